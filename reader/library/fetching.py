"""The text of articles that are only an address yet: fetched when the person asks, never by itself."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.reports import FetchReport, Imported, Progress, Refusal
from reader.errors import FetchError, RefusedInput
from reader.library.pool import Pool, Reading
from reader.library.revising import replace_text
from reader.library.turns import PAUSE, Turns
from reader.store import unfetched
from reader.store.connection import Store

AT_ONCE = 8
"""How many hosts are asked at a time."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of one address: what was read from its bytes, or why nothing was."""

    article_id: str
    data: bytes = b""
    reading: Reading | None = None
    error: Exception | None = None


class Fetching:
    """Fetches what came from elsewhere as an address."""

    def __init__(self, store: Store, pool: Pool, *, pause: float = PAUSE) -> None:
        self._store = store
        self._pool = pool
        self.pause = pause

    def fetch(
        self,
        ids: Sequence[str],
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> FetchReport:
        """Fetch the text of those of these articles that have none yet; one that is refused stops nothing."""
        self._store.check_writable()
        with self._store.reading() as db:
            wanted = unfetched.addresses(db, ids)
        titles = {article_id: title for article_id, title, _ in wanted}
        fetched: list[Imported] = []
        refused: list[Refusal] = []
        turns = Turns([(article_id, url) for article_id, _, url in wanted], pause=self.pause)
        answers: queue.SimpleQueue[_Answer] = queue.SimpleQueue()
        for _ in range(min(AT_ONCE, len(wanted))):
            threading.Thread(target=self._work, args=(turns, answers), daemon=True, name="fetching").start()
        done = 0
        try:
            while done < len(wanted) and not cancelled():
                try:
                    answer = answers.get(timeout=0.1)
                except queue.Empty:
                    continue
                done += 1
                try:
                    fetched.append(self._stored(answer, titles[answer.article_id]))
                except RefusedInput as error:
                    refused.append(Refusal(titles[answer.article_id], error.message, error.hint))
                    with self._store.writing() as db:
                        unfetched.set_trouble(db, answer.article_id, error.message)
                told = titles[answer.article_id]
                progress(Progress(done, len(wanted), told, len(fetched), 0, len(refused)))
        finally:
            turns.stop()
        left = len(wanted) - done
        return FetchReport(tuple(fetched), tuple(refused), bool(left), left)

    def _work(self, turns: Turns, answers: queue.SimpleQueue[_Answer]) -> None:
        from reader.ingest import fetch

        while turn := turns.take():
            article_id, url = turn
            try:
                source = fetch(url)
            except Exception as error:  # noqa: BLE001 - raised again by whoever waits for the answer
                turns.done(url)
                answers.put(_Answer(article_id, error=error))
                continue
            turns.done(url)
            try:
                answers.put(_Answer(article_id, source.data, self._pool.read(source)))
            except Exception as error:  # noqa: BLE001 - as above
                answers.put(_Answer(article_id, error=error))

    def _stored(self, answer: _Answer, title: str) -> Imported:
        if answer.error is not None:
            raise answer.error
        assert answer.reading is not None
        article, brief = _only(answer.reading, title)
        with self._store.writing() as db:
            there = unfetched.addresses(db, [answer.article_id])
            if there:  # else another window was faster
                article = article.with_(title=article.title or title, url=there[0][2], tags=())
                replace_text(
                    db, answer.article_id, article, brief, answer.data, analyser=answer.reading.analyser
                )
                unfetched.set_trouble(db, answer.article_id, "")
        return Imported(answer.article_id, article.title)


def _only(reading: Reading, title: str) -> tuple[Article, Brief]:
    if len(reading.texts) != 1:
        raise FetchError(
            f"“{title}” is the address of a feed or a list, not of one article.",
            "Add its address to the library.",
        )
    return reading.texts[0]
