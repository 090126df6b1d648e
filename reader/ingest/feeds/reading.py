"""RSS and Atom to articles: one for every entry that holds words."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.article import Article
from reader.ingest.decode import decode
from reader.ingest.entries import articles_of
from reader.ingest.feeds.content import Feed
from reader.ingest.feeds.preparing import count_entries, prepared
from reader.ingest.source import Source


def read_feed(source: Source) -> Iterator[Article]:
    """Yield an article for every entry of an RSS or Atom feed."""
    feed = parsed(decode(source.data, source.charset), source.url)
    yield from articles_of(
        feed.entries,
        format=feed.kind,
        feed=feed.title,
        feed_url=source.url or feed.address,
        language=feed.language,
        source=source,
    )


def parsed(text: str, url: str | None = None) -> Feed:
    """Return what a feed says; where the fast reader misses entries, the forgiving one may find more."""
    from reader.ingest.feeds.elements import parse

    text = prepared(text)
    count = count_entries(text)
    feed = parse(text, url, count)
    if feed is not None and feed.count and feed.count >= count:
        return feed
    from reader.ingest.feeds.forgiving import parse as parse_forgivingly

    other = parse_forgivingly(text, url)
    return feed if feed is not None and feed.count >= other.count else other
