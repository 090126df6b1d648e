"""What goes on while the person reads: briefs renewed, feeds asked, a folder watched, backups made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.timer import Timer

from reader.config import Config
from reader.core.clean import one_line
from reader.library import Library
from reader.tui import memory
from reader.tui.long_work import LongWork, Outcome, Work
from reader.tui.working import Working

if TYPE_CHECKING:  # begun once the first screen stands
    from reader.tui.inbox import Landed


class ReadingLoaded(Message):
    """The code of the reading screen is here."""


class Freed(Message):
    """The library was held by another Newsbrief, and is not any more."""


class ChangedElsewhere(Message):
    """Another process changed the library."""


class Background(Working):
    """The app's work that nobody waits for, and how it is told."""

    AT_REST: ClassVar[float] = 1.0
    """Seconds after the start at which the first screen stands."""

    ASK_AGAIN: ClassVar[float] = 1.0
    """Seconds between two looks whether a library is free that another Newsbrief holds."""

    QUIET: ClassVar[float] = 0.15
    """Seconds without a frame after which nobody seems to be typing."""

    PAUSE: ClassVar[float] = 1.0
    """Seconds without a frame after which garbage and the changes of others are looked at."""

    library: Library
    config: Config

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._asking: Timer | None = None
        self._briefing: LongWork | None = None
        self._more_briefs = False
        self._drawn = 0.0
        """When the last frame was."""

    def start_background(self) -> None:
        """Do what the first screen need not wait for."""
        memory.settle()
        self.set_interval(self.PAUSE, self._in_pause)
        if holder := self.library.held_by:
            self.notify(f"{holder}: here you can read it.", markup=False, timeout=8)
            self._asking = self.set_interval(self.ASK_AGAIN, self._ask_for_library)
        else:
            self._keep_up()

    def post_display_hook(self) -> None:
        """Collect garbage behind the frame, once it is on its way."""
        self._drawn = monotonic()
        self.call_later(memory.after_frame)

    def _in_pause(self) -> None:
        """Do what a key would wait for, as long as nobody types."""
        if monotonic() - self._drawn > self.PAUSE:
            memory.in_pause()
            library = self.library
            # No read: it is told of a change once, and one that the next look replaced would swallow it.
            self.jobs.long(self, lambda _: ChangedElsewhere() if library.changed_elsewhere() else None)

    def on_changed_elsewhere(self) -> None:
        """Show what the command line, or another Newsbrief, has changed."""
        self.show_anew()

    def when_quiet(self, work: Callable[[], object]) -> None:
        """Do something once nobody seems to be typing: while it goes on, a key would wait."""
        if self._drawn and monotonic() - self._drawn > self.QUIET:
            work()
        else:
            self.set_timer(self.QUIET, lambda: self.when_quiet(work))

    def load_reading(self) -> None:
        """Load the reading screen, so that the first article opens as fast as the others."""
        self.jobs.read(self, "reading", _load_reading)

    def on_freed(self) -> None:
        """Say that things can be changed here now, and do what the other one did."""
        if self._asking is not None:
            self._asking.stop()
            self._asking = None
            self.notify("The other Newsbrief is gone: you can change things here now.", markup=False)
            self.show_anew()
            self._keep_up()

    def _ask_for_library(self) -> None:
        library = self.library
        self.jobs.read(self, "hold", lambda: None if library.hold() else Freed())

    def _keep_up(self) -> None:
        """Begin what changes the library meanwhile."""
        from reader.tui.inbox import watched
        from reader.tui.refreshing import TITLE, refreshed_at_start
        from reader.tui.renewal import renewed

        library, say = self.library, self.post_message
        if library.read_only:
            return
        self._make_briefs(partial(renewed, library, say))
        if self.config.refresh_at_start:
            self.begin_work(
                TITLE, partial(refreshed_at_start, library), done="new", spared="known", behind=True,
                then=lambda _: self.make_briefs(),
            )  # fmt: skip
        if place := self.config.watch:
            self.begin_work("Adding what lands", partial(watched, library, place, say), behind=True)
        if days := self.config.backup_days:
            self.jobs.long(self, lambda _: _back_up(library, timedelta(days=days)))

    def make_briefs(self) -> None:
        """Make the briefs that are still to be made, behind; what makes them already goes on with these."""
        from reader.tui.renewal import briefed

        self._more_briefs = self._briefing is not None
        if self._briefing is None and not self.library.read_only:
            self._make_briefs(partial(briefed, self.library))

    def _make_briefs(self, work: Work) -> None:
        self._briefing = self.begin_work("Briefs", work, done="made", behind=True)

    def on_working_ended(self, message: Working.Ended) -> None:
        """Make the briefs of what came in when the others were nearly made."""
        if message.work is self._briefing:
            self._briefing = None
            if self._more_briefs and not message.work.stop.is_set():
                self.make_briefs()

    def stop_background(self) -> None:
        """Ask all of it to stop."""
        self.stop_works()

    def on_reading_loaded(self) -> None:
        """Make the reading screen while nothing else is to do."""
        from reader.tui.reading.keeping import make_ready

        self.when_quiet(lambda: make_ready(self, self.library))

    def on_landed(self, message: Landed) -> None:
        """Say what came in through the watched folder, and show it."""
        said = f"{message.said.rstrip('.')}. {message.hint}"
        self.notify(one_line(said), markup=False, timeout=6)
        if message.refused:
            self.report_work("The watched folder", Outcome(message.said.rstrip("."), message.refused))
        self.show_anew()
        self.make_briefs()


def _back_up(library: Library, every: timedelta) -> None:
    """Make the backup that is due."""
    library.upkeep.back_up_on_schedule(every)


def _load_reading() -> Message:
    import reader.tui.reading.keeping  # noqa: F401

    return ReadingLoaded()
