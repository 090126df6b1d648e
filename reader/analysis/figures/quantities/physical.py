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
QUALIFYING = frozenset("metric short long troy fluid imperial nautical".split())
"""Words before a measure that say whose it is: "metric tons", "fluid ounces"."""


def measure(pieces: Sequence[Piece], at: int, lows: Sequence[str], number: Number) -> Unit | None:
    """Return the measure whose words begin at a token."""
    piece = pieces[at]
    if lows[0] in ("sq", "cu") and lows[1:2] == ["."] and (squared := _length(pieces, at + 2)):
        return Unit(squared + ("³" if lows[0] == "cu" else "²"), "measure", at + 3)
    if lows[0] in words.SQUARE and (squared := _length(pieces, at + 1 + (lows[1:2] == ["-"]))):
        return Unit(
            squared + ("³" if lows[0].startswith("cu") else "²"), "measure", at + 2 + (lows[1] == "-")
        )
    ounces = at + 1 + (lows[1:2] == ["."])
    if (
        lows[0] in ("fl", "fluid")
        and ounces < len(pieces)
        and pieces[ounces].low in ("oz", "ounce", "ounces")
    ):
        return Unit("fl oz", "measure", ounces + 1)
    if piece.text[-1] in "²³" and (
        length := words.LETTER_MEASURES.get(piece.text[:-1], words.MEASURES.get(lows[0][:-1]))
    ):
        return Unit(length + piece.text[-1], "measure", at + 1)
    if whole := compound(pieces, at):
        return Unit(whole[0], "measure", whole[1])
    length = _length(pieces, at)
    if length and (raised := power_of_unit(pieces, at)):
        return Unit(length + raised[0], "measure", raised[1])
    if length and lows[1:2] in (["squared"], ["cubed"]):
        return Unit(length + POWERS[lows[1]], "measure", at + 2)
    if lows[0] in words.SQUARE_LETTERS:
        return Unit(words.SQUARE_LETTERS[lows[0]], "measure", at + 1)
    if lows[0] == "nautical" and lows[1:2] in (["miles"], ["mile"]):
        return Unit("nmi", "measure", at + 2)
    if piece.text == "°" or lows[0] in ("degrees", "degree"):
        scale = (
            pieces[at + 1].low[:1]
            if at + 1 < len(pieces)
            and pieces[at + 1].low in ("c", "f", "celsius", "centigrade", "fahrenheit")
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
    if is_height(pieces, at):
        return Unit("ft", "measure", at + 1)
    if piece.glued and not number.worded and _is_inch_mark(pieces, at):
        return Unit("in", "measure", at + 1)
    if lows[0] in QUALIFYING and lows[1:2] and lows[1] in words.MEASURES:
        return Unit(words.MEASURES[lows[1]], "measure", at + 2)
    if lows[0] in words.MEASURES and (lows[0] != "in" or piece.glued or _is_inch(pieces, at)):
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
