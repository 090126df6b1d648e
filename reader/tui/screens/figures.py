"""Every key figure of the library on one screen: filter, sort, go to its words, take them out as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, cast

from textual.widget import Widget

from reader.core.clean import one_line
from reader.core.indexes import FIGURE_ORDERS, FigureOrder, FigureRow
from reader.tui.commands import Command, bindings
from reader.tui.screens.index import INDEX_COMMANDS, LIST, Indexed, IndexScreen
from reader.tui.widgets.index_lists import FigureList
from reader.tui.widgets.paged_list import PagedList


class FiguresScreen(IndexScreen):
    """The figures, the newest article's first or the largest first."""

    ACTIONS: ClassVar = (
        Command("open", "enter,l,right", "Open", "Go to the figure in its article.", footer="open", section=LIST,
                palette=False),
        Command("copy", "y", "Copy", "Copy the figure with what it is of and its source.", footer="copy", section=LIST),
        *INDEX_COMMANDS,
    )  # fmt: skip
    BINDINGS: ClassVar = bindings(ACTIONS)
    NAME = "Figures"
    FILE = "newsbrief-figures.csv"
    HINT = "exports, figure:>1e6, figure:10..20%, tag:policy, after:2026 …"
    NOTHING = "No figures yet.\n\nThe key figures of every article you add stand here."

    @property
    def orders(self) -> Sequence[str]:
        """By article or by size."""
        return FIGURE_ORDERS

    def listing(self, query: str, order: str) -> Indexed:
        """Return the figures that answer."""
        return self.library.indexes.figures(query, order=cast(FigureOrder, order))

    def table(self, query: str, order: str) -> Iterable[str]:
        """Yield all that answer."""
        return self.library.exports.figures(query, cast(FigureOrder, order))

    def make_list(self) -> Widget:
        """Return the list."""
        return FigureList()

    def on_paged_list_chosen(self, message: PagedList.Chosen) -> None:
        """Go to the figure's words."""
        row: FigureRow = message.row
        self.open_article(row.article_id, row.figure.span)

    def action_open(self) -> None:
        """Go to the figure under the cursor."""
        self.rows.action_choose()

    def action_copy(self) -> None:
        """Copy figure and source."""
        row: FigureRow | None = self.rows.row
        if row is not None:
            source = ", ".join(
                part for part in (row.person, row.title, row.site, row.published, row.url) if part
            )
            self.app.copy_to_clipboard(
                one_line(f"{row.words} ({row.figure.measures or row.figure.unit}), {source}")
            )
            self.notify("Copied with its source.", markup=False, timeout=4)
