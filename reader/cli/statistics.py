"""`newsbrief stats`: the library in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli import output
from reader.cli.libraries import opened
from reader.core.wording import many

if TYPE_CHECKING:
    from reader.core.statistics import Statistics

BAR = 40
"""Cells of the longest bar."""


@click.command("stats")
@click.option(
    "--months",
    type=click.IntRange(0),
    metavar="N",
    default=12,
    show_default=True,
    help="So many of the latest.",
)
@click.option("--json", "as_json", is_flag=True, help="The numbers as one JSON object, with every month.")
@click.pass_obj
def stats_command(path: Path | None, months: int, as_json: bool) -> int:
    """Count articles, words, what was read and marked, month by month, and what it takes on disk."""
    with opened(path) as library:
        found = library.upkeep.statistics()
    if as_json:
        from dataclasses import asdict

        output.emit_json(asdict(found))
        return 0
    output.table(_numbers(found))
    if found.months[:months]:
        output.emit("")
        output.table(_by_month(found, months))
    return 0


def _numbers(found: Statistics) -> Iterator[tuple[str, str]]:
    part = f", {found.read / found.articles:.0%}" if found.articles else ""
    yield "Articles", f"{found.articles:,} from {many(found.sites, 'site')}, {found.words:,} words"
    yield "Read", f"{found.read:,}{part}, {found.read_words:,} words"
    yield "Starred", f"{found.starred:,}"
    yield "Archived", f"{found.archived:,}"
    yield "To fetch", f"{found.unfetched:,}"
    yield "In the bin", f"{found.in_bin:,}"
    yield "Tags", f"{found.tags:,}"
    yield "Highlights", f"{found.highlights:,}, {many(found.notes, 'note')}"
    waiting = f", {many(found.waiting, 'brief')} still to be made" if found.waiting else ""
    yield "Briefs", f"{many(found.figures, 'key figure')}, {found.people:,} people{waiting}"
    yield "Feeds", f"{found.feeds:,}"
    yield "On disk", f"{found.disk / 1e6:,.1f} MB"


def _by_month(found: Statistics, most: int) -> Iterator[tuple[str, ...]]:
    shown = found.months[:most]
    longest = max(month.articles for month in shown)
    for month in shown:
        bar = "█" * max(1, round(BAR * month.articles / longest))
        yield month.month, f"{month.articles:,}", f"{month.words:,} words", bar
