"""Reads the word lists that stand beside the code, in data/."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def listed(name: str, file: str = "words") -> frozenset[str]:
    """Return the list `name` of data/`file`.txt."""
    return frozenset(sections(file)[name].split())


def paired(name: str) -> dict[str, str]:
    """Return word -> symbol of a file of "symbol: word, word" lines."""
    return {word: symbol for symbol, words in sections(name).items() for word in words.split(", ")}


@cache
def sections(name: str) -> dict[str, str]:
    """Return what data/`name`.txt says under each "name: words"; blanks begin a line that goes on, # a comment."""
    found: dict[str, str] = {}
    last = ""
    for line in (
        files("reader.analysis.figures").joinpath("data", f"{name}.txt").read_text("utf-8").splitlines()
    ):
        if line.startswith("  "):
            found[last] += f" {line.strip()}"
        elif line and not line.startswith("#"):
            last, _, words = line.partition(": ")
            found[last] = words
    return found
