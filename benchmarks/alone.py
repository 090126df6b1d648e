"""What others do of the same work, as a program of its own: `python -m benchmarks.alone trafilatura FOLDER | feedparser FILE`."""

from __future__ import annotations

import sys
from importlib import import_module
from multiprocessing import Pool
from pathlib import Path

from reader.library.pool import SIZE


def main() -> int:
    """Read pages with trafilatura in as many processes as Newsbrief has, or a feed with feedparser, which can use but one."""
    library, path = sys.argv[1], Path(sys.argv[2])
    if library == "feedparser":
        return 0 if import_module("feedparser").parse(path.read_bytes()).entries else 1
    with Pool(SIZE) as workers:
        return 0 if all(workers.imap_unordered(_extract, sorted(path.iterdir()), chunksize=8)) else 1


def _extract(path: Path) -> bool:
    extract = import_module("trafilatura").bare_extraction
    return extract(path.read_bytes(), include_comments=False, with_metadata=True) is not None


if __name__ == "__main__":
    sys.exit(main())
