"""Keeping the library safe: backups and a check-up."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from reader.core.reports import Health, Stopped, Tell, unstopped, untold
from reader.core.statistics import Statistics
from reader.library import backups
from reader.store import counting, health
from reader.store.connection import Store
from reader.store.long_work import Watch


class Upkeep:
    """The care of a library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(
        self,
        to: Path | None = None,
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> Path:
        """Write a whole, checked copy to the file or folder `to` (or beside the library) and return its path."""
        return backups.make(self._store, to, watch=Watch(progress, cancelled))

    def back_up_on_schedule(self, every: timedelta) -> Path | None:
        """Make a backup if the last is older than `every` and something changed, and thin out old ones."""
        return backups.keep_up(self._store, every)

    def doctor(
        self,
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> Health:
        """Look the library over and say what is wrong and what to do about it; `Cancelled` if nobody waits for that."""
        watch = Watch(progress, cancelled)
        with self._store.outside_transaction() as db, watch.over(db):
            return Health(tuple(health.checks(db, self._store.path, watch, read_only=self._store.read_only)))

    def statistics(self) -> Statistics:
        """Return the library in numbers."""
        with self._store.reading() as db:
            return counting.statistics(db, self._store.path)
