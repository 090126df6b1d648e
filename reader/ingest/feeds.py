"""RSS and Atom to articles: one for every entry that holds words."""

from __future__ import annotations

import re
from typing import Any

from reader.core.article import Article, Format
from reader.ingest.compose import web_address
from reader.ingest.decode import decode
from reader.ingest.entries import Entry, articles_of
from reader.ingest.fragment import plain_words
from reader.ingest.names import people
from reader.ingest.source import Source

_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]*", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]{0,400}\?>")
_REFERENCE = re.compile(
    r"&#(?:0{0,20}(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0{0,20}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
_ENTRY = re.compile(r"<(?:item|entry)\b")
MOST_ENTRIES = 50_000
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:]{0,40})(?=[^<>]{16384})[^<>]*>")


def read_feed(source: Source) -> list[Article]:
    """Return an article for every entry of an RSS or Atom feed."""
    data = prepared(decode(source.data, source.charset))
    parsed = _parsed(data)
    feed = parsed.feed
    kind: Format = "atom" if (parsed.get("version") or "").startswith("atom") else "rss"
    home = feed.get("link") if isinstance(feed.get("link"), str) else None
    base = web_address(home or "", source.url) or source.url
    return articles_of(
        (_entry(entry, base) for entry in parsed.entries),
        format=kind,
        feed=plain_words(feed.get("title") or ""),
        feed_url=source.url or _own_address(feed),
        language=feed.get("language"),
        source=source,
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


def prepared(text: str) -> bytes:
    """Return a feed as UTF-8 without its DOCTYPE, control characters and references to them."""
    text = _REFERENCE.sub("", _CONTROLS.sub("", text))
    text = without_doctype(_DECLARATION.sub("", text)).lstrip("\ufeff \t\r\n")
    text = _LONG_TAG.sub(r"<\1>", text)
    text = _first_entries(text)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")


def _first_entries(text: str) -> str:
    """Cut a feed after MOST_ENTRIES entries; no feed that people write has as many."""
    for count, entry in enumerate(_ENTRY.finditer(text)):
        if count == MOST_ENTRIES:
            return text[: entry.start()]
    return text


def without_doctype(text: str) -> str:
    """Drop a DOCTYPE with its internal subset: no entity is ever defined by a feed."""
    found = _DOCTYPE.search(text, 0, 200_000)
    if not found:
        return text
    end = found.end()
    if text[end : end + 1] == "[":
        end = text.find("]", end) + 1 or end
    end = text.find(">", end)
    return text[: found.start()] + text[end + 1 :] if end >= 0 else text


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
    claims = [_markup(item, "") for item in entry.get("content") or ()]
    claims.append(_markup(entry.get("summary_detail"), entry.get("summary")))
    full = [claim for claim in claims[:-1] if claim.strip()]
    return max(full, key=len) if full and len(max(full, key=len)) >= len(claims[-1]) / 2 else claims[-1]


def _markup(detail: Any, value: Any) -> str:
    """Return a text construct as HTML: one that is declared plain has its angle brackets escaped."""
    text = (detail or {}).get("value") or value or ""
    if not isinstance(text, str):
        return ""
    if (detail or {}).get("type") == "text/plain":
        from html import escape

        paragraphs = escape(text, quote=False).split("\n\n")
        return f"<p>{'</p><p>'.join(paragraphs)}</p>" if len(paragraphs) > 1 else paragraphs[0]
    return text


def _authors(entry: Any) -> tuple[str, ...]:
    said = [detail.get("name") or "" for detail in entry.get("authors") or () if detail]
    said = said if any(said) else [entry.get("author") or ""]
    return tuple(dict.fromkeys(name for words in said for name in people(words)))


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
