"""The room that a library takes on the disk, and pages of its file that hold nothing any more."""

from __future__ import annotations

import sqlite3

WORTH_IT = 0.1
"""The part of the file that must be free for the rest to be written anew."""


def free(db: sqlite3.Connection) -> float:
    """Return which part of the file holds nothing."""
    [pages], [empty] = (db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count"))
    return float(empty / max(1, pages))


def give_back(db: sqlite3.Connection) -> None:
    """Write the file anew without what is free in it; from then on, most that gets free is given back at once."""
    db.execute("PRAGMA auto_vacuum = INCREMENTAL")  # older libraries were made without
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
