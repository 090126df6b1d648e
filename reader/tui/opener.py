"""Opening an address in the person's browser: web and mail only, never through a shell."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import webbrowser
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from reader.errors import NewsbriefError

SCHEMES = ("http", "https", "mailto")


def is_safe(url: str) -> bool:
    """Tell whether an address may be opened, and holds nothing that a terminal would take for a command."""
    return url.isascii() and url.isprintable() and url.partition(":")[0].lower() in SCHEMES


def host(url: str) -> str:
    """Return whose an address is, "" if nobody's."""
    return urlsplit(url).hostname or ""


def open_address(url: str | None) -> str:
    """Open `url` and return its host; raises NewsbriefError when it is none that may be opened."""
    if not url:
        raise NewsbriefError(
            "This article has no address.", "It was added from a file that does not tell one."
        )
    parts = urlsplit(url)
    if parts.scheme.lower() not in SCHEMES:
        raise NewsbriefError(
            f"An address that begins with '{parts.scheme}:' is not opened.",
            "Only http, https and mailto are.",
        )
    if not webbrowser.open(url):
        raise _no_browser()
    return parts.hostname or parts.path


def open_picture(png: bytes) -> None:
    """Open a picture of our own making with what the person opens pictures with; the copy goes when the app does."""
    copy = _copies() / "picture.png"
    copy.write_bytes(png)
    if not webbrowser.open(copy.as_uri()):
        raise _no_browser()


@cache
def _copies() -> Path:
    """Return a folder that nobody else can read."""
    folder = Path(tempfile.mkdtemp(prefix="newsbrief-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _no_browser() -> NewsbriefError:
    return NewsbriefError("No browser could be started.", "Set $BROWSER to the command of yours.")
