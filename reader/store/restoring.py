"""A backup put back into a library's place, and the readable rows of a damaged library brought into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError
from reader.store import opening, schema
from reader.store.trouble import told

BESIDE = ("", "-wal", "-shm")
"""The endings of the files that together are a library."""

MADE_ANEW = (
    "action",
    "entry",
    "subscription_entry",
    "tag_colour_entry",
    "annotation_tag",
    "figure",
    "person",
    "appearance",
)
"""Tables that need not be saved: the journal of undo, what is filed from briefs, and what triggers keep."""

MOST_ROWS = 1 << 30
"""Row numbers looked through where a damaged table does not tell its last."""


def restore(copy: Path, to: Path) -> None:
    """Put the backup `copy` into the place of the library `to`; whoever has that open sees the change, whole."""
    with opened(copy) as source:
        if not opening.version_of(source, copy, schema.MIGRATIONS):
            raise LibraryError(f"The file {copy} is empty.", "Name a backup of a library.")
        [found] = source.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise LibraryError(f"The backup {copy} is damaged: {found}.", "Name another backup.")
        opening.make(to)
        with told(to), closing(sqlite3.connect(to, timeout=5.0)) as target:
            source.backup(target)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection that can read the file and changes nothing."""
    if not path.is_file():
        raise LibraryError(
            f"There is no file {path}.", "`newsbrief backup --list` shows the backups there are."
        )
    with told(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        yield db


def set_aside(path: Path) -> Path:
    """Move a library that is damaged out of the way, and return where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    for ending in BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def salvage(damaged: Path, to: sqlite3.Connection) -> int:
    """Copy every row that can be read from `damaged` into the new library `to`; return how many articles that are."""
    with opened(damaged) as source:
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        for table, has_numbers in _tables(to):
            there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
            columns = [row[1] for row in to.execute(f"PRAGMA table_info({table})") if row[1] in there]
            if not columns:
                continue
            values = ", ".join("?" * len(columns))
            for row in _rows(source, f"SELECT {', '.join(columns)} FROM {table}", has_numbers):
                # A row may come twice, or point at one that is lost.
                with suppress(sqlite3.IntegrityError):
                    to.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", row)
    to.execute("DELETE FROM article WHERE id NOT IN (SELECT id FROM content)")
    to.execute("UPDATE content SET filed = 0")
    return int(to.execute("SELECT count(*) FROM article").fetchone()[0])


def rebuild_index(db: sqlite3.Connection) -> None:
    """Make the full-text index anew, and have all briefs filed again."""
    for index in ("search", "beginning"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    db.execute("UPDATE content SET filed = 0")


def _tables(db: sqlite3.Connection) -> list[tuple[str, bool]]:
    """Return the tables that hold what cannot be made anew, each after what it points to; tell which number their rows."""
    found = db.execute(
        "SELECT t.name, t.wr FROM pragma_table_list AS t JOIN sqlite_master AS m ON m.name = t.name"
        " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY m.rowid"
    )
    return [(name, not without_numbers) for name, without_numbers in found if name not in MADE_ANEW]


def _rows(source: sqlite3.Connection, select: str, has_numbers: bool) -> Iterator[tuple[object, ...]]:
    """Yield what can be read: from the one end, from the other, and between gaps where rows have numbers."""
    orders = ("",) if has_numbers else ("", " ORDER BY 1 DESC")
    for order in orders:
        try:
            yield from source.execute(select + order)
            return
        except sqlite3.DatabaseError:
            continue
    if not has_numbers:
        return
    table = select.rpartition(" ")[2]
    try:
        last = source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
    except sqlite3.DatabaseError:
        last = MOST_ROWS
    ranges = [(0, last)]
    while ranges:
        low, high = ranges.pop()
        try:
            yield from source.execute(f"{select} WHERE rowid BETWEEN ? AND ?", (low, high)).fetchall()
        except sqlite3.DatabaseError:
            if low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]
