"""Opening an address in the person's browser: web and mail only, never through a shell."""

from __future__ import annotations

import webbrowser
from urllib.parse import urlsplit

from reader.errors import NewsbriefError

SCHEMES = ("http", "https", "mailto")


def is_safe(url: str) -> bool:
    """Tell whether an address may be opened, and holds nothing that a terminal would take for a command."""
    return url.isascii() and url.isprintable() and url.partition(":")[0].lower() in SCHEMES


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
        raise NewsbriefError("No browser could be started.", "Set $BROWSER to the command of yours.")
    return parts.hostname or parts.path
