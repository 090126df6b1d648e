"""The dialog that asks for another name of a tag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.core.listing import TagCount
from reader.core.tags import tag_name
from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen


class RenameScreen(DialogScreen[str | None]):
    """Asks for the other name, and says when it is one that is in use."""

    ACTIONS: ClassVar = (Command("rename-close", "escape", "Close", "Change nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, name: str, tags: Sequence[TagCount]) -> None:
        super().__init__()
        self._tag = name
        self._counts = {tag.name.casefold(): tag for tag in tags}

    def compose(self) -> ComposeResult:
        """Lay out one field and what will happen."""
        with Dialog(f"Rename #{self._tag}", "Enter renames · → completes · Esc closes"):
            names = [tag.name for tag in self._counts.values()]
            yield Input(self._tag, suggester=SuggestFromList(names, case_sensitive=False))
            yield Static("", markup=False, classes="quiet", id="hint")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what becomes of it."""
        new = tag_name(event.value)
        other = self._counts.get(new.casefold())
        if not new:
            words = "A tag is made of letters and digits, as in policy/industry."
        elif new.casefold() == self._tag.casefold() or other is None:
            words = "Everywhere, on articles and highlights, with the tags below it."
        else:
            words = f"#{other.name} is there already ({other.count}): the two become one."
        self.query_one("#hint", Static).update(words)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        if new := tag_name(event.value):
            self.dismiss(new if new != self._tag else None)

    def action_rename_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
