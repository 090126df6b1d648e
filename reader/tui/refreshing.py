"""Asking the feeds for news: on a key, or when the app opens, if the configuration says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library import Library
from reader.tui.long_work import Outcome

if TYPE_CHECKING:
    from reader.core.reports import ImportReport, Stopped, Tell

TITLE = "Refreshing the feeds"


def refreshed(library: Library, urls: Sequence[str] | None, tell: Tell, stopped: Stopped) -> Outcome:
    """Ask these feeds, or all that are due."""
    report = library.feeds.refresh(urls, progress=tell, cancelled=stopped)
    return Outcome(news(report), report.refused, report.cancelled)


def refreshed_at_start(library: Library, tell: Tell, stopped: Stopped) -> Outcome | None:
    """Ask all feeds that are due; nothing is told where nothing came of it."""
    report = library.feeds.refresh(progress=tell, cancelled=stopped)
    if not report.added and not report.refused:
        return None
    return Outcome(f"Feeds: {news(report)}", report.refused)


def news(report: ImportReport) -> str:
    """Return what a refresh brought, in words."""
    parts = [f"{len(report.added):,} new"]
    parts += [f"{len(report.updated):,} updated"] if report.updated else []
    parts += [f"{len(report.refused):,} in trouble"] if report.refused else []
    return ", ".join(parts)
