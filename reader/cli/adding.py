"""`newsbrief add`: files, folders, feeds, URLs and stdin into the library."""

from __future__ import annotations

import time
from pathlib import Path

import click

from reader.cli import output, reports
from reader.cli.completing import tag_option
from reader.cli.counting import counting, stoppable, telling
from reader.cli.libraries import kept_rules, opened
from reader.cli.sources import given
from reader.core.reports import ImportReport
from reader.errors import LibraryBusy


@click.command("add")
@click.argument("sources", nargs=-1, metavar="PATH|FOLDER|URL|-…")
@click.option("--clipboard", is_flag=True, help="Add the text on the clipboard, or the addresses on it.")
@tag_option("Tag what is added (may be given several times).")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def add_command(
    library_path: Path | None, sources: tuple[str, ...], clipboard: bool, tags: tuple[str, ...], as_json: bool
) -> int:
    """Add files, folders, exports, feeds, URLs or stdin (-) to the library; adding twice changes nothing."""
    if not sources and not clipboard:
        raise click.UsageError("Name a file, a folder or a URL, or say --clipboard.")
    with opened(library_path, kept_rules()) as library, counting() as (tell, stopped):
        wanted = [given(source) for source in sources]
        wanted += library.imports.copied() if clipboard else []
        report = library.imports.add(wanted, progress=tell, cancelled=stopped, most_briefs=0, undoable=True)
        if tags and report.added:
            library.edits.tag([article.article_id for article in report.added], list(tags))
        report = reports.briefed(library, report, tell, stopped)
    _tell(report, as_json)
    return reports.status(report)


@click.command("watch")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--move", type=click.Path(path_type=Path), help="Move what was added to this folder.")
@click.option(
    "--every",
    type=click.FloatRange(0.1),
    metavar="SECONDS",
    default=2.0,
    show_default=True,
    help="How long to wait between looks.",
)
@click.option("--once", is_flag=True, help="Look once, and end when that is added.")
@click.pass_obj
def watch_command(
    library_path: Path | None, folder: Path, move: Path | None, every: float, once: bool
) -> int:
    """Add what lands in FOLDER as soon as it is whole, until ^C."""
    with opened(library_path, kept_rules()) as library, stoppable() as stopped:
        watch = library.imports.watch(folder, move=move)
        if not once:
            output.say(f"Watching {watch.folder}; ^C ends.")
        while True:
            try:
                with telling() as tell:
                    report = watch.look(progress=tell, cancelled=stopped)
                _tell_landed(report)
            except LibraryBusy as error:
                output.say(f"{error} Trying again.")
            if once or stopped():
                return 0
            wait_until = time.monotonic() + every
            while not stopped() and (left := wait_until - time.monotonic()) > 0:
                time.sleep(min(0.1, left))


def _tell_landed(report: ImportReport) -> None:
    reports.table(report.added, report.updated)
    output.refusals(report.refused)


@click.command("fetch")
@click.argument("query", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def fetch_command(library_path: Path | None, query: tuple[str, ...], as_json: bool) -> int:
    """Fetch the text of articles that are only an address yet: of those that answer QUERY, or of all."""
    with opened(library_path, kept_rules()) as library, counting() as (tell, stopped):
        wanted = library.shelf.listing(f"is:unfetched {' '.join(query)}".strip()).ids()
        report = library.fetching.fetch(wanted, progress=tell, cancelled=stopped)
        briefs = reports.briefed(library, ImportReport(), tell, stopped)
    if as_json:
        output.emit_json(
            {
                "fetched": reports.articles_json(report.fetched),
                "refused": reports.refused_json(report.refused),
                "cancelled": report.cancelled,
                "left": report.left,
            }
        )
    else:
        reports.table(report.fetched)
    output.refusals((*report.refused, *briefs.refused))
    output.say(f"{report.summary}." if wanted else "Nothing is waiting to be fetched.")
    reports.tell_waiting(briefs)
    return reports.status(ImportReport(refused=report.refused, cancelled=report.cancelled), briefs)


def _tell(report: ImportReport, as_json: bool) -> None:
    if as_json:
        output.emit_json(
            {
                "added": reports.articles_json(report.added),
                "present": reports.articles_json(report.present),
                "updated": reports.articles_json(report.updated),
                "refused": reports.refused_json(report.refused),
                "cancelled": report.cancelled,
                "left": report.left,
                "waiting": report.waiting,
            }
        )
    else:
        reports.table(report.added, report.updated)
    output.refusals(report.refused)
    output.say(f"{report.summary}.")
    if report.left:
        output.say("Stopped; add the same again to go on.")
    reports.tell_waiting(report)
    binned = [article for article in report.present if article.deleted]
    if binned:
        output.say(f"{len(binned)} of those already there are in the bin; restore them in the app.")
