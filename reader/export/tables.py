"""Figures and people across articles as tables (CSV), a line at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from reader.core import wording
from reader.core.clean import without_controls
from reader.core.indexes import FigureRow, PersonRow

FIGURE_COLUMNS = (
    "value", "low", "high", "unit", "kind", "words", "measures", "change", "period", "place", "said by",
    "article", "title", "site", "published", "url",
)  # fmt: skip
PEOPLE_COLUMNS = ("name", "role", "organisation", "articles", "statements")

_FORMULA = tuple("=+-@\t\n")
LINE_END = "\r\n"
"""Cells that hold one of these are put in quotes; the lines themselves end as their reader ends them."""


def figures(rows: Iterable[FigureRow]) -> Iterator[str]:
    """Yield the table of figures line by line, the heading first."""
    yield csv_line(FIGURE_COLUMNS)
    yield from (csv_line(_figure(row)) for row in rows)


def people(rows: Iterable[PersonRow]) -> Iterator[str]:
    """Yield the table of people line by line, the heading first."""
    yield csv_line(PEOPLE_COLUMNS)
    yield from (csv_line((r.name, r.role, r.organisation, r.articles, r.statements)) for r in rows)


def csv_line(cells: Sequence[str | float | None]) -> str:
    """Return one line of CSV; no text in it begins a spreadsheet's formula."""
    out = io.StringIO()
    inert = (_inert(cell) if isinstance(cell, str) else cell for cell in cells)
    csv.writer(out, lineterminator=LINE_END).writerow(inert)
    return out.getvalue().removesuffix(LINE_END)


def _inert(cell: str) -> str:
    clean = without_controls(cell)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def _figure(row: FigureRow) -> Sequence[str | float | None]:
    f = row.figure
    return (
        _number(f.value), _number(f.low), _number(f.high), f.unit, f.kind, row.words, f.measures, wording.change_words(f),
        f.period, f.place, row.person, row.article_id, row.title, row.site, row.published, row.url,
    )  # fmt: skip


def _number(value: float | None) -> float | None:
    """Return a number as spreadsheets show it: whole where it is whole."""
    return int(value) if value is not None and abs(value) < 1e15 and value == int(value) else value
