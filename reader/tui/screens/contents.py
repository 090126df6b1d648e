"""The headings of an article, to choose one to go to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.core.clean import one_line
from reader.core.spans import Span
from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.typeset.lines import shown
from reader.tui.widgets.choices import Choices


class Entry(NamedTuple):
    """A heading: where it stands, how deep, and its words."""

    span: Span
    level: int
    words: str


class ContentsScreen(DialogScreen[Span | None]):
    """Lists the headings, the cursor on the one that is being read under."""

    ACTIONS: ClassVar = (
        Command("contents-close", "escape,q,C", "Close", "Stay where you are.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, entries: Sequence[Entry], cursor: int) -> None:
        super().__init__()
        self._entries, self._cursor = entries, cursor

    def compose(self) -> ComposeResult:
        """Lay out one line a heading."""
        top = min(entry.level for entry in self._entries)
        with Dialog("Contents", "Enter goes there · Esc closes"):
            yield Choices(
                *(
                    Option(Content("  " * (entry.level - top) + shown(one_line(entry.words))))
                    for entry in self._entries
                ),
                markup=False,
                compact=True,
            )

    def on_mount(self) -> None:
        """Point at where the reader is."""
        headings = self.query_one(OptionList)
        headings.highlighted = max(0, sum(e.span.start <= self._cursor for e in self._entries) - 1)
        headings.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the heading."""
        event.stop()
        self.dismiss(self._entries[event.option_index].span)

    def action_contents_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)
