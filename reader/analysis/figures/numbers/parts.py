"""Parts in words: "half a million", "half of those", "a third", "a quarter-point", "a couple of hundred"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import COMPARED
from reader.analysis.figures.lexicon import DURATIONS, FRACTIONS, MEASURES, SCALES, SOFTENED
from reader.analysis.figures.numbers.digits import Number
from reader.analysis.figures.scan import Piece

ACTING = frozenset("are were is was have had said say did do would could can".split())
"""Verbs that "nearly half" may do."""
OWNERS = frozenset("of the his her its their our my your all those these that".split())
"""Words after "half" that make it a number: "half the forest"."""
TOLD = frozenset("first second latter other past".split())
"""Words before "half" that make it a time or a side."""
SHARES = frozenset("percent percentage per %".split())
LEADING = frozenset("by about nearly almost than".split())
"""Words before "a third" that make it a number whatever follows."""
ENDING = COMPARED | {"of", ".", ",", ""}


def single_scale(low: str) -> float | None:
    """Return the value of "million", None of "millions"."""
    return None if low.endswith("s") else SCALES.get(low)


def half(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "half a million", "half-a-dozen", "half of 1 percent", "half an hour" and "half of those"."""
    behind = [(i, piece.low) for i, piece in enumerate(pieces[at + 1 : at + 6], at + 1) if piece.text != "-"]
    lows = [low for _, low in behind]
    if lows[:2] in (["of", "1"], ["of", "one"]) and SHARES & set(lows[2:3]):
        return Number(at, behind[1][0] + 1, 0.5, worded=True, fraction=True)
    article = lows[:1] in (["a"], ["an"])
    end, low = behind[article] if len(behind) > article else (at + 1, "")
    if scale := single_scale(low):
        return Number(at, end + 1, 0.5 * scale, True, True)
    if low in SHARES:
        return Number(at, end, 0.5, worded=True, fraction=True)
    hyphen = at + 1 < len(pieces) and pieces[at + 1].text == "-"
    if (article or hyphen) and _is_unit(low):
        return Number(at, end if article else at + 1, 0.5, worded=True)  # "half an hour", "half-hour shows"
    return _half_of(pieces, at)


def _half_of(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "half the forest", "fell by about half" and "nearly half were", but no half of a year or a match."""
    lows = [piece.low for piece in pieces[at + 1 : at + 4]]
    if (at and pieces[at - 1].low in TOLD) or lows == ["of", "the", "year"]:
        return None
    start = at
    while start and pieces[start - 1].low in SOFTENED:
        start -= 1
    tied = start > 0 and pieces[start - 1].low == "by" and lows[:1] != ["-"]
    acts = start in (0, at - 1) and bool(ACTING & set(lows[:1]))
    whole = bool(OWNERS & set(lows[:1])) or tied or acts
    return Number(at, at + 1, 0.5, worded=True, fraction=True) if whole else None


def quarter(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "quarter-million" and "quarter-point"; another fraction without an article is none."""
    behind = [piece.low for piece in pieces[at + 1 : at + 3]]
    if pieces[at].low != "quarter" or len(behind) < 2 or behind[0] != "-":
        return None
    if scale := single_scale(behind[1]):
        return Number(at, at + 3, 0.25 * scale, True, True)
    return Number(at, at + 1, 0.25, worded=True, fraction=True) if behind[1] == "point" else None


def couple(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "a couple of hundred" and "a couple thousand"."""
    first = at + 2 + (at + 2 < len(pieces) and pieces[at + 2].low == "of")
    scale = single_scale(pieces[first].low) if first < len(pieces) else None
    return Number(at, first + 1, 2 * scale, True, True) if scale else None


def a_part(pieces: Sequence[Piece], at: int) -> Number | None:
    """Read "a third of", "a quarter of a million", "a quarter point", "a half-hour" and "by a fifth"."""
    part = pieces[at + 1].low if at + 1 < len(pieces) else ""
    if part not in FRACTIONS or part == "second":
        return None
    lows = [piece.low for piece in pieces[at + 2 : at + 5]]
    hyphen = lows[:1] == ["-"]
    follows = lows[hyphen] if len(lows) > hyphen else ""
    if part == "quarter" and follows == "point":
        return Number(at + hyphen, at + 2, 0.25, worded=True, fraction=True)
    if part == "half" and follows in SHARES:
        return Number(at, at + 2, 0.5, worded=True, fraction=True)
    if _is_unit(follows) and (part == "quarter" or (part == "half" and hyphen)):
        return Number(at, at + 2, FRACTIONS[part], worded=True)
    if lows[:2] == ["of", "a"] and (scale := single_scale(lows[2] if len(lows) > 2 else "")):
        return Number(at, at + 5, FRACTIONS[part] * scale, True, True)
    led = at > 0 and pieces[at - 1].low in LEADING and not hyphen  # and no "by a third-party audit"
    return (
        Number(at, at + 2, FRACTIONS[part], worded=True, fraction=True) if led or follows in ENDING else None
    )


def _is_unit(low: str) -> bool:
    return low in DURATIONS or (low in MEASURES and low != "pound")
