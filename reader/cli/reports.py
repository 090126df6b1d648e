"""What came in, and the briefs made of it: told in the same words by every command that brings something in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from reader.cli import output
from reader.core.reports import ImportReport, Progress

if TYPE_CHECKING:
    from reader.core.reports import Imported, Refusal, Stopped, Tell
    from reader.library import Library


def briefed(library: Library, report: ImportReport, tell: Tell, stopped: Stopped) -> ImportReport:
    """Make the briefs of what came in, and those that were left the last time."""
    waiting = library.briefs.waiting()
    if waiting:
        tell(Progress(0, 0, "Making the briefs"))
    return report.with_briefs(library.briefs.make(waiting, progress=tell, cancelled=stopped))


def tell_waiting(report: ImportReport) -> None:
    """Say how many briefs are still to be made, and what makes them."""
    if report.waiting:
        are = "brief is" if report.waiting == 1 else "briefs are"
        output.say(
            f"{report.waiting:,} {are} still to be made; `newsbrief renew` does, or the app while you read."
        )


def status(*reports: ImportReport) -> int:
    """Return the exit status: 130 where ^C stopped it, 1 where something was refused."""
    if any(report.cancelled for report in reports):
        return 130
    return int(any(report.refused for report in reports))


def table(*groups: Iterable[Imported]) -> None:
    """Print the articles with their ids."""
    output.table([(article.article_id, article.title) for group in groups for article in group])


def articles_json(articles: Iterable[Imported]) -> list[dict[str, Any]]:
    """Return articles as JSON has them."""
    return [{"id": article.article_id, "title": article.title} for article in articles]


def refused_json(refused: Iterable[Refusal]) -> list[dict[str, Any]]:
    """Return what was refused as JSON has it."""
    return [{"name": one.name, "message": one.message, "hint": one.hint} for one in refused]
