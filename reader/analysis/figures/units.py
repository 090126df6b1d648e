"""What follows a number: a currency, percent, a measure, a duration, or the noun that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.bounds import OR_ELSE
from reader.analysis.figures.nouns import behind_measure, counted_noun
from reader.analysis.figures.numbers import Number
from reader.analysis.figures.rates import price_of, rate_after, rate_behind
from reader.analysis.figures.scan import Piece
from reader.core.brief import FigureKind

POWERS = {"2": "²", "3": "³", "squared": "²", "cubed": "³"}
SIZES = frozenset("thick long wide high deep tall across".split())
"""Words after which "in" is an inch: "2 in thick"."""
QUALIFYING = frozenset("metric short long troy fluid imperial nautical".split())
"""Words before a measure that say whose it is: "metric tons", "fluid ounces"."""
WEIGHING = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lighter lost lose loses losing gained gain feet foot inches inch ounces ounce tall"
    " per bench lift lifts lifted".split()
)
"""Words beside pounds that are no money."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted or measured in, where its words end, and per what."""

    name: str
    kind: FigureKind
    end: int
    per: str | None = None


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
        return Unit(currency, "money", _skip_national(pieces, at, currency))
    if at >= len(pieces):
        return Unit("", "ratio" if number.fraction else "count", at)
    if number.scaled and pieces[at].low == "of" and at + 1 < len(pieces):  # "322 million of tons"
        weighed = [piece.low for piece in pieces[at + 1 : at + 5]]
        plain = _measure(pieces, at + 1, weighed, number) or _money(pieces, at + 1, weighed)
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
    special = _percent(pieces, after, lows, number.value) or _money(pieces, after, lows)
    if special:
        return special
    if lows[:3] == ["parts", "per", "million"]:
        return Unit("ppm", "measure", after + 3)
    if hyphen and lows[0] in words.DURATIONS and lows[1:3] in (["-", "old"], ["-", "olds"]):
        return Unit("year" if lows[0].startswith("year") else words.DURATIONS[lows[0]], "age", after + 3)
    if low in words.DURATIONS:
        aged = 2 if lows[1:2] == ["old"] else 3 if lows[1:3] == ["of", "age"] else 0
        return Unit(words.DURATIONS[low], "age" if aged else "duration", after + (aged or 1))
    measure = _measure(pieces, after, lows, number)
    if measure:
        return measure
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


