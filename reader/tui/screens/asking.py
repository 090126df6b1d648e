"""Two small questions: a folder to export to, and whether to go on with what cannot be undone."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Input, Static

from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.path_input import PathInput


class ExportScreen(DialogScreen[Path | None]):
    """Asks for the folder that notes are written to."""

    ACTIONS: ClassVar = (Command("export-close", "escape", "Close", "Export nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, what: str, folder: str) -> None:
        super().__init__()
        self._what, self._folder = what, folder

    def compose(self) -> ComposeResult:
        """Lay out one field and what will happen."""
        with Dialog("Export as Markdown", "Enter exports · Tab completes · Esc closes"):
            yield Static(f"{self._what} to a folder, one file an article.", markup=False)
            yield PathInput(self._folder, placeholder="~/notes", folders_only=True)
            yield Static(
                "What you wrote between the two note markers of a file is kept, and a file you renamed is found again.",
                markup=False,
                classes="quiet",
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        if event.value.strip():
            self.dismiss(Path(event.value.strip()).expanduser())

    def action_export_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class SaveScreen(DialogScreen[Path | None]):
    """Asks for the file that something is written into."""

    ACTIONS: ClassVar = (Command("save-close", "escape", "Close", "Write nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, title: str, what: str, file: str) -> None:
        super().__init__()
        self._title, self._what, self._file = title, what, file

    def compose(self) -> ComposeResult:
        """Lay out one field and what will happen."""
        with Dialog(self._title, "Enter writes · Tab completes · Esc closes"):
            yield Static(self._what, markup=False)
            yield PathInput(self._file)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        if event.value.strip():
            self.dismiss(Path(event.value.strip()).expanduser())

    def action_save_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class FollowScreen(DialogScreen[str | None]):
    """Asks for the address of a feed."""

    ACTIONS: ClassVar = (Command("follow-close", "escape", "Close", "Follow nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def compose(self) -> ComposeResult:
        """Lay out one field and what will happen."""
        with Dialog("Follow a feed", "Enter follows · Esc closes"):
            yield Input(placeholder="https://…")
            yield Static(
                "A feed, or a page that names one. Its entries are added now, and later whenever you refresh. "
                "A list of feeds (OPML) comes in with `newsbrief feed import`.",
                markup=False,
                classes="quiet",
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer; an address may be given without https://."""
        words = event.value.strip()
        if words:
            self.dismiss(words if "://" in words else f"https://{words}")

    def action_follow_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


class ConfirmScreen(DialogScreen[bool]):
    """Asks before something that cannot be undone."""

    ACTIONS: ClassVar = (
        Command("confirm-yes", "y", "Yes", "Go on.", palette=False),
        Command("confirm-no", "n,escape,q", "No", "Change nothing.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, question: str, yes: str) -> None:
        super().__init__()
        self._question, self._yes = question, yes

    def compose(self) -> ComposeResult:
        """Lay out the question and two buttons, the safe one first."""
        with Dialog("This cannot be undone", "y · n"):
            yield Static(self._question, markup=False)
            with Horizontal(classes="buttons"):
                yield Button("Keep", id="no", variant="primary")
                yield Button(self._yes, id="yes", variant="error")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer."""
        self.dismiss(event.button.id == "yes")

    def action_confirm_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)

    def action_confirm_no(self) -> None:
        """Answer no."""
        self.dismiss(False)
