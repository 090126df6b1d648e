"""Omnivore's export: a zip of metadata, the text of each page, and highlights as Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reader.core.along import Mark
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.decode import decode
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.lists import dicts, words
from reader.ingest.exports.times import day, when
from reader.ingest.source import Source

METADATA = re.compile(r"(?:.*/)?metadata_\d+_to_\d+\.json")
_LABELS = re.compile(r"#\S[^\n]*")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w))")
_BODY = re.compile(r"<body[^>]*>(.*)</body", re.DOTALL | re.IGNORECASE)


def read_omnivore(source: Source) -> Iterator[Article | Refusal]:
    """Yield what was saved, each with its text, labels and highlights."""
    archive = Archive(source.data, source.name)
    lost: list[Refusal] = []
    yield from collected(_items(archive, source.name, lost), name=source.name, service="Omnivore")
    yield from lost


def _items(archive: Archive, name: str, lost: list[Refusal]) -> Iterator[Item]:
    folders = {member: member.rpartition("/")[0] for member in archive.names if METADATA.fullmatch(member)}
    for member, folder in sorted(folders.items()):
        try:
            entries = json.loads(archive.read(member) or b"")
        except (ValueError, RecursionError):
            hint = "Export it again; the rest of it was read."
            lost.append(Refusal(name, f"The part {member} of {name} is damaged.", hint))
            continue
        for entry in dicts(entries):
            yield _item(archive, f"{folder}/" if folder else "", entry)


def _item(archive: Archive, folder: str, entry: dict[str, Any]) -> Item:
    slug = words(entry, "slug")
    author = words(entry, "author")
    archived = words(entry, "state").lower() == "archived"
    labels = entry.get("labels")
    progress = entry.get("readingProgress")
    item = Item(
        words(entry, "url"),
        words(entry, "title"),
        _content(archive, f"{folder}content/{slug}.html"),
        authors=(author,) if author else (),
        published=day(entry.get("publishedAt")),
        tags=[str(label) for label in labels] if isinstance(labels, list) else [],
        saved=when(entry.get("savedAt")),
        read=archived,
        archived=archived,
        progress=min(1.0, max(0.0, progress / 100)) if isinstance(progress, int | float) else 0.0,
    )
    highlights = archive.read(f"{folder}highlights/{slug}.md") if slug else None
    item.marks += _marks(decode(highlights)) if highlights else ()
    return item


def _content(archive: Archive, member: str) -> str:
    try:
        text = decode(archive.read(member) or b"")
    except RefusedInput:
        return ""  # the address is left, and can be fetched
    body = _BODY.search(text)
    return body[1] if body else text


def _marks(text: str) -> Iterator[Mark]:
    """Yield highlights ("> quote", then labels, then a note); words before the first are a note on the page."""
    quote: list[str] = []
    tags: tuple[str, ...] = ()
    note: list[str] = []
    for block in [*re.split(r"\n\s*\n", text.replace("\r\n", "\n")), "> "]:
        block = block.strip("\n")
        if block.startswith(">"):
            if quote or note:
                yield Mark("\n".join(quote), "\n\n".join(note), tags)
            lines = (line.removeprefix(">").strip() for line in block.split("\n"))
            quote, tags, note = [_plain(line) for line in lines if line], (), []
        elif _LABELS.fullmatch(block) and not note and quote:
            tags = tuple(label for label in re.split(r"(?:^|\s)#", block) if label)
        elif block.strip():
            note.append(block)


def _plain(markdown: str) -> str:
    return _EMPHASIS.sub("", _LINK.sub(r"\1", markdown))
