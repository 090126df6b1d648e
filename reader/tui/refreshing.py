"""Asking the feeds for news when the app opens, if the configuration says so."""

from __future__ import annotations

from reader.library import Library
from reader.tui.long_work import Outcome, Stopped, Tell


def refreshed(library: Library, tell: Tell, stopped: Stopped) -> Outcome | None:
    """Ask all feeds that are due; nothing is told where nothing came of it."""
    report = library.feeds.refresh(progress=tell, cancelled=stopped)
    if not report.added and not report.refused:
        return None
    trouble = f", {len(report.refused)} in trouble" if report.refused else ""
    return Outcome(f"Feeds: {len(report.added):,} new{trouble}", report.refused)
