"""Tables of a page: their rows as lines of text, and those that only place things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.core.clean import one_line

CELL_BREAK = " | "
MOST_WORDS = 25
"""A table whose cells hold more words on average places paragraphs side by side."""

MOST_SPANNED = 50
"""Columns or rows that a cell reaches over, at most."""


def own_rows(table: Any) -> list[Any]:
    """Return the rows of a table, not those of tables within it."""
    rows: list[Any] = []
    for child in table:
        if child.tag in {"tr", "row"}:
            rows.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows.extend(row for row in child if row.tag == "tr")
    return rows


def spread(rows: list[list[Any]]) -> Iterator[list[Any]]:
    """Yield the cells of each row, None where one stands that reaches over several columns or rows."""
    below: dict[int, int] = {}
    for row in rows:
        if not below and not any(cell.get("colspan") or cell.get("rowspan") for cell in row):
            yield row
            continue
        out: list[Any] = []
        for cell in row:
            while below.get(len(out), 0) > 0:
                out.append(None)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(out), len(out) + wide if high > 1 else len(out)):
                below[column] = high
            out += [cell, *[None] * (wide - 1)]
        below = {column: high - 1 for column, high in below.items() if high > 1}
        yield out


def _span(cell: Any, name: str) -> int:
    said = (cell.get(name) or "1").strip()
    return min(MOST_SPANNED, max(1, int(said))) if said.isascii() and said.isdigit() and len(said) < 6 else 1


def lines_of(rows: list[list[Any]]) -> list[str]:
    """Return the rows of a table as lines, without columns that only place the others."""
    words = [[_words(cell) for cell in row] for row in spread(rows)]
    saying = {column for row in words for column, said in enumerate(row) if said}
    return [line for row in words if (line := _line(row, saying))]


def _line(row: list[str], saying: set[int]) -> str:
    said = [words for column, words in enumerate(row) if column in saying]
    while said and not said[-1]:
        said.pop()
    return CELL_BREAK.join(said)


def _words(cell: Any) -> str:
    return "" if cell is None else one_line(" ".join(cell.itertext()) if len(cell) else cell.text or "")


def is_layout(table: Any, cells: list[list[Any]]) -> bool:
    """Tell a table that only places things on the page: one column with words, a table within, or long cells of paragraphs."""
    if not any(_has_several(row) for row in cells):
        return True
    if table.find(".//table") is not None:
        return True
    blocks = sum(1 for _ in table.iter("p", "li", "item", "h1", "h2", "h3", "head", "blockquote"))
    count = sum(len(row) for row in cells)
    filled = sum(1 for row in cells for cell in row if len(cell) or cell.text)
    return blocks > 2 * count or len("".join(table.itertext()).split()) > MOST_WORDS * filled


def _has_several(row: list[Any]) -> bool:
    """Tell whether several cells of a row hold words."""
    saying = filter(_says_something, row)
    return next(saying, None) is not None and next(saying, None) is not None


def _says_something(cell: Any) -> bool:
    return any(not words.isspace() for words in cell.itertext() if words)


def linked_share(table: Any) -> float:
    """Return the share of a table's letters that are links."""
    whole = len("".join(table.itertext()).split())
    return sum(len("".join(link.itertext()).split()) for link in table.iter("a")) / max(1, whole)
