"""Measures of the physical world behind a number: "km", "square feet", "lb-ft", "°C", the inch and its mark."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.numbers.digits import exponent, plain_exponent
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.quantities.rates import compound, inverse
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.two_units import is_height
from reader.analysis.figures.unit import Unit

POWERS = {"2": "²", "3": "³", "squared": "²", "cubed": "³"}
RAISED = {2: "²", 3: "³", -1: "⁻¹", -2: "⁻²", -3: "⁻³"}
"""How the powers of units are written."""
SIZES = frozenset("thick long wide high deep tall across".split())
"""Words after which "in" is an inch: "2 in thick"."""
SCALES = frozenset("c f celsius centigrade fahrenheit".split())
QUALIFYING = frozenset("metric short long troy fluid imperial nautical".split())
"""Words before a measure that say whose it is: "metric tons", "fluid ounces"."""


def measure(pieces: Sequence[Piece], at: int, lows: Sequence[str], number: Number) -> Unit | None:
    """Return the measure whose words begin at a token."""
    return (
        _squared(pieces, at, lows)
        or _fluid_ounce(pieces, at, lows)
        or _raised(pieces, at, lows)
        or _degrees(pieces, at, lows)
        or _in_letters(pieces, at, number)
        or _by_marks(pieces, at, number)
        or _in_full(pieces, at, lows)
    )


def _squared(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    """Read "square feet", "cubic-metre", "sq. ft", "sqm"."""
    short = lows[0] in ("sq", "cu") and lows[1:2] == ["."]
    if short or lows[0] in words.SQUARE:
        place = at + 1 + (short or lows[1:2] == ["-"])
        if length := _length(pieces, place):
            return Unit(length + ("³" if lows[0].startswith("cu") else "²"), "measure", place + 1)
    if lows[0] in words.SQUARE_LETTERS:
        return Unit(words.SQUARE_LETTERS[lows[0]], "measure", at + 1)
    return None


def _fluid_ounce(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    place = at + 1 + (lows[1:2] == ["."])
    ounce = place < len(pieces) and pieces[place].low in ("oz", "ounce", "ounces")
    return Unit("fl oz", "measure", place + 1) if lows[0] in ("fl", "fluid") and ounce else None


def _raised(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    """Read a unit with its power and one made of several: "km²", "km2", "metres squared", "lb-ft"."""
    text = pieces[at].text
    if text[-1] in "²³" and (
        length := words.LETTER_MEASURES.get(text[:-1]) or words.MEASURES.get(lows[0][:-1])
    ):
        return Unit(length + text[-1], "measure", at + 1)
    if whole := compound(pieces, at):
        return Unit(whole[0], "measure", whole[1])
    length = _length(pieces, at)
    if length and (raised := power_of_unit(pieces, at)):
        return Unit(length + raised[0], "measure", raised[1])
    if length and lows[1:2] in (["squared"], ["cubed"]):
        return Unit(length + POWERS[lows[1]], "measure", at + 2)
    return None


def _degrees(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    if pieces[at].text != "°" and lows[0] not in ("degrees", "degree"):
        return None
    after = pieces[at + 1].low if at + 1 < len(pieces) else ""
    scale = after[0].upper() if after in SCALES else ""
    return Unit(f"°{scale}", "measure", at + (2 if scale else 1))


def _in_letters(pieces: Sequence[Piece], at: int, number: Number) -> Unit | None:
    """Read "km" and, where no noun begins with it, a single letter."""
    piece = pieces[at]
    sized = at + 1 < len(pieces) and pieces[at + 1].low in SIZES  # "5 m long"
    alone = piece.glued or sized or _ends(pieces, at)
    if piece.text == "h":
        return Unit("h", "duration", at + 1) if alone and not number.worded else None
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if (
        len(piece.text) == 1
        and not piece.glued
        and following is not None
        and following.glued
        and following.is_number
    ):
        return None  # "the 2012 F1 season"
    if piece.text in words.LETTER_MEASURES and (alone or len(piece.text) > 1) and not number.scaled:
        return Unit(words.LETTER_MEASURES[piece.text], "measure", at + 1)
    return None


def _by_marks(pieces: Sequence[Piece], at: int, number: Number) -> Unit | None:
    """Read the feet of 6'2" and the inches of 27"."""
    if is_height(pieces, at):
        return Unit("ft", "measure", at + 1)
    inches = pieces[at].glued and not number.worded and _is_inch_mark(pieces, at)
    return Unit("in", "measure", at + 1) if inches else None


def _in_full(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> Unit | None:
    """Read "metres", "nautical miles", "short tons"."""
    qualified = lows[0] in QUALIFYING and lows[1:2] and lows[1] in words.MEASURES
    if qualified:
        nautical = lows[0] == "nautical" and lows[1] in ("mile", "miles")
        return Unit("nmi" if nautical else words.MEASURES[lows[1]], "measure", at + 2)
    if lows[0] in words.MEASURES and (lows[0] != "in" or pieces[at].glued or _is_inch(pieces, at)):
        return Unit(words.MEASURES[lows[0]], "measure", at + 1)
    return None


def power_of_unit(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Return the power of the unit at a token, and the token after it: "km2", "m^2", "fb−1"; one letter may be a name ("A2")."""
    raised = exponent(pieces, at + 1)
    if raised is None and (len(pieces[at].text) > 1 or pieces[at].text == "m"):
        raised = plain_exponent(pieces, at + 1)
        if raised and raised[0] < 0 and pieces[at].text not in words.LETTER_MEASURES:
            return None  # "6-foot-2"
    return (RAISED[raised[0]], raised[1]) if raised and raised[0] in RAISED else None


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
    goes_on = at + 1 < len(pieces) and (pieces[at + 1].is_word or pieces[at + 1].text in "(-")
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
    if after is not None and after.is_word and inverse(pieces, at + 1):
        return True  # "20 m s−1"
    if after is not None and after.text == "-" and after.glued:
        return False  # "two F-16 jets"
    if pieces[at].text in "gL" and after is not None and after.text.islower() and at > 0:
        return pieces[at - 1].is_number  # "200 g flour"
    return pieces[at].text in "mtghLWCF" and (after is None or not after.is_word or after.low in words.STOP)
