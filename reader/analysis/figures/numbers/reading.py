"""Reading a number from tokens, in digits or in words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import VULGAR
from reader.analysis.figures.numbers.digits import Number, read_digits
from reader.analysis.figures.numbers.number_words import read_words
from reader.analysis.figures.scan import Piece

__all__ = ["Number", "read_number"]


def read_number(pieces: Sequence[Piece], at: int) -> Number | None:
    """Return the number that begins at token `at`, or None."""
    piece = pieces[at]
    if piece.is_number or piece.text in VULGAR:
        return read_digits(pieces, at)
    if piece.is_word:
        return read_words(pieces, at)
    return None
