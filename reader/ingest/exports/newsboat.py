"""newsboat's articles, as rows of its cache (which the store reads)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.times import day, when
from reader.ingest.fragment import plain_words

Row = tuple[Any, ...]
"""Title, author, URL, time published, content (HTML), unread, flags, title of the feed, its address."""


def read_rows(rows: Iterable[Row], name: str) -> Iterator[Article | Refusal]:
    """Yield the articles of newsboat's cache, each under its feed; one with flags is starred."""
    feeds: dict[str, tuple[str, str]] = {}

    def items() -> Iterator[Item]:
        for title, author, url, published, content, unread, flags, feed, feed_url in rows:
            item = Item(
                str(url or ""),
                plain_words(str(title or "")),
                str(content or ""),
                authors=(str(author),) if author else (),
                site=str(feed) if feed else None,
                published=day(published),
                saved=when(published),
                read=not unread,
                starred=bool(flags),
            )
            yield item
            if item.url:
                feeds.setdefault(item.url, (str(feed or feed_url or ""), str(feed_url or "")))

    for found in collected(items(), name=name, service="newsboat"):
        feed, feed_url = feeds.get(found.url or "", ("", "")) if isinstance(found, Article) else ("", "")
        yield (
            found.with_(feed=feed or None, feed_url=feed_url or None) if isinstance(found, Article) else found
        )
