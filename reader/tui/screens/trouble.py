"""The dialog that tells what went wrong, and what to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Button, Static

from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen


class TroubleScreen(DialogScreen[None]):
    """One error: a title, what happened and where, what to do."""

    ACTIONS: ClassVar = (
        Command("trouble-close", "enter,escape,q", "Close", "Go on.", footer="close", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, title: str, message: str, hint: str) -> None:
        super().__init__()
        self._title, self._message, self._hint = title, message, hint

    def compose(self) -> ComposeResult:
        """Lay out the words and one button."""
        with Dialog(self._title, "Enter closes"):
            yield Static(self._message, markup=False)
            if self._hint:
                yield Static(self._hint, markup=False, classes="quiet hint")
            yield Button("Close", variant="primary", id="close")

    def on_button_pressed(self) -> None:
        """Close."""
        self.dismiss()

    def action_trouble_close(self) -> None:
        """Close."""
        self.dismiss()
