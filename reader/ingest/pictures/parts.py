"""Names for the pictures that came along in a saved file, by which they are found in its bytes again.

A page's tree and a composer pass them on as addresses of a scheme of our own. A stranger may write such an address,
too: it names nothing but a part of the file it stands in.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import posixpath
import re
from urllib.parse import unquote

SCHEME = "newsbrief-part:"
LETTER = "cid:"
FILE = "file:"
HASH = "hash:"
WITHOUT_ADDRESS = (SCHEME, LETTER, "data:")
"""How an address begins that leads nowhere outside the file."""

LEAST = 1000
"""Letters of a picture written into a page; a shorter one is a dot, a sign or a shadow of the real one."""

LONGEST_NAME = 1000
_DATA = rf"data:image/[\w.+-]{{1,20}}(?:;[\w=.-]{{1,40}}){{0,3}};base64,[A-Za-z0-9+/=]{{{LEAST},}}"
_WRITTEN = re.compile(_DATA, re.ASCII | re.IGNORECASE)
_IN_IMG = re.compile(
    rf"(<img\b[^<>]{{0,2000}}?\ssrc\s{{0,9}}=\s{{0,9}}[\"']?)({_DATA})", re.ASCII | re.IGNORECASE
)


def part_of(data: bytes) -> str:
    """Return the name of a picture by its bytes."""
    return HASH + hashlib.sha256(data).hexdigest()[:24]


def in_text(text: str, part: str) -> bytes | None:
    """Return the picture of a name that is written into a text, None if there is none."""
    addresses = (found[0] for found in _WRITTEN.finditer(text))
    address = next((a for a in addresses if part_of(a.encode()) == part), "")
    letters = address.partition(",")[2].rstrip("=")
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4)) if letters else None
    except binascii.Error:
        return None


def with_parts(markup: str) -> str:
    """Return markup in which each picture that is written into it is named instead."""
    return _IN_IMG.sub(lambda found: f"{found[1]}{SCHEME}{part_of(found[2].encode())}", markup)


def part_named(address: str, folder: str | None = None) -> str:
    """Return what an address names in the file it stands in, "" if nothing; `folder` is where in an archive that is."""
    if len(address) > LONGEST_NAME:
        return part_of(address.encode()) if _WRITTEN.fullmatch(address) else ""
    if address.startswith(SCHEME):
        return address.removeprefix(SCHEME)
    if address.startswith(LETTER):
        return address
    if folder is None or not address or ":" in address:
        return ""
    return FILE + posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))
