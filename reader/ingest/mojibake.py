"""Letters that somebody once read in the wrong encoding and saved again ("donâ€™t"), turned back where there is no doubt."""

from __future__ import annotations

import re

FEWEST = 3
LEAST_SHARE = 0.9

# What the bytes 0x80 to 0xBF become in windows-1252, or in Latin-1, which leaves them as controls.
_AFTER = "\x80-\xbf" + "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_SEQUENCE = re.compile(f"[\xc2-\xdf][{_AFTER}]|[\xe0-\xef][{_AFTER}]{{2}}|[\xf0-\xf4][{_AFTER}]{{3}}")
_LEAD = re.compile("[\xc2-\xf4]")
# Windows-1252 read as Latin-1: nobody writes these controls, and browsers read them so, too. \x85 also breaks lines.
_CONTROLS = {
    byte: letter
    for byte in range(0x80, 0xA0)
    if byte != 0x85 and (letter := bytes([byte]).decode("cp1252", "ignore"))
}
_CONTROL = re.compile("[\x80-\x9f]")
_LEADING, _CONTROLLING = b"\xc3", b"\xc2"
"""The bytes with which such letters and controls begin: far quicker to look for in a text that has none."""


def mended(text: str) -> str:
    """Return `text` with such letters turned back, if nearly all that could be such letters are."""
    data = text.encode("utf-8", "surrogatepass")
    if _LEADING in data:
        right = sum(1 for found in _SEQUENCE.finditer(text) if _read_anew(found[0]) is not None)
        if right >= FEWEST and right >= LEAST_SHARE * sum(1 for _ in _LEAD.finditer(text)):
            text = _SEQUENCE.sub(lambda found: _read_anew(found[0]) or found[0], text)
    return text.translate(_CONTROLS) if _CONTROLLING in data and _CONTROL.search(text) else text


def _read_anew(letters: str) -> str | None:
    try:
        return b"".join(_byte(letter) for letter in letters).decode("utf-8")
    except UnicodeError:
        return None


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1" if letter < "\u0100" else "cp1252")
