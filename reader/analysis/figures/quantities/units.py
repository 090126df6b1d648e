"""What follows a number: a currency, percent, a measure, a duration, or the noun that is counted."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.nouns import behind_measure, counted_noun, has_plural
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.quantities.bounds import OR_ELSE
from reader.analysis.figures.quantities.currencies import money, nation_behind, skip_national
from reader.analysis.figures.quantities.physical import measure
from reader.analysis.figures.quantities.rates import price_of, rate_after, rate_behind
from reader.analysis.figures.quantity import SHARED
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.unit import Unit
from reader.core.brief import FigureKind

POINTS: tuple[tuple[str, FigureKind], ...] = (("point", "index"), ("percentage point", "percentage_point"))
"""What points are: of an index, or of a percentage as in "a quarter-point"."""
SCREENS = (360, 480, 720)
"""Lines of a picture, told as "720p"."""


def unit_after(pieces: Sequence[Piece], at: int, number: Number, currency: str | None) -> Unit:
    """Return what follows the number: a currency's name, percent, a measure, a duration, or what is counted."""
    unit = _unit_core(pieces, at, number, currency)
    per, end = rate_after(pieces, unit.end)
    if per is None and unit.kind == "money":
        per, end = price_of(pieces, unit.end)
    if per is None and unit.kind in ("measure", "count"):
        return Unit(unit.name, unit.kind, unit.end, rate_behind(pieces, unit.end))
    if per and (speed := words.SPEEDS.get((unit.name, per))):
        return Unit(speed, "measure", end)
    return Unit(unit.name, unit.kind, end, per) if per else unit


def _unit_core(pieces: Sequence[Piece], at: int, number: Number, currency: str | None = None) -> Unit:
    if pieces[at - 1].low in words.FOLDS:
        return Unit("times", "ratio", at)
    if currency:
        return Unit(nation_behind(pieces, at, currency), "money", skip_national(pieces, at, currency))
    if at >= len(pieces):
        return Unit("", "ratio" if number.fraction else "count", at)
    if beyond := _of_weight(pieces, at, number) or _of_a_whole(pieces, at, number):
        return beyond
    if further := _skipped(pieces, at):
        return _unit_core(pieces, further, number)
    hyphen = pieces[at].text == "-" and at + 1 < len(pieces) and pieces[at].glued and pieces[at + 1].glued
    return (
        _in_words(pieces, _past_between(pieces, at + hyphen), hyphen, number)
        or _glued(pieces, at, number)
        or _counted(pieces, at, hyphen, number)
    )


def _of_weight(pieces: Sequence[Piece], at: int, number: Number) -> Unit | None:
    """Read the unit of "322 million of tons"."""
    if not number.scaled or pieces[at].low != "of" or at + 1 >= len(pieces):
        return None
    lows = [piece.low for piece in pieces[at + 1 : at + 5]]
    return measure(pieces, at + 1, lows, number) or money(pieces, at + 1, lows)


def _of_a_whole(pieces: Sequence[Piece], at: int, number: Number) -> Unit | None:
    """Read the unit of "three quarters of an hour" and "¾ of an inch"."""
    article = [piece.low for piece in pieces[at : at + 2]] in (["of", "a"], ["of", "an"])
    if not number.fraction or not article or at + 2 >= len(pieces):
        return None
    whole = _unit_core(pieces, at + 2, Number(at, at + 2, number.value))
    if whole.kind == "index":
        return Unit("percentage point", "percentage_point", whole.end)  # "a quarter of a point"
    return whole if whole.kind in ("measure", "duration", *SHARED) else None


def _skipped(pieces: Sequence[Piece], at: int) -> int:
    """Return the token of the unit in "50 or more employees", "90-plus minutes", "20+ miles", "a 2,000-strong crowd"; else 0."""
    after = pieces[at + 1 : at + 3]
    if pieces[at].low == "or" and len(after) == 2 and after[0].low in OR_ELSE:
        return at + 2 if after[1].is_word and after[1].low not in words.STOP else 0
    mark = at + (pieces[at].text == "-")
    if mark + 1 >= len(pieces):
        return 0
    if pieces[mark].low in ("plus", "+") and pieces[mark + 1].is_word:
        return mark + 1
    odd = mark > at and pieces[at].glued and pieces[mark].glued and pieces[mark].low in ("strong", "odd")
    return mark + 1 if odd else 0


