"""The lines of a PDF in the order in which they are read, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.clean import one_line
from reader.ingest.pdf.columns import Row, in_rows, regions
from reader.ingest.pdf.tables import tables
from reader.ingest.pdf.words import Word
from reader.ingest.raised import raised

EDGE = 2
"""Lines at the top and at the bottom of a page that may be running heads."""

FEWEST_PAGES = 4
"""What comes again at the edge of so many pages is a running head, however many others there are."""

_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|第)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:页|(?:of|/|von)\s*\d{1,4})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_DOTS = re.compile(r"\s*(?:\.\s?){6,}(?=\S)")
LEADER = " … "
"""What stands for the dots that lead from a heading to its page, or from a label to its sum."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

GLUED = 0.13
"""Words less than so many sizes apart are one: nothing but an uneven setting parts them."""

SMALLER = 0.92
RAISED = 0.15
"""A number so much smaller than its line, and so much of its size over it, is raised."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, its height over the bottom of the page, its font size (points), how far it begins to the
    right of its column and ends to the left of its end, how wide its first word is, and whether all of it is bold."""

    text: str
    y: float
    size: float
    page: int
    indent: float = 0.0
    room: float = 0.0
    first: float = 0.0
    bold: bool = False
    cells: tuple[str, ...] = ()


def document_lines(pages: Sequence[Sequence[Word]]) -> list[list[Line]]:
    """Return the lines of every page in the order in which they are read, given its words."""
    kept = without_running_heads([in_rows(words) for words in pages])
    return [
        [line for rows in regions([word for row in page for word in row]) for line in _lines(rows, number)]
        for number, page in enumerate(kept)
    ]


def _lines(rows: Sequence[Row], page: int) -> Iterator[Line]:
    """Return the lines of one column."""
    left = sorted(row[0].x for row in rows)[len(rows) // 10]
    right = sorted(row[-1].right for row in rows)[-1 - len(rows) // 10]
    cells = tables(rows)
    for at, row in enumerate(rows):
        size = _size(row)
        foot = _foot(row, size)
        text = _DOTS.sub(LEADER, _words(row, size, foot))
        if not text:
            continue
        worded = [word for word in row if any(map(str.isalnum, word.text))] or row
        yield Line(
            text,
            y=foot,
            size=size,
            page=page,
            indent=row[0].x - left,
            room=right - row[-1].right,
            first=row[0].right - row[0].x,
            bold=all(word.bold for word in worded),
            cells=tuple(_words(cell, size, foot) for cell in cells.get(at, ())) if LEADER not in text else (),
        )


def _size(row: Row) -> float:
    """Return the size that most letters of a row are set in."""
    sizes: Counter[float] = Counter()
    for word in row:
        sizes[round(word.size, 2)] += len(word.text)
    [(size, _)] = sizes.most_common(1)
    return size


def _foot(row: Row, size: float) -> float:
    """Return the height on which the letters of that size stand."""
    return next(word.y for word in row if round(word.size, 2) == size)


def _words(row: Row, size: float, foot: float) -> str:
    """Return the words of a row with blanks between them, raised numbers as those of notes or as exponents."""
    out = ""
    note = False
    for i, word in enumerate(row):
        if i and (note or word.blank or word.x - row[i - 1].right > GLUED * word.size):
            out += " "
        note = False
        if word.size < SMALLER * size and word.y - foot > RAISED * size:
            number = raised(out, word.text)
            note = number[:1] == "[" and not out
            out += number
        else:
            out += word.text
    return one_line(out.translate(_LIGATURES))


def without_running_heads(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Drop rows at the edges of pages that come again on others, and page numbers."""
    edges = [{_key(row) for row in _edges(rows)} for rows in pages]
    seen = Counter(key for keys in edges for key in keys)
    often = max(2, min(FEWEST_PAGES, len(pages) * 0.4))
    kept = []
    for number, rows in enumerate(pages, 1):
        drop = {
            id(row) for row in _edges(rows) if seen[_key(row)] >= often or _is_number(row, number, len(pages))
        }
        kept.append([row for row in rows if id(row) not in drop])
    return kept


def _is_number(row: Row, page: int, pages: int) -> bool:
    """Tell a page number; that of a document's only page is its own."""
    text = _plain(row)
    return bool(_NUMBER.fullmatch(text)) and (pages > 1 or text == str(page))


def _edges(rows: Sequence[Row]) -> list[Row]:
    return [*rows[:EDGE], *rows[max(EDGE, len(rows) - EDGE) :]]


def _key(row: Row) -> str:
    return _DIGITS.sub("#", _plain(row)).casefold()


def _plain(row: Row) -> str:
    return one_line(" ".join(word.text for word in row))
