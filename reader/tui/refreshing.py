"""Asking the feeds for news when the app opens, if the configuration says so."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from reader.library import Library


class Refreshed(Message):
    """The feeds were asked; `said` tells what they had."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


def refreshed(library: Library, stopped: Callable[[], bool]) -> Refreshed | None:
    """Ask all feeds that are due; nothing is told where nothing came of it."""
    report = library.feeds.refresh(cancelled=stopped)
    if not report.added and not report.refused:
        return None
    trouble = f", {len(report.refused)} in trouble" if report.refused else ""
    return Refreshed(f"Feeds: {len(report.added):,} new{trouble}")
