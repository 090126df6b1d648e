"""The one door to the database file: opening it, and connections for reading and writing."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryError, LibraryReadOnly
from reader.store import backup, schema
from reader.store.trouble import told

SMALLEST = 512  # bytes of the smallest database
OLDEST_SQLITE = (3, 38, 0)  # upsert without a target, UPDATE FROM, ->>


class Store:
    """An open library file: many readers, and one writer that others wait for."""

    def __init__(self, path: Path, read_only: bool, uri: str, wait: float) -> None:
        self.path = path
        self.read_only = read_only
        self._uri = uri
        self._wait = wait
        self._idle: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None
        self._guard = threading.Lock()
        self._write_lock = threading.RLock()
        self._closed = False

    @classmethod
    def open(cls, path: Path, *, wait: float = 5.0, migrations: Sequence[Path] = schema.MIGRATIONS) -> Store:
        """Open the file, making or migrating it where needed; wait that many seconds for another writer."""
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise LibraryError(
                f"Newsbrief needs SQLite 3.38 or newer, and this Python has {sqlite3.sqlite_version}.",
                "Install Newsbrief with a newer Python.",
            )
        path = path.absolute()
        _make(path)
        _look(path)
        read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK))
        with told(path):
            if read_only:
                return cls._open_read_only(path, wait, migrations)
            store = cls(path, False, f"{path.as_uri()}?mode=rw", wait)
            with store._connected() as db:
                _migrate(db, path, migrations, wait)
            return store

    @classmethod
    def _open_read_only(cls, path: Path, wait: float, migrations: Sequence[Path]) -> Store:
        # A WAL library in a folder that cannot be written has nowhere to keep its index: only `immutable` reads it.
        for mode in ("mode=ro", "immutable=1"):
            store = cls(path, True, f"{path.as_uri()}?{mode}", wait)
            try:
                with store._connected() as db:
                    version = _version(db, path, migrations)
                break
            except sqlite3.OperationalError:
                if mode == "immutable=1":
                    raise
        if version != len(migrations):
            raise LibraryReadOnly(
                f"The library {path} was made by an older Newsbrief and cannot be brought up to date here.",
                "Make the file and its folder writable, then open it again.",
            )
        return store

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one state of the library for the whole block."""
        with told(self.path):
            db = self._take()
            try:
                db.execute("BEGIN")
                yield db
            finally:
                db.rollback()
                self._give_back(db)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the writing connection; the block is one transaction, undone if it raises."""
        self.check_writable()
        with self._write_lock, told(self.path):
            if self._writer is None:
                self._writer = self._connect()
            db = self._writer
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise

    def check_writable(self) -> None:
        """Raise `LibraryReadOnly` if nothing can be changed."""
        if self.read_only:
            raise LibraryReadOnly(
                f"The library {self.path} can be read but not changed.",
                "Make the file and its folder writable, or use another one with --library.",
            )

    @contextmanager
    def outside_transaction(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection with no transaction open, for VACUUM INTO and checks."""
        with told(self.path):
            db = self._take()
            try:
                yield db
            finally:
                self._give_back(db)

    def close(self) -> None:
        """Close every connection; safe to call twice."""
        with self._write_lock, self._guard:
            self._closed = True
            for db in (*self._idle, self._writer):
                if db is not None:
                    db.close()
            self._idle.clear()
            self._writer = None

    def _take(self) -> sqlite3.Connection:
        with self._guard:
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, db: sqlite3.Connection) -> None:
        with self._guard:
            if not self._closed:
                self._idle.append(db)
                return
        db.close()

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        db = self._connect(checked=False)
        try:
            yield db
        finally:
            db.close()

    def _connect(self, checked: bool = True) -> sqlite3.Connection:
        if self._closed:
            raise LibraryError(f"The library {self.path} has been closed.", "Open it again.")
        db = sqlite3.connect(
            self._uri, timeout=self._wait, isolation_level=None, check_same_thread=False, uri=True
        )
        try:
            for pragma in ("foreign_keys = ON", "synchronous = FULL"):
                db.execute(f"PRAGMA {pragma}")
            if not checked:
                db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            db.close()
            raise
        return db


def _make(path: Path) -> None:
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


def _look(path: Path) -> None:
    """Refuse a short file that is no database: SQLite would take it for an empty one.

    It is not opened here: closing a file drops the locks that this process holds on it.
    """
    if 0 < path.stat().st_size < SMALLEST:
        raise LibraryError(
            f"The file {path} is not a Newsbrief library.",
            "Name another file with --library, or move this one away.",
        )


def _version(db: sqlite3.Connection, path: Path, migrations: Sequence[Path]) -> int:
    """Return the schema's version (0 for an empty file), or raise if this is no library that we can read."""
    [application] = db.execute("PRAGMA application_id").fetchone()
    [version] = db.execute("PRAGMA user_version").fetchone()
    [tables] = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != schema.APPLICATION_ID and (application or version or tables):
        raise LibraryError(
            f"The file {path} is a database of another program.",
            "Name another file with --library, or move this one away.",
        )
    if version > len(migrations):
        raise LibraryError(
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


def _migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[Path], wait: float) -> None:
    version = _version(db, path, migrations)
    _write_ahead(db, wait)
    if version == len(migrations):
        return
    if version:
        backup.copy(db, path.with_name(f"{path.name}.v{version}.backup"))
    db.execute("BEGIN IMMEDIATE")
    try:
        for number in range(_version(db, path, migrations), len(migrations)):
            schema.apply(db, migrations[number])
            db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {number + 1}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
