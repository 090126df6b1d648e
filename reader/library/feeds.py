"""Feeds that are followed: asked when the person says so, each politely, their news stored as articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core import wording
from reader.core.listing import Change
from reader.core.reports import ImportReport, Progress, Refusal, Stopped, Tell, unstopped, untold
from reader.core.subscriptions import Outline, Subscription
from reader.core.tags import tag_names
from reader.errors import ExportError, FetchError, RefusedInput
from reader.library.answers import NOTHING, Reading
from reader.library.imports import Imports
from reader.library.ordered import in_order
from reader.library.pool import Pool
from reader.library.sources import Named, loaded
from reader.library.turns import asked
from reader.store import journal, subscriptions
from reader.store.connection import Store

if TYPE_CHECKING:
    from reader.ingest import Answer

FEEDS = ("rss", "atom", "jsonfeed")

News = tuple["Answer", Reading, Mapping[str, str]]
"""What a feed answered, what was read of it, and its entries that are here already: their ids."""


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

    def follow(
        self,
        address: str,
        *,
        tags: Sequence[str] = (),
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> tuple[Subscription, ImportReport]:
        """Fetch a feed, or the feed that a page names, follow it and add its entries; their briefs are still to be made.

        Stopped before it is read, it is not followed (`Cancelled`); stopped later, the next refresh brings the rest.
        """
        self._store.check_writable()
        progress(Progress(0, 0, f"Asking {address}"))
        [(url, answer, reading)] = in_order(
            self._pool, self._read_at, [address], cancelled, owner=self, ahead=1
        )
        outline = Outline(url, _title(reading) or url, tag_names(tags))
        title = outline.title
        with self._store.writing() as db, journal.action(db, f"follow the feed “{journal.short(title)}”"):
            subscriptions.follow(db, outline)
        with self._store.reading() as db:
            feed = subscriptions.one(db, url)
        assert feed is not None
        report = self._take(feed, answer, reading, {}, progress, cancelled)
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
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> ImportReport:
        """Ask these feeds for news (or all but those that failed a short while ago); trouble stops only its feed.

        The briefs of what is new are still to be made.
        """
        self._store.check_writable()
        feeds = {
            feed.url: feed
            for feed in self.followed()
            if (feed.url in urls if urls is not None else _is_due(feed))
        }
        total, done, owner = ImportReport(), 0, object()
        within = progress if len(feeds) == 1 else untold
        if feeds:
            progress(Progress(0, 0, f"Asking {wording.many(len(feeds), 'feed')}"))
        answers = asked(
            lambda url: self._ask(feeds[url], owner), [(url, url) for url in feeds], cancelled, pause=0
        )
        try:
            for url, news in answers:
                total = total.and_(self._stored(feeds[url], news, within, cancelled))
                done += 1
                counts = len(total.added), len(total.present), len(total.refused)
                progress(Progress(done, len(feeds), feeds[url].title, *counts))
        finally:
            answers.close()
            self._pool.stop(owner)
        return replace(total, cancelled=done < len(feeds) or total.cancelled)

    def _ask(self, feed: Subscription, owner: object) -> News:
        """Ask a feed, and read what it has that is new."""
        from reader.ingest import ask

        answer = ask(feed.url, etag=feed.etag, modified=feed.modified)
        if answer.source is None:
            return answer, NOTHING, {}
        with self._store.reading() as db:
            known = subscriptions.entries(db, feed.title)
        return answer, self._pool.read(answer.source, known=known, may_be_empty=True, owner=owner), known

    def _stored(
        self, feed: Subscription, news: News | Exception, progress: Tell, cancelled: Stopped
    ) -> ImportReport:
        """Store the news of a feed; what went wrong is written down and told."""
        if isinstance(news, RefusedInput):
            wait = news.wait if isinstance(news, FetchError) else None
            with self._store.writing() as db:
                subscriptions.failed(db, feed.url, news.message, wait)
            return ImportReport(refused=(Refusal(feed.title, news.message, news.hint),))
        if isinstance(news, Exception):
            raise news
        answer, reading, known = news
        title = _title(reading)
        if title and feed.title == feed.url:  # came in by a list that did not say
            with self._store.writing() as db:
                feed = replace(feed, title=subscriptions.retitle(db, feed.url, title))
        return self._take(feed, answer, reading, known, progress, cancelled)

    def _read_at(self, address: str) -> tuple[str, Answer, Reading]:
        url, answer = _feed_at(address)
        assert answer.source is not None
        return url, answer, self._pool.read(answer.source, may_be_empty=True, owner=self)

    def _take(
        self,
        feed: Subscription,
        answer: Answer,
        reading: Reading,
        known: Mapping[str, str],
        progress: Tell,
        cancelled: Stopped,
    ) -> ImportReport:
        """Store what was read of a feed; until all of it is here, the feed is asked for all of it."""
        report = ImportReport()
        if answer.source is not None:
            report = self._imports.take(
                answer.source, reading=reading, known=known, feed=feed.title, tags=feed.tags,
                progress=progress, cancelled=cancelled,
            )  # fmt: skip
        if not report.cancelled:
            self._answered(feed, answer)
        return report

    def _answered(self, feed: Subscription, answer: Answer) -> None:
        with self._store.writing() as db:
            subscriptions.answered(
                db, feed.url, etag=answer.etag, modified=answer.modified, moved=answer.moved
            )


def _title(reading: Reading) -> str | None:
    return next((article.feed for article in reading.articles if article.feed), None)


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


def _is_due(feed: Subscription) -> bool:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # One that was checked in the future was so before a clock was set back: how long it was to wait says nothing now.
    return feed.next is None or feed.next <= now or (feed.checked or "") > now
