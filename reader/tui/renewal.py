"""Briefs that an older analysis made are renewed while the person reads; nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable

from reader.library import Library
from reader.tui.long_work import Outcome, Stopped, Tell
from reader.tui.working import Said


def renewed(library: Library, say: Callable[[Said], object], tell: Tell, stopped: Stopped) -> Outcome | None:
    """Renew what is stale; None where nothing was."""
    library.upkeep.file_briefs(cancelled=stopped)
    stale = library.upkeep.stale_briefs()
    if not stale:
        return None
    briefs = "one brief is" if len(stale) == 1 else f"{len(stale):,} briefs are"
    say(Said(f"Newsbrief finds more than it did: {briefs} being renewed while you read."))
    count = library.upkeep.renew_briefs(stale, progress=tell, cancelled=stopped)
    said = "One brief is renewed" if count == 1 else f"{count:,} briefs are renewed"
    return Outcome(said, cancelled=stopped())
