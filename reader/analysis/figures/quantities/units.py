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
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.unit import Unit


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


def _unit_core(pieces: Sequence[Piece], at: int, number: Number, currency: str | None) -> Unit:
    if pieces[at - 1].low in words.FOLDS:
        return Unit("times", "ratio", at)
    if currency:
        return Unit(nation_behind(pieces, at, currency), "money", skip_national(pieces, at, currency))
    if at >= len(pieces):
        return Unit("", "ratio" if number.fraction else "count", at)
    if number.scaled and pieces[at].low == "of" and at + 1 < len(pieces):  # "322 million of tons"
        weighed = [piece.low for piece in pieces[at + 1 : at + 5]]
        plain = measure(pieces, at + 1, weighed, number) or money(pieces, at + 1, weighed)
        if plain:
            return plain
    if pieces[at].low == "or" and at + 2 < len(pieces) and pieces[at + 1].low in OR_ELSE:
        beyond = pieces[at + 2]
        if beyond.is_word and beyond.low not in words.STOP:
            return _unit_core(pieces, at + 2, number, currency)  # "50 or more employees"
    if number.fraction and [piece.low for piece in pieces[at : at + 2]] in (["of", "a"], ["of", "an"]):
        whole = (
            _unit_core(pieces, at + 2, Number(at, at + 2, number.value), None)
            if at + 2 < len(pieces)
            else None
        )
        if whole and whole.kind in ("measure", "duration", "percent", "percentage_point"):
            return whole  # "three quarters of an hour", "¾ of an inch"
    plus = at + (pieces[at].text == "-")
    if plus + 1 < len(pieces) and pieces[plus].low == "plus" and pieces[plus + 1].is_word:
        return _unit_core(pieces, plus + 1, number, currency)  # "90-plus minutes"
    hyphen = pieces[at].text == "-" and at + 1 < len(pieces) and pieces[at].glued and pieces[at + 1].glued
    after = at + 1 if hyphen else at
    if (
        pieces[after].low in words.BETWEEN
        and after + 1 < len(pieces)
        and pieces[after + 1].low in words.DURATIONS
    ):
        after += 1  # "three straight months"
    if hyphen and pieces[after].low in ("strong", "odd") and after + 1 < len(pieces):
        return _unit_core(pieces, after + 1, number, currency)  # "a 2,000-strong crowd"
    low, lows = pieces[after].low, [piece.low for piece in pieces[after : after + 4]]
    special = _percent(pieces, after, lows, number.value) or money(pieces, after, lows)
    if special:
        return special
    if lows[:3] == ["parts", "per", "million"]:
        return Unit("ppm", "measure", after + 3)
    if hyphen and lows[0] in words.DURATIONS and lows[1:3] in (["-", "old"], ["-", "olds"]):
        return Unit("year" if lows[0].startswith("year") else words.DURATIONS[lows[0]], "age", after + 3)
    if low in words.DURATIONS:
        aged = 2 if lows[1:2] == ["old"] else 3 if lows[1:3] == ["of", "age"] else 0
        return Unit(words.DURATIONS[low], "age" if aged else "duration", after + (aged or 1))
    if physical := measure(pieces, after, lows, number):
        return physical
    if low in ("point", "points"):
        pointed = number.fraction and (hyphen or pieces[number.end - 1].low == "quarter")
        return Unit(
            "percentage point" if pointed else "point",
            "percentage_point" if pointed else "index",
            after + 1,
        )
    glued = pieces[at].glued and not number.worded and not number.scaled
    if (
        glued
        and low == "x"
        and not (at + 1 < len(pieces) and pieces[at + 1].glued and pieces[at + 1].is_number)
    ):
        return Unit("times", "ratio", at + 1)
    small = (
        glued
        and pieces[at].text in ("p", "c", "¢")
        and number.value < 1000
        and number.value not in (360, 480, 720)
    )
    if small and not (at + 1 < len(pieces) and pieces[at + 1].glued and pieces[at + 1].text not in ".,;"):
        return Unit("pence" if low == "p" else "cent", "money", at + 1)
    if (low == "times" and not hyphen) or low == "fold":
        return Unit("times", "ratio", after + 1)
    noun, end = counted_noun(pieces, at, hyphen)
    if not hyphen and number.value > 1 and low in words.MODIFYING and " " in noun and not has_plural(noun):
        return Unit(low, "count", at + 1)  # "a 12 page document"
    if not noun and (behind := behind_measure(pieces, at)):
        return Unit(behind, "count", at)
    return Unit(noun, "ratio" if number.fraction else "count", end)


def _percent(pieces: Sequence[Piece], at: int, lows: Sequence[str], value: float) -> Unit | None:
    if lows[:2] in (["percentage", "points"], ["percentage", "point"]):
        return Unit("percentage point", "percentage_point", at + 2)
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
