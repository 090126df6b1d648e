"""Numbers of notations that count nothing: sources ("[6]", "(Hume 1998, 136–137)"), sections ("§ 12"), tests ("p < .05")."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece

FARTHEST = 8
"""Tokens within which a bracket of sources opens or closes."""
SECTIONS = "§¶"
RELATIONS = "=<>≤≥≈"
"""Signs between what a test is called and what it gave."""
SYMBOL = 2
"""Letters of what a test is called at most: "p", "n", "df"."""
FRAMES = frozenset("p i fps".split())
"""Letters behind so many frames: "30p"."""
WIDE = 3
"""Digits that the sides of a picture have at least."""
INTERVALS = frozenset("ci confidence credible".split())
"""Words after the percent of an interval, which says how sure and not how much."""


def is_noted(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number that belongs to a notation."""
    before = pieces[number.start - 1].text if number.start else ""
    return (
        (before != "" and before in SECTIONS)
        or _is_cited(pieces, number)
        or _is_issue(pieces, number)
        or _is_key(pieces, number.end)
        or _is_place_in_source(pieces, number)
        or _is_of_test(pieces, number)
        or _is_of_screen(pieces, number)
        or _says_how_sure(pieces, number.end)
    )


def _is_cited(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the numbers of sources: "[6]", "[2–9]", "[3, 14]"."""
    start, end = number.start - 1, number.end
    while (
        start >= 0
        and number.start - start < FARTHEST
        and (pieces[start].is_number or pieces[start].text in ",-–")
    ):
        start -= 1
    if start < 0 or pieces[start].text != "[":
        return False
    while (
        end < len(pieces)
        and end - number.end < FARTHEST
        and (pieces[end].is_number or pieces[end].text in ",-–")
    ):
        end += 1
    return end < len(pieces) and pieces[end].text == "]"


def _is_issue(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the numbers of "92 (6): 1087–1101": volume, issue and pages."""
    for before in (0, 2, 5, 7):
        marks = pieces[max(0, number.start - before) : number.start - before + 6]
        numbers = len(marks) == 6 and all(marks[i].text.isdecimal() for i in (0, 2, 5))
        if numbers and marks[1].text == "(" and marks[3].text == ")" and marks[4].text in ":,":
            return True
    return False


def _is_key(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the number of a code from what it stands for: "0 = female"."""
    return at + 1 < len(pieces) and pieces[at].text == "=" and pieces[at + 1].is_word


def _is_place_in_source(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the pages of "(Hume 1998, 136–137)" and "vol.14, 316–321": a comma or colon, after a year or a volume."""
    led = number.start - 1
    if led >= 2 and pieces[led].text in "-–" and pieces[led - 1].is_number:
        led -= 2
    if led < 2 or pieces[led].text not in (",", ":") or not pieces[led - 1].text.isdecimal():
        return False
    author = pieces[led - 2].text == "]" or (pieces[led - 2].is_word and pieces[led - 2].text[0].isupper())
    year = len(pieces[led - 1].text) == 4 and author
    volume = pieces[led - 2].text == "." and led >= 3 and pieces[led - 3].low in ("vol", "no", "nos")
    end = number.end + 2 if _is_ranged(pieces, number.end) else number.end
    return (year or volume) and end < len(pieces) and pieces[end].text in ");]"


def _is_ranged(pieces: Sequence[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at].text in "-–" and pieces[at + 1].is_number


def _is_of_test(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell what a test gave: "p < .05", "n = 48", "F(2, 45) = 3.4"."""
    opened = number.start - 1
    while opened > 0 and (pieces[opened].text == "," or pieces[opened].is_number):
        opened -= 1
    if opened > 0 and pieces[opened].text == "(" and pieces[opened].glued and pieces[opened + 1].glued:
        called = pieces[number.end : number.end + 1]
        alone = bool(called) and called[0].text == ")" and opened + 1 == number.start  # "factorial(10)"
        return pieces[opened - 1].is_word and (alone or len(pieces[opened - 1].text) <= SYMBOL)
    sign = number.start - 1 - (number.start > 1 and pieces[number.start - 1].text in "-−")
    if sign < 1 or pieces[sign].text not in RELATIONS:
        return False
    named = pieces[sign - 1]
    return named.text == ")" or (named.is_word and len(named.text) <= SYMBOL)


def _is_of_screen(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the numbers of pictures: "4096 x 2160", "4K/30p"."""
    at, text = number.start, pieces[number.start].text
    framed = at > 0 and pieces[at - 1].text == "/" and pieces[at - 1].glued and pieces[at].glued
    if framed and number.end < len(pieces) and pieces[number.end].low in FRAMES:
        return True
    for sign, other in ((number.end, number.end + 1), (at - 1, at - 2)):
        crossed = 0 <= other < len(pieces) and 0 <= sign < len(pieces) and pieces[sign].low in ("x", "×")
        if crossed and all(len(side) >= WIDE and side.isdecimal() for side in (text, pieces[other].text)):
            return True
    return False


def _says_how_sure(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "95% CI" and "a 95 percent confidence interval"."""
    sign = at < len(pieces) and pieces[at].low in ("%", "percent")
    return sign and at + 1 < len(pieces) and pieces[at + 1].low in INTERVALS
