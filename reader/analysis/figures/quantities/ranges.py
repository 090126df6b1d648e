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

FARTHER = 4
"""How many times an amount a level is at least, where a range would be as likely."""
AGES = frozenset("the age ages of aged".split())


def range_end(pieces: Sequence[Piece], number: Number, money: bool) -> tuple[Number | None, int]:
    """Return the second number of "5-7", "between 5 and 7", "two to three thousand", and the token after it."""
    at = number.end
    if at + 1 >= len(pieces):
        return None, at
    at += pieces[at].low in words.PERCENT and _shared_twice(pieces, at)
    if not money and looks_like_year(pieces[number.start].text) and not _spaced(pieces, at):
        return None, at
    if pieces[at].text == "-" and pieces[at + 1].low in ("to", "or"):
        at += 1  # "8- to 16-metre", "20-to-25"
    if number.worded and pieces[at].low in words.ONES and words.ONES[pieces[at].low] == number.value + 1:
        return read_number(pieces, at), at + 1  # "two three years", as people speak
    link = pieces[at]
    before = pieces[number.start - 1].low if number.start else ""
    back = number.start - 1
    while (
        money
        and back > 0
        and (
            before in words.CURRENCY_SYMBOLS
            or before in words.CURRENCY_PREFIXES
            or pieces[back].text.isupper()
        )
    ):
        back -= 1
        before = pieces[back].low
    hyphen = link.text in "-–—" and (pieces[at + 1].glued or not link.glued)
    wordy = (
        (link.low == "to" and before != "from")
        or (link.low == "and" and _between(pieces, back + 1))
        or (link.low == "or" and at == number.end and _is_or(pieces, number, at + 1))
        or (link.low == "to" and before == "from" and _ranges(pieces, number))
    )
    if not (hyphen or wordy):
        return None, number.end
    second_at = at + 1
    if at > number.end and pieces[second_at].text == "-" and second_at + 1 < len(pieces):
        second_at += 1
    falling = wordy and pieces[second_at].low in ("minus", "-", "−") and second_at + 1 < len(pieces)
    second_at += falling
    again = currency_before(pieces, second_at)
    if again:
        second_at = again[1]
    second = read_number(pieces, second_at)
    if second is None or (hyphen and second.worded != number.worded):
        return None, number.end
    second = letter_scaled(pieces, second, money)
    if link.low == "to" and (before == "by" or _moved(before)) and _is_level(number, second, bool(again)):
        return None, number.end
    if link.low == "to" and again and second.value > FARTHER * number.value and direction_of(before):
        return None, number.end  # "will rise $900 to $14,200"
    if falling and pieces[number.start - 1].low in ("minus", "-", "−"):
        return replace(second, value=-second.value), second.end
    first = number.value
    if second.scaled and second.value and not number.scaled and first < 1000:
        first *= second.value / _unscaled(pieces, second)
    if number.fraction and number.worded and not second.fraction:
        return None, number.end  # "rose by a fifth to 21,300"
    if not first < second.value or (link.low == "to" and not number.worded and second.worded):
        return None, number.end
    object.__setattr__(number, "value", first)
    return second, second.end


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
