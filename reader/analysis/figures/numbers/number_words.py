"""Reading a number from words: "twenty-eight thousand", "half a million", "tens of thousands"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reader.analysis.figures.directions import DOWN, UP
from reader.analysis.figures.lexicon import FOLDS, FRACTIONS, ONES, SCALES, TENS
from reader.analysis.figures.numbers.digits import Number, scaled
from reader.analysis.figures.numbers.parts import a_part, couple, half, quarter, single_scale
from reader.analysis.figures.scan import Piece

PARTLY = frozenset("a an several few half quarter".split())
"""Words that begin a part of something or a round number."""
MANY = frozenset("dozens tens scores hundreds thousands millions billions".split())
"""Words of a size that nobody counted."""
SPELLED = frozenset("hundred thousand million billion dozen".split())
"""Scales that begin a number by themselves: "hundred and ten"."""


def read_words(pieces: Sequence[Piece], at: int) -> Number | None:
    """Return the number in words that begins at token `at`, or None."""
    low = pieces[at].low
    if low in FOLDS:
        return Number(at, at + 1, FOLDS[low], worded=True) if _multiplies(pieces, at) else None
    if low in PARTLY or low in FRACTIONS:
        return _partly(pieces, at)
    if low in MANY:
        return _vague(pieces, at)
    if low not in ONES and low not in TENS and low not in SPELLED:
        return None
    run = _run(pieces, at)
    return _with_fraction(pieces, run) or (run if run.scaled else scaled(pieces, run))


def _run(pieces: Sequence[Piece], at: int) -> Number:
    """Read a run of number words: "two hundred and ten thousand", "five point two"."""
    total = current = 0.0
    end, big = at, False
    while end < len(pieces):
        word = pieces[end].low
        if word in ONES and not (end > at and pieces[end - 1].low in ONES):  # "two, three" without its comma
            current += ONES[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current, big = (current or 1) * 100, True
        elif word in SCALES and word not in MANY:
            total, current, big = total + (current or 1) * SCALES[word], 0.0, True
        elif end > at and word == "point" and (decimals := _decimals(pieces, end + 1)):
            current += float(f"0.{decimals}")
            end += len(decimals)
        elif not _is_joint(pieces, at, end, big):
            break
        end += 1
    return Number(at, end, total + current, big, True)


def _decimals(pieces: Sequence[Piece], at: int) -> str:
    """Return the digits of the words behind "point": "25" of "two five"."""
    ones = (ONES.get(piece.low, 10) for piece in pieces[at:])
    return "".join(map(str, takewhile(lambda one: one < 10, ones)))


def _is_joint(pieces: Sequence[Piece], start: int, at: int, big: bool) -> bool:
    """Tell the "and" of "two hundred and ten" and the hyphens of "twenty-eight" and "two-hundred"."""
    if at == start or at + 1 >= len(pieces):
        return False
    before, word, after = (piece.low for piece in pieces[at - 1 : at + 2])
    if word == "and":
        return big and (after in ONES or after in TENS)
    return word == "-" and ((before in TENS and after in ONES) or (before in ONES and after == "hundred"))


def _with_fraction(pieces: Sequence[Piece], run: Number) -> Number | None:
    """Return a run with the fraction behind it: "three quarters", "two-thirds", "six and a half"."""
    if run.end >= len(pieces):
        return None
    joined = run.end + (pieces[run.end].text == "-")
    part = pieces[joined].low if joined < len(pieces) else ""
    if (
        part in FRACTIONS
        and run.value < 20
        and (part != "half" or (joined > run.end and run.value == 1))
        and (part not in ("quarters", "halves") or run.value == 3)  # "two quarters" are half a year
    ):
        return Number(run.start, joined + 1, run.value * FRACTIONS[part], worded=True, fraction=True)
    if more := _and_a_fraction(pieces, run.end):
        return scaled(pieces, Number(run.start, more[1], run.value + more[0], worded=True))
    return None


def _multiplies(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "increased eightfold" and "a threefold rise" from "the reasons are twofold"."""
    beside = [pieces[i].low for i in (at - 1, at + 1) if 0 <= i < len(pieces)]
    return any(low in UP or low in DOWN for low in beside)


def _and_a_fraction(pieces: Sequence[Piece], at: int) -> tuple[float, int] | None:
    """Return the value of "and a half", "-and-a-half" and "and three quarters", and the token after it."""
    low = [piece for piece in enumerate(pieces[at : at + 8], at) if piece[1].text != "-"][:3]
    if len(low) < 3 or low[0][1].low != "and":
        return None
    many, part = low[1][1].low, low[2][1].low
    if many in ("a", "one"):
        return (FRACTIONS[part], low[2][0] + 1) if part in ("half", "quarter", "third") else None
    parts = ONES.get(many, 0) * FRACTIONS.get(part, 1.0)
    return (parts, low[2][0] + 1) if part.endswith("s") and 0 < parts < 1 else None


def _partly(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "a million", "half a million", "a third", "several hundred", "a couple of hundred"."""
    low = pieces[at].low
    follows = pieces[at + 1].low if at + 1 < len(pieces) else ""
    if low == "half":
        return half(pieces, at)
    if low in ("several", "few"):
        scale = single_scale(follows)
        return Number(at, at + 2, 3 * scale, True, True, vague=True) if scale else None
    if low not in ("a", "an"):
        return quarter(pieces, at)
    if single_scale(follows):
        inner = read_words(pieces, at + 1)
        return inner and Number(at, inner.end, inner.value, True, True)
    return couple(pieces, at) if follows == "couple" else a_part(pieces, at)


def _vague(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "dozens of people" and "tens of thousands"."""
    lows = [piece.low for piece in pieces[at : at + 3]]
    if len(lows) > 2 and lows[1] == "of" and lows[2] in ("thousands", "millions", "billions"):
        unit = SCALES[lows[2]]
        low = {"tens": 10.0, "hundreds": 100.0, "dozens": 24.0}.get(lows[0])
        if low:
            return Number(
                at, at + 3, low * unit, True, True, low=low * unit, high=low * unit * 10, vague=True
            )
    hyphened = at + 3 < len(pieces) and pieces[at + 3].text == "-"
    counts = (
        len(lows) > 2 and (lows[2] in ONES or pieces[at + 2].is_number) and not hyphened
    )  # "scores of two symphonies"
    if lows[0] in ("dozens", "scores") and lows[1:2] == ["of"] and not counts:
        return Number(at, at + 1, 24.0, True, True, low=24.0, high=99.0, vague=True)
    return None
