"""A library's file that was cut short: of one shorter than it says it is, SQLite reads nothing."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HEADER = struct.Struct(">16sH10xI")
"""Of SQLite's file format: what it begins with, the bytes of a page, the number of pages."""
BEGINNING = b"SQLite format 3\0"
LARGEST_PAGE = 65_536  # which is written as 1
MOST = 64
"""Times its size that a file is believed to have been long."""


@contextmanager
def full_length(path: Path) -> Iterator[None]:
    """Give a file that was cut short the length it says it has, for as long as what is left of it is read."""
    size = path.stat().st_size
    if size < (length := _told(path)) <= MOST * size:
        os.truncate(path, length)
        try:
            yield
        finally:
            os.truncate(path, size)
    else:
        yield


def _told(path: Path) -> int:
    with path.open("rb") as file:
        start = file.read(HEADER.size)
    if len(start) < HEADER.size:
        return 0
    beginning, page, pages = HEADER.unpack(start)
    return pages * (LARGEST_PAGE if page == 1 else page) if beginning == BEGINNING else 0
