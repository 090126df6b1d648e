"""Where a figure holds, where its sentence says so."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.scan import Piece
from reader.analysis.people.lexicon import is_place


def places_in(pieces: Sequence[Piece]) -> list[int]:
    """Return the tokens of a sentence that are countries, states or large cities."""
    return [i for i, piece in enumerate(pieces) if piece.text[0].isupper() and is_place(piece.low)]


def nearest_place(pieces: Sequence[Piece], places: Sequence[int], start: int, end: int) -> str | None:
    """Return which of the places of a sentence is nearest to tokens `start` to `end`, None where there is none."""
    found = min(places, key=lambda i: (min(abs(i - start), abs(i - end)), i), default=None)
    return None if found is None else pieces[found].text
