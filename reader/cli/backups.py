"""`newsbrief backup`, `restore` and `verify`."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli import output
from reader.cli.counting import asking, counting
from reader.cli.libraries import opened
from reader.paths import library_path


@click.command("backup")
@click.argument("to", type=click.Path(path_type=Path), required=False, metavar="[FILE]")
@click.option(
    "--list", "listing", is_flag=True, help="List the backups beside the library, the newest first."
)
@click.pass_obj
def backup_command(path: Path | None, to: Path | None, listing: bool) -> int:
    """Write a whole, checked copy of the library to FILE (beside the library without one)."""
    if listing:
        from reader.library import backups

        found = backups.listed(library_path(path))
        output.table(
            (
                f"{one.made:%Y-%m-%d %H:%M}", f"{one.size / 1e6:,.1f} MB",
                "on schedule" if one.automatic else "", str(one.path),
            )
            for one in found
        )  # fmt: skip
        if not found:
            output.say("There is no backup yet. `newsbrief backup` makes one.")
        return 0
    with opened(path) as library, counting() as (tell, stopped):
        made = library.upkeep.backup(to, progress=tell, cancelled=stopped)
    output.emit(str(made))
    return 0


@click.command("restore")
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def restore_command(path: Path | None, backup: Path, yes: bool) -> int:
    """Put BACKUP in the library's place; what is there now is kept beside it."""
    from reader.library import backups

    library = library_path(path)
    question = f"Put {output.clean(str(backup))} in the place of {output.clean(str(library))}?"

    def agreed() -> None:
        if library.exists() and not yes:
            with asking():
                click.confirm(question, abort=True, err=True)

    with counting() as (tell, stopped):
        before = backups.restore(backup, library, agreed, progress=tell, cancelled=stopped)
    output.say(f"{backup} is the library now." + (f" What was there is kept as {before}." if before else ""))
    return 0


@click.command("verify")
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The checks as one JSON object.")
def verify_command(backup: Path, as_json: bool) -> int:
    """Look BACKUP over without changing it; the exit status is 0 only when it is whole."""
    from reader.library import backups

    with counting() as (tell, stopped):
        found = backups.verify(backup.expanduser().absolute(), progress=tell, cancelled=stopped)
    output.health(found, as_json)
    return int(not found.ok)
