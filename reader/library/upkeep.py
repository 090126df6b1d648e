"""Keeping the library safe: backups and a check-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import islice
from pathlib import Path

from reader.core.reports import Health, Progress
from reader.core.statistics import Statistics
from reader.errors import LibraryError, RefusedInput
from reader.library import backups
from reader.library.ordered import Stopped, in_order
from reader.library.pool import Pool, Reading
from reader.store import articles, counting, filing, health
from reader.store.connection import Store
from reader.store.long_work import Watch

FILED_AT_ONCE = 50
RENEWED_AT_ONCE = 10
"""Briefs filed, and renewed, in one transaction: as many as others may wait for."""


class Upkeep:
    """The care of a library."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def backup(
        self,
        to: Path | None = None,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Path:
        """Write a whole, checked copy to the file or folder `to` (or beside the library) and return its path."""
        return backups.make(self._store, to, watch=Watch(progress, cancelled))

    def back_up_on_schedule(self, every: timedelta) -> Path | None:
        """Make a backup if the last is older than `every` and something changed, and thin out old ones."""
        return backups.keep_up(self._store, every)

    def doctor(
        self,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Health:
        """Look the library over and say what is wrong and what to do about it; `Cancelled` if nobody waits for that."""
        watch = Watch(progress, cancelled)
        with self._store.outside_transaction() as db, watch.over(db):
            return Health(tuple(health.checks(db, self._store.path, watch, read_only=self._store.read_only)))

    def statistics(self) -> Statistics:
        """Return the library in numbers."""
        with self._store.reading() as db:
            return counting.statistics(db, self._store.path)

    def stale_briefs(self, analyser: int | None = None) -> list[str]:
        """Return the ids of articles whose brief an older analysis made, the newest article first."""
        if analyser is None:
            from reader.analysis import ANALYSER_VERSION

            analyser = ANALYSER_VERSION
        with self._store.reading() as db:
            return articles.stale(db, analyser)

    def renew_briefs(
        self,
        ids: Sequence[str] | None = None,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Analyse these articles again (by default those of `stale_briefs`) and return how many were renewed."""
        wanted = self.stale_briefs() if ids is None else list(ids)
        renewed = 0
        found = in_order(self._pool, self._analysed, wanted, cancelled, owner=self, ahead=2 * RENEWED_AT_ONCE)
        with suppress(Stopped):
            for start in range(0, len(wanted), RENEWED_AT_ONCE):
                piece = list(islice(found, RENEWED_AT_ONCE))
                renewed += self._renew(piece)
                done = start + len(piece)
                progress(Progress(done, len(wanted), wanted[done - 1], renewed, 0, done - renewed))
        return renewed

    def file_briefs(
        self,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Take apart the briefs that an older Newsbrief stored whole, for asking across articles; return how many."""
        with self._store.reading() as db:
            waiting = filing.unfiled(db)
        done = 0
        for start in range(0, len(waiting), FILED_AT_ONCE):
            if cancelled():
                break
            rows = waiting[start : start + FILED_AT_ONCE]
            with self._store.writing() as db:
                for row in rows:
                    articles.refresh(db, row)
            done += len(rows)
            progress(Progress(done, len(waiting)))
        return done

    def _analysed(self, article_id: str) -> tuple[str, Reading | None]:
        """Analyse an article, if it is still there and can be analysed."""
        try:
            with self._store.reading() as db:
                article = articles.load(db, article_id)[0]
            return article_id, self._pool.analyse(article, owner=self)
        except (LibraryError, RefusedInput):
            return article_id, None

    def _renew(self, found: Sequence[tuple[str, Reading | None]]) -> int:
        """Store new briefs and return how many; not those of a text that was saved again meanwhile.

        What could not be analysed keeps its brief and is not tried again, as it would fail each time.
        """
        from reader.analysis import ANALYSER_VERSION

        renewed = 0
        with self._store.writing() as db:
            for article_id, reading in found:
                if reading is None:
                    articles.leave_brief(db, article_id, ANALYSER_VERSION)
                    continue
                [(article, brief)] = reading.articles
                if articles.has_text(db, article):
                    articles.renew(db, article, brief, reading.analyser)
                    renewed += 1
        return renewed
