"""Long work inside the database: how far it has come is told, and it can be stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.core.reports import Progress, Stopped, Tell, unstopped, untold
from reader.errors import Cancelled

STEPS = 20_000
"""Steps of SQLite between two looks whether somebody still waits: some thousandths of a second."""


class Watch:
    """Whoever waits for long work: what tells them how far it is, and what tells whether they have had enough."""

    def __init__(
        self,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> None:
        self._progress = progress
        self.cancelled = cancelled
        self._now: Callable[[], Progress] | None = None
        self._looking: list[sqlite3.Connection] = []

    def tell(self, step: Progress) -> None:
        """Tell how far it is; raises `Cancelled` once nobody waits any more."""
        if self.cancelled():
            raise Cancelled("Stopped before all was done.")
        self._progress(step)

    def part(self, current: str) -> None:
        """Tell what is begun, of which nobody knows how long it takes."""
        self.tell(Progress(0, 0, current))

    @contextmanager
    def over(self, db: sqlite3.Connection, now: Callable[[], Progress] | None = None) -> Iterator[None]:
        """Look on while SQLite itself works, also between its answers; `now` is how far that is, in a part of the work as well."""

        if self is UNWATCHED:  # somebody else may be looking on
            yield
            return
        before, self._now = self._now, now
        if db not in self._looking:
            db.set_progress_handler(self._look, STEPS)
        self._looking.append(db)
        try:
            yield
        finally:
            self._now = before
            self._looking.pop()
            if db not in self._looking:
                db.set_progress_handler(None, 0)

    def _look(self) -> bool:
        if self._now is not None:
            self._progress(self._now())
        return self.cancelled()


UNWATCHED = Watch()
"""Nobody waits, or they do for as long as it takes."""