def _money(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    """Read "dollars", "US dollars", "Hong Kong dollars", "yuan (…)", "EUR"."""
    for length in (2, 1):
        nation = " ".join(lows[:length])
        if nation in words.NATIONS and len(lows) > length and lows[length] in words.NATIONAL:
            return Unit(words.NATIONS[nation], "money", at + length + 1)
    piece = pieces[at]
    code = words.CURRENCY_WORDS.get(lows[0])
    if code and not (
        lows[0] in ("real", "won", "rand", "cent", "crowns", "pounds", "pound")
        and not _money_like(pieces, at)
    ):
        return Unit(code, "money", at + 1)
    if piece.text in words.CURRENCY_CODES and not piece.glued:
        return Unit("CNY" if piece.text == "RMB" else piece.text, "money", at + 1)
    if piece.text in words.CURRENCY_SYMBOLS and piece.text != "$":
        return Unit(words.CURRENCY_SYMBOLS[piece.text], "money", at + 1)
    return None


def _money_like(pieces: Sequence[Piece], at: int) -> bool:
    low = pieces[at].low
    if low in ("pound", "pounds"):
        return not _are_weighed(pieces, at)
    if low == "won":
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        ends = after is None or not after.is_word or after.low in words.STOP
        return pieces[at - 1].low in words.SCALES or ("," in pieces[at - 1].text and ends)
    return low in ("rand", "cent", "crowns")


def _are_weighed(pieces: Sequence[Piece], at: int) -> bool:
    """Tell pounds of weight: "weighs 90 pounds", "40-pound bags", "9 pounds of rice", beside feet and inches."""
    if pieces[at - 1].text == "-" and pieces[at - 1].glued:
        return True
    scaled = pieces[at - 1].low in words.SCALES or pieces[at].text == "Pounds"
    if scaled or pieces[at - 1].text == "£":
        return False
    near = {piece.low for piece in pieces[max(0, at - 8) : at + 4]}
    return bool(near & WEIGHING) or (at + 1 < len(pieces) and pieces[at + 1].low == "of")


def _skip_national(pieces: Sequence[Piece], at: int, currency: str) -> int:
    low = pieces[at].low if at < len(pieces) else ""
    return at + 1 if words.CURRENCY_WORDS.get(low) == currency else at


def _measure(pieces: Sequence[Piece], at: int, lows: Sequence[str], number: Number) -> Unit | None:
    piece = pieces[at]
    if lows[0] in ("sq", "cu") and lows[1:2] == ["."] and (squared := _length(pieces, at + 2)):
        return Unit(squared + ("³" if lows[0] == "cu" else "²"), "measure", at + 3)
    if lows[0] in words.SQUARE and (squared := _length(pieces, at + 1 + (lows[1:2] == ["-"]))):
        return Unit(
            squared + ("³" if lows[0].startswith("cu") else "²"), "measure", at + 2 + (lows[1] == "-")
        )
    if piece.text[-1] in "²³" and (
        length := words.LETTER_MEASURES.get(piece.text[:-1], words.MEASURES.get(lows[0][:-1]))
    ):
        return Unit(length + piece.text[-1], "measure", at + 1)
    if lows[1:2] == ["-"] and (whole := words.MEASURES.get("-".join(lows[0:3:2]))) and pieces[at + 1].glued:
        return Unit(whole, "measure", at + 3)  # "lb-ft", "light-years"
    length = _length(pieces, at)
    raised = [p.text for p in pieces[at + 1 : at + 3]]
    if length and raised in (["^", "2"], ["^", "3"]):
        return Unit(length + POWERS[raised[1]], "measure", at + 3)
    lettered = len(piece.text) > 1 or piece.text == "m"
    if length and lettered and lows[1:2] in (["2"], ["3"]) and pieces[at + 1].glued:
        return Unit(length + POWERS[lows[1]], "measure", at + 2)  # "50 km2"
    if length and lows[1:2] in (["squared"], ["cubed"]):
        return Unit(length + POWERS[lows[1]], "measure", at + 2)
    if lows[0] in words.SQUARE_LETTERS:
        return Unit(words.SQUARE_LETTERS[lows[0]], "measure", at + 1)
    if lows[0] == "nautical" and lows[1:2] in (["miles"], ["mile"]):
        return Unit("nmi", "measure", at + 2)
    if piece.text == "°" or lows[0] in ("degrees", "degree"):
        scale = (
            pieces[at + 1].low[:1]
            if at + 1 < len(pieces) and pieces[at + 1].low in ("c", "f", "celsius", "fahrenheit")
            else ""
        )
        return Unit(f"°{scale.upper()}" if scale else "°", "measure", at + (2 if scale else 1))
    if (
        piece.text in words.LETTER_MEASURES
        and (piece.glued or len(piece.text) > 1 or _ends(pieces, at))
        and not number.scaled | (piece.text == "h")
    ):
        return Unit(words.LETTER_MEASURES[piece.text], "measure", at + 1)
    if piece.text == "h" and not number.worded and (piece.glued or _ends(pieces, at)):
        return Unit("h", "duration", at + 1)
    if piece.glued and not number.worded and _is_inch_mark(pieces, at):
        return Unit("in", "measure", at + 1)
    if lows[0] in QUALIFYING and lows[1:2] and lows[1] in words.MEASURES:
        return Unit(words.MEASURES[lows[1]], "measure", at + 2)
    if lows[0] in words.MEASURES and (lows[0] != "in" or piece.glued or _is_inch(pieces, at)):
        end = at + 1
        if lows[1:3] == ["-", "hours"] or lows[1:3] == ["-", "hour"]:
            return Unit(
                words.MEASURES.get(f"{lows[0]}-hours", words.MEASURES[lows[0]] + "h"), "measure", at + 3
            )
        if lows[1:2] in (["hours"], ["hour"]) and lows[0].endswith(("watt", "watts")):
            return Unit(words.MEASURES[lows[0]] + "h", "measure", at + 2)
        return Unit(words.MEASURES[lows[0]], "measure", end)
    return None


def _is_inch(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the "in" of "2 in thick" and "2 in." at an end from the preposition."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if at >= 2 and pieces[at - 2].low in ("ft", "feet", "foot"):
        return True  # "6 ft 2 in"
    return after is None or after.low in SIZES or (after.text in ".,;)" and after.glued)


def _is_inch_mark(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the mark of `a 27" screen` from the end of a quotation."""
    if pieces[at].text == "″":
        return True
    open_ = sum(piece.text == '"' for piece in pieces[:at]) % 2
    goes_on = at + 1 < len(pieces) and pieces[at + 1].is_word and pieces[at + 1].text.islower()
    return pieces[at].text == '"' and not open_ and goes_on


def _length(pieces: Sequence[Piece], at: int) -> str | None:
    """Return the "ft" of "square feet" and of "square-foot"."""
    if at >= len(pieces):
        return None
    return words.LETTER_MEASURES.get(pieces[at].text) or words.MEASURES.get(pieces[at].low)


def _ends(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the letter of "212 m." from that of "212 m users"."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and after.text == "/" and after.glued:
        return True  # "1.3 A/cm2"
    if after is not None and after.text == "-" and after.glued:
        return False  # "two F-16 jets"
    return pieces[at].text in "mtghLWCF" and (after is None or not after.is_word or after.low in words.STOP)
