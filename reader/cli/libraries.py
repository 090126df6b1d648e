"""Opening the library for a command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import library_path

if TYPE_CHECKING:
    from reader.library import Library


def opened(path: Path | None) -> Library:
    """Open the library named on the command line, else by the environment, else the person's own."""
    from reader.library import Library

    return Library.open(library_path(path))
