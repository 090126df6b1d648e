"""JSON Feed (versions 1 and 1.1) to articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.core.article import Article
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.compose import web_address
from reader.ingest.dates import parse_date
from reader.ingest.decode import decode
from reader.ingest.entries import Entry, articles_of
from reader.ingest.names import people
from reader.ingest.source import Source


def read_json_feed(source: Source) -> Iterator[Article]:
    """Yield an article for every item of a JSON Feed."""
    try:
        value = json.loads(
            decode(source.data, source.charset).lstrip("\ufeff"), strict=False, parse_int=float
        )
    except (ValueError, RecursionError) as error:
        raise RefusedInput(
            f"{source.name} is not a JSON Feed: its JSON is broken.", "Check that the file is whole."
        ) from error
    items = value.get("items") if isinstance(value, dict) else None
    if not isinstance(items, list):
        raise RefusedInput(
            f"{source.name} is JSON but not a JSON Feed: it has no list of items.",
            "Give it a JSON Feed, version 1 or 1.1.",
        )
    home = web_address(_text(value, "home_page_url"), source.url)
    yield from articles_of(
        (_entry(item, home, value) for item in items if isinstance(item, dict)),
        format="jsonfeed",
        feed=one_line(_text(value, "title")),
        feed_url=source.url or web_address(_text(value, "feed_url")),
        language=_text(value, "language"),
        source=source,
    )


def _entry(item: dict[str, Any], home: str | None, feed: dict[str, Any]) -> Entry:
    return Entry(
        title=one_line(_text(item, "title")),
        content=_text(item, "content_html")
        or _escaped(_text(item, "content_text") or _text(item, "summary")),
        url=web_address(_text(item, "url") or _text(item, "external_url") or _text(item, "id"), home),
        authors=_authors(item) or _authors(feed),
        published=parse_date(_text(item, "date_published")),
        updated=parse_date(_text(item, "date_modified")),
        language=_text(item, "language") or None,
        tags=tuple(
            dict.fromkeys(
                one_line(tag) for tag in _list(item, "tags") if isinstance(tag, str) and tag.strip()
            )
        ),
    )


def _text(value: dict[str, Any], key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _list(value: dict[str, Any], key: str) -> list[Any]:
    found = value.get(key)
    return found if isinstance(found, list) else []


def _authors(value: dict[str, Any]) -> tuple[str, ...]:
    claims = [*_list(value, "authors"), value.get("author")]
    said = [_text(claim, "name") for claim in claims if isinstance(claim, dict)]
    return tuple(dict.fromkeys(name for words in said for name in people(words)))


def _escaped(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in text.split("\n\n"))
