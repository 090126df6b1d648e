"""`newsbrief export`: notes on their way to a vault."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli import output
from reader.cli.libraries import opened


@click.command("export")
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder."
)
@click.option("--query", default="", help="Only articles that answer, such as has:highlight.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_obj
def export_command(path: Path | None, folder: Path, query: str, as_json: bool) -> int:
    """Write one Markdown file an article; what did not change is not touched, your own region is kept."""
    with opened(path) as library:
        report = library.exports.markdown(query, folder)
    if as_json:
        output.emit_json(
            {
                "written": [str(file) for file in report.written],
                "unchanged": report.unchanged,
                "refused": [{"name": r.name, "message": r.message, "hint": r.hint} for r in report.refused],
            }
        )
    output.refusals(report.refused)
    output.say(
        f"{len(report.written)} written to {folder}, {report.unchanged} unchanged"
        + (f", {len(report.refused)} refused." if report.refused else ".")
    )
    return int(bool(report.refused))
