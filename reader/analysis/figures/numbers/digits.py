"""Reading a number from digits: groups, fractions, powers, the scale words behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.figures.lexicon import ABBREVIATED, SCALES, VULGAR
from reader.analysis.figures.scan import Piece

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d{1,18}(?:\.\d{1,12})?|\.\d{1,6}")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}")
_COMMA_DECIMAL = re.compile(r"\d{1,6},\d{1,2}")
THOUSAND = 1000
TEN = 10.0
RAISED = {raised: str(digit) for digit, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
LONGEST_POWER = 2
"""Digits of a power: 10^99 is more than anybody counts."""
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100))


@dataclass(frozen=True, slots=True)
class Number:
    """A value read from tokens `start` to `end`; `scaled` when a scale word was part of it.

    `low` and `high` are set for vague numbers ("dozens"). `plain` is the text of lone digits.
    """

    start: int
    end: int
    value: float
    scaled: bool = False
    worded: bool = False
    fraction: bool = False
    low: float | None = None
    high: float | None = None
    vague: bool = False


def digits_value(text: str) -> float | None:
    """Return the value of written digits, or None when they are no one number ("1.2.3")."""
    text = "".join(text.split()).replace("'", "").replace("’", "")
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if _PLAIN.fullmatch(text):
        return float(text)
    if _EUROPEAN.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _COMMA_DECIMAL.fullmatch(text):
        return float(text.replace(",", "."))
    return None


def looks_like_year(text: str) -> bool:
    """Tell four digits that begin like a year."""
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")


def read_digits(pieces: Sequence[Piece], at: int) -> Number | None:
    """Return the number in digits that begins at token `at`, or None."""
    piece = pieces[at]
    if piece.text in VULGAR:
        return scaled(pieces, Number(at, at + 1, VULGAR[piece.text], fraction=True))
    value = digits_value(piece.text)
    if value is None:
        return None
    end = at + 1
    fraction = False
    if end < len(pieces) and pieces[end].text in VULGAR:
        value += VULGAR[pieces[end].text]
        end += 1  # "2½" and "2 ½"
    elif _slash(pieces, end) and value < 100 and pieces[end].glued:
        below = digits_value(pieces[end + 1].text)
        of = end + 2 < len(pieces) and pieces[end + 2].low == "of"
        if below and value < below and (below in DENOMINATORS or of):
            value, end, fraction = value / below, end + 2, True
    elif part := _part_behind(pieces, end):
        value, end = value + part[0], part[1]
    value, end = _with_power(pieces, value, end)
    return _with_rest(pieces, scaled(pieces, Number(at, end, value, fraction=fraction)))


def _part_behind(pieces: Sequence[Piece], at: int) -> tuple[float, int] | None:
    """Read the fraction of "3 1/2" and "4-1/4", and the token after it."""
    at += at + 1 < len(pieces) and pieces[at].text == "-" and pieces[at].glued and pieces[at + 1].glued
    if at + 2 >= len(pieces) or not pieces[at].is_number or not _slash(pieces, at + 1):
        return None
    above, below = digits_value(pieces[at].text), digits_value(pieces[at + 2].text)
    return (above / below, at + 3) if above and below and above < below <= 16 else None


def _with_rest(pieces: Sequence[Piece], number: Number) -> Number:
    """Add the smaller part of "3 million and 850 thousand"."""
    at = number.end + (number.end < len(pieces) and pieces[number.end].low == "and")
    if not number.scaled or at + 1 >= len(pieces) or not pieces[at].is_number:
        return number
    if number.start and pieces[number.start - 1].low in ("between", "from"):
        return number
    value = digits_value(pieces[at].text)
    rest = scaled(pieces, Number(at, at + 1, value)) if value is not None and value < THOUSAND else None
    step = SCALES.get(pieces[number.end - 1].low, 0)
    if rest is None or not rest.scaled or rest.value >= step:
        return number
    return Number(number.start, rest.end, number.value + rest.value, True, number.worded, number.fraction)


def _with_power(pieces: Sequence[Piece], value: float, end: int) -> tuple[float, int]:
    """Read the power of "4e14", "10^5", "3 × 10⁸" and "6.02×10^23"; the token after it comes back too."""
    if end >= len(pieces):
        return value, end
    if value == TEN and (raised := exponent(pieces, end)):
        return float(f"1e{raised[0]}"), raised[1]
    mark, ten = pieces[end], end + 1
    if mark.text in "×xX" and ten < len(pieces) and pieces[ten].text == "10":
        lifted = exponent(pieces, ten + 1) or plain_exponent(pieces, ten + 1, signed=mark.low == "x")
        return (float(f"{value}e{lifted[0]}"), lifted[1]) if lifted else (value, end)
    if mark.low == "e" and mark.glued and (lifted := plain_exponent(pieces, end + 1)):
        return float(f"{value}e{lifted[0]}"), lifted[1]
    return value, end


def exponent(pieces: Sequence[Piece], at: int) -> tuple[int, int] | None:
    """Read the power that is raised above what stands before it, "^2" and "⁻¹", and the token after it."""
    if at >= len(pieces) or not pieces[at].glued:
        return None
    if pieces[at].text == "^":
        return plain_exponent(pieces, at + 1)
    end = at + (pieces[at].text == "⁻")
    digits = pieces[end].text if end < len(pieces) and pieces[end].glued else ""
    if not digits or not set(digits) <= RAISED.keys() or len(digits) > LONGEST_POWER:
        return None
    power = int("".join(RAISED[digit] for digit in digits))
    return (-power if end > at else power), end + 1


def plain_exponent(pieces: Sequence[Piece], at: int, *, signed: bool = False) -> tuple[int, int] | None:
    """Read a power in plain digits that is glued to what it raises, `signed` only one with its sign: "km2", "1e-5"."""
    negative = at < len(pieces) and pieces[at].text in "-−" and pieces[at].glued
    end = at + negative
    if end >= len(pieces) or not pieces[end].glued or (signed and not negative):
        return None
    digits = pieces[end].text
    if not digits.isdecimal() or len(digits) > LONGEST_POWER:
        return None
    return (-int(digits) if negative else int(digits)), end + 1


def _slash(pieces: Sequence[Piece], at: int) -> bool:
    return (
        at + 1 < len(pieces) and pieces[at].text in "/⁄" and pieces[at + 1].is_number and pieces[at + 1].glued
    )


def times(value: float, scale: float) -> float:
    """Return so many times a scale: 1.003 million is no 1002999.9999999999."""
    return float(f"{value * scale:.14g}")


def scaled(pieces: Sequence[Piece], number: Number) -> Number:
    """Multiply by the scale words that follow, with or without a hyphen."""
    end, value, scaled = number.end, number.value, number.scaled
    while end < len(pieces):
        after = (
            end + 1
            if pieces[end].text == "-" and end + 1 < len(pieces) and pieces[end + 1].low in SCALES
            else end
        )
        low = pieces[after].low
        if low not in SCALES or (low.endswith("s") and low not in ("lakhs", "crores", "thous")):
            break
        value = times(value, SCALES[low])
        end, scaled = after + 1, True
        if (
            low in ABBREVIATED
            and end + 1 < len(pieces)
            and pieces[end].text == "."
            and pieces[end + 1].text.islower()
        ):
            end += 1
    return Number(number.start, end, value, scaled, number.worded, number.fraction, vague=number.vague)
