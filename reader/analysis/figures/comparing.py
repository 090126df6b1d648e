"""What a change is compared with, in the article's words: "year on year", "than a year earlier", "from 2019"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import COMPARISONS
from reader.analysis.figures.scan import Piece

PHRASES = sorted((tuple(p.replace("-", " - ").split()) for p in COMPARISONS), key=len, reverse=True)
"""Phrases that name a base, as tokens, the longest first."""


def comparison(pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Return the comparison base named within some tokens after (or before) a quantity, in the article's words."""
    lows = [piece.low for piece in pieces[start:end]]
    for i in range(len(lows)):
        for phrase in PHRASES:
            if tuple(lows[i : i + len(phrase)]) == phrase:
                return _words(pieces[start + i : start + i + len(phrase)])
        if lows[i] in ("compared", "than", "versus") and i + 1 < len(lows):
            words = _until_break(pieces, start + i, end)
            if words and any(
                piece.low in ("year", "month", "quarter", "week", "earlier", "ago", "last", "previous")
                or piece.text[:2] in ("19", "20")
                for piece in words
            ):
                return _words(words)
        if (
            lows[i] == "from"
            and i + 1 < len(lows)
            and len(lows[i + 1]) == 4
            and lows[i + 1][:2] in ("19", "20")
            and lows[i + 1].isdigit()
        ):
            return _words(pieces[start + i : start + i + 2])
    return None


def _until_break(pieces: Sequence[Piece], start: int, end: int) -> Sequence[Piece]:
    stop = start
    while stop < min(end, start + 9) and pieces[stop].text not in ",.;:":
        stop += 1
    return pieces[start:stop]


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(pieces))
