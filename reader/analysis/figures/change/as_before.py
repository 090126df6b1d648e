"""What a figure was before, told as a multiple of it: "410,000 tonnes, half as much as in 2031", "91 percent, as in 2028"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.comparing import PAST
from reader.analysis.figures.lexicon import MONTHS
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.numbers.reading import read_number
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.core.brief import Change, Direction

MULTIPLES: dict[str, Direction] = {"half": "down", "twice": "up", "double": "up", "triple": "up"}
LONGEST = 7
"""Tokens of an earlier time: "five years earlier", "in the same month of 2031"."""
PLAIN = frozenset("much many high large big".split())
LEVELS = frozenset("number level amount figure rate total size price value".split())
WHEN = PAST | frozenset("last previous now today then".split())


def as_before(pieces: Sequence[Piece], quantity: Quantity) -> Change | None:
    """Return the change that a multiple of an earlier level tells, right behind a figure and its comma."""
    at = quantity.end
    while at < len(pieces) and at - quantity.end < LONGEST and pieces[at].text not in ",;:.":
        at += 1  # "of maize this year"
    if at + 2 >= len(pieces) or pieces[at].text != ",":
        return None
    at += 1
    if pieces[at].low == "as":
        return _at(pieces, at, at + 1, "flat") if at == quantity.end + 1 else None
    direction, at = _multiple(pieces, at)
    if direction is None:
        return None
    lows = [piece.low for piece in pieces[at : at + 3]]
    if len(lows) == 3 and lows[0] == lows[2] == "as" and lows[1] in PLAIN:
        return _at(pieces, at + 2, at + 3, direction)
    if len(lows) == 3 and lows[0] in ("the", "its", "their") and lows[1] in LEVELS:
        return _at(pieces, at + 2, at + 2 + (lows[2] == "of"), direction)
    return None


def _multiple(pieces: Sequence[Piece], at: int) -> tuple[Direction | None, int]:
    """Return where "twice", "half" or "three times" points, and the token after it."""
    while at < len(pieces) and pieces[at].low in ("more", "than", "almost", "nearly", "about", "some"):
        at += 1
    if at >= len(pieces):
        return None, at
    if pieces[at].low in MULTIPLES:
        return MULTIPLES[pieces[at].low], at + 1
    number = read_number(pieces, at)
    if number and number.end < len(pieces) and pieces[number.end].low == "times" and number.value > 1:
        return "up", number.end + 1
    return None, at


def _at(pieces: Sequence[Piece], first: int, start: int, direction: Direction) -> Change | None:
    """Return the change against a time that begins at token `start`; what is no time makes no change."""
    end = start
    timed = False
    while end < len(pieces) and end - start < LONGEST and (pieces[end].is_word or pieces[end].is_number):
        low = pieces[end].low
        year = looks_like_year(low)
        timed = timed or year or low in WHEN or (low in MONTHS and pieces[end].text[0].isupper())
        end += 1
        if year or low in PAST:
            break
    if not timed:
        return None
    words = pieces[first:end]
    base = "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(words))
    return Change(direction, comparison=base)
