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
    if end < len(pieces) and pieces[end].text in VULGAR and pieces[end].glued:
        value += VULGAR[pieces[end].text]
        end += 1
    elif _slash(pieces, end) and value < 100 and pieces[end].glued:
        below = digits_value(pieces[end + 1].text)
        of = end + 2 < len(pieces) and pieces[end + 2].low == "of"
        if below and value < below and (below in DENOMINATORS or of):
            value, end, fraction = value / below, end + 2, True
    elif end + 2 < len(pieces) and pieces[end].is_number and _slash(pieces, end + 1):
        above, below = digits_value(pieces[end].text), digits_value(pieces[end + 2].text)
        if above and below and above < below <= 16:
            value, end = value + above / below, end + 3
    value, end = _with_power(pieces, value, end)
    return _with_rest(pieces, scaled(pieces, Number(at, end, value, fraction=fraction)))


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
    """Read the power of "4e14" and "6.02×10^23"; the token after it comes back too."""
    at = end + 1
    if at >= len(pieces):
        return value, end
    if value == 10 and pieces[end].text == "^" and pieces[at].glued and pieces[at].text.isdigit():
        return 10.0 ** int(pieces[at].text[:2]), at + 1
    ten = (
        pieces[at].text == "10"
        and at + 1 < len(pieces)
        and pieces[at + 1].text in "^-−"
        and pieces[at + 1].glued
    )
    if not (pieces[end].glued or pieces[end].text == "×" or (pieces[end].low == "x" and ten)):
        return value, end
    if pieces[end].text in "×xX" and at < len(pieces) and pieces[at].text == "10":
        at += 1
        at += at < len(pieces) and pieces[at].text == "^"
    elif pieces[end].low != "e":
        return value, end
    negative = at < len(pieces) and pieces[at].text in "-−"
    at += negative
    if at >= len(pieces) or not pieces[at].glued or not pieces[at].text.isdigit() or len(pieces[at].text) > 2:
        return value, end
    return float(f"{value}e{'-' if negative else ''}{pieces[at].text}"), at + 1


def _slash(pieces: Sequence[Piece], at: int) -> bool:
    return (
        at + 1 < len(pieces) and pieces[at].text in "/⁄" and pieces[at + 1].is_number and pieces[at + 1].glued
    )


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
        value = round(value * SCALES[low], 6)  # 1.003 million is no 1002999.9999999999
        end, scaled = after + 1, True
        if (
            low in ABBREVIATED
            and end + 1 < len(pieces)
            and pieces[end].text == "."
            and pieces[end + 1].text.islower()
        ):
            end += 1
    return Number(number.start, end, value, scaled, number.worded, number.fraction, vague=number.vague)
