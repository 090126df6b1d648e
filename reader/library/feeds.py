"""Feeds that are followed: asked when the person says so, each politely, their news stored as articles."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reader.core.article import Article
from reader.core.listing import Change
from reader.core.reports import Imported, ImportReport, Progress, Refusal
from reader.core.subscriptions import Outline, Subscription
from reader.core.tags import tag_names
from reader.errors import ExportError, FetchError, RefusedInput
from reader.library.imports import Imports
from reader.library.pool import Pool
from reader.library.revising import replace_text
from reader.library.sources import Named, loaded
from reader.store import articles, journal, subscriptions
from reader.store.connection import Store

if TYPE_CHECKING:
    from reader.ingest import Answer, Source

AT_A_TIME = 6
"""Hosts that are asked at the same time; the feeds of one host wait for one another."""

FEEDS = ("rss", "atom", "jsonfeed")


class Feeds:
    """The feeds of a library. Nothing here opens a connection but `follow`, `refresh` and `full_text`."""

    def __init__(self, store: Store, pool: Pool, imports: Imports) -> None:
        self._store = store
        self._pool = pool
        self._imports = imports

    def followed(self) -> tuple[Subscription, ...]:
        """Return the feeds that are followed, by title, and how each stands."""
        with self._store.reading() as db:
            return subscriptions.followed(db)

    def named(self, name: str) -> Subscription:
        """Return the feed that is meant by its address or the beginning of its title."""
        with self._store.reading() as db:
            return subscriptions.named(db, name)

    def follow(self, address: str, *, tags: Sequence[str] = ()) -> tuple[Subscription, ImportReport]:
        """Fetch a feed, or the feed that a page names, follow it and add its entries."""
        self._store.check_writable()
        url, answer = _feed_at(address)
        assert answer.source is not None
        reading = self._pool.read(answer.source, may_be_empty=True)
        title = next((article.feed for article, _ in reading.texts if article.feed), None) or url
        outline = Outline(url, title, tag_names(tags))
        with self._store.writing() as db, journal.action(db, f"follow the feed “{journal.short(title)}”"):
            subscriptions.follow(db, outline)
        with self._store.reading() as db:
            feed = subscriptions.one(db, url)
        assert feed is not None
        report = self._imports.take(answer.source, reading=reading, known={}, feed=feed.title, tags=feed.tags)
        self._answered(feed, answer)
        return feed, report

    def unfollow(self, urls: Sequence[str]) -> Change:
        """Follow these feeds no more; their articles stay, and undo follows them again."""
        with self._store.writing() as db:
            titles = [feed.title for url in urls if (feed := subscriptions.one(db, url))]
            what = f"the feed “{journal.short(titles[0])}”" if len(titles) == 1 else f"{len(titles)} feeds"
            with journal.action(db, f"no longer follow {what}") as action:
                subscriptions.unfollow(db, urls)
        return action.change

    def bring_in(self, source: Named) -> tuple[int, int]:
        """Follow the feeds that an OPML file names, unasked as yet; return how many are new, and how many were not."""
        from reader.ingest.opml import read_opml

        outlines = read_opml(loaded(source))
        with self._store.writing() as db, journal.action(db, f"follow {len(outlines)} feeds"):
            new = sum(subscriptions.follow(db, outline) for outline in outlines)
        return new, len(outlines) - new

    def opml(self) -> str:
        """Return the feeds that are followed as OPML."""
        from reader.export.opml import opml

        return opml(self.followed())

    def write_opml(self, path: Path) -> None:
        """Write them to a file, whole or not at all."""
        from reader.export.files import write_atomically

        try:
            write_atomically(path, self.opml().encode())
        except OSError as error:
            raise ExportError(f"{path} cannot be written: {error.strerror}.", "Name another file.") from error

    def refresh(
        self,
        urls: Sequence[str] | None = None,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Ask these feeds for news (or all but those that failed a short while ago); trouble stops only its feed."""
        self._store.check_writable()
        wanted = [
            feed for feed in self.followed() if (feed.url in urls if urls is not None else _is_due(feed))
        ]
        total = ImportReport()
        done: queue.SimpleQueue[tuple[Subscription, ImportReport | Exception]] = queue.SimpleQueue()
        stop = Event()
        threads = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="feeds")
        try:
            for feeds in _by_host(wanted):
                threads.submit(self._ask_in_turn, feeds, done, stop)
            for number in range(1, len(wanted) + 1):
                found = _next(done, cancelled)
                if found is None:
                    return replace(total, cancelled=True)
                feed, report = found
                if isinstance(report, Exception):
                    raise report
                total = total.and_(report)
                progress(
                    Progress(
                        number,
                        len(wanted),
                        feed.title,
                        len(total.added),
                        len(total.present),
                        len(total.refused),
                    )
                )
        except BaseException:
            self._pool.stop(self)
            raise
        finally:
            stop.set()
            threads.shutdown(wait=False, cancel_futures=True)
        return total

    def full_text(self, article_id: str) -> Imported:
        """Fetch the page of an entry that came as a teaser; its text becomes a revision of the article."""
        from reader.ingest import fetch

        self._store.check_writable()
        with self._store.reading() as db:
            old, _, _ = articles.load(db, article_id)
        if not old.url:
            raise RefusedInput("This article has no address to fetch.", "Add its page as a file.")
        source = fetch(old.url, came_from=old.feed_url)
        reading = self._pool.read(source, owner=self)
        if not reading.texts:
            raise RefusedInput(f"No article found on {old.url}.", "Save it in a browser and add the file.")
        page, brief = max(reading.texts, key=lambda pair: pair[0].words)
        if page.words <= old.words:
            raise RefusedInput(
                f"{old.url} gives no more text than is here already.",
                "It may want a login: save it in a browser and add the file.",
            )
        article = page.with_(
            title=old.title, url=old.url, feed=old.feed, feed_url=old.feed_url, site=old.site or page.site,
            authors=old.authors or page.authors, tags=old.tags, **_dates(old if old.published else page),
        )  # fmt: skip
        with self._store.writing() as db:
            replace_text(db, article_id, article, brief, source.data, analyser=reading.analyser)
        return Imported(article_id, old.title)

    def _ask_in_turn(
        self,
        feeds: Iterable[Subscription],
        done: queue.SimpleQueue[tuple[Subscription, ImportReport | Exception]],
        stop: Event,
    ) -> None:
        for feed in feeds:
            if stop.is_set():
                return
            try:
                done.put((feed, self._asked(feed)))
            except Exception as error:  # noqa: BLE001 - raised again by whoever waits
                done.put((feed, error))

    def _asked(self, feed: Subscription) -> ImportReport:
        """Ask one feed and store its news; what goes wrong is written down and told."""
        from reader.ingest import ask

        try:
            answer = ask(feed.url, etag=feed.etag, modified=feed.modified)
            report = ImportReport() if answer.source is None else self._news(feed, answer.source)
        except RefusedInput as error:
            wait = error.wait if isinstance(error, FetchError) else None
            with self._store.writing() as db:
                subscriptions.failed(db, feed.url, error.message, wait)
            return ImportReport(refused=(Refusal(feed.title, error.message, error.hint),))
        self._answered(feed, answer)
        return report

    def _news(self, feed: Subscription, source: Source) -> ImportReport:
        with self._store.reading() as db:
            known = subscriptions.entries(db, feed.title)
        reading = self._pool.read(source, known=known, may_be_empty=True, owner=self)
        title = next((article.feed for article, _ in reading.texts if article.feed), None)
        if title and feed.title == feed.url:  # came in by a list that did not say
            with self._store.writing() as db:
                feed = replace(feed, title=subscriptions.retitle(db, feed.url, title))
        return self._imports.take(source, reading=reading, known=known, feed=feed.title, tags=feed.tags)

    def _answered(self, feed: Subscription, answer: Answer) -> None:
        with self._store.writing() as db:
            subscriptions.answered(
                db, feed.url, etag=answer.etag, modified=answer.modified, moved=answer.moved
            )


