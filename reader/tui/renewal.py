"""Briefs are made while the person reads, where an article came in without or an older analysis made its brief."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.reports import Refusal, Stopped, Tell
from reader.core.wording import many
from reader.library import Library
from reader.tui.long_work import Outcome
from reader.tui.working import Said


def renewed(library: Library, say: Callable[[Said], object], tell: Tell, stopped: Stopped) -> Outcome | None:
    """Make what is missing, then renew what is stale; None where nothing was."""
    library.briefs.file(cancelled=stopped)
    made = briefed(library, tell, stopped)
    stale = [] if stopped() else library.briefs.stale()
    if not stale:
        return made
    briefs = "one brief is" if len(stale) == 1 else f"{len(stale):,} briefs are"
    say(Said(f"Newsbrief finds more than it did: {briefs} being renewed while you read."))
    count = library.briefs.make(stale, progress=tell, cancelled=stopped).made
    said = "One brief is renewed" if count == 1 else f"{count:,} briefs are renewed"
    return Outcome(said, cancelled=stopped())


def briefed(library: Library, tell: Tell, stopped: Stopped) -> Outcome | None:
    """Make the briefs that are still to be made, also of what comes in meanwhile; None where all went well."""
    made, refused = 0, tuple[Refusal, ...]()
    while not stopped() and (waiting := library.briefs.waiting()):
        report = library.briefs.make(waiting, progress=tell, cancelled=stopped)
        made, refused = made + report.made, refused + report.refused
    if not refused and not (made and stopped()):
        return None  # they show where they are looked at
    return Outcome(f"{many(made, 'brief')} made", refused, cancelled=stopped())
