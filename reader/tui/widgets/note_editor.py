"""The panel in which a note is written, below the words it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from reader.core.clean import one_line
from reader.tui.typeset.lines import shown
from reader.tui.widgets.clickable import clickable


class NoteEditor(Vertical):
    """Edits one note; says every change, so that nothing typed is ever lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save", priority=True),
        Binding("ctrl+e", "outside", "your editor", priority=True),
        Binding("escape", "put_away", "put away, nothing is lost", priority=True),
    ]

    @dataclass
    class Typed(Message):
        """The note as it stands now."""

        text: str

    @dataclass
    class Saved(Message):
        """The person is done with the note."""

        text: str

    @dataclass
    class PutAway(Message):
        """The editor is to be closed without saving."""

        text: str

    @dataclass
    class Outside(Message):
        """The note is to be edited in the person's own editor."""

        text: str

    def compose(self) -> ComposeResult:
        """Lay out what the note is about, and the note."""
        self.border_subtitle = clickable("^s saves · ^e your editor · Esc puts it away, nothing is lost")
        yield Static("", id="note-about", markup=False)
        yield TextArea(id="note-text", compact=True, highlight_cursor_line=False)

    @property
    def text(self) -> str:
        """The note as it stands."""
        return self.query_one(TextArea).text

    @property
    def is_open(self) -> bool:
        """Tell whether a note is being written."""
        return self.has_class("-open")

    def open(self, about: str, text: str) -> None:
        """Show the panel for a note about these words."""
        self.app.clear_notifications()  # they would cover what is typed
        self.add_class("-open")
        words = shown(one_line(about))
        self.query_one("#note-about", Static).update(Content(words))
        self.load(text)

    def load(self, text: str) -> None:
        """Put a text into the field, the cursor at its end."""
        area = self.query_one(TextArea)
        with area.prevent(TextArea.Changed):
            area.load_text(text)
        area.move_cursor(area.document.end)
        area.focus()

    def type(self, key: str) -> None:
        """Type a letter that was pressed before the panel had the focus."""
        if self.is_open and len(key) == 1 and key.isprintable():
            self.query_one(TextArea).insert(key)

    def close(self) -> None:
        """Hide the panel."""
        self.remove_class("-open")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what the note reads now."""
        event.stop()
        if self.is_open:
            self.post_message(self.Typed(self.text))

    def action_save(self) -> None:
        """Save the note."""
        self.post_message(self.Saved(self.text))

    def action_outside(self) -> None:
        """Open the person's editor."""
        self.post_message(self.Outside(self.text))

    def action_put_away(self) -> None:
        """Close without saving."""
        self.post_message(self.PutAway(self.text))
