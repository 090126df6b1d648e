"""Briefs of what is in the library: made after the articles came in, and anew where an older analysis made them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from reader.core.article import Article
from reader.core.reports import BriefReport, Progress, Refusal, Stopped, Tell, unstopped, untold
from reader.errors import Cancelled, LibraryBusy, LibraryError, RefusedInput
from reader.library.answers import Analysis
from reader.library.ordered import in_order
from reader.library.pool import Pool
from reader.library.rules import Rules
from reader.store import articles, filing
from reader.store.connection import Store

FILED_AT_ONCE = 50
MADE_AT_ONCE = 10
"""Briefs filed, and made, in one transaction: as many as others may wait for."""

LOOKS_FOR = 0.5
"""Seconds that somebody who looks at an article waits while the brief of another one is made."""


@dataclass(frozen=True, slots=True)
class _Analysed:
    """What came of an article: what its analysis found, or why it found nothing."""

    article: Article
    analysis: Analysis | None
    error: RefusedInput | None = None


class Briefs:
    """The briefs of a library."""

    def __init__(self, store: Store, pool: Pool, rules: Rules) -> None:
        self._store = store
        self._pool = pool
        self._rules = rules
        self._first = threading.Lock()

    def waiting(self, ids: Sequence[str] | None = None) -> list[str]:
        """Return the articles (of these, or of all) whose brief is still to be made, the newest first."""
        with self._store.reading() as db:
            return articles.waiting(db, ids)

    def stale(self, analyser: int | None = None) -> list[str]:
        """Return the articles whose brief an older analysis made or is still to be made, the newest first."""
        if analyser is None:
            from reader.analysis import ANALYSER_VERSION

            analyser = ANALYSER_VERSION
        with self._store.reading() as db:
            return articles.stale(db, analyser)

    def make(
        self,
        ids: Sequence[str],
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> BriefReport:
        """Analyse these articles, by all children at a time, and store their briefs; what is made when it is stopped stays."""
        made, refused, done = 0, list[Refusal](), 0
        me = object()
        found = in_order(
            self._pool, lambda one: self._analysed(one, me), ids, cancelled, owner=me, ahead=2 * MADE_AT_ONCE
        )
        with suppress(Cancelled):
            while piece := list(islice(found, MADE_AT_ONCE)):
                made += self._store_briefs([one for one in piece if one])
                refused += [_refusal(one) for one in piece if one and one.error]
                done += len(piece)
                title = next((one.article.title for one in reversed(piece) if one), "")
                progress(Progress(done, len(ids), title, made, 0, len(refused)))
        return BriefReport(made, tuple(refused), len(ids) - done)

    def complete(
        self,
        ids: Sequence[str] | None = None,
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> None:
        """Make those of these (or all) that are still to be made, before they are asked for; not where nothing can be changed."""
        if not self._store.read_only:
            self.make(self.waiting(ids), progress=progress, cancelled=cancelled)

    def make_first(self, article_id: str) -> None:
        """Make the brief of an article that somebody looks at, if it is still to be made, before any other."""
        if self._store.read_only or not self._first.acquire(timeout=LOOKS_FOR):
            return
        try:
            if self.waiting([article_id]) and (found := self._analysed(article_id, None, urgent=True)):
                self._store_briefs([found])
        except LibraryBusy:
            return  # it is made with the others
        finally:
            self._first.release()

    def file(
        self,
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> int:
        """Take apart the briefs that an older Newsbrief stored whole, for asking across articles; return how many.

        Not where nothing can be changed.
        """
        if self._store.read_only:
            return 0
        with self._store.reading() as db:
            unfiled = filing.unfiled(db)
        done = 0
        for start in range(0, len(unfiled), FILED_AT_ONCE):
            if cancelled():
                break
            rows = unfiled[start : start + FILED_AT_ONCE]
            with self._store.writing() as db:
                for row in rows:
                    articles.refresh(db, row)
            done += len(rows)
            progress(Progress(done, len(unfiled)))
        return done

    def _analysed(self, article_id: str, owner: object, *, urgent: bool = False) -> _Analysed | None:
        """Analyse an article, if it is still there and nobody closes the library."""
        try:
            with self._store.reading() as db:
                article = articles.load(db, article_id)[0]
        except LibraryError:
            return None
        try:
            return _Analysed(article, self._pool.analyse(article, owner=owner, urgent=urgent))
        except RefusedInput as error:
            return None if self._pool.closed else _Analysed(article, None, error)

    def _store_briefs(self, found: Sequence[_Analysed]) -> int:
        """Store new briefs and return how many; not those of a text that was saved again meanwhile.

        What could not be analysed keeps its brief and is not tried again, as it would fail each time. Once an article has
        its first brief, the person's rules are asked about it.
        """
        from reader.analysis import ANALYSER_VERSION

        made = 0
        with self._store.writing() as db:
            ids = [one.article.article_id for one in found]
            waiting, new = set(articles.waiting(db, ids)), articles.never_briefed(db, ids)
            for one in found:
                if not articles.has_text(db, one.article):
                    continue
                if one.analysis is None:
                    articles.leave_brief(db, one.article, ANALYSER_VERSION)
                    continue
                keep = articles.set_brief if one.article.article_id in waiting else articles.renew
                keep(db, one.article, one.analysis.brief, one.analysis.analyser)
                made += 1
            self._rules.on_arrival(db, new)
        return made


def _refusal(found: _Analysed) -> Refusal:
    assert found.error is not None
    return Refusal(found.article.title, found.error.message, found.error.hint)
