"""The lists of figures and of people: two lines a row."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.core import wording
from reader.core.clean import one_line
from reader.core.days import day, period
from reader.core.indexes import FigureRow, PersonRow
from reader.tui.typeset.lines import facts_line, shown
from reader.tui.widgets.paged_list import PagedList
from reader.tui.widgets.rows import Look

QUANTITY = 30
"""Cells that a figure's own words take at most, where what it measures stands beside them."""


WIDEST = 110
"""Cells in which the two ends of a line are still seen to belong together."""


class FigureList(PagedList[FigureRow]):
    """What the figure is and how it changed; below, for when, who said it, and where."""

    def lines_of(self, row: FigureRow, width: int, look: Look) -> Sequence[Content]:
        """Return both lines."""
        figure = row.figure
        words = Content(_plain(row.words)).truncate(QUANTITY, ellipsis=True).stylize("bold")
        about = _plain(wording.beside(figure, row.words))
        first = Content.assemble(words, "  " if about else "", about)
        change = Content.styled(_plain(wording.change_words(figure)), look.mark)
        facts = (
            period(figure.period),
            figure.place,
            row.person,
            row.title,
            row.site,
            day(row.published),
        )
        second = Content.styled(facts_line(facts), look.quiet)
        return _spread(first, change, width), _indented(second, width)


class PeopleList(PagedList[PersonRow]):
    """The name, and how often; below, role and organisation."""

    def lines_of(self, row: PersonRow, width: int, look: Look) -> Sequence[Content]:
        """Return both lines."""
        counts = Content.styled(_counts(row), look.quiet)
        office = Content.styled(_plain(row.office) or "no role given", look.quiet)
        return _spread(Content.styled(_plain(row.name), "bold"), counts, width), _indented(office, width)


def _counts(row: PersonRow) -> str:
    articles = f"{row.articles:,} article{'s' if row.articles != 1 else ''}"
    said = f" · {row.statements:,} statement{'s' if row.statements != 1 else ''}" if row.statements else ""
    return articles + said


def _spread(left: Content, right: Content, width: int) -> Content:
    """Return one line with something at its right end, not too far away; the left gives way."""
    width = min(width, WIDEST)
    right = right.truncate(max(0, width * 2 // 3), ellipsis=True)
    room = max(0, width - 2 - right.cell_length - (2 if right else 0))
    left = left.truncate(room, ellipsis=True)
    gap = " " * max(0, width - 1 - left.cell_length - right.cell_length)
    return Content.assemble(" ", left, gap if right else "", right)


def _indented(line: Content, width: int) -> Content:
    return Content.assemble("   ", line.truncate(max(0, width - 4), ellipsis=True))


def _plain(text: str) -> str:
    return shown(one_line(text))
