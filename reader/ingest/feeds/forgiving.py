"""The forgiving reader: feedparser, for feeds that are no XML any more."""

from __future__ import annotations

from typing import Any

from reader.ingest.compose import web_address
from reader.ingest.entries import Entry
from reader.ingest.feeds.content import Feed, fuller, plain_as_html
from reader.ingest.fragment import plain_words
from reader.ingest.names import declared_name, people, unique


def parse(text: str, url: str | None) -> Feed:
    """Return what feedparser makes of a prepared feed."""
    data = b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")
    found = _parsed(data)
    feed = found.feed
    home = feed.get("link") if isinstance(feed.get("link"), str) else None
    base = web_address(home or "", url) or url
    return Feed(
        kind="atom" if (found.get("version") or "").startswith("atom") else "rss",
        title=plain_words(_markup(feed.get("title_detail"), feed.get("title"))),
        count=len(found.entries),
        entries=(_entry(entry, base) for entry in found.entries),
        address=_own_address(feed),
        language=feed.get("language"),
    )


def _parsed(data: bytes) -> Any:
    """Return what feedparser makes of a feed; where its strict parser trips, its forgiving one reads."""
    import feedparser

    try:
        return feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except ValueError:
        # A namespace with a blank in it breaks the strict parser's own code. A first character that is
        # no XML sends feedparser straight to the forgiving one.
        return feedparser.parse(b"&" + data, sanitize_html=False, resolve_relative_uris=False)


def _entry(entry: Any, base: str | None) -> Entry:
    return Entry(
        title=plain_words(_markup(entry.get("title_detail"), entry.get("title"))),
        content=_content(entry),
        url=web_address(entry.get("link") or "", base),
        authors=_authors(entry),
        published=_date(entry.get("published_parsed") or entry.get("created_parsed")),
        updated=_date(dict.get(entry, "updated_parsed")),
        language=_content_language(entry),
    )


def _content(entry: Any) -> str:
    """Return the fuller of an entry's contents and its summary, as HTML."""
    contents = [_markup(item, "") for item in entry.get("content") or ()]
    return fuller(contents, _markup(entry.get("summary_detail"), entry.get("summary")))


def _markup(detail: Any, value: Any) -> str:
    """Return a text construct as HTML: one that is declared plain has its angle brackets escaped."""
    text = (detail or {}).get("value") or value or ""
    if not isinstance(text, str):
        return ""
    return plain_as_html(text) if (detail or {}).get("type") == "text/plain" else text


def _authors(entry: Any) -> tuple[str, ...]:
    said = [detail.get("name") or "" for detail in entry.get("authors") or () if detail]
    said = said if any(said) else [entry.get("author") or ""]
    return unique(name for words in said for name in people(words) or declared_name(words))


def _date(moment: Any) -> str | None:
    """Return the ISO date of feedparser's parsed time (UTC), if it is one."""
    from datetime import date

    try:
        found = date(moment[0], moment[1], moment[2])
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None


def _content_language(entry: Any) -> str | None:
    return next((item.get("language") for item in entry.get("content") or () if item.get("language")), None)


def _own_address(feed: Any) -> str | None:
    links = feed.get("links") or ()
    return next((web_address(link.get("href") or "") for link in links if link.get("rel") == "self"), None)
