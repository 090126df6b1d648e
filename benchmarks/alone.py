"""What others do of the same work, and we but a part of it, as a program of its own: `python -m benchmarks.alone WHAT PATH…`."""

from __future__ import annotations

import sys
from importlib import import_module
from multiprocessing import Pool
from pathlib import Path

from reader.library.pool import SIZE


def main() -> int:
    """Do what is named, and end with 0 where it went well."""
    what, *paths = sys.argv[1:]
    return 0 if _WHAT[what](*map(Path, paths)) else 1


def _feedparser(path: Path) -> bool:
    """Read a feed with feedparser, which can use but one process."""
    return bool(import_module("feedparser").parse(path.read_bytes()).entries)


def _trafilatura(folder: Path) -> bool:
    """Read pages with trafilatura in as many processes as Newsbrief has."""
    with Pool(SIZE) as workers:
        return all(workers.imap_unordered(_extract, sorted(folder.iterdir()), chunksize=8))


def _extract(path: Path) -> bool:
    extract = import_module("trafilatura").bare_extraction
    return extract(path.read_bytes(), include_comments=False, with_metadata=True) is not None


def _stored(path: Path, library: Path) -> bool:
    """Add a file or a folder as far as it is listed and searched, as the app does before it makes the briefs."""
    from reader.library import Library

    with Library.open(library) as opened:
        return not opened.imports.add([path], most_briefs=0).refused


_WHAT = {"feedparser": _feedparser, "trafilatura": _trafilatura, "stored": _stored}


if __name__ == "__main__":
    sys.exit(main())
