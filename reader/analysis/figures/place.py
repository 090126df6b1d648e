"""Where a figure holds, where its sentence says so."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.scan import Piece
from reader.analysis.people.lexicon import is_place


def place_of(pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Return the country, state or large city nearest to tokens `start` to `end`, or None."""
    found = [
        (min(abs(i - start), abs(i - end)), i)
        for i, p in enumerate(pieces)
        if p.text[0].isupper() and is_place(p.low)
    ]
    return pieces[min(found)[1]].text if found else None
