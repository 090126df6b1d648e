"""The order in which a page is read: columns one after the other, what stands over several of them in between.

A strip that stays free over a run of rows, with prose on both sides, parts two columns. The page falls into what is
above the run, left of the strip, right of it, and below; each is looked at again, so three columns are two and one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader.ingest.pdf.words import Word

Row = list[Word]
"""Words on one line over the whole width of a region, from left to right."""

STRIP = 0.7
"""The width of the strip between columns at least, in sizes of its letters."""

FEWEST_ROWS = 4
"""Rows on each side that a strip parts, at least; or twice as many on one, where the text ends in the other."""

NARROWEST = 7
"""The width of a column at least, in sizes of its letters."""

FILLED = 0.4
"""So much of its width the rows of a column of prose hold in words; those of a table's figures hold less."""

WORDED = 0.7
"""The share of letters in what stands in a column of prose; figures and signs are the rest."""

MOST_STRIPS = 24
"""Places where a column may begin that are looked at, those first where most rows begin."""

APART = 1.8
"""A line at the top of a column so many sizes over the next one belongs to what is above the columns."""

MOST_LEADING = 12
"""Lines of a title and authors that are looked at, at most."""

ON_LINE, RAISED = 0.5, 0.65
"""So many sizes apart in height, words stand on one line: of one size, and those raised or lowered in a smaller one."""

DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Split:
    rows: slice
    at: float
    score: int


def regions(words: Sequence[Word], depth: int = 0) -> list[list[Row]]:
    """Return the parts of a page in the order in which they are read, each as rows from top to bottom."""
    rows = in_rows(words)
    split = _split(rows) if depth < DEEPEST else None
    if split is None:
        return [rows] if rows else []
    begin, end = split.rows.start, split.rows.stop
    begin += _leading(rows[begin:end], split.at, APART * median(word.size for word in words))
    above, within, below = rows[:begin], rows[begin:end], rows[end:]
    left = [word for row in within for word in row if word.x < split.at]
    right = [word for row in within for word in row if word.x >= split.at]
    parts = ([word for row in above for word in row], left, right, [word for row in below for word in row])
    return [region for part in parts for region in regions(part, depth + 1)]


def in_rows(words: Sequence[Word]) -> list[Row]:
    """Return the words that stand at one height together, a raised or lowered one with the line it belongs to."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda word: -word.y):
        first = rows[-1][0] if rows else word
        if rows and first.y - word.y < (ON_LINE if first.size == word.size else RAISED) * max(
            word.size, first.size
        ):
            rows[-1].insert(0 if word.size > first.size else len(rows[-1]), word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x) for row in rows]


def _split(rows: Sequence[Row]) -> _Split | None:
    """Return where most rows stand in two columns, if any do."""
    if len(rows) < FEWEST_ROWS:
        return None
    size = median(word.size for row in rows for word in row)
    best: _Split | None = None
    for start in _starts(rows, size):
        for run in _free_runs(rows, start - STRIP * size, start):
            found = _Split(run, start, _score(rows[run], start, size))
            if found.score and (best is None or found.score > best.score):
                best = found
    return best


def _leading(rows: Sequence[Row], at: float, apart: float) -> int:
    """Return how many rows at the top stand apart over both columns: the last line of a title, authors."""
    halves = [_halves(row, at) for row in rows]
    for i, (left, right) in enumerate(halves[:MOST_LEADING]):
        if left and right:
            return i
        row, side = (left, 0) if left else (right, 1)
        below = next((half[side][0].y for half in halves[i + 1 :] if half[side]), row[0].y)
        beside = next((half[1 - side][0].y for half in halves[i + 1 :] if half[1 - side]), row[0].y)
        if row[0].y - max(below, beside) < apart:
            return i
    return 0


def _starts(rows: Sequence[Row], size: float) -> list[float]:
    """Return the places at which several rows begin, or go on after a gap."""
    starts: Counter[int] = Counter()
    least: dict[int, float] = {}
    for row in rows:
        end = float("-inf")
        for word in row:
            if word.x - end >= STRIP * size:
                starts[round(word.x)] += 1
                least[round(word.x)] = min(word.x, least.get(round(word.x), word.x))
            end = max(end, word.right)
    return [least[at] for at, count in starts.most_common(MOST_STRIPS) if count > 1]


def _free_runs(rows: Sequence[Row], left: float, right: float) -> list[slice]:
    """Return the runs of rows of which no word stands in a strip."""
    runs, begun = [], 0
    for i, row in enumerate(rows):
        if any(word.x < right - 0.5 and word.right > left for word in row):
            runs.append(slice(begun, i))
            begun = i + 1
    return [run for run in (*runs, slice(begun, len(rows))) if run.start < run.stop]


def _score(rows: Sequence[Row], at: float, size: float) -> int:
    """Return how many rows the shorter of two columns has, 0 if one of them is none."""
    sides = [[row for row in half if row] for half in zip(*(_halves(row, at) for row in rows), strict=True)]
    fewer, more = sorted(map(len, sides))
    if not fewer or (fewer < FEWEST_ROWS and more < 2 * FEWEST_ROWS):
        return 0
    if not all(_is_prose(side, size) for side in sides):
        return 0
    left, right = sides
    beside = min(left[0][0].y, right[0][0].y) - max(left[-1][0].y, right[-1][0].y)
    shorter = min(side[0][0].y - side[-1][0].y for side in sides)
    return fewer if beside >= 0.5 * shorter else 0


def _halves(row: Row, at: float) -> tuple[Row, Row]:
    return [word for word in row if word.x < at], [word for word in row if word.x >= at]


def _is_prose(rows: Sequence[Row], size: float) -> bool:
    """Tell rows that fill their width with words from a column of a table, and from bullets."""
    width = max(row[-1].right for row in rows) - min(row[0].x for row in rows)
    if width < NARROWEST * size:
        return False
    filled = median(sum(word.right - word.x for word in row) for row in rows) / width
    text = "".join(word.text for row in rows for word in row)
    return filled > FILLED and sum(map(str.isalpha, text)) > WORDED * len(text)
