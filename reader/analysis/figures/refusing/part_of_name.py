"""Numbers that are part of a name, a title or a turn of phrase: "Seven Oaks", "the 10 best", "a two-in-one tool"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MEASURES, ONES, PERCENT, STOP
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed

RUNNING = frozenset("first last past next".split())
"""Words before quarters that are parts of a year."""
RANKED = frozenset(
    "one first second third fourth fifth sixth seventh eighth ninth tenth last latest each any either neither none".split()
)
"""Words before "of five" that make it no count of news."""
DEMONYM_WORDS = listed("demonyms")
"""Capitalised words that a counted noun may begin with at a sentence's start: "Two British soldiers"."""
PICKED = listed("picked")
"""What the first of a kind are: "the ten best"."""
PICKING = frozenset("the our these top its their his her my".split())
LISTED = frozenset("things ways reasons tips facts steps questions lessons takeaways".split())
"""What headings count."""
UNPICKED = STOP | MEASURES.keys() | PERCENT | {"percent", "per"}


def is_part_of_name(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "Seven Oaks", "the Big Four", "Gang of Eight", "a four-star general", "(2)" and "one of four"."""
    if (bracketed := _is_bracketed(pieces, number)) is not None:
        return bracketed
    if (built := _is_built(pieces, number)) is not None:
        return built
    before = pieces[number.start - 1] if number.start else None
    if number.fraction and number.worded and before is not None and before.low in RUNNING:
        return True  # "the first three quarters"
    if (
        _is_pick(pieces, number)
        or _is_hyphened(pieces, number.end)
        or _is_title(pieces, number)
        or _is_scale_end(pieces, number)
        or _is_or_two(pieces, number)
    ):
        return True
    if [piece.low for piece in pieces[max(0, number.start - 2) : number.start]] in (
        ["multi", "-"],
        ["mid", "-"],
    ):
        return True  # "a multi-billion dollar deal"
    return number.worded and not number.scaled and not number.fraction and _is_named(pieces, number, before)


def _is_bracketed(pieces: Sequence[Piece], number: Number) -> bool | None:
    """Tell the number of a list or a note, "(2)" and "a mesh (3)", from "Pier (7)"; None without brackets."""
    before = pieces[number.start - 1].text if number.start else ""
    after = pieces[number.end].text if number.end < len(pieces) else ""
    if before != "(" or after != ")" or number.value >= 20:
        return None
    led = pieces[number.start - 2] if number.start >= 2 else None
    return led is None or led.text in ".:;)" or (led.is_word and led.text.islower())


def _is_built(pieces: Sequence[Piece], number: Number) -> bool | None:
    """Tell "a two-in-one tool" and the odds of "5-to-1" from "two-in-five"; None where nothing is built so."""
    lows = [piece.low for piece in pieces[number.end : number.end + 4]]
    if len(lows) < 4:
        return None
    if lows[:3] == ["-", "in", "-"] and number.worded:
        return lows[3] == "one"
    return True if lows == ["-", "to", "-", "1"] else None


def _is_named(pieces: Sequence[Piece], number: Number, before: Piece | None) -> bool:
    """Tell a number word within a name or a compound, and "one of four"."""
    after = pieces[number.end] if number.end < len(pieces) else None
    named = after is not None and after.is_word and after.text[0].isupper() and after.low not in DEMONYM_WORDS
    capital = pieces[number.start].text[0].isupper()
    if capital and named and number.end - number.start == 1:
        return True
    if before is None:
        return False
    if capital and before.is_word and (before.text[0].isupper() or before.low == "of"):
        return True
    led = pieces[number.start - 2].low if number.start >= 2 else ""
    if before.text == "-" and before.glued and led != "sub":
        return True
    return number.value <= 10 and before.low == "of" and led in RANKED


def _is_hyphened(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "Three-D glasses" and "a 7-Eleven": behind the hyphen stands a lone capital or another number's name."""
    if at + 1 >= len(pieces) or pieces[at].text != "-" or not pieces[at].glued:
        return False
    second = pieces[at + 1]
    return second.text[0].isupper() and (len(second.text) == 1 or second.low in ONES)


def _is_pick(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell how many were picked or listed: "the 10 best insurers", "six of the most popular services", "5 ways to win"."""
    if number.scaled or number.value > 100 or number.end + 1 >= len(pieces):
        return False
    before = pieces[number.start - 1].low if number.start else ""
    partly = [piece.low for piece in pieces[number.end : number.end + 2]] == ["of", "the"]
    first = number.end + 2 * partly
    lows = [piece.low for piece in pieces[first : first + 2]]
    if lows and lows[0] in LISTED and (before in ("", ":") or before in PICKING):
        return True
    graded = lows[:1] == ["most"] or bool(PICKED & set(lows[:1]))
    if graded and len(lows) == 2 and lows[1][0].isalpha():
        return partly or not before or before in PICKING
    return before == "top" and lows[:1] != [] and lows[0][0].isalpha() and lows[0] not in UNPICKED


def _is_or_two(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the number of "a week or two" and "a hint or two of"."""
    lows = [piece.low for piece in pieces[max(0, number.start - 3) : number.start]]
    return number.value == 2 and len(lows) == 3 and lows[0] in ("a", "an") and lows[2] == "or"


def _is_title(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the number of a title in quotation marks: "99 Balloons"."""
    opened = number.start and pieces[number.start - 1].text in "\"“‘'" and pieces[number.start].glued
    end = number.end
    while (
        end < len(pieces) and end - number.end < 5 and pieces[end].is_word and pieces[end].text[0].isupper()
    ):
        end += 1
    return bool(opened) and number.end < end < len(pieces) and pieces[end].text in "\"”’'"


def _is_scale_end(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the ends of "on a scale of one to 10"."""
    return (
        "scale" in [piece.low for piece in pieces[max(0, number.start - 4) : number.start]]
        and number.value <= 100
    )
