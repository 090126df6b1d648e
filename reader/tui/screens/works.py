"""All long work: what goes on, and the reports of what is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.core.clean import one_line
from reader.tui.commands import Command, bindings
from reader.tui.long_work import LongWork
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.choices import Choices

_TITLES = {
    (True, False): "What is going on",
    (True, True): "What is going on, and what was done",
    (False, True): "What was done",
}
"""By whether some of the work runs, and some is over."""


class WorksScreen(DialogScreen[LongWork | None]):
    """Lists the pieces of work, the last begun first; answers with the one to look at."""

    ACTIONS: ClassVar = (
        Command("works-stop", "x", "Stop", "Stop the work under the cursor.", palette=False),
        Command("works-close", "escape,q,ctrl+g", "Close", "Read on.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, works: Sequence[LongWork]) -> None:
        super().__init__()
        self._works = list(works)

    def compose(self) -> ComposeResult:
        """Lay out a line or two for each."""
        running, over = (any(work.over is state for work in self._works) for state in (False, True))
        with Dialog(_TITLES[running, over], "Enter shows more · x stops · Esc closes"):
            yield Choices(*(Option(_row(work)) for work in self._works), markup=False, compact=True)

    def on_mount(self) -> None:
        """Point at the first."""
        rows = self.query_one(OptionList)
        rows.highlighted = 0
        rows.focus()

    def show_step(self, work: LongWork) -> None:
        """Show how far it is."""
        if work in self._works:
            at = self._works.index(work)
            self.query_one(OptionList).replace_option_prompt_at_index(at, _row(work))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with the work."""
        event.stop()
        self.dismiss(self._works[event.option_index])

    def action_works_stop(self) -> None:
        """Stop the work under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._works[at].stop.set()
            self.show_step(self._works[at])

    def action_works_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


def _row(work: LongWork) -> Content:
    """Return how far a piece of work is, or what it came to."""
    if work.outcome is not None:
        refused = bool(work.outcome.refused)
        sign, said = ("✗", "$warning") if refused else ("✓", "$success"), work.outcome.headline
    else:
        stopping = "stopping…" if work.stop.is_set() and not work.over else work.how_far
        sign, said = ("›", "$accent"), " · ".join(part for part in (stopping, work.counts) if part)
    return Content.assemble(sign, " ", (one_line(work.title), "bold"), "\n  ", (one_line(said), "$quiet"))
