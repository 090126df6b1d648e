"""What was done last, in words, to be taken back or done again down to a chosen place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.core.listing import Done
from reader.library import Library
from reader.tui.commands import Command, bindings
from reader.tui.desk import desk_of
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.typeset.lines import shown
from reader.tui.widgets.choices import Choices

NOTHING = "Nothing was changed yet."
MINUTE, HOUR, DAY = 60, 3_600, 86_400


class HistoryScreen(DialogScreen[int | None]):
    """Answers with how many actions to undo (negative: to do again), or None."""

    ACTIONS: ClassVar = (Command("history-close", "escape,q,U", "Close", "Change nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    @dataclass
    class Loaded(Message):
        """The actions were read."""

        done: Sequence[Done]

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._done: Sequence[Done] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list and what Enter does."""
        with Dialog(
            "What can be undone",
            "Enter undoes down to here, or does again up to here · Esc closes",
            wide=True,
        ):
            yield Choices(markup=False)
            yield Static("", markup=False, classes="quiet", id="hint")

    def on_mount(self) -> None:
        """Read the actions."""
        edits = self._library.edits
        desk_of(self).jobs.read(self, "history", lambda: self.Loaded(edits.history()), holds_keys=True)

    def on_history_screen_loaded(self, message: Loaded) -> None:
        """Show them, the cursor on the one that would be undone next."""
        self._done = message.done
        now = datetime.now(UTC)
        offers = self.query_one(OptionList)
        offers.set_options(Option(_line(one, now)) for one in self._done)
        offers.display = bool(self._done)
        standing = next((at for at, one in enumerate(self._done) if not one.undone), 0)
        offers.highlighted = standing if self._done else None
        if not self._done:
            self.query_one("#hint", Static).update(NOTHING)

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Say what Enter would do."""
        steps = self._steps(message.option_index)
        count = abs(steps)
        where = "down" if steps > 0 else "up"
        what = "this change" if count == 1 else f"the {count} changes {where} to here"
        told = f"Enter undoes {what}." if steps > 0 else f"Enter does {what} again."
        self.query_one("#hint", Static).update(told)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Answer."""
        self.dismiss(self._steps(message.option_index))

    def action_history_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    def _steps(self, at: int) -> int:
        """Return how many actions lie between now and the one at `at`, it included."""
        if self._done[at].undone:
            return -sum(one.undone for one in self._done[at:])
        return sum(not one.undone for one in self._done[: at + 1])


def _line(done: Done, now: datetime) -> Content:
    age = _age(done.at, now)
    words = shown(f"{done.label[:1].upper()}{done.label[1:]}")
    if done.undone:
        return Content.assemble((f"{age:>9}  ", "$quiet"), (words, "$quiet strike"), ("  undone", "$accent"))
    return Content.assemble((f"{age:>9}  ", "$quiet"), words)


def _age(at: str, now: datetime) -> str:
    """Return how long ago a time was, as short as a list wants it."""
    seconds = (now - datetime.fromisoformat(at)).total_seconds()
    for unit, word in ((DAY, "d"), (HOUR, "h"), (MINUTE, "min")):
        if seconds >= unit:
            return f"{seconds // unit:.0f} {word} ago"
    return "just now"
