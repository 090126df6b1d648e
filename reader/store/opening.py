"""Making a library's file, telling it from others, and bringing it up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryForeign
from reader.store import schema
from reader.store.packing import legible_text

if TYPE_CHECKING:
    from reader.core.reports import Progress

SMALLEST = 512  # bytes of the smallest database
PAGE_SIZE = 8192
"""Bytes of a page of a new library: an article takes nearly 4,000, of which SQLite's own 4,096 hold just one."""


LONG = 1.0
"""Seconds after which it is told how far a migration has come."""
STEPS = 20_000
"""Steps of SQLite between two times that it is told: some thousandths of a second."""
UPDATING = "articles: the library is brought up to date"

Told = Callable[["Progress"], None]


def make(path: Path) -> None:
    """Make folder and file, for the person's eyes only, where they are missing."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.is_dir():
            raise LibraryError(f"{path} is a folder, not a library.", "Name a file in it with --library.")
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be made: {error.strerror}.",
            "Check the folder's permissions, or name another place with --library.",
        ) from error


def look(path: Path) -> None:
    """Refuse a short file that is no database: SQLite would take it for an empty one.

    It is not opened here: closing a file drops the locks that this process holds on it.
    """
    if 0 < path.stat().st_size < SMALLEST:
        raise LibraryError(
            f"The file {path} is not a Newsbrief library.",
            "Name another file with --library, or move this one away.",
        )


def version_of(db: sqlite3.Connection, path: Path, migrations: Sequence[Path]) -> int:
    """Return the schema's version (0 for an empty file), or raise if this is no library that we can read."""
    [application] = db.execute("PRAGMA application_id").fetchone()
    [version] = db.execute("PRAGMA user_version").fetchone()
    [tables] = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != schema.APPLICATION_ID and (application or version or tables):
        raise LibraryForeign(
            f"The file {path} is a database of another program.",
            "Name another file with --library, or move this one away.",
        )
    if version > len(migrations):
        raise LibraryForeign(
            f"The library {path} was made by a newer Newsbrief (version {version} of its layout).",
            "Update Newsbrief to open it.",
        )
    return int(version)


def _write_ahead(db: sqlite3.Connection, wait: float) -> None:
    """Switch to write-ahead logging; SQLite itself does not wait here while others open the same new file."""
    deadline = time.monotonic() + wait
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def migrate(
    db: sqlite3.Connection, path: Path, migrations: Sequence[Path], wait: float, progress: Told
) -> None:
    """Run the migrations that are still to come, after a backup; all or none."""
    version = version_of(db, path, migrations)
    if not version:
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")  # what a merged index gives up is given back
    _write_ahead(db, wait)
    if version == len(migrations):
        return
    if not version:
        _run(db, path, migrations)
        return
    with _told(db, progress):
        from reader.store import backup

        backup.copy(db, path.with_name(f"{path.name}.v{version}.backup"))
        _run(db, path, migrations)


@contextmanager
def _told(db: sqlite3.Connection, progress: Told) -> Iterator[None]:
    """Tell meanwhile, once it takes long, of how many articles the index has got the words."""
    [total] = db.execute("SELECT count(*) FROM article").fetchone()
    began, indexed = time.monotonic(), 0

    def plain(stored: bytes | str | None) -> str:
        nonlocal indexed
        indexed += 1
        return legible_text(stored)

    def tell() -> None:
        if time.monotonic() - began >= LONG:
            from reader.core.reports import Progress

            progress(Progress(min(indexed, total), total, UPDATING))

    db.create_function("plain", 1, plain, deterministic=True)
    db.set_progress_handler(tell, STEPS)
    try:
        yield
    finally:
        db.set_progress_handler(None, 0)


def _run(db: sqlite3.Connection, path: Path, migrations: Sequence[Path]) -> None:
    db.execute("PRAGMA foreign_keys = OFF")  # so that a table that others name can be made anew
    db.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(db, path, migrations), len(migrations)):
            schema.apply(db, migrations[number])
            db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {number + 1}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
