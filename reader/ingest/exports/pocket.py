"""Pocket's export: a zip of tables, of highlights by address, and of collections."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reader.core.along import Mark
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest.archive import Archive
from reader.ingest.decode import decode
from reader.ingest.exports import tables
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.lists import dicts, words
from reader.ingest.exports.times import when
from reader.ingest.source import Source

TABLE = re.compile(r"(?:.*/)?part_\d+\.csv")
_HIGHLIGHTS = re.compile(r"(?:.*/)?annotations/part_\d+\.json")
_COLLECTION = re.compile(r"(?:.*/)?collections/[^/]+\.json")


def read_pocket(source: Source) -> Iterator[Article | Refusal]:
    """Yield what was saved, each with its highlights and the collections it stands in."""
    archive = Archive(source.data, source.name)
    lost: list[Refusal] = []
    yield from collected(_items(archive, source.name, lost), name=source.name, service="Pocket")
    yield from lost


def _items(archive: Archive, name: str, lost: list[Refusal]) -> Iterator[Item]:
    for member in archive.names:
        if TABLE.fullmatch(member):
            text = decode(archive.read(member) or b"").lstrip("\ufeff")
            if layout := tables.layout_of(text):
                yield from tables.items(text, layout)
        elif _HIGHLIGHTS.fullmatch(member):
            yield from _highlights(_json(archive, member, name, lost))
        elif _COLLECTION.fullmatch(member):
            yield from _collection(_json(archive, member, name, lost))


def _highlights(value: Any) -> Iterator[Item]:
    for page in dicts(value):
        marks = [
            Mark(words(mark, "quote"), created=when(mark.get("created_at")))
            for mark in dicts(page.get("highlights"))
        ]
        yield Item(words(page, "url"), words(page, "title"), marks=marks)


def _collection(value: Any) -> Iterator[Item]:
    """Yield the entries of a collection: its title becomes a tag, what was written about them a note."""
    if not isinstance(value, dict):
        return
    for entry in dicts(value.get("items")):
        item = Item(
            words(entry, "url"),
            words(entry, "title"),
            tags=[words(value, "title", "slug").replace("/", "-")],
            saved=when(value.get("createdAt")),
        )
        item.note(words(entry, "note"))
        yield item


def _json(archive: Archive, member: str, name: str, lost: list[Refusal]) -> Any:
    try:
        return json.loads(archive.read(member) or b"")
    except (ValueError, RecursionError):
        hint = "Export it again; the rest of it was read."
        lost.append(Refusal(name, f"The part {member} of {name} is damaged.", hint))
        return None
