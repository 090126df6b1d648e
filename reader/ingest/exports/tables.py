"""Exports that are tables (CSV): which service wrote one is told by its header, each row becomes an item."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.core.along import Mark
from reader.core.annotations import COLOURS
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.times import when
from reader.ingest.source import Source

LONGEST_CELL = 20_000_000
LONGEST_HEADER = 4096
_RAINDROP = re.compile(r"^(?:Highlight:\s*)?(?P<quote>.*?)(?:\n+Note:\s*(?P<note>.*))?$", re.DOTALL)

Row = defaultdict[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """The table of one service: the names (in small letters) that its header must hold, and what a row means."""

    service: str
    header: frozenset[str]
    item: Callable[[Row], Item | None]


def layout_of(head: str) -> Layout | None:
    """Return the layout whose names stand in the first line of a text."""
    line = next(iter(head[:LONGEST_HEADER].splitlines()), "").strip()
    if not ("," in line or ";" in line):
        return None
    names = set(_names(next(csv.reader([line], delimiter=_delimiter(line)), [])))
    return next((layout for layout in LAYOUTS if layout.header <= names), None)


def read_table(source: Source) -> Iterator[Article | Refusal]:
    """Yield the articles of a table that `layout_of` knows."""
    text = decode(source.data, source.charset).lstrip("\ufeff\r\n ")
    layout = layout_of(text)
    if layout is None:
        raise RefusedInput(
            f"{source.name} is a table that Newsbrief does not know.",
            f"It reads those of {', '.join(sorted({one.service for one in LAYOUTS}))}.",
        )
    yield from collected(items(text, layout), name=source.name, service=layout.service)


def items(text: str, layout: Layout) -> Iterator[Item]:
    """Yield what the rows of a table mean."""
    csv.field_size_limit(LONGEST_CELL)
    lines = csv.reader(
        io.StringIO(text.replace("\0", ""), newline=""), delimiter=_delimiter(text.partition("\n")[0])
    )
    try:
        names = _names(next(lines, []))
        for cells in lines:  # a row cut short lacks its last cells
            row: Row = defaultdict(str, zip(names, cells, strict=False))
            item = layout.item(row) if any(cells) else None
            if item is not None:
                yield item
    except csv.Error as error:
        raise RefusedInput(
            f"Line {lines.line_num} of the table cannot be read: {error}.",
            "Export it again, and add the whole file.",
        ) from error


def _names(cells: list[str]) -> list[str]:
    return [cell.strip().lower() for cell in cells]


def _delimiter(line: str) -> str:
    return ";" if line.count(";") > line.count(",") else ","


def _pocket(row: Row) -> Item:
    archived = row.get("status") == "archive"
    title = row["title"] if row["title"] != row["url"] else ""
    return Item(
        row["url"],
        title,
        tags=row.get("tags", "").split("|"),
        saved=when(row.get("time_added")),
        archived=archived,
        read=archived,
    )


def _instapaper(row: Row) -> Item:
    folder = row.get("folder", "")
    archived = folder == "Archive"
    tags = _listed(row.get("tags", ""))
    item = Item(
        row["url"],
        row["title"],
        tags=tags if folder in ("Unread", "Archive", "Starred", "") else [*tags, folder],
        saved=when(row.get("timestamp")),
        archived=archived,
        read=archived,
        starred=folder == "Starred",
    )
    item.note(row.get("selection"))
    return item


def _readwise(row: Row) -> Item | None:
    if not (row["highlight"].strip() or row.get("note", "").strip()):
        return None
    shade = row.get("color", "").lower()
    mark = Mark(
        row["highlight"],
        row.get("note", ""),
        tuple(row.get("tags", "").split(",")),
        shade if shade in COLOURS else "yellow",
        created=when(row.get("highlighted at")),
    )
    author = row.get("book author", "")
    tags = row.get("document tags", "").split(",")
    return Item(None, row["book title"], authors=(author,) if author else (), tags=tags, marks=[mark])


def _reader(row: Row) -> Item | None:
    place = row.get("location", "")
    if place == "feed":  # what a feed brought, not what the person saved
        return None
    return Item(
        row["url"],
        row["title"],
        tags=_listed(row.get("document tags", "")),
        saved=when(row.get("saved date")),
        archived=place == "archive",
        read=place == "archive",
        starred=place == "shortlist",
        progress=_share(row.get("reading progress", "")),
    )


def _wallabag(row: Row) -> Item:
    return Item(
        row["url"],
        row["title"],
        row.get("content", ""),
        tags=row.get("tags", "").split(","),
        language=row.get("language"),
    )


def _hypothesis(row: Row) -> Item:
    quote = row.get("quote") or row.get("quote/description") or ""
    note = row.get("comment") or ""
    tags = tuple(row.get("tags", "").split(","))
    return Item(row["url"], row["page"], marks=[Mark(quote, note, tags, created=when(row.get("created at")))])


def _raindrop(row: Row) -> Item:
    folder = row.get("folder", "")
    saved = when(row.get("created"))
    item = Item(
        row["url"],
        row["title"],
        tags=[*row.get("tags", "").split(","), "" if folder == "Unsorted" else folder],
        saved=saved,
        starred=row.get("favorite", "").lower() == "true",
    )
    item.note(row.get("note"))
    for block in re.split(r"\n+(?=Highlight:)|\n{2,}(?!Note:)", row.get("highlights", "")):
        found = _RAINDROP.match(block.strip())
        if found and found["quote"]:
            item.marks.append(Mark(found["quote"], found["note"] or "", created=saved))
    return item


def _matter(row: Row) -> Item:
    done = row.get("read", "").lower() == "true"
    author = row.get("author", "")
    return Item(
        row["url"],
        row["title"],
        authors=(author,) if author else (),
        site=row.get("publisher"),
        tags=row.get("tags", "").split(";"),
        saved=when(row.get("last interaction date")),
        read=done,
        archived=row.get("in queue", "").lower() == "false",
        starred=row.get("favorited", "").lower() == "true",
    )


def _listed(text: str) -> list[str]:
    """Return a list of tags written as JSON (["a"]), as Python writes it (['a', "it's"]), or parted by commas."""
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text[:10_000])
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, list):
            return [str(tag) for tag in found]
    return text.strip("[]").split(",")


def _share(text: str) -> float:
    try:
        number = float(text.strip().rstrip("%") or 0)
    except ValueError:
        return 0.0
    return min(1.0, max(0.0, number / 100 if number > 1 or text.endswith("%") else number))


def _layout(service: str, header: str, item: Callable[[Row], Item | None]) -> Layout:
    return Layout(service, frozenset(header.split(",")), item)


LAYOUTS: tuple[Layout, ...] = (
    _layout("Pocket", "title,url,time_added,tags,status", _pocket),
    _layout("Instapaper", "url,title,selection,folder", _instapaper),
    _layout("Readwise", "highlight,book title,book author", _readwise),
    _layout("Readwise Reader", "title,url,document tags,saved date,location", _reader),
    _layout("wallabag", "title,url,content,tags,mime type,creation date", _wallabag),
    _layout("Hypothesis", "created at,author,page,url,comment", _hypothesis),
    _layout("Raindrop", "url,title,folder,tags,created", _raindrop),
    _layout("Matter", "title,author,publisher,url,tags,in queue,read", _matter),
)
"""The tables that are read; the first whose names all stand in a header is taken."""
