"""What a library takes on disk, against its articles' text compressed."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing

from benchmarks.setting import Bench
from benchmarks.tables import Table, megabytes, times
from reader.store.packing import plain_text

REMARK = (
    "Text compressed: each article's text by itself with zlib. The invented words compress less than real ones. "
    "Parts are what SQLite's dbstat counts; index is the full-text one."
)
PARTS = {
    "text": "name = 'content'",
    "saved pages": "name = 'raw' OR name LIKE 'sqlite_autoindex_raw%'",
    "index": "name LIKE 'search%' OR name LIKE 'beginning%'",
}


def measure(bench: Bench) -> list[Table]:
    """Weigh the library of each size."""
    rows: list[tuple[str, ...]] = []
    for size in bench.sizes:
        path = bench.library(size)
        with closing(sqlite3.connect(path)) as db:
            texts = (plain_text(stored) for (stored,) in db.execute("SELECT text FROM content"))
            compressed = sum(len(zlib.compress(text.encode())) for text in texts)
            parts = [_weight(db, where) for where in PARTS.values()]
        whole = path.stat().st_size
        rows.append(
            (
                f"{size:,}", megabytes(whole), megabytes(compressed), times(whole / compressed), "4x, goal 2.5x",
                *(megabytes(part) for part in parts),
            )
        )  # fmt: skip
    columns = ("articles", "library", "text compressed", "ratio", "at most", *PARTS)
    return [Table("Disk", columns, tuple(rows), REMARK)]


def _weight(db: sqlite3.Connection, where: str) -> int:
    try:
        return int(db.execute(f"SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE {where}").fetchone()[0])
    except sqlite3.OperationalError:  # an SQLite built without dbstat
        return 0