def _feed_at(address: str) -> tuple[str, Answer]:
    """Fetch the feed at `address`, or the one that the page there names; return where it is with the answer."""
    from reader.ingest import ask, detect
    from reader.ingest.discover import feeds_of

    answer = ask(address)
    assert answer.source is not None
    kind = detect(answer.source)
    if kind == "html":
        named = feeds_of(answer.source)
        if not named:
            raise RefusedInput(
                f"{address} is a page that names no feed.", "Give the address of the feed itself."
            )
        came_from, address = address, named[0]
        answer = ask(address, came_from=came_from)
        assert answer.source is not None
        kind = detect(answer.source)
    if kind not in FEEDS:
        raise RefusedInput(f"{address} is no feed.", "Add it as an article, or give the address of a feed.")
    return answer.moved or address, answer


def _dates(article: Article) -> dict[str, Any]:
    """Return an article's dates and where they were read."""
    names = ("published", "published_from", "updated", "updated_from")
    return {name: getattr(article, name) for name in names}


def _is_due(feed: Subscription) -> bool:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # One that was checked in the future was so before a clock was set back: how long it was to wait says nothing now.
    return feed.next is None or feed.next <= now or (feed.checked or "") > now


def _by_host(feeds: Iterable[Subscription]) -> list[list[Subscription]]:
    hosts: dict[str, list[Subscription]] = {}
    for feed in feeds:
        hosts.setdefault(urlsplit(feed.url).netloc.lower(), []).append(feed)
    return list(hosts.values())


def _next(
    done: queue.SimpleQueue[tuple[Subscription, ImportReport | Exception]], cancelled: Callable[[], bool]
) -> tuple[Subscription, ImportReport | Exception] | None:
    """Return the next feed that answered, or None once nobody wants to wait."""
    while not cancelled():
        try:
            return done.get(timeout=0.1)
        except queue.Empty:
            continue
    return None
