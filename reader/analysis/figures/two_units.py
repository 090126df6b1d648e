"""What is said in two units: "5 dollars and 30 cents", "6-foot-2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures.lexicon import STOP
from reader.analysis.figures.numbers.reading import read_number
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece

FOOT = 12
"""Inches."""
FEET = "'’′"
INCHES = '"”″'
HUNDREDTHS = frozenset({"cent", "pence"})


def with_hundredths(found: Sequence[Quantity], pieces: Sequence[Piece]) -> Sequence[Quantity]:
    """Add the cents or pence that stand right behind a whole amount of money to it."""
    whole: list[Quantity] = []
    for quantity in found:
        last = whole[-1] if whole else None
        if last is not None and _is_rest(pieces, last, quantity):
            value = (last.value or 0) + (quantity.value or 0) / 100
            whole[-1] = replace(last, value=value, end=quantity.end)
        else:
            whole.append(quantity)
    return whole


def _is_rest(pieces: Sequence[Piece], last: Quantity, quantity: Quantity) -> bool:
    """Tell the "30 cents" of "5 dollars and 30 cents"."""
    between = [piece.low for piece in pieces[last.end : quantity.start - quantity.lead]]
    whole = last.value is not None and last.value == int(last.value) and last.unit not in HUNDREDTHS
    rest = quantity.value is not None and 0 < quantity.value < 100 and quantity.unit in HUNDREDTHS
    return last.kind == "money" and whole and rest and between in ([], ["and"])


def inches_behind(pieces: Sequence[Piece], feet: Quantity) -> Quantity | None:
    """Return the inches of "6-foot-2", 6'2" and "five foot six" behind their feet."""
    if feet.unit != "ft" or feet.end >= len(pieces):
        return None
    hyphen = pieces[feet.end].text == "-"
    if not (hyphen or feet.worded or pieces[feet.end - 1].text in FEET):
        return None
    at = feet.end + hyphen
    number = read_number(pieces, at) if at < len(pieces) else None
    if number is None or number.value >= FOOT or number.worded != feet.worded or number.fraction:
        return None
    after = pieces[number.end] if number.end < len(pieces) else None
    marked = after is not None and after.text in INCHES
    alone = after is None or not after.is_word or after.low in STOP
    if not (pieces[at].glued or (number.worded and alone)):
        return None
    end = number.end + (marked and pieces[feet.end - 1].text in FEET)
    return Quantity(at, end, number.value, None, None, "measure", "in", number_end=number.end)


def is_height(pieces: Sequence[Piece], mark: int) -> bool:
    """Tell the mark of 6'2" from the apostrophe of "6'3"."""
    marks = pieces[mark : mark + 3]
    if len(marks) < 3 or marks[0].text not in FEET or not all(piece.glued for piece in marks):
        return False
    return marks[1].is_number and marks[2].text in INCHES
