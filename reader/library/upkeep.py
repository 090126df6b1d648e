"""Keeping the library safe: backups and a check-up."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from reader.core.reports import Health
from reader.errors import LibraryError
from reader.store import backup, health
from reader.store.connection import Store


class Upkeep:
    """The care of a library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self, to: Path | None = None) -> Path:
        """Write a whole, checked copy to the file or folder `to` (or beside the library) and return its path."""
        path = self._store.path
        name = f"{path.stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}"
        target = path.parent / "backups" if to is None else Path(to).expanduser().absolute()
        if to is None or target.is_dir():
            target = target / name
        if target == path:
            raise LibraryError(f"{target} is the library itself.", "Name another file for the backup.")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"The folder {target.parent} cannot be made: {error.strerror}.", "Name another place."
            ) from error
        with self._store.outside_transaction() as db:
            backup.copy(db, target)
        return target

    def doctor(self) -> Health:
        """Look the library over and say what is wrong and what to do about it."""
        with self._store.outside_transaction() as db:
            return Health(tuple(health.checks(db, self._store.path)))
