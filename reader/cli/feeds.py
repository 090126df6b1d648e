"""`newsbrief feed`: follow feeds, ask them for news, and take lists of them in and out."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli import output, reports
from reader.cli.completing import tag_option
from reader.cli.counting import counting, stoppable, telling
from reader.cli.libraries import kept_rules, opened
from reader.cli.sources import given
from reader.core import wording
from reader.core.reports import ImportReport
from reader.core.subscriptions import Subscription
from reader.errors import RefusedInput

if TYPE_CHECKING:
    from reader.core.reports import Stopped
    from reader.library import Library


@click.group("feed")
def feed_command() -> None:
    """Follow feeds. Only `add` and `refresh` open connections."""


@feed_command.command("add")
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@tag_option("Tag its articles, now and later.")
@click.pass_obj
def add(path: Path | None, urls: tuple[str, ...], tags: tuple[str, ...]) -> int:
    """Follow feeds, or those that a page names, and add what they hold."""
    with opened(path, kept_rules()) as library, stoppable() as stopped:
        return max((_follow(library, url, tags, stopped) for url in urls if not stopped()), default=130)


def _follow(library: Library, url: str, tags: tuple[str, ...], stopped: Stopped) -> int:
    """Follow one feed; one that is refused does not stop the others."""
    try:
        with telling() as tell:
            feed, report = library.feeds.follow(url, tags=tags, progress=tell, cancelled=stopped)
            report = reports.briefed(library, report, tell, stopped)
    except RefusedInput as error:
        output.say(f"✗ {error}")
        return 1
    output.table([(feed.title, feed.url)])
    output.refusals(report.refused)
    output.say(f"{report.summary}.")
    if report.left:
        output.say("Stopped; `newsbrief feed refresh` brings the rest.")
    reports.tell_waiting(report)
    return 130 if report.cancelled else 0


@feed_command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def list_(path: Path | None, as_json: bool) -> int:
    """List the feeds you follow, what is unread, and what is wrong."""
    with opened(path) as library:
        feeds = library.feeds.followed()
    if as_json:
        for feed in feeds:
            output.emit_json({k: v for k, v in asdict(feed).items() if k not in ("etag", "modified")})
    else:
        output.table((f.title, f"{f.unread} of {f.articles} unread", f.url, _state(f)) for f in feeds)
    if not feeds:
        output.say("You follow no feed yet. `newsbrief feed add URL` follows one.")
    return 0


@feed_command.command("remove")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED…")
@click.pass_obj
def remove(path: Path | None, feeds: tuple[str, ...]) -> int:
    """Follow feeds no more; their articles stay. FEED is an address or the beginning of a title."""
    with opened(path) as library:
        change = library.feeds.unfollow([library.feeds.named(name).url for name in feeds])
    output.say(f"{wording.told(change.label)}. Its articles stay; `newsbrief undo` follows again.")
    return 0


@feed_command.command("refresh")
@click.argument("feeds", nargs=-1, metavar="[FEED…]")
@click.option("--all", "all_", is_flag=True, help="Also those that failed a short while ago.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def refresh(path: Path | None, feeds: tuple[str, ...], all_: bool, as_json: bool) -> int:
    """Ask the feeds for news (those named, or all that are due)."""
    with opened(path, kept_rules()) as library, counting() as (tell, stopped):
        urls: list[str] | None = [library.feeds.named(name).url for name in feeds] or None
        if all_ and not urls:
            urls = [feed.url for feed in library.feeds.followed()]
        report = library.feeds.refresh(urls, progress=tell, cancelled=stopped)
        report = reports.briefed(library, report, tell, stopped)
    _tell(report, as_json)
    return reports.status(report)


@feed_command.command("import")
@click.argument("file", metavar="OPML|-")
@click.pass_obj
def import_(path: Path | None, file: str) -> int:
    """Follow the feeds of an OPML file or of newsboat's urls. Folders become tags; nothing is fetched until `refresh`."""
    with opened(path) as library:
        new, present = library.feeds.bring_in(given(file))
    output.say(f"{new} feeds followed, {present} already were. `newsbrief feed refresh` fetches them.")
    return 0


@feed_command.command("export")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def export(path: Path | None, file: Path | None) -> int:
    """Write the feeds as OPML to FILE, or to standard output."""
    with opened(path) as library:
        if file is None:
            output.emit(library.feeds.opml().rstrip())
        else:
            library.feeds.write_opml(file)
            output.say(f"Written to {file}.")
    return 0


def _tell(report: ImportReport, as_json: bool) -> None:
    if as_json:
        output.emit_json(
            {
                "added": reports.articles_json(report.added),
                "updated": reports.articles_json(report.updated),
                "refused": reports.refused_json(report.refused),
                "cancelled": report.cancelled,
            }
        )
    else:
        reports.table(report.added, report.updated)
    output.refusals(report.refused)
    stopped = "Stopped. " if report.cancelled else ""
    output.say(f"{stopped}{len(report.added):,} new, {len(report.updated):,} updated.")
    reports.tell_waiting(report)


def _state(feed: Subscription) -> str:
    if feed.error:
        return f"✗ {feed.error}"
    if feed.checked:
        return f"checked {feed.checked[:10]}"
    return "not all of it fetched yet" if feed.articles else "not fetched yet"
