"""The library a person keeps: one object with a room for each kind of work."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader import paths
from reader.library.edits import Edits
from reader.library.exports import Exports
from reader.library.imports import Imports
from reader.library.pool import Pool
from reader.library.shelf import Shelf
from reader.library.upkeep import Upkeep
from reader.store.connection import Store


class Library:
    """Everything that can be done with one library; safe to use from any thread.

    Reads take a connection of their own, writes wait for one another.
    """

    def __init__(self, store: Store, pool: Pool | None = None) -> None:
        self._store = store
        self._pool = pool or Pool()
        self.shelf = Shelf(store)
        self.edits = Edits(store)
        self.imports = Imports(store, self._pool)
        self.exports = Exports(store, self.shelf)
        self.upkeep = Upkeep(store)

    @classmethod
    def open(cls, path: Path | None = None) -> Library:
        """Open the library at `path` (or where `reader.paths` says), making it if there is none yet."""
        return cls(Store.open(paths.library_path(path)))

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Tell whether the library can be read but not changed."""
        return self._store.read_only

    def close(self) -> None:
        """End the child processes and close the file; safe to call twice."""
        self._pool.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
