"""All highlights and notes of the library on one screen: filter, group, go there, change, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.core.clean import one_line
from reader.library import Library
from reader.tui.commands import bindings
from reader.tui.screens.asking import ExportScreen
from reader.tui.screens.highlights_commands import HIGHLIGHTS_COMMANDS
from reader.tui.screens.highlights_marking import HighlightsMarking, read_marked
from reader.tui.typeset.lines import shown as printable
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.grouping import GROUPS, Marked, grouped, matching
from reader.tui.widgets.panel_rows import Row, note_rows

WIDEST = 96
"""Cells of the longest line: more is hard to read."""

EMPTY = "No highlights yet. In an article, H marks the current sentence and a writes a note."
NOT_FOUND = "No highlight or note holds these words. Esc clears the filter."


class HighlightsScreen(HighlightsMarking):
    """One list of what a person marked, the newest first."""

    ACTIONS: ClassVar = HIGHLIGHTS_COMMANDS
    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar = [
        *bindings(ACTIONS),
        Binding("j", "move('cursor_down')", "Down", show=False),
        Binding("k", "move('cursor_up')", "Up", show=False),
        Binding("g", "move('first')", "First", show=False),
        Binding("G", "move('last')", "Last", show=False),
    ]

    @dataclass
    class PeopleRead(Message):
        """Who said what was marked was looked up, by the annotation's id."""

        people: Mapping[str, str]

    @dataclass
    class Copied(Message):
        """A text is ready for the clipboard."""

        text: str

    def on_highlights_screen_copied(self, message: Copied) -> None:
        """Hand it to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.text)
        self.notify("Copied with its source.", markup=False, timeout=4)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.marked: Sequence[Marked] = ()
        self._people: Mapping[str, str] = {}
        self.grouping = 0
        self._rows: list[Marked | None] = []

    @property
    def rows(self) -> OptionList:
        """The list."""
        return self.query_one(OptionList)

    @property
    def chosen(self) -> Marked | None:
        """What the cursor is on."""
        at = self.rows.highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    @property
    def shown(self) -> list[Marked]:
        """What the filter leaves, each once."""
        return list(dict.fromkeys(row for row in self._rows if row))

    def compose(self) -> ComposeResult:
        """Lay out a filter over one list."""
        yield HeaderLine()
        with Vertical(id="highlights"):
            yield Input(placeholder="Words, or #tag", id="filter")
            yield OptionList(markup=False)
            yield Static("", id="nothing", markup=False)
        yield FooterLine()

    def on_mount(self) -> None:
        """Read them."""
        self.query_one(HeaderLine).title = "Highlights"
        self.query_one("#filter").display = False
        self.query_one("#nothing").display = False

    def on_screen_resume(self) -> None:
        """Read them again: an article may have been marked meanwhile."""
        library = self.library
        self.desk.jobs.read(self, "marks", lambda: self.Loaded(read_marked(library)), holds_keys=True)

    def on_highlights_marking_loaded(self, message: HighlightsMarking.Loaded) -> None:
        """Show them."""
        self.marked = message.marked
        self.fill()
        if message.said:
            self.app.clear_notifications()
            self.notify(message.said, markup=False, timeout=4)

    def fill(self) -> None:
        """Write the rows that the filter leaves, the cursor staying where it was."""
        words = self.query_one("#filter", Input).value
        found = [m for m in self.marked if matching(m, words)]
        kept = self.chosen
        before = self.rows.highlighted or 0
        width = min(WIDEST, max(20, self.size.width - 8))
        self._rows, options = [], []
        for heading, members in grouped(found, GROUPS[self.grouping], self._people):
            title = Content.styled(printable(one_line(heading)), "bold $primary")
            options.append(Option(Content("\n").join([Content(""), title, Content("")]), disabled=True))
            rows = {row.id: row for row in note_rows([m.annotation for m in members], width)}
            options += [Option(self._row(m, rows[m.annotation.annotation_id])) for m in members]
            self._rows += [None, *members]
        self.rows.set_options(options)
        ids = [row.annotation.annotation_id if row else None for row in self._rows]
        here = kept.annotation.annotation_id if kept else None
        at = ids.index(here) if here and here in ids else before
        self.rows.highlighted = min(max(1, at), len(ids) - 1) if ids else None
        self._show_facts(len(found), words)

    def _row(self, marked: Marked, row: Row) -> Content:
        """Return a row, with its article where the heading does not name it."""
        if GROUPS[self.grouping] == "article":
            return row.content
        title = printable(one_line(marked.title))
        return Content("\n").join([row.content, Content.styled(f"  {title}", "$quiet")])

    def _show_facts(self, count: int, words: str) -> None:
        nothing = self.query_one("#nothing", Static)
        nothing.display = not count
        self.rows.display = bool(count)
        nothing.update(NOT_FOUND if words and self.marked else EMPTY)
        articles = len({m.annotation.article_id for m in self.shown})
        of = f"{count} of {len(self.marked)}" if words else f"{count}"
        self.query_one(HeaderLine).facts = f"{of} in {articles} articles · by {GROUPS[self.grouping]}"

    def on_resize(self) -> None:
        """Wrap the rows anew."""
        self.call_after_refresh(self.fill)

    # Commands

    def action_move(self, how: str) -> None:
        """Move the list's cursor."""
        self.rows.focus()
        getattr(self.rows, f"action_{how}")()

    def action_open(self) -> None:
        """Open the article at these words."""
        if chosen := self.chosen:
            from reader.tui.screens.reading import read

            annotation = chosen.annotation
            read(self.app, self.library, annotation.article_id, annotation.annotation_id)

    def on_option_list_option_selected(self) -> None:
        """Open it (Enter in the list, or a click)."""
        self.action_open()

    def action_copy(self) -> None:
        """Copy the words with where they stand."""
        if chosen := self.chosen:
            annotation, shelf = chosen.annotation, self.library.shelf
            self.desk.jobs.read(self, "copy", lambda: self.Copied(shelf.citation(annotation)))

    def action_copy_markdown(self) -> None:
        """Copy what is shown."""
        lines = []
        for heading, members in grouped(self.shown, "article"):
            lines.append(f"## {heading}\n")
            for m in members:
                lines += [f"> {one_line(m.annotation.selector.exact)}\n"] if m.annotation.selector else []
                lines += [f"{m.annotation.note}\n"] if m.annotation.note else []
        self.app.copy_to_clipboard("\n".join(lines))
        self.notify(f"Copied {len(self.shown)} highlights and notes as Markdown.", markup=False, timeout=4)

    def action_export(self) -> None:
        """Ask where to, then write the articles of what is shown."""
        ids = list(dict.fromkeys(m.annotation.article_id for m in self.shown))
        folder = self.desk.config.export_folder or self.desk.state.get("export_folder") or ""
        exports = self.library.exports

        def answered(to: Path | None) -> None:
            if to is None:
                return
            self.desk.state.set("export_folder", str(to))

            def work() -> Message:
                report = exports.markdown(ids, to)
                said = f"{len(report.written)} written to {to}, {report.unchanged} unchanged."
                return self.Loaded(self.marked, said)

            self.desk.jobs.write(self, work)

        if ids:
            self.app.push_screen(
                ExportScreen(f"Write {len(ids)} articles with their notes", str(folder)), answered
            )

    def action_filter(self) -> None:
        """Go to the filter."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    def on_input_changed(self) -> None:
        """Filter while typing."""
        self.fill()

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
            field.value = ""
            field.display = False
            self.rows.focus()
            self.fill()
        else:
            self.dismiss()