def _past_between(pieces: Sequence[Piece], at: int) -> int:
    """Step over the "straight" of "three straight months"."""
    between = pieces[at].low in words.BETWEEN and at + 1 < len(pieces)
    return at + 1 if between and pieces[at + 1].low in words.DURATIONS else at


def _in_words(pieces: Sequence[Piece], at: int, hyphen: bool, number: Number) -> Unit | None:
    """Read a unit that has a name: percent, money, a duration, an age, a measure, points, times."""
    lows = [piece.low for piece in pieces[at : at + 4]]
    special = _percent(pieces, at, lows, number.value) or money(pieces, at, lows)
    if special:
        return special
    if lows[:3] == ["parts", "per", "million"]:
        return Unit("ppm", "measure", at + 3)
    if lows[0] in words.DURATIONS:
        return _time(lows, at, hyphen)
    if physical := measure(pieces, at, lows, number):
        return physical
    if lows[0] in ("point", "points"):
        pointed = number.fraction and (hyphen or pieces[number.end - 1].low == "quarter")
        name, kind = POINTS[pointed]
        return Unit(name, kind, at + 1)
    times = lows[0] == "fold" or (lows[0] == "times" and not hyphen)
    return Unit("times", "ratio", at + 1) if times else None


def _time(lows: Sequence[str], at: int, hyphen: bool) -> Unit:
    """Read a duration, or an age: "5 years", "5 years old", "a five-year-old"."""
    name = words.DURATIONS[lows[0]]
    if hyphen and lows[1:3] in (["-", "old"], ["-", "olds"]):
        return Unit("year" if lows[0].startswith("year") else name, "age", at + 3)
    aged = 2 if lows[1:2] == ["old"] else 3 if lows[1:3] == ["of", "age"] else 0
    return Unit(name, "age" if aged else "duration", at + (aged or 1))


def _glued(pieces: Sequence[Piece], at: int, number: Number) -> Unit | None:
    """Read the "x" of "2x" and the pence of "45p"; "2x4" and "720p" are none."""
    piece = pieces[at]
    if not piece.glued or number.worded or number.scaled:
        return None
    goes_on = pieces[at + 1] if at + 1 < len(pieces) and pieces[at + 1].glued else None
    if piece.low == "x" and not (goes_on and goes_on.is_number):
        return Unit("times", "ratio", at + 1)
    small = piece.text in ("p", "c", "¢") and number.value < 1000 and number.value not in SCREENS
    if small and (goes_on is None or goes_on.text in ".,;"):
        return Unit("pence" if piece.low == "p" else "cent", "money", at + 1)
    return None


def _counted(pieces: Sequence[Piece], at: int, hyphen: bool, number: Number) -> Unit:
    noun, end = counted_noun(pieces, at, hyphen)
    low = pieces[at].low
    if not hyphen and number.value > 1 and low in words.MODIFYING and " " in noun and not has_plural(noun):
        return Unit(low, "count", at + 1)  # "a 12 page document"
    if not noun and (behind := behind_measure(pieces, at)):
        return Unit(behind, "count", at)
    return Unit(noun, "ratio" if number.fraction else "count", end)


def _percent(pieces: Sequence[Piece], at: int, lows: Sequence[str], value: float) -> Unit | None:
    hyphen = lows[1:2] == ["-"]
    if lows[0] == "percentage" and lows[1 + hyphen : 2 + hyphen] in (["points"], ["point"]):
        return Unit("percentage point", "percentage_point", at + 2 + hyphen)
    if lows[:2] in (["basis", "points"], ["basis", "point"]):
        return Unit("basis point", "percentage_point", at + 2)
    if lows[0] in ("bp", "bps") and value >= 1000:
        return Unit("bit/s", "measure", at + 1)  # the speed of a line
    if lows[0] in ("bp", "bps"):
        return Unit("basis point", "percentage_point", at + 1)
    if lows[0] in ("pp", "ppt"):
        return Unit("percentage point", "percentage_point", at + 1)
    end = at + 2 if lows[:2] == ["per", "cent"] else at + 1 if lows[0] in words.PERCENT else 0
    if not end:
        return None
    follows = [piece.low for piece in pieces[end : end + 2]]
    if follows[:1] in (["points"], ["point"]):
        return Unit("percentage point", "percentage_point", end + 1)
    return Unit("percent", "percent", end)
