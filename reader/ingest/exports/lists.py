"""Exports that are JSON: which program wrote one is told by its shape, each entry becomes an item."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.exports import browsers, hypothesis, koreader, wallabag
from reader.ingest.exports.item import Item, collected, several
from reader.ingest.exports.times import when
from reader.ingest.source import Source

Entry = dict[str, Any]
Reading = Callable[[Any], Iterator[Item]]

MARKS = (
    '"href"', '"is_archived"', '"is_read"', '"article__url"', '"annotations"', '"text/x-moz-place', '"roots"',
    '"documents"', '"number_of_pages"', '"export_userid"', '"created"', '"entries"',
)  # fmt: skip
"""Names of which one stands near the beginning of each of these exports."""


def read_list(source: Source) -> Iterator[Article | Refusal]:
    """Yield the articles of an export in JSON."""
    value = parsed(source)
    found = recognised(value)
    if found is None:
        raise RefusedInput(
            f"{source.name} is JSON that Newsbrief does not know.",
            f"It reads JSON Feed and the exports of {', '.join(name for name, _, _ in SHAPES)}.",
        )
    service, read = found
    yield from collected(read(value), name=source.name, service=service)


def parsed(source: Source) -> Any:
    """Return the JSON value of a source."""
    try:
        return json.loads(decode(source.data, source.charset).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise RefusedInput(
            f"{source.name} is damaged: its JSON cannot be read to the end.",
            "Export it again, and add the whole file.",
        ) from error


def recognised(value: Any) -> tuple[str, Reading] | None:
    """Return the program that wrote a JSON value, and how to read it."""
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return None
    return next(((name, read) for name, fits, read in SHAPES if fits(first)), None)


def _pinboard(entries: Any) -> Iterator[Item]:
    for entry in dicts(entries):
        item = Item(
            words(entry, "href", "url"),
            words(entry, "description", "title"),
            tags=[str(tag) for tag in several(entry.get("tags") or entry.get("tag"))],
            saved=when(entry.get("time") or entry.get("created")),
            read=entry.get("toread") == "no",
        )
        item.note(words(entry, "extended", "note"), item.saved)
        yield item


def _readability(value: Any) -> Iterator[Item]:
    for entry in dicts(value.get("bookmarks")):
        archived = bool(entry.get("archive"))
        yield Item(
            words(entry, "article__url"),
            words(entry, "article__title"),
            saved=when(entry.get("date_added")),
            archived=archived,
            read=archived,
            starred=bool(entry.get("favorite")),
        )


def dicts(value: Any) -> Iterator[Entry]:
    """Yield what of a list is a JSON object."""
    yield from (entry for entry in value if isinstance(entry, dict)) if isinstance(value, list) else ()


def words(entry: Entry, *names: str) -> str:
    """Return the first of these values that is text with words in it."""
    return next((value for name in names if isinstance(value := entry.get(name), str) and value.strip()), "")


SHAPES: tuple[tuple[str, Callable[[Entry], bool], Reading], ...] = (
    (
        "wallabag",
        lambda first: "url" in first and bool({"is_archived", "is_read"} & first.keys()),
        wallabag.items,
    ),
    ("Hypothesis", hypothesis.fits, hypothesis.items),
    ("KOReader", koreader.fits, koreader.items),
    ("Firefox", lambda first: first.get("type") == "text/x-moz-place-container", browsers.firefox),
    ("Chrome", lambda first: isinstance(first.get("roots"), dict), browsers.chrome),
    ("Readability", lambda first: "article__url" in next(dicts(first.get("bookmarks")), {}), _readability),
    ("Pinboard", lambda first: "href" in first, _pinboard),
    ("Delicious", lambda first: {"url", "title", "tags", "created"} <= first.keys(), _pinboard),
)
"""Each program, how its JSON (the first entry of a list) is recognised, and what reads it."""
