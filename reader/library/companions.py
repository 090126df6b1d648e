"""The pictures that a browser saved in a folder beside the page, read while that is still there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.library.sources import Member, Named, is_url

LARGEST = 2_000_000
MOST_BYTES = 10_000_000
"""Bytes of one picture, and of all of an article; larger ones are for the browser."""


def pictures_beside(named: Named, articles: Iterable[Article]) -> dict[str, bytes]:
    """Return the pictures that lie beside a page, by what names them; those that are not there or large are left."""
    from reader.ingest.pictures.companions import path_beside
    from reader.ingest.pictures.parts import FILE

    if not (isinstance(named, Member | Path | str) and not is_url(named)):
        return {}
    page = named.file if isinstance(named, Member) else str(named)
    found: dict[str, bytes] = {}
    left = MOST_BYTES
    parts = [i.part for a in articles if a.format == "html" for i in a.pictures if i.part.startswith(FILE)]
    for part in parts:
        path = path_beside(part.removeprefix(FILE), page)
        data = _read(named, path) if path else None
        if data and len(data) <= min(left, LARGEST):
            found[part] = data
            left -= len(data)
    return found


def _read(named: Member | Path | str, path: str) -> bytes | None:
    if isinstance(named, Member):
        folder = named.file.rpartition("/")[0]
        try:
            return named.archive.read(f"{folder}/{path}" if folder else path)
        except RefusedInput:
            return None
    return _file(Path(named).expanduser().parent, path)


def _file(folder: Path, path: str) -> bytes | None:
    """Return a file in a folder; a link that leads out of it, or anything but a file, is left."""
    place = (folder / path).resolve()
    if not place.is_relative_to(folder.resolve()):
        return None
    try:
        with os.fdopen(os.open(place, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            about = os.fstat(file.fileno())
            return (
                file.read(LARGEST + 1) if stat.S_ISREG(about.st_mode) and about.st_size <= LARGEST else None
            )
    except (OSError, ValueError):
        return None
