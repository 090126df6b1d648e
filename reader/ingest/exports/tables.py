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
"""The cells of a row by the names of their columns, "" for a column that is not there."""


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
    archived = row["status"] == "archive"
    title = row["title"] if row["title"] != row["url"] else ""
    return Item(
        row["url"],
        title,
        tags=row["tags"].split("|"),
        saved=when(row["time_added"]),
        archived=archived,
        read=archived,
    )


def _instapaper(row: Row) -> Item:
    folder = row["folder"]
    archived = folder == "Archive"
    tags = _listed(row["tags"])
    item = Item(
        row["url"],
        row["title"],
        tags=tags if folder in ("Unread", "Archive", "Starred", "") else [*tags, folder],
        saved=when(row["timestamp"]),
        archived=archived,
        read=archived,
        starred=folder == "Starred",
    )
    item.note(row["selection"])
    return item


def _readwise(row: Row) -> Item | None:
    if not (row["highlight"].strip() or row["note"].strip()):
        return None
    shade = row["color"].lower()
    mark = Mark(
        row["highlight"],
        row["note"],
        tuple(row["tags"].split(",")),
        shade if shade in COLOURS else "yellow",
        created=when(row["highlighted at"]),
    )
    author = row["book author"]
    tags = row["document tags"].split(",")
    return Item(None, row["book title"], authors=(author,) if author else (), tags=tags, marks=[mark])


def _reader(row: Row) -> Item | None:
    place = row["location"]
    if place == "feed":  # what a feed brought, not what the person saved
        return None
    return Item(
        row["url"],
        row["title"],
        tags=_listed(row["document tags"]),
        saved=when(row["saved date"]),
        archived=place == "archive",
        read=place == "archive",
        starred=place == "shortlist",
        progress=_share(row["reading progress"]),
    )


def _wallabag(row: Row) -> Item:
    return Item(
        row["url"],
        row["title"],
        row["content"],
        tags=row["tags"].split(","),
        language=row["language"] or None,
    )


def _hypothesis(row: Row) -> Item:
    quote = row["quote"] or row["quote/description"]
    tags = tuple(row["tags"].split(","))
    return Item(
        row["url"], row["page"], marks=[Mark(quote, row["comment"], tags, created=when(row["created at"]))]
    )


def _raindrop(row: Row) -> Item:
    folder = row["folder"]
    saved = when(row["created"])
    item = Item(
        row["url"],
        row["title"],
        tags=[*row["tags"].split(","), "" if folder == "Unsorted" else folder],
        saved=saved,
        starred=row["favorite"].lower() == "true",
    )
    item.note(row["note"])
    for block in re.split(r"\n+(?=Highlight:)|\n{2,}(?!Note:)", row["highlights"]):
        found = _RAINDROP.match(block.strip())
        if found and found["quote"]:
            item.marks.append(Mark(found["quote"], found["note"] or "", created=saved))
    return item


def _matter(row: Row) -> Item:
    done = row["read"].lower() == "true"
    author = row["author"]
    return Item(
        row["url"],
        row["title"],
        authors=(author,) if author else (),
        site=row["publisher"] or None,
        tags=row["tags"].split(";"),
        saved=when(row["last interaction date"]),
        read=done,
        archived=row["in queue"].lower() == "false",
        starred=row["favorited"].lower() == "true",
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
