"""Briefs that an older analysis made are renewed while the person reads; nothing waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.library import Library

if TYPE_CHECKING:
    from reader.core.reports import Progress

EVERY = 1.0
"""Seconds between two words on how far it has come."""


@dataclass
class Renewed(Message):
    """So many of the briefs are renewed; `done` when no more will come."""

    count: int
    total: int
    done: bool


def renew(library: Library, tell: Callable[[Renewed], object], stopped: Callable[[], bool]) -> Renewed | None:
    """Renew what is stale, telling every few seconds; None where nothing was, or nothing can be written."""
    if library.read_only:
        return None
    library.upkeep.file_briefs(cancelled=stopped)
    stale = library.upkeep.stale_briefs()
    if not stale:
        return None
    tell(Renewed(0, len(stale), False))
    told_at = time.monotonic()

    def progress(step: Progress) -> None:
        nonlocal told_at
        if time.monotonic() - told_at > EVERY:
            told_at = time.monotonic()
            tell(Renewed(step.done, step.total, False))

    count = library.upkeep.renew_briefs(stale, progress=progress, cancelled=stopped)
    return Renewed(count, len(stale), True)


def words(message: Renewed) -> str:
    """Return what to say of it: long at the start and the end, short in between."""
    if message.done:
        return "One brief is renewed." if message.count == 1 else f"{message.count:,} briefs are renewed."
    if message.count:
        return f"renewing briefs: {message.count:,} of {message.total:,}"
    briefs = "one brief is" if message.total == 1 else f"{message.total:,} briefs are"
    return f"Newsbrief finds more than it did: {briefs} being renewed while you read."
