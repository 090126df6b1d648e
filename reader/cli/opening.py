"""`newsbrief open`: the app itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.libraries import opened
from reader.errors import NewsbriefError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.config import Config
    from reader.settings import Rule


@click.command("open")
@click.option("--samples", is_flag=True, help="Add the sample articles first.")
@click.pass_obj
def open_command(path: Path | None, samples: bool) -> int:
    """Open the app."""
    from reader.config import load
    from reader.paths import config_path, state_path
    from reader.tui import memory

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NewsbriefError(
            "The app needs a terminal for its input and output.",
            "Run it in one, or use the commands that `newsbrief --help` lists.",
        )
    config = load(config_path())
    memory.start()

    with opened(path, _rules(config)) as library:
        library.hold()
        from reader.tui.app import NewsbriefApp
        from reader.tui.terminal import has_few_colours

        fresh = not (state_path() / "state.json").exists()
        few = has_few_colours(os.environ)
        app = NewsbriefApp(library, config, samples=samples, first_time=fresh, few_colours=few)
        app.run()
        return app.return_code or 0


def _rules(config: Config) -> Sequence[Rule]:
    """Return the rules that tag what is added, if there are any."""
    if not config.rule:
        return ()
    from reader.library.rules import checked

    return checked(config)
