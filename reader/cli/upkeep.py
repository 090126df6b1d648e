"""`newsbrief backup`, `doctor`, `renew` and `completion`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from reader.cli import output
from reader.cli.libraries import opened


@click.command("backup")
@click.argument("to", type=click.Path(path_type=Path), required=False, metavar="[FILE]")
@click.pass_obj
def backup_command(path: Path | None, to: Path | None) -> int:
    """Write a whole, checked copy of the library to FILE (beside the library without one)."""
    with opened(path) as library:
        output.emit(str(library.upkeep.backup(to)))
    return 0


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="The checks as one JSON object.")
@click.pass_obj
def doctor_command(path: Path | None, as_json: bool) -> int:
    """Check the library and say what to do; the exit status is 0 only when all is well."""
    with opened(path) as library:
        health = library.upkeep.doctor()
    if as_json:
        output.emit_json({"ok": health.ok, "checks": [asdict(check) for check in health.checks]})
    else:
        for check in health.checks:
            hint = f" {check.hint}" if check.hint and not check.ok else ""
            output.emit(f"{'✓' if check.ok else '✗'} {check.name}: {check.detail}{hint}")
    return int(not health.ok)


@click.command("renew")
@click.option("--all", "everything", is_flag=True, help="Every brief, not only those of an older analysis.")
@click.pass_obj
def renew_command(path: Path | None, everything: bool) -> int:
    """Analyse articles again whose brief an older version made; corrections and notes stay."""
    with opened(path) as library:
        wanted = library.shelf.listing().ids() if everything else library.upkeep.stale_briefs()
        renewed = library.upkeep.renew_briefs(wanted, progress=output.counted)
    output.cleared()
    failed = len(wanted) - renewed
    output.say(f"{renewed:,} briefs renewed" + (f", {failed:,} could not be." if failed else "."))
    return int(bool(failed))


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> int:
    """Print the completion script: eval "$(newsbrief completion bash)" in your shell's start file."""
    from reader.cli.main import newsbrief

    kind = get_completion_class(shell)
    assert kind is not None
    output.emit(kind(newsbrief, {}, "newsbrief", "_NEWSBRIEF_COMPLETE").source())
    return 0
