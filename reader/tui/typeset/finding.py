"""Finding words in a text, whatever their case and wherever its lines break."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.core.spans import Span


def find_all(text: str, wanted: str) -> tuple[Span, ...]:
    """Return every place where `wanted` stands; a blank in it stands for any white space."""
    words = wanted.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    return tuple(Span(*match.span()) for match in pattern.finditer(text))


def next_place(places: Sequence[Span], offset: int, step: int) -> int:
    """Return the index of the place `step` places after (or before) `offset`, going round at the ends."""
    if step > 0:
        return (bisect_right(places, offset, key=lambda p: p.start) + step - 1) % len(places)
    return (bisect_left(places, offset, key=lambda p: p.start) + step) % len(places)
