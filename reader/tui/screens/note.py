"""The dialog that a note is written in, away from its article."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.panel_rows import wrapped

ABOUT = 3
"""Lines of the words that the note is about."""


class NoteScreen(DialogScreen[str | None]):
    """Answers with the note as it was changed, or None: nothing that was typed is lost."""

    ACTIONS: ClassVar = (
        Command(
            "note-save",
            "ctrl+s,escape",
            "Keep",
            "Keep the note; undo brings the old one back.",
            palette=False,
            priority=True,
        ),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, about: str, note: str) -> None:
        super().__init__()
        self._about, self._note = about, note

    def compose(self) -> ComposeResult:
        """Lay out the words over the note."""
        with Dialog("Note", "^s or Esc keeps it, undo brings the old one back"):
            yield Static("\n".join(wrapped(self._about, 64, ABOUT)), markup=False, classes="quiet")
            area = TextArea(self._note)
            area.cursor_location = area.document.end
            yield area

    def action_note_save(self) -> None:
        """Answer with the note."""
        text = self.query_one(TextArea).text
        self.dismiss(text if text != self._note else None)
