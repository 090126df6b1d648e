"""Tables of a PDF: rows whose cells stand in line one under the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.ingest.pdf.columns import Row
from reader.ingest.pdf.words import Word

CELL_GAP = 0.9
"""Cells are so many sizes apart at least."""

CLEAR_GAP = 1.8
"""Cells so many sizes apart make a table of two rows, others one of three."""

IN_LINE = 0.4
"""Cells whose ends or middles differ by no more sizes than this stand one under the other."""

_MARK = re.compile(r"\W|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\[\d{1,3}\]")

MOST_LEADING = 2.5
"""A row stands so many sizes under the one before at most."""


def tables(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """Return the cells of those rows of a column that are a table's, by the row's place."""
    cells = [split(row, CELL_GAP) for row in rows]
    found: dict[int, list[Row]] = {}
    begun = 0
    for i in range(1, len(rows) + 1):
        if i < len(rows) and _in_line(cells[i - 1], cells[i]):
            continue
        clear = all(len(split(row, CLEAR_GAP)) > 1 for row in rows[begun:i])
        if i - begun >= (2 if clear else 3):
            found |= {at: cells[at] for at in range(begun, i)}
        begun = i
    return found


def split(row: Row, gap: float) -> list[Row]:
    """Return the words of a row in pieces that are `gap` sizes apart."""
    pieces = [[row[0]]]
    for last, word in pairwise(row):
        if word.x - last.right > gap * max(word.size, last.size):
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _in_line(above: Sequence[Row], below: Sequence[Row]) -> bool:
    """Tell whether the cells of two rows stand one under the other, as far as both have some."""
    fewer, more = sorted((above, below), key=len)
    near = MOST_LEADING * above[0][0].size
    if len(fewer) < 2 or _is_listed(above) or above[0][0].y - below[0][0].y > near:
        return False
    return all(any(_meet(one, other) for other in more) for one in fewer)


def _is_listed(cells: Sequence[Row]) -> bool:
    """Tell an item of a list: its mark stands apart from its words."""
    return len(cells) == 2 and bool(_MARK.fullmatch(" ".join(word.text for word in cells[0])))


def _meet(one: Sequence[Word], other: Sequence[Word]) -> bool:
    slack = IN_LINE * one[0].size
    begin, end = one[0].x - other[0].x, one[-1].right - other[-1].right
    return abs(begin) < slack or abs(end) < slack or abs(begin + end) / 2 < slack
