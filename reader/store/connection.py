"""The one door to the database file: opening it, and connections for reading and writing."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.errors import LibraryError, LibraryReadOnly
from reader.store import opening, schema
from reader.store.holding import Hold, Holder
from reader.store.trouble import told

OLDEST_SQLITE = (3, 38, 0)  # upsert without a target, UPDATE FROM, ->>

Database = sqlite3.Connection
"""An open connection, for those who hand it on without speaking SQL."""


class Store:
    """An open library file: many readers, and one writer that others wait for."""

    def __init__(self, path: Path, read_only: bool, uri: str, wait: float) -> None:
        self.path = path
        self.held_by: Holder | None = None
        """Who else has the library, since `hold` was called last; nothing is changed here meanwhile."""
        self._hold = Hold(path)
        self._fixed = read_only
        self._uri = uri
        self._wait = wait
        self._idle: list[sqlite3.Connection] = []
        self._writer: sqlite3.Connection | None = None
        self._guard = threading.Lock()
        self._write_lock = threading.RLock()
        self._closed = False
        self._version: int | None = None
        """What the writing connection last knew of the changes of others."""

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        wait: float = 5.0,
        migrations: Sequence[Path] = schema.MIGRATIONS,
        progress: opening.Told = lambda _: None,
    ) -> Store:
        """Open the file, making or migrating it where needed; wait that many seconds for another writer."""
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise LibraryError(
                f"Newsbrief needs SQLite 3.38 or newer, and this Python has {sqlite3.sqlite_version}.",
                "Install Newsbrief with a newer Python.",
            )
        path = path.absolute()
        opening.make(path)
        opening.look(path)
        read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK))
        with told(path):
            if read_only:
                return cls._open_read_only(path, wait, migrations)
            store = cls(path, False, f"{path.as_uri()}?mode=rw", wait)
            with store._connected() as db:
                opening.migrate(db, path, migrations, wait, progress)
            return store

    @classmethod
    def _open_read_only(cls, path: Path, wait: float, migrations: Sequence[Path]) -> Store:
        # A WAL library in a folder that cannot be written has nowhere to keep its index: only `immutable` reads it.
        for mode in ("mode=ro", "immutable=1"):
            store = cls(path, True, f"{path.as_uri()}?{mode}", wait)
            try:
                with store._connected() as db:
                    version = opening.version_of(db, path, migrations)
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

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed: the file may not be written, or another process holds it."""
        return self._fixed or self.held_by is not None

    def hold(self) -> Holder | None:
        """Be the one that changes the library until it is closed, or return who is; to be asked again then."""
        self.held_by = None if self._fixed else self._hold.take()
        if self._version is None:
            self.changed_elsewhere()  # from now on
        return self.held_by

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
            db = self._writing_connection()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise

    def changed_elsewhere(self) -> bool:
        """Tell whether another process changed the library since this was asked last; no trouble is told here."""
        if not self._write_lock.acquire(blocking=False):
            return False  # this one is writing
        try:
            # Counts what other connections than the one that is asked have changed, and here only this one writes.
            version = int(self._writing_connection().execute("PRAGMA data_version").fetchone()[0])
            before, self._version = self._version, version
            return before is not None and before != version
        except (sqlite3.Error, LibraryError):
            return False
        finally:
            self._write_lock.release()

    def check_writable(self) -> None:
        """Raise `LibraryReadOnly` if nothing can be changed."""
        if self.held_by:
            raise LibraryReadOnly(
                f"{self.held_by}: here you can read it.", "Quit that one to change things here."
            )
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
            self._hold.give_back()

    def _writing_connection(self) -> sqlite3.Connection:
        """Return the one connection that writes, for who has the lock on it."""
        if self._writer is None:
            self._writer = self._connect()
        return self._writer

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
            schema.teach(db)
            for pragma in ("foreign_keys = ON", "synchronous = FULL"):
                db.execute(f"PRAGMA {pragma}")
            if not checked:
                db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            db.close()
            raise
        return db
