"""Long work inside the database: how far it has come is told, and it can be stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.core.reports import Progress
from reader.errors import Cancelled

STEPS = 20_000
"""Steps of SQLite between two looks whether somebody still waits: some thousandths of a second."""


class Watch:
    """Whoever waits for long work: what tells them how far it is, and what tells whether they have had enough."""

    def __init__(
        self,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._progress = progress
        self.cancelled = cancelled

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
        """Look on while SQLite itself works, also between its answers; `now` is how far that is."""

        if self is UNWATCHED:  # somebody else may be looking on
            yield
            return

        def look() -> bool:
            if now is not None:
                self._progress(now())
            return self.cancelled()

        db.set_progress_handler(look, STEPS)
        try:
            yield
        finally:
            db.set_progress_handler(None, 0)


UNWATCHED = Watch()
"""Nobody waits, or they do for as long as it takes."""
