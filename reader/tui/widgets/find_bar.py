"""The line at the bottom where a person types what to find in the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static


class FindBar(Horizontal):
    """Shown while something is looked for; says what is typed, and when the typing is over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "keep the marks, then n and N"),
        Binding("escape", "close", "clear"),
    ]

    @dataclass
    class Typed(Message):
        """What is looked for changed."""

        words: str

    @dataclass
    class Done(Message):
        """The person pressed Enter (`kept`), or gave up."""

        kept: bool

    def compose(self) -> ComposeResult:
        """Lay out the input and the count."""
        yield Static("/", id="find-sign", markup=False)
        yield Input(placeholder="find in this article", id="find-words", compact=True)
        yield Static("", id="find-count", markup=False)

    def open(self) -> None:
        """Show the bar, the words looked for last being selected."""
        self.add_class("-open")
        field = self.query_one(Input)
        field.select_all()
        field.focus()

    def close(self) -> None:
        """Hide the bar."""
        self.remove_class("-open")

    def tell(self, count: str) -> None:
        """Say how many places there are."""
        self.query_one("#find-count", Static).update(count)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed so far."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the places marked."""
        event.stop()
        self.post_message(self.Done(kept=True))

    def action_keep(self) -> None:
        """Keep the places marked."""
        self.post_message(self.Done(kept=True))

    def action_close(self) -> None:
        """Give up."""
        self.post_message(self.Done(kept=False))
