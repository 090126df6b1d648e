"""Finding words in a text, whatever their case and wherever its lines break."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.core.query import Words
from reader.core.spans import Span


def as_typed(wanted: str) -> re.Pattern[str] | None:
    """Return the pattern of what a person types; a blank in it stands for any white space."""
    words = wanted.split()
    return re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE) if words else None


def as_searched(sought: Sequence[Words]) -> re.Pattern[str] | None:
    """Return the pattern of what the library was searched for: whole words, phrases, beginnings of words.

    What stands side by side is one place.
    """
    found = []
    for each in sought:
        if words := re.findall(r"\w+", each.text):
            end = r"\w*" if each.prefix else r"(?!\w)"
            found.append(r"(?<!\w)" + r"\W+".join(words) + end)
    one = f"(?:{'|'.join(sorted(found, key=len, reverse=True))})"
    return re.compile(rf"{one}(?:[\s-]+{one})*", re.IGNORECASE) if found else None


def find_all(text: str, pattern: re.Pattern[str] | None) -> tuple[Span, ...]:
    """Return every place where the pattern stands."""
    return tuple(Span(*match.span()) for match in pattern.finditer(text)) if pattern else ()


def next_place(places: Sequence[Span], offset: int, step: int) -> int:
    """Return the index of the place `step` places after (or before) `offset`, going round at the ends."""
    if step > 0:
        return (bisect_right(places, offset, key=lambda p: p.start) + step - 1) % len(places)
    return (bisect_left(places, offset, key=lambda p: p.start) + step) % len(places)
