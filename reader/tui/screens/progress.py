"""How far a piece of long work is, a way to stop it or to read on meanwhile, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from reader.core.clean import one_line
from reader.tui.commands import Command, bindings
from reader.tui.long_work import LongWork
from reader.tui.screens.dialog import Dialog
from reader.tui.widgets.clickable import clickable

if TYPE_CHECKING:
    from reader.core.reports import Refusal

MOST = 500
"""Refusals that are listed."""


class ProgressScreen(ModalScreen[None]):
    """Shows one piece of work; the work is the app's, and goes on when this is closed."""

    ACTIONS: ClassVar = (
        Command(
            "progress-close",
            "escape,enter,q",
            "Read on",
            "Read on while it goes on; close the report.",
            palette=False,
        ),
        Command("progress-stop", "x", "Stop", "Stop the work.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, work: LongWork) -> None:
        super().__init__()
        self.work = work

    def compose(self) -> ComposeResult:
        """Lay out a bar over a line, and room for the report."""
        with Dialog(one_line(self.work.title), "Esc reads on meanwhile · x stops"):
            yield ProgressBar(show_eta=False, show_percentage=False)
            yield Static("Looking…", markup=False, id="step")
            with VerticalScroll(id="report"):
                yield Static("", markup=False, id="refused")

    def on_mount(self) -> None:
        """Show where it is by now."""
        self.query_one("#report").display = False
        if self.work.over:
            self._show_report()
        else:
            self.show_step(self.work)

    def show_step(self, work: LongWork) -> None:
        """Show how far it is."""
        progress = work.progress
        if work is not self.work or progress is None or work.over or not self.query(ProgressBar):
            return
        self.query_one(ProgressBar).update(total=progress.total or None, progress=progress.done)
        if not work.stop.is_set():
            current, counts = one_line(progress.current), work.counts
            self.query_one("#step", Static).update(Content(f"{current}\n{counts}\n{work.how_far}"))

    def end(self) -> None:
        """Show what came of it; nothing to read closes at once."""
        if self.work.outcome is not None and self.work.outcome.refused:
            self._show_report()
        elif self.is_active:
            self.dismiss(None)

    def on_screen_resume(self) -> None:
        """Close if the work ended while another screen was in front."""
        if self.work.over and not (self.work.outcome and self.work.outcome.refused):
            self.dismiss(None)

    def action_progress_close(self) -> None:
        """Let it go on, or close the report."""
        self.dismiss(None)

    def action_progress_stop(self) -> None:
        """Stop the work while it runs."""
        if not self.work.over:
            self.work.stop.set()
            self.query_one("#step", Static).update(Content("Stopping after the file in hand…"))

    def _show_report(self) -> None:
        outcome = self.work.outcome
        if outcome is None:
            return
        self.query_one(Dialog).border_subtitle = clickable("Esc closes")
        self.query_one(ProgressBar).display = False
        self.query_one("#step", Static).update(Content(outcome.headline))
        told = [_refusal(refusal) for refusal in outcome.refused[:MOST]]
        if len(outcome.refused) > MOST:
            told.append(Content.styled(f"and {len(outcome.refused) - MOST:,} more", "$quiet"))
        self.query_one("#refused", Static).update(Content("\n\n").join(told))
        report = self.query_one("#report")
        report.display = bool(told)
        report.focus()


def _refusal(refusal: Refusal) -> Content:
    return Content.assemble(
        ("✗ ", "$error"), (one_line(refusal.message), ""), (f" {one_line(refusal.hint)}", "$quiet")
    )
