"""Ages that no "years old" stands beside: "she was 88", "aged 24", "Haraldsen, 23, won", "children under 13"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import STOP
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.refusing.dates import is_month
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed

OLDEST = 115
BETWEEN = frozenset("only just nearly almost about around now then also both".split())
"""Words between a person and an age."""
PERSONS = frozenset(
    "children kids people adults men women girls boys students pupils patients those anyone everyone players drivers teenagers voters"
    " minors passengers residents workers citizens them".split()
)
"""Who may be under or over an age."""
PEOPLE = listed("counted_once")
"""Nouns of one person."""
AGED = frozenset("age ages aged".split())
OLDER = frozenset("older younger over under up above below".split())
PRONOUNS = frozenset("he she i who".split())
BEING = frozenset("is was am were are".split())
DYING = frozenset("died dies dead killed retired married".split())
"""Verbs that "at 27" tells the age of."""
SINCE = frozenset("when since until while".split())
"""Words that tell a time of somebody's life: "when she was six"."""
SUFFIXES = frozenset("jr sr".split())
LIFE = 12
TURNING = frozenset("turned turns turn turning".split())


def is_told(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "over the age of 18" and "children under 12", whatever follows."""
    led = [piece.low for piece in pieces[max(0, number.start - 2) : number.start]]
    limited = len(led) == 2 and led[0] in PERSONS and led[1] in ("under", "over")
    if len(led) == 2 and led[1] in AGED and led[0].endswith("s"):
        return True  # "diners age 60 to 75"
    return led in (["age", "of"], ["ages", "of"]) or (limited and not number.scaled and number.value < OLDEST)


def is_age(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell whether a bare number is somebody's age."""
    if number.scaled or not 0 < number.value < OLDEST or number.value != int(number.value):
        return False
    if is_told(pieces, number):
        return True
    lead = number.start
    while lead and pieces[lead - 1].low in BETWEEN:
        lead -= 1
    lows = [piece.low for piece in pieces[max(0, lead - 2) : lead]]
    if not lows:
        return _opens(pieces, number)
    after = pieces[number.end] if number.end < len(pieces) else None
    alone = after is None or not after.is_word or after.low in STOP
    if _is_limit(pieces, number) and (lows[-1] in PERSONS or lows[-1] in ("aged", "ages", "those")):
        return True
    recalled = lead >= 3 and lows[-1] in BEING and lows[0] in PRONOUNS and pieces[lead - 3].low in SINCE
    if lows[-1] == "age" or lows[-1] in TURNING or recalled:
        return alone and not (after is not None and after.text in "%/" + "-" * recalled)
    if not (after is None or after.text in ".,;)—–―-" or after.low in ("and", "when", "but", "or", "to")):
        return False
    if lows[-1] in ("aged", "ages") or lows == ["aged", "between"]:
        return True
    if lows[-1] == "at" and number.value >= 12:
        return any(piece.low in DYING for piece in pieces[max(0, lead - LIFE) : lead])
    if lows[-1] in BEING:
        asked = after is not None and after.low == "when"
        return asked or lows[0] in PRONOUNS or (number.value >= 12 and _is_name(pieces, lead - 1))
    return number.value >= 12 and _beside_name(pieces, lead, after)


def _is_limit(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell "65 and older", "18 or over"."""
    lows = [piece.low for piece in pieces[number.end : number.end + 2]]
    return len(lows) == 2 and lows[0] in ("and", "or") and lows[1] in OLDER


def _opens(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the age at the head of "Now 47, Haynes has travelled"."""
    behind = pieces[number.end : number.end + 2]
    named = len(behind) == 2 and behind[0].text == "," and behind[1].text[0].isupper()
    return named and number.start == 1 and pieces[0].low == "now"


def _beside_name(pieces: Sequence[Piece], lead: int, after: Piece | None) -> bool:
    """Tell "Haraldsen, 23, won", "Michael Conklin, 59." and "Jörg Häberle (48)"."""
    person = pieces[lead - 2] if lead >= 2 else None
    if person is None or after is None or is_month(person):
        return False
    if not (person.text[0].isupper() or person.low in PEOPLE or _is_name(pieces, lead - 1)):
        return False
    if pieces[lead - 1].text == "," and person.low in PEOPLE:
        return after.text == ","  # "a second victim, 27, is"
    if pieces[lead - 1].text == ",":
        return after.text in ",—–―" or (after.text in ".;" and _is_name(pieces, lead - 1))
    return pieces[lead - 1].text == "(" and after.text == ")" and _is_name(pieces, lead - 1)


def _is_name(pieces: Sequence[Piece], end: int) -> bool:
    """Tell two capitalised words before a token: no place is given by its first and its last name."""
    words = pieces[max(0, end - 2) : end]
    if len(words) == 2 and words[0].low in SUFFIXES and words[1].text == ".":
        return True  # "Burrell Mohler Sr., 77,"
    return len(words) == 2 and all(piece.is_word and piece.text[0].isupper() for piece in words)
