"""Tables in columns: as wide as their cells, the widest wrapped where the page is too narrow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from reader.core.spans import Span, trimmed
from reader.tui.typeset.lines import Line, Piece
from reader.tui.typeset.wrapping import cells, wrap

BAR = " | "
SHOWN_BAR = "│"
NARROWEST = 6
_NUMBER = re.compile(r"[^\w\s]{0,3}\d[\d.,\s]*[^\w\s]?\w{0,2}")

Row = list[Span]


def table_lines(text: str, span: Span, width: int) -> Iterator[Line]:
    """Yield the lines of a table; the first row is its head."""
    rows = [_cells(text, line) for line in _lines(text, span)]
    if not rows:
        return
    widths = _widths(text, rows, width)
    if widths is None:
        yield from (
            Line("table", pieces=(Piece(s, 0),))
            for line in _lines(text, span)
            for s in wrap(text, line, width)
        )
        return
    right = [_numeric(text, rows, column) for column in range(len(widths))]
    for number, row in enumerate(rows):
        yield from _row_lines(text, row, widths, right, head=number == 0 and len(rows) > 1)
        if number == 0 and len(rows) > 1:
            yield Line("rule", "─┼─".join("─" * w for w in widths))


def bars(text: str, span: Span) -> Iterator[int]:
    """Yield the offsets of the bars between cells."""
    at = text.find(BAR, span.start, span.end)
    while at >= 0:
        yield at + 1
        at = text.find(BAR, at + 2, span.end)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        if text[start:end].strip():
            yield Span(start, end)
        start = end + 1


def _cells(text: str, line: Span) -> Row:
    edges = [line.start - 1, *bars(text, line), line.end]
    return [trimmed(text, Span(a + 1, b)) for a, b in pairwise(edges)]


def _widths(text: str, rows: list[Row], width: int) -> list[int] | None:
    """Return each column's width, the widest cut until all fit, or None where they cannot."""
    count = max(len(row) for row in rows)
    widths = [
        max(cells(row[column].of(text)) if column < len(row) else 0 for row in rows) or 1
        for column in range(count)
    ]
    spare = width - len(BAR) * (count - 1)
    if count == 1 or spare < NARROWEST * count:
        return None if sum(widths) > spare else widths
    while sum(widths) > spare:
        widest = max(widths)
        second = max((w for w in widths if w < widest), default=NARROWEST)
        over = sum(widths) - spare
        among = widths.count(widest)
        cut = max(1, min(widest - max(second, NARROWEST), -(-over // among)))
        widths = [w - cut if w == widest else w for w in widths]
    return widths


def _numeric(text: str, rows: list[Row], column: int) -> bool:
    values = [row[column].of(text) for row in rows[1:] if column < len(row)]
    return bool(values) and all(not v or _NUMBER.fullmatch(v) for v in values)


def _row_lines(text: str, row: Row, widths: list[int], right: list[bool], *, head: bool) -> Iterator[Line]:
    wrapped = [list(wrap(text, cell, width)) for cell, width in zip(row, widths, strict=False)]
    starts = list(accumulate((w + len(BAR) for w in widths), initial=0))[:-1]
    grid = BAR.replace("|", SHOWN_BAR).join(" " * w for w in widths)
    for number in range(max(map(len, wrapped), default=0) or 1):
        pieces: list[Piece] = []
        for column, cell in enumerate(wrapped):
            if column and number == 0:
                bar = text.index("|", row[column - 1].end)
                pieces.append(Piece(Span(bar, bar + 1), starts[column] - 2))
            if number < len(cell):
                shift = widths[column] - cells(cell[number].of(text)) if right[column] else 0
                pieces.append(Piece(cell[number], starts[column] + shift))
        yield Line("table-head" if head else "table", words=grid, pieces=tuple(pieces))
