"""`newsbrief doctor`, `renew` and `completion`."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import get_completion_class

from reader.cli import output
from reader.cli.counting import counting
from reader.cli.libraries import kept_rules, opened
from reader.paths import library_path


@click.command("doctor")
@click.option(
    "--mend",
    is_flag=True,
    help="Mend what can be mended: index, permissions, readable rows of a damaged file.",
)
@click.option("--json", "as_json", is_flag=True, help="The checks as one JSON object.")
@click.pass_obj
def doctor_command(path: Path | None, mend: bool, as_json: bool) -> int:
    """Check the library and say what to do; the exit status is 0 only when all is well."""
    if mend:
        from reader.library.mending import mend as mended

        with counting() as (tell, stopped):
            for done in mended(library_path(path), progress=tell, cancelled=stopped):
                output.say(done)
    with opened(path) as library, counting() as (tell, stopped):
        health = library.upkeep.doctor(progress=tell, cancelled=stopped)
    output.health(health, as_json)
    return int(not health.ok)


@click.command("renew")
@click.option(
    "--all", "everything", is_flag=True, help="Every brief, not only those that are missing or old."
)
@click.pass_obj
def renew_command(path: Path | None, everything: bool) -> int:
    """Make the briefs that are still to be made or that an older version made; corrections and notes stay."""
    with opened(path, kept_rules()) as library, counting() as (tell, stopped):
        wanted = library.shelf.listing().ids() if everything else library.briefs.stale()
        report = library.briefs.make(wanted, progress=tell, cancelled=stopped)
    output.refusals(report.refused)
    output.say(f"{report.summary}.")
    return 130 if report.left else int(bool(report.refused))


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> int:
    """Print the completion script: eval "$(newsbrief completion bash)" in your shell's start file."""
    from reader.cli.main import newsbrief

    kind = get_completion_class(shell)
    assert kind is not None
    output.emit(kind(newsbrief, {}, "newsbrief", "_NEWSBRIEF_COMPLETE").source())
    return 0
