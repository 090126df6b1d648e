"""wallabag's JSON, in its first and its second version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.core.along import Mark
from reader.ingest.exports.item import Item, several
from reader.ingest.exports.times import day, when


def items(entries: Any) -> Iterator[Item]:
    """Yield the entries with their text, annotations and states; a switch is true, 1 or "1"."""
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, dict):
            continue
        archived = _on(entry.get("is_archived", entry.get("is_read")))
        item = Item(
            _text(entry.get("url")) or _text(entry.get("given_url")),
            _text(entry.get("title")),
            _text(entry.get("content")),
            authors=tuple(name for name in several(entry.get("published_by"), ",") if isinstance(name, str)),
            published=day(entry.get("published_at")),
            language=_text(entry.get("language")) or None,
            tags=[_label(tag) for tag in several(entry.get("tags"), ",")],
            saved=when(entry.get("created_at")),
            read=archived,
            archived=archived,
            starred=_on(entry.get("is_starred", entry.get("is_fav"))),
        )
        for note in several(entry.get("annotations")):
            if isinstance(note, dict):
                quote, text = _text(note.get("quote")), _text(note.get("text"))
                item.marks.append(Mark(quote, text, created=when(note.get("created_at"))))
        yield item


def _on(value: Any) -> bool:
    return value in (True, 1, "1", "true")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _label(tag: Any) -> str:
    return _text(tag.get("label")) if isinstance(tag, dict) else str(tag)
