"""All highlights and notes of the library on one screen: filter, group, go there, change, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from reader.core.marked import Marked
from reader.library import Library
from reader.tui.commands import bindings, with_keys
from reader.tui.highlights.commands import HIGHLIGHTS_COMMANDS
from reader.tui.highlights.marking import PAGE, HighlightsMarking
from reader.tui.highlights.taking import HighlightsTaking
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.grouping import GROUPS, grouped
from reader.tui.widgets.panel_rows import note_rows, wrapped
from reader.tui.widgets.parted_view import PartedLine
from reader.tui.widgets.row_list import RowList

WIDEST = 96
"""Cells of the longest line: more is hard to read."""

AHEAD = 5
"""Windows before the last row that was read at which more are read."""

EMPTY = "No highlights yet. In an article, {reading:highlight} marks the current sentence and {reading:note} writes a note."
NOT_FOUND = "No highlight or note holds these words. Esc clears the filter."


class HighlightsScreen(HighlightsTaking):
    """One list of what a person marked, the newest first."""

    ACTIONS: ClassVar = HIGHLIGHTS_COMMANDS
    AUTO_FOCUS = "RowList"
    FOOTERS: ClassVar = {"filter": {"enter": "to the list", "back": "close"}}
    BINDINGS: ClassVar = bindings(ACTIONS)

    @dataclass
    class PeopleRead(Message):
        """Who said what was marked was looked up, by the annotation's id."""

        people: Mapping[str, str]

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.marked: Sequence[Marked] = ()
        self.total = 0
        self.more = False
        """Whether there are more than were read."""
        self._to_last = False
        self._people: Mapping[str, str] = {}
        self.grouping = 0
        self.shown: list[Marked] = []
        """What the filter leaves, row by row; what has two tags has two where they are the headings."""

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def words(self) -> str:
        """What the filter asks for."""
        return self.query_one("#filter", Input).value

    @property
    def chosen(self) -> Marked | None:
        """What the cursor is on."""
        at = self.rows.cursor
        return self.shown[at] if at is not None and at < len(self.shown) else None

    def compose(self) -> ComposeResult:
        """Lay out a filter over one list."""
        yield HeaderLine()
        with Vertical(id="highlights"):
            yield Input(placeholder="Words, or #tag", id="filter")
            yield RowList()
            yield Static("", markup=False, id="empty", classes="quiet")
        yield FooterLine()

    def on_mount(self) -> None:
        """Read them."""
        self.query_one(HeaderLine).title = "Highlights"
        self.query_one("#filter").display = False
        self.query_one("#empty").display = False
        self.watch(self.rows, "scroll_y", self._read_on, init=False)

    def on_screen_resume(self) -> None:
        """Read them again: an article may have been marked meanwhile."""
        self._read()

    def _read(self) -> None:
        read = self.reading()
        self.desk.jobs.read(self, "marks", lambda: read(""), holds_keys=True)

    def on_highlights_marking_loaded(self, message: HighlightsMarking.Loaded) -> None:
        """Show them."""
        self.marked, self.more, self.total = message.marked, message.more, message.total
        self.fill()
        if self._to_last:
            self._to_last = False
            super().action_to_bottom()
        if message.said:
            self.notify(message.said, markup=False, timeout=4)

    def fill(self) -> None:
        """Write the rows, the cursor staying on what it was on."""
        kept = self.chosen
        width, by = self._width, GROUPS[self.grouping]
        rows: list[Sequence[PartedLine]] = []
        headings: dict[int, Sequence[PartedLine]] = {}
        self.shown = []
        for heading, members in grouped(self.marked, by, self._people):
            headings[len(rows)] = [(), [(line, "bold $primary") for line in wrapped(heading, width, 1)], ()]
            written = note_rows(
                [m.annotation for m in members], width, self.colour_names, self.desk.tag_colours
            )
            lines = {row.id: row.lines for row in written}
            rows += [
                [*lines[m.annotation.annotation_id], *_named(m, width if by != "article" else 0)]
                for m in members
            ]
            self.shown += members
        self.rows.set_rows(rows, headings=headings, stay=True)
        ids = [row.annotation.annotation_id for row in self.shown]
        if kept and kept.annotation.annotation_id in ids:
            self.rows.cursor = ids.index(kept.annotation.annotation_id)
        elif ids and self.rows.cursor is None:
            self.rows.cursor = 0
        self._show_facts()

    @property
    def _width(self) -> int:
        return min(WIDEST, max(20, self.size.width - 8))

    def _show_facts(self) -> None:
        count, words = len(self.marked), self.words
        nothing = self.query_one("#empty", Static)
        nothing.display = not count
        self.rows.display = bool(count)
        nothing.update(NOT_FOUND if words and self.total else with_keys(EMPTY, self.desk))
        articles = len({m.annotation.article_id for m in self.shown})
        of = f"{count:,}{'+' if self.more else ''} of {self.total:,}" if words or self.more else f"{count:,}"
        self.query_one(
            HeaderLine
        ).facts = f"{of} in {articles:,} article{'s' if articles != 1 else ''} · by {GROUPS[self.grouping]}"

    def on_resize(self) -> None:
        """Wrap the rows anew."""
        self.call_after_refresh(self.fill)

    # Commands

    def action_to_bottom(self) -> None:
        """Go to the last of all, reading those that were not yet."""
        if self.more:
            self.limit, self._to_last = None, True
            self._read()
        else:
            super().action_to_bottom()

    def _read_on(self) -> None:
        """Read more before the last that was read comes into sight."""
        rows = self.rows
        near = rows.scroll_y > rows.max_scroll_y - AHEAD * rows.size.height
        if near and self.more and self.limit == len(self.marked):
            self.limit += PAGE
            self._read()

    def action_open(self) -> None:
        """Open the article at these words."""
        if chosen := self.chosen:
            from reader.tui.reading.keeping import read

            annotation = chosen.annotation
            read(self.app, self.library, annotation.article_id, annotation.annotation_id)

    def on_row_list_chosen(self) -> None:
        """Open what was clicked."""
        self.action_open()

    def action_filter(self) -> None:
        """Go to the filter."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    def on_input_changed(self) -> None:
        """Filter while typing."""
        self.limit = PAGE
        self._read()

    def on_input_submitted(self) -> None:
        """Go to what was found."""
        self.rows.focus()

    def action_group(self) -> None:
        """Take the next grouping."""
        self.grouping = (self.grouping + 1) % len(GROUPS)
        if GROUPS[self.grouping] == "person":
            shelf, marked = self.library.shelf, self.marked
            self.desk.jobs.read(
                self, "people", lambda: self.PeopleRead(shelf.speakers([m.annotation for m in marked]))
            )
        else:
            self.fill()

    def on_highlights_screen_people_read(self, message: PeopleRead) -> None:
        """Show who said what was marked."""
        self._people = message.people
        self.fill()

    def action_back(self) -> None:
        """Clear the filter, or go back."""
        field = self.query_one("#filter", Input)
        if field.display:
            field.value = ""  # which reads them all again
            field.display = False
            self.rows.focus()
        else:
            self.dismiss()


def _named(marked: Marked, width: int) -> Sequence[PartedLine]:
    """Return the line that names its article, as wide as there is room."""
    return [[("  ", ""), (line, "$quiet")] for line in wrapped(marked.title, width - 2, 1)] if width else ()
