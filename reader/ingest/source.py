"""What is handed to the readers: bytes and where they came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to read, with a name to call them by (file name, URL or "standard input").

    `url` is where they were fetched from, `modified` the ISO date of the file, `charset` what a
    server said about them.
    """

    data: bytes
    name: str
    url: str | None = None
    modified: str | None = None
    charset: str | None = None
