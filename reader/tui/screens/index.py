"""What the screens of figures and of people have in common: a query, an order, and a list read page by page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from reader.core.query import while_typing
from reader.core.spans import Span
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.exporting import export_folder
from reader.tui.motions import MOTIONS, MOVE
from reader.tui.paging import Paged, Paging, first_page
from reader.tui.screens.across import FIGURES, HIGHLIGHTS, PEOPLE
from reader.tui.screens.asking import SaveScreen
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.paged_list import PagedList
from reader.tui.widgets.query_field import QueryField

LIST = "List"
DELAY = 0.08
"""Seconds that the cursor rests on a row before what stands beside the list follows it."""

INDEX_COMMANDS: tuple[Command, ...] = (
    Command("search", "slash", "Filter", "Words are asked of the list, fields such as tag: of the articles.",
            footer="filter", section=LIST),
    Command("sort", "s", "Sort", "Take the next order.", footer="sort", section=LIST),
    Command("export", "e", "Export as CSV", "Write the whole list as a table for spreadsheets.", footer="export",
            section=LIST),
    HIGHLIGHTS,
    PEOPLE,
    FIGURES,
    Command("back", "escape,q,h", "Back", "Clear the filter, then back.", footer="back", section=MOVE, palette=False),
    *MOTIONS,
)  # fmt: skip


class IndexScreen(Paging):
    """One list over all articles; a subclass says of what."""

    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (100, "-normal")]  # type: ignore[misc]
    AUTO_FOCUS = "PagedList"
    FOOTERS: ClassVar = {"search": {"enter": "to the list", "back": "close"}}
    NAME: ClassVar[str]
    FILE: ClassVar[str]
    HINT: ClassVar[str]
    NOTHING: ClassVar[str]
    NOT_FOUND: ClassVar[str] = "Nothing answers to that.\n\nFewer words find more; Esc clears the filter."

    @dataclass
    class Listed(Message):
        """A list was read: its length, as far as it is `counted`, and the first page."""

        listing: Paged
        total: int
        rows: Sequence[Any]
        counted: bool

    @dataclass
    class Said(Message):
        """Something was done."""

        words: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.words = ""
        self.order_at = 0
        self._timer: Timer | None = None

    @property
    def orders(self) -> Sequence[str]:
        """The names of the orders."""
        raise NotImplementedError

    def listing(self, query: str, order: str) -> Paged:
        """Return the list that answers."""
        raise NotImplementedError

    def table(self, query: str, order: str) -> Iterable[str]:
        """Yield the whole list as the lines of a table."""
        raise NotImplementedError

    def make_list(self) -> Widget:
        """Return the list's widget."""
        raise NotImplementedError

    def beside(self) -> Iterable[Widget]:
        """Return what stands at the right of the list."""
        return ()

    def look_at(self, row: Any | None) -> None:
        """Show at the right what belongs to the row that the cursor rests on."""

    @property
    def order(self) -> str:
        """The order now."""
        return self.orders[self.order_at % len(self.orders)]

    def compose(self) -> ComposeResult:
        """Lay out a filter over one list."""
        yield HeaderLine()
        with Horizontal(id="index"):
            with Vertical(id="middle"):
                yield QueryField(self.library, self.HINT)
                yield self.make_list()
                yield Static("", markup=False, id="empty", classes="quiet")
            yield from self.beside()
        yield FooterLine()

    def on_mount(self) -> None:
        """Hide what is not used yet, and read the list."""
        self.query_one("#empty").display = False
        self.query_one(HeaderLine).title = self.NAME
        self.reload()

    def reload(self) -> None:
        """Read the list from its beginning."""
        query, order = while_typing(self.words), self.order

        def read() -> Message:
            listing = self.listing(query, order)
            return self.Listed(listing, *first_page(listing))

        self.desk.jobs.read(self, "list", read, holds_keys=True)

    def on_index_screen_listed(self, message: Listed) -> None:
        """Show a list."""
        self.show_pages(message.listing, message.total, {0: message.rows}, counted=message.counted)
        empty = not message.total
        self.query_one("#empty", Static).update(self.NOT_FOUND if self.words else self.NOTHING)
        self.query_one("#empty").display = empty
        self.rows.display = not empty
        self.show_facts()

    def on_index_screen_said(self, message: Said) -> None:
        """Tell it."""
        self.notify(message.words, markup=False)

    def on_paged_list_moved(self, message: PagedList.Moved) -> None:
        """Say where the cursor stands, and look at the row once it rests."""
        self.show_facts()
        if self._timer is not None:
            self._timer.stop()
        if message.row is None:
            self.look_at(None)
        else:
            self._timer = self.set_timer(DELAY, lambda: self.look_at(message.row))

    def on_query_field_asked(self, message: QueryField.Asked) -> None:
        """Filter as words are typed, unless the field was closed before they came here."""
        if self.query_one(QueryField).is_open:
            self._filter(message.words)

    def on_query_field_left(self) -> None:
        """Go from the words to what they found."""
        if self.rows.display:
            self.rows.focus()

    def open_article(self, article_id: str, place: Span) -> None:
        """Show an article at some words."""
        from reader.tui.reading.keeping import read

        read(self.app, self.library, article_id, place=place)

    # Commands

    def action_search(self) -> None:
        """Go to the filter."""
        self.query_one(QueryField).open().focus()

    def action_sort(self) -> None:
        """Take the next order."""
        self.order_at += 1
        self.reload()

    def action_export(self) -> None:
        """Ask for a file and write the table into it."""
        query, order = self.words, self.order
        folder = export_folder(self.desk) or "~"

        def answered(to: Path | None) -> None:
            if to is not None:
                self.desk.jobs.write(self, lambda: self._written(query, order, to))

        if self.rows.total:
            what = f"{self.rows.size_known} rows as a table (CSV) into this file."
            self.app.push_screen(SaveScreen("Export as CSV", what, f"{folder}/{self.FILE}"), answered)

    def action_back(self) -> None:
        """Clear the filter, or go back."""
        field = self.query_one(QueryField)
        if field.is_open:
            field.close()
            self._filter("")
            self.rows.focus()
        else:
            self.dismiss()

    def _written(self, query: str, order: str, to: Path) -> Message:
        self.library.exports.table(self.table(query, order), to)
        return self.Said(f"Written to {to}.")

    def _filter(self, words: str) -> None:
        self.words = words
        self.reload()

    def show_facts(self) -> None:
        """Say where the cursor stands, and in which order."""
        self.query_one(HeaderLine).facts = f"{self.rows.place} · {self.order}"
