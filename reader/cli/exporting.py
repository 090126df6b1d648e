"""`newsbrief export`: notes on their way out, to a vault or as one file; `newsbrief annotations` brings some in."""

from __future__ import annotations

import re
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Literal

import click
from click.core import ParameterSource

from reader.cli import output, reports
from reader.cli.counting import counting
from reader.cli.libraries import opened
from reader.core.reports import ExportReport
from reader.errors import ExportError

FORMS = ("w3c", "csv", "jsonl", "digest")
PRESETS = ("obsidian", "logseq", "plain", "readwise")

FOLDERS = ("preset", "template", "dry_run", "sync", "as_json")
"""Options that mean something for a folder of files only."""

Form = Literal["w3c", "csv", "jsonl", "digest"]


@click.command("export")
@click.option("--to", "target", type=click.Path(path_type=Path), help="The folder, or the file of one form.")
@click.option(
    "--query", default="", metavar="QUERY", help="Only articles that answer, such as has:highlight."
)
@click.option(
    "--preset", type=click.Choice(PRESETS), default="obsidian", help="How a Markdown file is laid out."
)
@click.option(
    "--template", type=click.Path(path_type=Path, dir_okay=False), help="A Jinja2 template of your own."
)
@click.option("--dry-run", is_flag=True, help="Write nothing; print what would change.")
@click.option("--sync", is_flag=True, help="Also name files whose article is deleted or no longer answers.")
@click.option(
    "--as", "form", type=click.Choice(FORMS), help="All highlights as one file, instead of a folder."
)
@click.option("--since", default="", metavar="DATE|7d", help="With --as: only what was marked since then.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def export_command(
    path: Path | None,
    target: Path | None,
    query: str,
    preset: str,
    template: Path | None,
    dry_run: bool,
    sync: bool,
    form: Form | None,
    since: str,
    as_json: bool,
) -> int:
    """Write one Markdown file an article; what did not change is not touched, your own region is kept."""
    _refuse_idle(FOLDERS if form else ("since",), "without --as" if form else "with --as")
    if form:
        return _one_file(path, query, form, since, target)
    if target is None:
        raise click.UsageError("Name the folder with --to, or one file for all with --as.")
    with opened(path) as library, counting() as (tell, stopped):
        report = library.exports.markdown(
            query,
            target,
            preset=preset,
            template=template,
            dry_run=dry_run,
            progress=tell,
            cancelled=stopped,
        )
    for change in report.changes:
        output.emit(change.rstrip())
    if as_json:
        output.emit_json(_report(report))
    output.refusals(report.refused)
    if sync:
        gone = "is deleted or no longer answers" if query else "is deleted"
        for file in report.others:
            output.say(f"{file} belongs to an article that {gone}; it was left as it is.")
    verb = "would be written" if dry_run else "written"
    output.say(
        f"{len(report.written)} {verb} to {target}, {report.unchanged} unchanged"
        + (f", {len(report.refused)} refused." if report.refused else ".")
        + (" Stopped before the rest." if report.cancelled else "")
    )
    return 130 if report.cancelled else int(bool(report.refused))


def _refuse_idle(names: tuple[str, ...], where: str) -> None:
    """Refuse options that would do nothing: whoever gave one would take the export for another."""
    context = click.get_current_context()
    for option in context.command.params:
        if option.name in names and context.get_parameter_source(option.name) is not ParameterSource.DEFAULT:
            raise click.UsageError(f"{option.opts[0]} does something {where} only.", context)


def _report(report: ExportReport) -> dict[str, object]:
    return {
        "written": [str(file) for file in report.written],
        "unchanged": report.unchanged,
        "refused": reports.refused_json(report.refused),
        "others": [str(file) for file in report.others],
    }


def _one_file(path: Path | None, query: str, form: Form, since: str, target: Path | None) -> int:
    with opened(path) as library, counting() as (tell, stopped):
        text = library.exports.marks(query, form, since=_time(since), progress=tell, cancelled=stopped)
    if target is None or str(target) == "-":
        output.emit(text.rstrip("\n"))
        return 0
    from reader.export.files import write_atomically

    try:
        write_atomically(target.expanduser(), text.encode())
    except OSError as error:
        raise ExportError(f"{target} cannot be written: {error.strerror}.", "Name another file.") from error
    output.say(f"Written to {target}.")
    return 0


def _time(since: str) -> str:
    """Return an ISO date from "2031-03-01" or "7d" (days ago)."""
    if not since:
        return ""
    if found := re.fullmatch(r"(\d{1,4})\s*d(?:ays?)?", since.strip()):
        return (datetime.now(UTC) - timedelta(days=int(found[1]))).date().isoformat()
    try:
        return date.fromisoformat(since.strip()).isoformat()
    except ValueError:
        raise click.UsageError(
            f"--since takes a date such as 2031-03-01, or days such as 7d, not {since!r}."
        ) from None


@click.command("annotations")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE|-")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def annotations_command(path: Path | None, file: Path, as_json: bool) -> int:
    """Bring in highlights and notes from W3C Web Annotations (JSON-LD); those here already stay."""
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.expanduser().read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ExportError(f"{file} cannot be read: {reason}.", "Check its name.") from error
    with opened(path) as library:
        report = library.imports.annotations(text, str(file))
    if as_json:
        output.emit_json(
            {
                "added": [a.annotation_id for a in report.added],
                "present": report.present,
                "refused": reports.refused_json(report.refused),
            }
        )
    output.refusals(report.refused)
    orphans = sum(a.anchor == "orphan" for a in report.added)
    lost = f" ({orphans} without their words)" if orphans else ""
    output.say(
        f"{len(report.added)} added{lost}, {report.present} already there, {len(report.refused)} refused."
    )
    return int(bool(report.refused))
