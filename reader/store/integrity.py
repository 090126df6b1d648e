"""Letting SQLite look a whole file over, and telling meanwhile how far that is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress

from reader.core.reports import Progress
from reader.store import long_work
from reader.store.long_work import UNWATCHED, Watch

KILOBYTE = 1024
LOOKING = "looking through the file"

A_ROW, A_COLUMN, AN_INDEX = 1, 2, 5
"""Steps of SQLite's for each row of a table: some for the row, more for each column and for each index (measured)."""


def faults(db: sqlite3.Connection, watch: Watch = UNWATCHED, most: int = 100) -> list[str]:
    """Return what SQLite finds wrong with the file in lines, so many at most; none where it is whole."""
    watch.part(LOOKING)
    with watch.over(db, None if watch is UNWATCHED else _looked_through(db)):
        found = [row[0] for row in db.execute(f"PRAGMA integrity_check({most})")]
    # A line a fault, after one of asterisks that names the database.
    lines = [line for part in found for line in part.splitlines() if not line.startswith("***")]
    return [] if lines == ["ok"] else lines


def _looked_through(db: sqlite3.Connection) -> Callable[[], Progress]:
    """Return what tells, each time that it is asked, how much of the file has been looked through: it counts these times."""
    whole, steps, looks = _kilobytes(db), 0, 0
    with suppress(sqlite3.DatabaseError):  # of what is damaged nobody knows how long it takes
        steps = _steps(db)

    def now() -> Progress:
        nonlocal looks
        looks += 1
        done = min(looks * long_work.STEPS, steps)
        return (
            Progress(done * whole // steps, whole, "kilobytes looked through")
            if steps
            else Progress(0, 0, LOOKING)
        )

    return now


def _steps(db: sqlite3.Connection) -> int:
    """Return about how many steps looking the file over takes; counting rows takes a fiftieth of that."""
    tables = db.execute(
        "SELECT t.name, (SELECT count(*) FROM pragma_table_info(t.name)), (SELECT count(*) FROM pragma_index_list(t.name))"
        " FROM sqlite_master AS t WHERE type = 'table' AND rootpage"
    ).fetchall()
    return sum(
        db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        * (A_ROW + A_COLUMN * columns + AN_INDEX * indexes)
        for name, columns, indexes in tables
    )


def _kilobytes(db: sqlite3.Connection) -> int:
    [pages], [size] = (db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    return int(pages * size // KILOBYTE)
