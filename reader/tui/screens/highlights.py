"""All highlights and notes of the library on one screen: filter, group, go there, change, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.core.annotations import COLOURS
from reader.core.clean import one_line
from reader.library import Library
from reader.tui.commands import Command, bindings
from reader.tui.screens.asking import ExportScreen
from reader.tui.typeset.lines import shown as printable
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.grouping import GROUPS, Marked, grouped, matching
from reader.tui.widgets.panel_rows import Row, note_rows

if TYPE_CHECKING:
    from reader.tui.app import NewsbriefApp

MOST = 5_000
"""Highlights that are shown at once; the filter finds among these, the newest."""

WIDEST = 96
"""Cells of the longest line: more is hard to read."""

MARKS, VIEW = "Highlights and notes", "Showing"
EMPTY = "No highlights yet. In an article, H marks the current sentence and a writes a note."
NOT_FOUND = "No highlight or note holds these words. Esc clears the filter."


class HighlightsScreen(Screen[None]):
    """One list of what a person marked, the newest first."""

    ACTIONS: ClassVar = (
        Command("open", "enter,l", "Open", "Go to the words in their article.", footer="open", section=MARKS,
                palette=False),
        Command("highlight", "H", "Next colour", "Give the highlight the next colour.", section=MARKS),
        Command("delete-mark", "d", "Delete", "Take the highlight or note away.", section=MARKS),
        Command("copy", "y", "Copy", "Copy the words with their source.", footer="copy", section=MARKS),
        Command("export", "e", "Export", "Write the articles shown with their notes.", footer="export", section=MARKS),
        Command("copy-markdown", "Y", "Copy all", "Copy all that is shown as one Markdown text.", section=MARKS),
        Command("undo", "u", "Undo", "Take back what was done last.", section=MARKS),
        Command("redo", "ctrl+r", "Redo", "Do it again.", section=MARKS),
        Command("filter", "slash", "Filter", "Only what holds these words; #tag for a tag.", footer="filter",
                section=VIEW),
        Command("group", "s", "Group", "By article, tag, colour or day.", footer="group", section=VIEW),
        Command("back", "q,escape,h", "Back", "Clear the filter, then back.", footer="back", section=VIEW),
    )  # fmt: skip
    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar = [
        *bindings(ACTIONS),
        Binding("j", "move('cursor_down')", "Down", show=False),
        Binding("k", "move('cursor_up')", "Up", show=False),
        Binding("g", "move('first')", "First", show=False),
        Binding("G", "move('last')", "Last", show=False),
    ]

    @dataclass
    class Loaded(Message):
        """The highlights were read, and perhaps something was done before."""

        marked: Sequence[Marked]
        said: str = ""

    @dataclass
    class Copied(Message):
        """A text for the clipboard."""

        text: str
        said: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.marked: Sequence[Marked] = ()
        self.grouping = 0
        self._rows: list[Marked | None] = []

    @property
    def desk(self) -> NewsbriefApp:
        """The app, by its own type."""
        return self.app  # type: ignore[return-value]

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
        self.desk.jobs.read(self, "marks", lambda: self.Loaded(_all(library)))

    def on_highlights_screen_loaded(self, message: Loaded) -> None:
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
        for heading, members in grouped(found, GROUPS[self.grouping]):
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

    def action_highlight(self) -> None:
        """Take the next colour."""
        chosen = self.chosen
        if chosen and chosen.annotation.is_highlight:
            a = chosen.annotation
            colour = COLOURS[(COLOURS.index(a.colour) + 1) % len(COLOURS)]
            self._edit(
                lambda library: f"{library.edits.recolour(a.annotation_id, colour).colour.title()} now"
            )

    def action_delete_mark(self) -> None:
        """Delete it."""
        if chosen := self.chosen:
            annotation_id = chosen.annotation.annotation_id
            kind = "highlight" if chosen.annotation.is_highlight else "note"

            def work(library: Library) -> str:
                library.edits.remove(annotation_id)
                return f"Deleted the {kind}; u undoes it"

            self._edit(work)

    def action_undo(self) -> None:
        """Undo."""

        def work(library: Library) -> str:
            change = library.edits.undo()
            return f"Undone: {change.label}" if change else "There is nothing to undo"

        self._edit(work)

    def action_redo(self) -> None:
        """Redo."""

        def work(library: Library) -> str:
            change = library.edits.redo()
            return f"Done again: {change.label}" if change else "There is nothing to redo"

        self._edit(work)

    def _edit(self, work: Callable[[Library], str]) -> None:
        library = self.library

        def run() -> Message:
            said = work(library)
            return self.Loaded(_all(library), f"{said}.")

        self.desk.jobs.write(self, run)

    def action_copy(self) -> None:
        """Copy the words with where they stand."""
        if chosen := self.chosen:
            a = chosen.annotation
            words = f"“{one_line(a.selector.exact)}”" if a.selector else a.note
            self.app.copy_to_clipboard(f"{words} ({chosen.title})")
            self.notify("Copied with its source.", markup=False, timeout=4)

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


def _all(library: Library) -> Sequence[Marked]:
    found = library.shelf.annotations(limit=MOST)
    titles = library.shelf.titles({a.article_id for a in found})
    return [Marked(a, titles.get(a.article_id, "")) for a in found]
