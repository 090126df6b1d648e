"""Long work: begun in sight or behind, told in the line above, looked at by a key, and its report kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.events import ScreenResume
from textual.message import Message
from textual.signal import Signal

from reader.core.clean import one_line
from reader.errors import Cancelled
from reader.tui.jobs import Failed, Jobs
from reader.tui.long_work import LongWork, Outcome, Work

if TYPE_CHECKING:
    from reader.core.reports import Progress
    from reader.tui.screens.progress import ProgressScreen

KEPT = 9
"""How many reports are kept."""


class Said(Message):
    """Work that goes on has something to say."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Working(App[None]):
    """The app's long work, of which several pieces may go on at a time."""

    ANEW: ClassVar[float] = 3.0
    """Seconds between two looks at what has come in meanwhile."""

    jobs: Jobs

    class Stepped(Message):
        """Work has come a step further."""

        def __init__(self, work: LongWork) -> None:
            super().__init__()
            self.work = work

    class Ended(Message):
        """Work is over: what it came to, None where there was nothing to do, or why it failed."""

        def __init__(self, work: LongWork, outcome: Outcome | None, error: Exception | None = None) -> None:
            super().__init__()
            self.work, self.outcome, self.error = work, outcome, error

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.works: list[LongWork] = []
        self.news_changed: Signal[str] = Signal(self, "news-changed")
        self._then: dict[LongWork, Callable[[LongWork], object]] = {}
        self._anew_at = 0.0

    def begin_work(
        self,
        title: str,
        work: Work,
        *,
        done: str = "added",
        spared: str = "there already",
        behind: bool = False,
        once: bool = False,
        then: Callable[[LongWork], object] = lambda _: None,
    ) -> LongWork:
        """Do long work, in sight unless it is to stay `behind`; `then` is called once it is over and told.

        What is done `once` at a time is shown, not begun anew, where it goes on already.
        """
        for known in self.works if once else ():
            if known.title == title and not known.over:
                self.look_at(known)
                return known
        long = LongWork(title, words=(done, spared), behind=behind)
        self.works.append(long)
        self._then[long] = then
        if not behind:
            self.look_at(long)
        self.jobs.long(self, lambda _: self._do(long, work), stop=long.stop)
        return long

    def report_work(self, title: str, outcome: Outcome) -> None:
        """Keep a report of something that was done by the way."""
        long = LongWork(title, behind=True)
        long.outcome, long.over = outcome, True
        self.works.append(long)
        self._forget_old()

    def stop_works(self) -> None:
        """Ask all of it to stop."""
        for work in self.works:
            work.stop.set()

    def action_work(self) -> None:
        """Show the work that goes on and the reports of what is over; where there is one of them, that."""
        known = [work for work in self.works if work.runs or work.outcome or not work.behind]
        if len(known) == 1:
            self.look_at(known[0])
        elif known:
            from reader.tui.screens.works import WorksScreen

            def chosen(work: LongWork | None) -> None:
                if work is not None:
                    self.look_at(work)

            self.push_screen(WorksScreen(known[::-1]), chosen)
        else:
            self.notify("Nothing is going on.", markup=False)

    def look_at(self, work: LongWork) -> None:
        """Show how far it is, or its report."""
        from reader.tui.screens.progress import ProgressScreen

        was_over = work.over
        work.behind = False
        self._tell_news()
        self.push_screen(ProgressScreen(work), lambda _: None if was_over else self._looked_at(work))

    def _looked_at(self, work: LongWork) -> None:
        if work.over:
            self._tell(work)
            return
        work.behind = True
        self._tell_news()
        if not work.stop.is_set():
            key = self.key_of("work")
            how = f"; {key} shows how far it is" if key else ""
            self.notify(f"{one_line(work.title)} goes on while you read{how}.", markup=False)

    def _do(self, long: LongWork, work: Work) -> Message:
        """Do the work, in a thread."""
        try:
            outcome = work(partial(self._step, long), long.stop.is_set)
        except Cancelled:
            return self.Ended(long, Outcome("Nothing was changed", cancelled=True))
        except Exception as error:  # noqa: BLE001 - told as everything that fails, once its dialog has made room
            return self.Ended(long, None, error)
        return self.Ended(long, outcome)

    def _step(self, long: LongWork, progress: Progress) -> None:
        if long.step(progress):
            self.post_message(self.Stepped(long))

    def on_working_stepped(self, message: Stepped) -> None:
        """Show how far it is, and now and then what has come in."""
        work = message.work
        self._show_step(work)
        if not work.behind:
            return
        self._tell_news()
        if work.progress and work.progress.added and time.monotonic() - self._anew_at > self.ANEW:
            self._anew_at = time.monotonic()
            if self.screen is self.screen_stack[0]:
                self.show_anew()

    def on_working_ended(self, message: Ended) -> None:
        """Tell what came of it, after its dialog has made room if it is open."""
        work = message.work
        work.over, work.outcome, work.error = True, message.outcome, message.error
        self._tell_news()
        self._forget_old()
        self._show_step(work)
        if (screen := self._dialog_of(work)) is not None:
            screen.end()
        elif work.outcome is None and work.error is None:
            self._then.pop(work)
        else:
            self._tell(work)

    def on_said(self, message: Said) -> None:
        """Say it."""
        self.notify(message.words, markup=False, timeout=6)

    def show_anew(self) -> None:
        """Have the screen in front show what the library holds by now."""
        if self.screen.is_current:
            self.screen.post_message(ScreenResume())

    @property
    def news(self) -> str:
        """How far the work is that goes on behind, and the key that shows more."""
        under_way = [work for work in self.works if work.behind and work.runs]
        if not under_way:
            return ""
        first, *others = under_way
        what, *_ = first.title.split()  # there is little room: "Adding", "Refreshing"
        more = f"+ {len(others)} more" if others else ""
        key = self.key_of("work")
        return " ".join(filter(None, (what, first.how_far, more, f"({key})" if key else "")))

    def key_of(self, command: str) -> str:
        """Return the key a command has now, as it is shown; "" if none."""
        raise NotImplementedError

    def _tell(self, work: LongWork) -> None:
        """Say what came of work that is over, and go on with what it was done for."""
        if self.return_code is not None:
            return  # it was stopped because the app is being left
        if work.error is not None:
            self.post_message(Failed(work.error))
        if work.outcome is not None:
            stopped = "Stopped. " if work.outcome.cancelled else ""
            key = self.key_of("work") if work.behind and work.outcome.refused else ""
            why = f" {key} shows why." if key else ""
            self.notify(f"{stopped}{one_line(work.outcome.headline)}.{why}", markup=False, timeout=6)
        if (then := self._then.pop(work, None)) is not None:
            then(work)
        if work.behind:
            self.show_anew()

    def _show_step(self, work: LongWork) -> None:
        """Show how far it is on the screens that are about it."""
        for screen in self.screen_stack:
            if (show := getattr(screen, "show_step", None)) is not None:
                show(work)

    def _tell_news(self) -> None:
        self.news_changed.publish(self.news)

    def _dialog_of(self, work: LongWork) -> ProgressScreen | None:
        from reader.tui.screens.progress import ProgressScreen

        shown = (screen for screen in self.screen_stack if isinstance(screen, ProgressScreen))
        return next((screen for screen in shown if screen.work is work), None)

    def _forget_old(self) -> None:
        """Keep what goes on and the last reports."""
        over = [work for work in self.works if work.over]
        gone = {id(work) for work in over if work.outcome is None} | {id(work) for work in over[:-KEPT]}
        self.works = [work for work in self.works if id(work) not in gone]
