"""Word lists that stand beside the code that reads them, in data/ of its package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def sections(package: str, file: str) -> dict[str, str]:
    """Return what data/`file`.txt says under each "name: words"; blanks begin a line that goes on, # a comment."""
    found: dict[str, str] = {}
    last = ""
    for line in files(package).joinpath("data", f"{file}.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[last] += f" {line.strip()}"
        elif line and not line.startswith("#"):
            last, _, words = line.partition(": ")
            found[last] = words
    return found


def words(package: str, file: str, name: str) -> frozenset[str]:
    """Return the words of the list `name` of data/`file`.txt."""
    return frozenset(sections(package, file)[name].split())
