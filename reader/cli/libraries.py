"""Opening the library for a command."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import library_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.reports import Progress, Tell
    from reader.library import Library
    from reader.settings import Rule


def opened(path: Path | None, rules: Sequence[Rule] = ()) -> Library:
    """Open the library named on the command line, else by the environment, else the person's own."""
    from reader.library import Library

    with ExitStack() as told:
        shown: Tell | None = None

        def tell(progress: Progress) -> None:
            nonlocal shown
            if shown is None:
                from reader.cli.counting import telling

                shown = told.enter_context(telling())
            shown(progress)

        return Library.open(library_path(path), rules, progress=tell)


def kept_rules() -> tuple[Rule, ...]:
    """Return the rules of the configuration, for commands that add or speak of them."""
    from reader.config import load
    from reader.library.rules import checked
    from reader.paths import config_path

    return checked(load(config_path()))
