"""KOReader's highlights of books and articles, as JSON and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from reader.core.along import Mark
from reader.core.annotations import Colour
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest.decode import decode
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.times import when
from reader.ingest.source import Source

MARKDOWN = re.compile(r"# [^\n]+\n##### [^\n]+\n+(?:## [^\n]*\n+)?### Page \d+ @ ")
"""How an export as Markdown begins."""

_BOOK = re.compile(r"^# ([^\n]+)\n##### ([^\n]+)\n", re.MULTILINE)
_PASSAGE = re.compile(r"^(?:## (?P<chapter>[^\n]*)|### Page \d+ @ (?P<at>[^\n]+))\n", re.MULTILINE)
_NOTE = re.compile(r"\n+---\n")
_DRESS = re.compile(r"(\*\*_?|==|\*|\+\+|<u>|~~)(.*?)(_?\*\*|==|\*|\+\+|</u>|~~)", re.DOTALL)
_COLOURS: dict[str, Colour] = {
    "yellow": "yellow", "green": "green", "olive": "green", "blue": "blue", "cyan": "blue", "red": "pink",
    "pink": "pink", "purple": "pink", "orange": "yellow",
}  # fmt: skip


def fits(first: dict[str, Any]) -> bool:
    """Recognise the export of one document, or of several."""
    documents = first.get("documents")
    if isinstance(documents, list):
        return any(isinstance(one, dict) and isinstance(one.get("entries"), list) for one in documents)
    return isinstance(first.get("entries"), list) and "title" in first


def items(value: Any) -> Iterator[Item]:
    """Yield the books with what was marked in them."""
    for book in value.get("documents", [value]):
        if not isinstance(book, dict):
            continue
        entries = [entry for entry in book.get("entries") or [] if isinstance(entry, dict)]
        author = _text(book.get("author"))
        yield Item(
            None,
            _text(book.get("title")) or _text(book.get("file")),
            authors=tuple(author.split("\n")) if author else (),
            marks=[
                Mark(
                    _text(entry.get("text")),
                    _text(entry.get("note")),
                    colour=_COLOURS.get(_text(entry.get("color")), "yellow"),
                    chapter=_text(entry.get("chapter")),
                    created=when(entry.get("time")),
                )
                for entry in entries
            ],
        )


def read_markdown_export(source: Source) -> Iterator[Article | Refusal]:
    """Yield the books of an export as Markdown."""
    text = decode(source.data, source.charset).lstrip("\ufeff").replace("\r\n", "\n")
    yield from collected(_books(text), name=source.name, service="KOReader")


def _books(text: str) -> Iterator[Item]:
    found = list(_BOOK.finditer(text))
    for number, book in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        author = book[2].strip()
        yield Item(
            None,
            book[1].strip(),
            authors=tuple(author.split(", ")) if author != "N/A" else (),
            marks=list(_marks(text[book.end() : end])),
        )


def _marks(text: str) -> Iterator[Mark]:
    chapter = ""
    found = list(_PASSAGE.finditer(text))
    for number, head in enumerate(found):
        if head["chapter"] is not None:
            chapter = head["chapter"]
            continue
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        quote, *note = _NOTE.split(text[head.end() : end].strip(), maxsplit=1)
        dressed = _DRESS.fullmatch(quote)
        yield Mark(
            dressed[2] if dressed else quote,
            "".join(note).strip(),
            chapter=chapter,
            created=_local(head["at"]),
        )


def _local(words: str) -> str | None:
    """Return the time that "12 March 2023 10:15:12 AM" is; the reader's own time zone is not written down."""
    try:
        time = datetime.strptime(words.strip(), "%d %B %Y %I:%M:%S %p").replace(tzinfo=UTC)
    except ValueError:
        return None
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
