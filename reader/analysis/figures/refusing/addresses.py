"""Numbers of addresses, telephones, files and lists."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.refusing.names import is_ordinal
from reader.analysis.figures.scan import Piece

STRICT_LABELS = frozenset(
    "runway taxiway gate rule form exit junction bill room class route flat platform".split()
)
"""Words after which a number with a letter is a name: "runway 27L"."""
SERIES = frozenset("A B D E".split())
"""Letters behind the number of a thing; others may be watts or volts: "an Osram 60W bulb"."""
COMPASS = frozenset("N E S W NE NW SE SW".split())
LAST_HOUSE = 20_000
OPENED = 40
"""Tokens before a number in which its bracket opens, unless it numbers a line: "1) a key"."""
STREETS = frozenset(
    "street st road rd avenue ave row lane square drive boulevard blvd terrace close crescent court parade quay place way broadway"
    " highway alley mews embankment grove gardens walk yard rise wharf circus parkway pike loop building".split()
)
"""Last words of addresses: "12 Chapel Row"."""


def in_address(pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None) -> bool:
    """Tell a part of a URL, a DOI or a version: "10.5555/jar.2032.114", "release 2.1"."""
    if before is not None and before.text in "./=" and before.glued and pieces[number.start].glued:
        return True
    following = pieces[number.end + 1] if number.end + 1 < len(pieces) else None
    slashed = after is not None and after.text == "/" and after.glued and following is not None
    return bool(
        slashed and following and following.is_word and following.glued and "." in pieces[number.start].text
    )


def is_numbered(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "runway 27L", "rule 10b5" and "221B Baker Street", whatever letter follows."""
    before = pieces[number.start - 1] if number.start else None
    if before is not None and before.low.rstrip("s") in STRICT_LABELS and not number.scaled:
        return True
    at = number.end
    lettered = at < len(pieces) and pieces[at].glued and pieces[at].text in SERIES
    if lettered and number.start > 1 and before is not None and before.text[0].isupper():
        return True  # "from Pad 39A"
    if at + 1 < len(pieces) and pieces[at].text in "-–" and pieces[at + 1].is_number:
        at += 2  # "14-16 Ostrava Street"
    if at < len(pieces) and pieces[at].glued and len(pieces[at].text) == 1 and pieces[at].text.isupper():
        at += 1
    compass = [piece.text for piece in pieces[at : at + 3]]
    if len(compass) == 3 and compass[0] in COMPASS and compass[1] == "." and compass[2][0].isupper():
        return number.value < LAST_HOUSE  # "at 201 E. Washington"
    end = at
    while end < len(pieces) and end - at < 5 and _is_of_street(pieces, end):
        end += 1
    end -= end > at and pieces[end - 1].text == "."  # "201 E. Jefferson St."
    return end - at >= 2 and pieces[end - 1].low in STREETS and number.value < LAST_HOUSE


def _is_of_street(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "West", "23" and "rd" of "131 West 23rd Street"."""
    if pieces[at].is_number:
        return at + 1 < len(pieces) and is_ordinal(pieces[at + 1])
    short = pieces[at].text == "." and len(pieces[at - 1].text) <= 2
    return short or (pieces[at].is_word and pieces[at].text[0].isupper()) or is_ordinal(pieces[at])


def is_id(
    pieces: Sequence[Piece], number: Number, first: Piece, before: Piece | None, after: Piece | None
) -> bool:
    """Tell phone numbers, case numbers, list numbers and addresses."""
    if len(first.text) > 7 and first.text.isdecimal():
        return True
    led = pieces[max(0, number.start - OPENED) : number.start]
    closes = after is not None and after.text == ")" and not any(piece.text == "(" for piece in led)
    opens = number.start == 0 and after is not None and after.text in ".:"
    if (closes or opens) and number.value < 100:
        return True  # "1) a key", "28: Why it rains"
    enclosed = before is not None and before.text == "(" and after is not None and after.text == ")"
    if enclosed and number.end + 1 < len(pieces) and pieces[number.end + 1].is_number:
        return True  # "(602) 900-0807"
    ends = after is not None and after.text in ".)" and number.end + 2 >= len(pieces)
    if ends and before is not None and before.text in ":." and number.value < 100:
        return True  # a list's next number at the end of a line: "here are a few of them: 1."
    if before is not None and before.text == "+" and " " in first.text:
        return True  # "+212 524 438 103"
    run = [piece for piece in (before, after) if piece is not None and piece.is_number]
    if run and not number.scaled:
        return True
    return before is not None and before.text in "/@#\\"
