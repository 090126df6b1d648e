"""Keeping the library safe: backups and a check-up."""

from __future__ import annotations

from pathlib import Path

from reader.core.reports import Health
from reader.store.connection import Store


class Upkeep:
    """The care of a library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path | None = None) -> Path:
        """Write a whole, checked copy to the file or folder `to` (or beside the library) and return its path."""
        raise NotImplementedError

    def doctor(self) -> Health:
        """Look the library over and say what is wrong and what to do about it."""
        raise NotImplementedError
