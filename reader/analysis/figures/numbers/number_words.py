"""Reading a number from words: "twenty-eight thousand", "half a million", "tens of thousands"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import DOWN, UP
from reader.analysis.figures.lexicon import FOLDS, FRACTIONS, ONES, SCALES, TENS
from reader.analysis.figures.numbers.digits import Number, scaled
from reader.analysis.figures.numbers.parts import a_part, couple, half, quarter, single_scale
from reader.analysis.figures.scan import Piece

PARTLY = frozenset("a an several few half quarter".split())
"""Words that begin a part of something or a round number."""


def read_words(pieces: Sequence[Piece], at: int) -> Number | None:
    """Return the number in words that begins at token `at`, or None."""
    low = pieces[at].low
    if low in FOLDS:
        return Number(at, at + 1, FOLDS[low], worded=True) if _multiplies(pieces, at) else None
    if low in PARTLY or low in FRACTIONS:
        return _partly(pieces, at)
    if low in ("dozens", "tens", "scores", "hundreds", "thousands", "millions", "billions"):
        return _vague(pieces, at)
    if (
        low not in ONES
        and low not in TENS
        and low not in ("hundred", "thousand", "million", "billion", "dozen")
    ):
        return None
    total = current = 0.0
    end = at
    seen_scale = False
    while end < len(pieces):
        word = pieces[end].low
        if word in ONES:
            if end > at and pieces[end - 1].low in ONES:
                break  # "two, three years" without its comma
            current += ONES[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
            seen_scale = True
        elif word in SCALES and word not in ("hundreds", "thousands", "millions", "billions", "dozens"):
            total += (current or 1) * SCALES[word]
            current, seen_scale = 0.0, True
        elif word == "point" and end + 1 < len(pieces) and pieces[end + 1].low in ONES and end > at:
            decimals = ""
            end += 1
            while end < len(pieces) and pieces[end].low in ONES and ONES[pieces[end].low] < 10:
                decimals += str(ONES[pieces[end].low])
                end += 1
            current += float(f"0.{decimals}")
            continue
        elif (
            word == "and"
            and seen_scale
            and end + 1 < len(pieces)
            and (pieces[end + 1].low in ONES or pieces[end + 1].low in TENS)
        ) or (
            word == "-"
            and end > at
            and end + 1 < len(pieces)
            and (
                (pieces[end - 1].low in TENS and pieces[end + 1].low in ONES)
                or (pieces[end + 1].low == "hundred" and pieces[end - 1].low in ONES)
            )
        ):
            pass
        else:
            break
        end += 1
    value = total + current
    if end < len(pieces) and end > at:
        joined = end + 1 if pieces[end].text == "-" else end
        if (
            joined < len(pieces)
            and pieces[joined].low in FRACTIONS
            and (pieces[joined].low != "half" or (joined > end and value == 1))
            and value < 20
            and not (pieces[joined].low in ("quarters", "halves") and value != 3)  # "two quarters"
        ):
            return Number(at, joined + 1, value * FRACTIONS[pieces[joined].low], worded=True, fraction=True)
        if part := _and_a_fraction(pieces, end):
            return scaled(pieces, Number(at, part[1], value + part[0], worded=True))
    number = Number(at, end, value, seen_scale, True)
    return scaled(pieces, number) if not seen_scale else number


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
