"""The folder that the configuration says to watch: looked at while the app is open."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

from reader.core.reports import ImportReport
from reader.errors import LibraryBusy, NewsbriefError
from reader.library import Library
from reader.settings import Watched
from reader.tui.long_work import Outcome

if TYPE_CHECKING:
    from reader.core.reports import Refusal, Stopped, Tell

EVERY = 2.0
"""Seconds between two looks."""

STEP = 0.1


class Landed(Message):
    """Something landed in the folder; `said` tells what became of it, `hint` why the first of what was `refused` was."""

    def __init__(self, said: str, hint: str = "", refused: tuple[Refusal, ...] = ()) -> None:
        super().__init__()
        self.said = said
        self.hint = hint
        self.refused = refused


def watched(
    library: Library, place: Watched, say: Callable[[Landed], object], tell: Tell, stopped: Stopped
) -> Outcome | None:
    """Look until `stopped`; only what happened is said, and why the folder cannot be watched."""
    try:
        watch = library.imports.watch(place.folder, move=place.move)
    except NewsbriefError as error:
        say(Landed(error.message, error.hint))
        return None
    while not stopped():
        try:
            report = watch.look(progress=tell, cancelled=stopped, most_briefs=0)
        except LibraryBusy:
            report = ImportReport()  # the next look tries again
        if report.added or report.updated or report.refused:
            why = report.refused[0].message if report.refused else ""
            say(Landed(f"{report.summary}, from {watch.folder.name}", why, report.refused))
        _wait(stopped)
    return Outcome(f"{watch.folder.name} is watched no more", cancelled=True)


def _wait(stopped: Stopped) -> None:
    until = time.monotonic() + EVERY
    while not stopped() and time.monotonic() < until:
        time.sleep(STEP)
