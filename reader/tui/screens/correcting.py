"""The dialog that puts right what the brief says of an official."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, Label, Select, Static

from reader.core.brief import Person
from reader.core.clean import one_line
from reader.core.corrections import Correction
from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.typeset.lines import shown

Corrections = Sequence[Correction]


class CorrectScreen(DialogScreen[Corrections | None]):
    """Asks for a person's name, role, and whether it is somebody already listed; answers with what changed."""

    ACTIONS: ClassVar = (Command("correct-close", "escape", "Close", "Change nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, person: Person, others: Sequence[Person]) -> None:
        super().__init__()
        self._person = person
        self._others = others

    def compose(self) -> ComposeResult:
        """Lay out a field for each thing that can be wrong."""
        person = self._person
        with Dialog("Correct an official", "Enter saves · Tab next field · Esc closes"):
            with Horizontal(classes="field"):
                yield Label("Name")
                yield Input(shown(person.name), id="name", placeholder="The name in full")
            with Horizontal(classes="field"):
                yield Label("Role")
                yield Input(shown(person.role or ""), id="role", placeholder="None")
            if self._others:
                names = [(Content(shown(one_line(p.name))), p.id) for p in self._others]
                with Horizontal(classes="field"):
                    yield Label("Same as")
                    yield Select(names, prompt="Nobody else in the article", id="same")
            yield Static(
                "The article's own words stay. Corrections are exported, and outlive a new analysis.",
                markup=False,
                classes="quiet",
            )
            with Horizontal(classes="buttons"):
                yield Button("No official: hide", id="hide", variant="error")
                yield Button("Save", id="save", variant="primary")

    def on_input_submitted(self) -> None:
        """Answer."""
        self.dismiss(self._answer())

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer, or hide the person."""
        place = self._person.mentions[0]
        hide = event.button.id == "hide"
        self.dismiss([Correction("hide-person", place)] if hide else self._answer())

    def action_correct_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _answer(self) -> Corrections:
        """Return a correction for each field that was changed."""
        person, place = self._person, self._person.mentions[0]
        name, role = (one_line(self.query_one(f"#{field}", Input).value) for field in ("name", "role"))
        found: list[Correction] = []
        if name and name != shown(person.name):
            found.append(Correction("name", place, name))
        if role != shown(person.role or ""):
            found.append(Correction("role", place, role))
        chosen = self.query_one("#same", Select).value if self._others else None
        if other := next((p for p in self._others if p.id == chosen), None):
            found.append(Correction("same-person", place, other=other.mentions[0]))
        return found
