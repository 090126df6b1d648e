"""`newsbrief config` and `rules`: the configuration file, and its rules tried on the library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader import paths
from reader.cli import output
from reader.cli.libraries import kept_rules, opened
from reader.config import Config, load
from reader.core import wording
from reader.core.tags import wanted_tags
from reader.errors import ConfigError
from reader.settings import Rule

if TYPE_CHECKING:
    from reader.library.rules import Tried


@click.command("config")
@click.argument("what", type=click.Choice(("check", "init", "path")), default="check")
@click.pass_obj
def config_command(path: Path | None, what: str) -> int:
    """Judge the configuration file (check), write one that holds every setting as a comment (init), or name it (path)."""
    file = paths.config_path()
    if what == "path":
        output.emit(str(file))
    elif what == "init":
        _write(file)
        output.say(f"{file} is written; every setting is a comment that says what it does.")
    elif not file.exists():
        output.say(f"There is no {file}: the defaults hold. `newsbrief config init` writes one.")
    else:
        config = load(file)
        _check(config)
        output.say(f"{file} is good.")
        if config.rule:
            with opened(path) as library:
                _print(library.rules.tried(config.rule))
    return 0


@click.command("rules")
@click.option(
    "--apply", "apply", is_flag=True, help="Tag the articles that are here, too (undo takes it back)."
)
@click.option(
    "--try", "tried", nargs=2, metavar="QUERY TAG", help="What a rule would do that is not kept yet."
)
@click.pass_obj
def rules_command(path: Path | None, apply: bool, tried: tuple[str, str] | None) -> int:
    """Tell what each [[rule]] of the configuration answers to in the library."""
    rules = (Rule(tried[0], wanted_tags([tried[1]])),) if tried else kept_rules()
    if not rules:
        output.say(
            'There are no rules. In config.toml, write below [[rule]]: query = "site:ministry" and tag = "policy".'
        )
        return 0
    with opened(path, rules) as library:
        if not apply:
            _print(library.rules.tried())
            return 0
        changes = library.rules.apply()
    for change in changes:
        output.say(f"{wording.told(change.label)}.")
    if not changes:
        output.say("Every article that answers is tagged already.")
    return 0


def _check(config: Config) -> None:
    """Judge what is asked of the app, as it does at its start."""
    from reader.library.rules import checked
    from reader.tui.app import NewsbriefApp

    checked(config)
    NewsbriefApp.check(config)


def _write(file: Path) -> None:
    from reader.tui.sample_config import sample

    if file.exists():
        raise ConfigError(
            f"{file} is there already.", "Move it away first; `newsbrief config check` judges it."
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sample(), encoding="utf-8")
    except OSError as error:
        raise ConfigError(
            f"{file} cannot be written: {error.strerror}.", "Check the folder's permissions."
        ) from error


def _print(tried: Iterable[Tried]) -> None:
    for one in tried:
        tags = " ".join(f"#{tag}" for tag in one.rule.tags)
        output.emit(f"{one.rule.query} → {tags}: {one.answers:,} answer, {one.lacking:,} not tagged yet")
        for title in one.titles:
            output.emit(f"    {output.clean(title)}")
