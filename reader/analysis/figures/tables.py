"""Reads the word lists that stand beside the code, in data/."""

from __future__ import annotations

from reader.analysis import word_lists


def listed(name: str, file: str = "words") -> frozenset[str]:
    """Return the list `name` of data/`file`.txt."""
    return word_lists.words("reader.analysis.figures", file, name)


def paired(name: str) -> dict[str, str]:
    """Return word -> symbol of a file of "symbol: word, word" lines."""
    return {word: symbol for symbol, words in sections(name).items() for word in words.split(", ")}


def sections(name: str) -> dict[str, str]:
    """Return what data/`name`.txt says under each name."""
    return word_lists.sections("reader.analysis.figures", name)
