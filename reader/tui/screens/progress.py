"""Long work with its progress, a way to stop it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from reader.core.clean import one_line
from reader.tui.commands import Command, bindings
from reader.tui.jobs import Failed, Jobs
from reader.tui.screens.dialog import Dialog
from reader.tui.widgets.clickable import clickable

if TYPE_CHECKING:
    from reader.core.reports import Progress, Refusal

Tell: TypeAlias = "Callable[[Progress], None]"
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of long work came to: a line, and what was refused."""

    headline: str
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False
    article_id: str | None = None
    """What was added, where that is one article."""


Work = Callable[[Tell, Stopped], Outcome]


class ProgressScreen(ModalScreen[Outcome | None]):
    """Runs `work` on a thread; Esc stops it, and closes the report once it is done."""

    ACTIONS: ClassVar = (
        Command(
            "progress-close",
            "escape,enter,q",
            "Stop or close",
            "Stop the work; close the report.",
            palette=False,
        ),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    @dataclass
    class Stepped(Message):
        """One step was made."""

        progress: Progress

    @dataclass
    class Done(Message):
        """The work ended."""

        outcome: Outcome

    @dataclass
    class Broke(Message):
        """The work raised."""

        error: Exception

    def __init__(
        self, title: str, jobs: Jobs, work: Work, *, done: str = "added", spared: str = "there already"
    ) -> None:
        """Run `work`; `done` and `spared` are the words for what was added and what was there already."""
        super().__init__()
        self._words = done, spared
        self._title = title
        self._jobs = jobs
        self._work = work
        self._stop: Event | None = None
        self._outcome: Outcome | None = None
        self._over = False

    def compose(self) -> ComposeResult:
        """Lay out a bar over a line, and room for the report."""
        with Dialog(self._title, "Esc stops"):
            yield ProgressBar(show_eta=True)
            yield Static("Looking…", markup=False, id="step")
            with VerticalScroll(id="report"):
                yield Static("", markup=False, id="refused")

    def on_mount(self) -> None:
        """Start."""
        self.query_one("#report").display = False
        self._stop = self._jobs.long(self, self._run)

    def on_progress_screen_stepped(self, message: Stepped) -> None:
        """Show how far it is."""
        progress = message.progress
        self.query_one(ProgressBar).update(total=progress.total or None, progress=progress.done)
        done, spared = self._words
        counts = f"{progress.added} {done} · {progress.present} {spared} · {progress.refused} refused"
        self.query_one("#step", Static).update(Content(f"{one_line(progress.current)}\n{counts}"))

    def on_progress_screen_done(self, message: Done) -> None:
        """Show what came of it; nothing to read closes at once."""
        self._outcome = message.outcome
        if not message.outcome.refused:
            self._leave()
            return
        self.query_one(Dialog).border_subtitle = clickable("Esc closes")
        self.query_one(ProgressBar).display = False
        self.query_one("#step", Static).update(Content(message.outcome.headline))
        self.query_one("#refused", Static).update(
            Content("\n\n").join(map(_refusal, message.outcome.refused))
        )
        report = self.query_one("#report")
        report.display = True
        report.focus()

    def on_progress_screen_broke(self, message: Broke) -> None:
        """Make room for the dialog that tells why."""
        self._leave()
        self.app.post_message(Failed(message.error))

    def on_screen_resume(self) -> None:
        """Close if the work ended while another screen was in front."""
        if self._over:
            self.dismiss(self._outcome)

    def action_progress_close(self) -> None:
        """Stop the work while it runs; close the report afterwards."""
        if self._outcome is not None:
            self.dismiss(self._outcome)
        elif self._stop is not None:
            self._stop.set()
            self.query_one("#step", Static).update(Content("Stopping after the file in hand…"))

    def _leave(self) -> None:
        self._over = True
        if self.is_active:
            self.dismiss(self._outcome)

    def _run(self, stopped: Stopped) -> Message:
        try:
            return self.Done(self._work(self._step, stopped))
        except Exception as error:  # noqa: BLE001 - told by the app, once this screen has made room
            return self.Broke(error)

    def _step(self, progress: Progress) -> None:
        self.post_message(self.Stepped(progress))


def _refusal(refusal: Refusal) -> Content:
    return Content.assemble(
        ("✗ ", "$error"), (one_line(refusal.message), ""), (f" {one_line(refusal.hint)}", "$quiet")
    )
