"""The whole app on one screen, for who opens it for the first time; keys are shown as they are bound."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.commands import Command, bindings, with_keys
from reader.tui.desk import Desk
from reader.tui.screens.dialog import Dialog, DialogScreen

STEPS = (
    ("Bring articles in", "{add} adds files, folders and URLs; {samples} adds samples."),
    ("Judge them unopened", "{line-down} {line-up} move, the brief stands beside; {open} opens."),
    (
        "Trace every item",
        "In an article, {reading:next-pane} goes to figures and people, {reading:follow} to the words.",
    ),
    (
        "Mark what counts",
        "In an article, {reading:select-words} selects, {reading:highlight} highlights, {reading:note} writes a note, {reading:tag} tags.",
    ),
    ("Keep order", "{tag} tags, {star} stars, {archive} archives; {undo} undoes, {history} lists it."),
    ("Find it again", "{search} finds words, tag:policy, figure:>1e6; {keep-search} keeps a search."),
    ("Look across all", "{people} shows everybody, {figures} every figure, {highlights} every highlight."),
    ("Take it with you", "{export} writes Markdown that keeps what you add to it."),
    ("Ask", "{help} lists the keys, {palette} finds any command; all stays here."),
)
"""What to do and with which keys; each fits on two lines of a small window."""

FOOT = "Enter closes · {tour} opens it again"


class TourScreen(DialogScreen[None]):
    """Shows the steps; any of its keys closes it."""

    ACTIONS: ClassVar = (
        Command("tour-close", "escape,enter,q,space", "Close", "Go on.", palette=False),
    )  # fmt: skip
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        # The keys of the screen below: this one has none of them.
        self._steps = [(title, with_keys(words, desk)) for title, words in STEPS]
        self._foot = with_keys(FOOT, desk)

    def compose(self) -> ComposeResult:
        """Lay out one step below the other."""
        lines = [
            Content.assemble((f"{number}  {title}\n", "bold $primary"), ("   " + words, ""))
            for number, (title, words) in enumerate(self._steps, 1)
        ]
        with (
            Dialog("Newsbrief in nine steps", self._foot, wide=True),
            VerticalScroll(can_focus=False),
        ):
            yield Static(Content("\n").join(lines), markup=False)

    def action_tour_close(self) -> None:
        """Close."""
        self.dismiss()
