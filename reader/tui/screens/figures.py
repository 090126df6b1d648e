"""Every key figure of the library, and at the right the words around the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.indexes import FIGURE_ORDERS, FigureOrder, FigureRow, Passage
from reader.tui.commands import Command, bindings
from reader.tui.paging import Paged
from reader.tui.screens.index import INDEX_COMMANDS, LIST, IndexScreen
from reader.tui.typeset.lines import facts_line, shown
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

    @dataclass
    class PassageRead(Message):
        """What stands around a figure was read."""

        row: FigureRow
        passage: Passage

    @property
    def orders(self) -> Sequence[str]:
        """By article or by size."""
        return FIGURE_ORDERS

    def listing(self, query: str, order: str) -> Paged:
        """Return the figures that answer."""
        return self.library.indexes.figures(query, order=cast(FigureOrder, order))

    def table(self, query: str, order: str) -> Iterable[str]:
        """Yield all that answer."""
        return self.library.exports.figures(query, cast(FigureOrder, order))

    def make_list(self) -> Widget:
        """Return the list."""
        return FigureList()

    def beside(self) -> Iterable[Widget]:
        """Return the pane of the words around the figure."""
        return [Static(markup=False, id="passage")]

    def look_at(self, row: FigureRow | None) -> None:
        """Read what stands around a figure."""
        if row is None:
            self.query_one("#passage", Static).update("")
        else:
            indexes = self.library.indexes
            self.desk.jobs.read(self, "passage", lambda: self.PassageRead(row, indexes.passage(row)))

    def on_figures_screen_passage_read(self, message: PassageRead) -> None:
        """Show it, unless the cursor has gone on."""
        if message.row == self.rows.row:
            self.query_one("#passage", Static).update(_laid_out(message.row, message.passage))

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


def _laid_out(row: FigureRow, passage: Passage) -> Content:
    """Return the article's title above the passage, in which the figure stands out."""
    facts = facts_line((row.site, day(row.published), row.person))
    own, place = shown(passage.sentence), passage.figure
    return Content.assemble(
        (shown(one_line(row.title)) or "Untitled", "bold $primary"),
        (f"\n{facts}" if facts else "", "$quiet"),
        (f"\n\n{shown(passage.before)}" if passage.before else "", "$quiet"),
        f"\n\n{own[: place.start]}",
        (place.of(own), "bold $accent"),
        own[place.end :],
        (f"\n\n{shown(passage.after)}" if passage.after else "", "$quiet"),
    )
