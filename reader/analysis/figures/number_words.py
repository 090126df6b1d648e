"""Reading a number from words: "twenty-eight thousand", "half a million", "tens of thousands"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.digits import Number, scaled
from reader.analysis.figures.directions import COMPARED, DOWN, UP
from reader.analysis.figures.lexicon import (
    DURATIONS,
    FOLDS,
    FRACTIONS,
    MEASURES,
    ONES,
    SCALES,
    SOFTENED,
    TENS,
)
from reader.analysis.figures.scan import Piece

ACTING = frozenset("are were is was have had said say".split())
"""Verbs that "nearly half" may do."""
OWNERS = frozenset("the his her its their our my your all those these that".split())
"""Words after "half" that make it a number: "half the forest"."""


def read_words(pieces: Sequence[Piece], at: int) -> Number | None:
    """Return the number in words that begins at token `at`, or None."""
    low = pieces[at].low
    if low in FOLDS:
        return Number(at, at + 1, FOLDS[low], worded=True) if _multiplies(pieces, at) else None
    if low in ("a", "an", "several", "few", "half", "quarter") or low in FRACTIONS:
        return _article(pieces, at)
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


def _article(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "a million", "half a million", "a third", "several hundred", "a couple of hundred"."""
    lows = [piece.low for piece in pieces[at : at + 4]]
    if lows[0] in ("half", "quarter") and lows[1:2] == ["-"] and lows[2:3] and lows[2] in SCALES:
        return Number(at, at + 3, FRACTIONS[lows[0]] * SCALES[lows[2]], True, True)  # "a half-million"
    if lows == ["half", "-", "a", "-"] and at + 4 < len(pieces) and pieces[at + 4].low in SCALES:
        return Number(at, at + 5, 0.5 * SCALES[pieces[at + 4].low], True, True)  # "half-a-dozen"
    if lows[0] == "half":
        skip = 2 if lows[1:2] in (["a"], ["an"]) else 1
        after = at + skip
        if after < len(pieces) and pieces[after].low in (
            "million",
            "billion",
            "trillion",
            "dozen",
            "hundred",
            "thousand",
        ):
            return Number(at, after + 1, 0.5 * SCALES[pieces[after].low], True, True)
        if lows[1:2] == ["-"] and lows[2:3] and (lows[2] in DURATIONS or lows[2] in MEASURES):
            return Number(at, at + 1, 0.5, worded=True)  # "a half-hour show"
        if lows[1:3] in (["of", "1"], ["of", "one"]) and lows[3:] in (["percent"], ["per"], ["%"]):
            return Number(at, at + 3, 0.5, worded=True, fraction=True)
        if after < len(pieces) and pieces[after].low in ("percent", "percentage", "per"):
            return Number(at, after, 0.5, worded=True, fraction=True)
        if skip == 2 and lows[2:3] and (lows[2] in DURATIONS or lows[2] in MEASURES):
            return Number(at, at + 2, 0.5, worded=True)  # "half a century", "half an hour"
        before = pieces[at - 1].low if at else ""
        part = before in ("first", "second", "latter", "other", "past") or lows[1:4] == ["of", "the", "year"]
        whole = lows[1:2] == ["of"] or (len(lows) > 1 and lows[1] in OWNERS)
        start = at
        while start and pieces[start - 1].low in SOFTENED:
            start -= 1
        tied = start > 0 and pieces[start - 1].low == "by" and lows[1:2] != ["-"]  # "fell by about half"
        whole = (
            whole or tied or (start in (0, at - 1) and bool(ACTING & set(lows[1:2])))
        )  # "Nearly half were"
        return Number(at, at + 1, 0.5, worded=True, fraction=True) if whole and not part else None
    if lows[0] in ("several", "few"):
        if lows[1:2] and lows[1] in ("hundred", "thousand", "million", "billion", "dozen"):
            return Number(at, at + 2, 3 * SCALES[lows[1]], True, True, vague=True)
        return None
    if lows[0] in FRACTIONS and lows[0] not in ("half", "halves"):
        joined = [p.low for p in pieces[at + 1 : at + 3]]
        return (
            Number(at, at + 1, FRACTIONS[lows[0]], worded=True, fraction=True)
            if lows[0] == "quarter" and joined == ["-", "point"]
            else None
        )
    if len(lows) > 1 and lows[1] in SCALES and not lows[1].endswith("s"):
        inner = read_words(pieces, at + 1)
        return inner and Number(at, inner.end, inner.value, True, True)
    if len(lows) > 1 and lows[1] in FRACTIONS and lows[1] != "second":
        follows = pieces[at + 2].text if at + 2 < len(pieces) else ""
        if lows[1] == "quarter" and follows == "-" and at + 3 < len(pieces) and pieces[at + 3].low == "point":
            return Number(at + 1, at + 2, 0.25, worded=True, fraction=True)
        if lows[1] == "quarter" and follows == "point":
            return Number(at, at + 2, 0.25, worded=True, fraction=True)  # "raised a quarter point"
        if lows[1] == "quarter" and _length_behind(pieces, at + 2):
            return Number(at, at + 2, 0.25, worded=True)  # "a quarter inch", "a quarter-mile"
        if lows[1] == "half" and follows.lower() in ("percent", "per"):
            return Number(at, at + 2, 0.5, worded=True, fraction=True)
        if lows[1:3] == ["half", "-"] and len(lows) > 3 and (lows[3] in DURATIONS or lows[3] in MEASURES):
            return Number(at, at + 2, 0.5, worded=True)
        before = pieces[at - 1].low if at else ""
        beyond = [p.low for p in pieces[at + 2 : at + 5]]
        if beyond[:2] == ["of", "a"] and beyond[2:] in (["million"], ["billion"], ["trillion"]):
            return Number(at, at + 5, FRACTIONS[lows[1]] * SCALES[beyond[2]], True, True)
        led = (
            before in ("by", "about", "nearly", "almost", "than") and follows != "-"
        )  # "by a third-party audit"
        if led or follows.lower() in COMPARED | {"of", ".", ",", ""}:
            return Number(at, at + 2, FRACTIONS[lows[1]], worded=True, fraction=True)
        return None
    if (
        lows[1:3] == ["couple", "of"]
        and len(lows) > 3
        and lows[3] in ("hundred", "thousand", "million", "dozen")
    ):
        return Number(at, at + 4, 2 * SCALES[lows[3]], True, True)
    return None


def _length_behind(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the measure behind "a quarter", with or without a hyphen."""
    at += at + 1 < len(pieces) and pieces[at].text == "-"
    return at < len(pieces) and pieces[at].low in MEASURES and pieces[at].low != "pound"


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
