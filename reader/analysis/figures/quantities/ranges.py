"""The second number of a range: "5-7", "between 5 and 7", "8- to 16-metre"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.directions import direction_of
from reader.analysis.figures.numbers.digits import THOUSAND, looks_like_year
from reader.analysis.figures.numbers.reading import Number, read_number
from reader.analysis.figures.quantities.written import currency_before, letter_scaled
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import FORMS

Ends = tuple[Number, Number]
"""The two numbers of a range, the first in the scale of the second: "two to three thousand"."""
FARTHER = 4
"""How many times an amount a level is at least, where a range would be as likely."""
AGES = frozenset("the age ages of aged".split())
MINUS = ("minus", "-", "−")


def range_end(pieces: Sequence[Piece], number: Number, money: bool) -> tuple[Ends | None, int]:
    """Return the ends of "5-7", "between 5 and 7", "two to three thousand", and the token after them."""
    at = number.end
    if at + 1 >= len(pieces):
        return None, at
    at += pieces[at].low in words.PERCENT and _shared_twice(pieces, at)
    if not money and looks_like_year(pieces[number.start].text) and not _spaced(pieces, at):
        return None, at
    if pieces[at].text == "-" and pieces[at + 1].low in ("to", "or"):
        at += 1  # "8- to 16-metre", "20-to-25"
    if number.worded and words.ONES.get(pieces[at].low) == number.value + 1:
        spoken = read_number(pieces, at)  # "two three years", as people speak
        return (number, spoken) if spoken else None, at + 1
    begins = _currency_start(pieces, number.start) if money else number.start
    hyphen = pieces[at].text in "-–—" and (pieces[at + 1].glued or not pieces[at].glued)
    if not hyphen and not _is_linked(pieces, at, number, begins):
        return None, number.end
    ends = _ends(pieces, at, number, begins, money)
    return ends, ends[1].end if ends else number.end


def _currency_start(pieces: Sequence[Piece], at: int) -> int:
    """Return where the currency before a number begins."""
    while at > 1 and (
        pieces[at - 1].low in words.CURRENCY_SYMBOLS
        or pieces[at - 1].low in words.CURRENCY_PREFIXES
        or pieces[at - 1].text.isupper()
    ):
        at -= 1
    return at


def _is_linked(pieces: Sequence[Piece], at: int, number: Number, begins: int) -> bool:
    """Tell the "to", "and" or "or" of a range from those of two amounts."""
    match pieces[at].low:
        case "to":
            return _before(pieces, begins) != "from" or _ranges(pieces, number)
        case "and":
            return _between(pieces, begins)
        case "or":
            return at == number.end and _is_or(pieces, number, at + 1)
    return False


def _before(pieces: Sequence[Piece], at: int) -> str:
    return pieces[at - 1].low if at else ""


def _ends(pieces: Sequence[Piece], link: int, number: Number, begins: int, money: bool) -> Ends | None:
    """Return the two ends of what a link joins, unless it is no range: "was cut by £215m to £1.03bn"."""
    to, hyphen = pieces[link].low == "to", pieces[link].text in "-–—"
    at = link + 1
    if link > number.end and pieces[at].text == "-" and at + 1 < len(pieces):
        at += 1
    falling = not hyphen and pieces[at].low in MINUS and at + 1 < len(pieces)
    at += falling
    again = currency_before(pieces, at)
    second = read_number(pieces, again[1] if again else at)
    if second is None or (hyphen and second.worded != number.worded):
        return None
    second = letter_scaled(pieces, second, money)
    before = _before(pieces, begins)
    if to and (before == "by" or _moved(before)) and _is_level(number, second, bool(again)):
        return None
    if to and again and second.value > FARTHER * number.value and direction_of(before):
        return None  # "will rise $900 to $14,200"
    if falling and pieces[number.start - 1].low in MINUS:
        return number, replace(second, value=-second.value)
    if (number.fraction and number.worded and not second.fraction) or (
        to and second.worded and not number.worded
    ):
        return None  # "rose by a fifth to 21,300"
    first = number
    if second.scaled and second.value and not first.scaled and first.value < THOUSAND:
        first = replace(first, value=first.value * (second.value / _unscaled(pieces, second)))
    return (first, second) if first.value < second.value else None


def _moved(word: str) -> bool:
    """Tell the past form of a verb of movement."""
    form = FORMS.get(word)
    past = word.endswith("ed") or (form is not None and form[0] == "past")
    return past and direction_of(word) is not None


def _is_level(number: Number, second: Number, again: bool) -> bool:
    """Tell what a move ended at: "was cut by £215m to £1.03bn", "fell 3,000 to 218,000", but "rose 5 to 7 percent"."""
    return again or (number.value >= THOUSAND and second.value > FARTHER * number.value)


def _shared_twice(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the first sign of "20%-25%"."""
    signs = pieces[at : at + 4]
    dashed = len(signs) == 4 and signs[1].text in "-–" and signs[1].glued
    return dashed and signs[2].is_number and signs[2].glued and signs[3].low in words.PERCENT


def _between(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "between 5 and 7" and "between the ages of 18 and 24"."""
    while at and pieces[at - 1].low in AGES:
        at -= 1
    return at > 0 and pieces[at - 1].low == "between"


def _spaced(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the dash of "2000 - 2500 calories": blanks around it, and no year behind."""
    return pieces[at].text in "-–" and not pieces[at].glued and not looks_like_year(pieces[at + 1].text)


def _is_or(pieces: Sequence[Piece], number: Number, at: int) -> bool:
    """Tell "30 or 40 votes" and "two or three" from two numbers apart."""
    second = read_number(pieces, at)
    return number.worded or (second is not None and number.value < second.value <= 2 * number.value)


def _ranges(pieces: Sequence[Piece], number: Number) -> bool:
    near = [piece.low for piece in pieces[max(0, number.start - 4) : number.start]]
    return number.value == 0 or any(word in words.RANGING for word in near)


def _unscaled(pieces: Sequence[Piece], number: Number) -> float:
    plain = read_number(pieces[number.start : number.start + 1], 0)
    return plain.value if plain and plain.value else number.value
