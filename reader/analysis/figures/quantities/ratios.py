"""Ratios in words: "one in five children", "three out of four", "one job in ten", "a year and a half"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.nouns import counted_noun
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.numbers.reading import Number, read_number
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import FORMS

PARTING = (
    ("-", "in", "-"),
    ("out", "of", "every"),
    ("out", "of"),
    ("in", "every"),
    ("of", "every"),
    ("for", "every"),
    ("in",),
    ("of",),
)
"""Words between the parts of a ratio, the longest first: "one in every five"."""
PARTED = frozenset("in of out for".split())
"""Words one of which stands within five tokens in each ratio."""
LEADING = frozenset("from to than about nearly almost over under around".split())
"""Words before a ratio that needs no noun: "up from 1 in 10"."""


SAYING = frozenset("of is are was were has have had agree say said".split())
"""Words behind a ratio that stands for those it counts: "one in six are"."""


def ratio(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read "one in five children", "three out of four doctors", "a 1-in-5 chance"."""
    if not any(piece.low in PARTED for piece in pieces[at + 1 : at + 6]):
        return None
    first = read_number(pieces, at)
    if first is not None and first.worded and first.value == 1 and (parted := one_thing_in(pieces, first)):
        return parted
    if first is None or first.scaled or first.fraction or not 1 <= first.value <= 100:
        return None
    lows = [piece.low for piece in pieces[first.end : first.end + 3]]
    dashed = lows[:3] == ["-", "in", "-"]
    skip = next((len(link) for link in PARTING if tuple(lows[: len(link)]) == link), 0)
    if not skip or first.end + skip >= len(pieces):
        return None
    second = read_number(pieces, first.end + skip)
    if (
        second is None
        or second.scaled
        or second.value <= first.value
        or second.value > 1e7
        or second.value != int(second.value)
    ):
        return None
    if lows[:1] == ["of"] and skip == 1 and second.value != 10:
        return None  # "nearly eight of 10 voters", but "12 of 15 members"
    if (
        lows[:1] == ["in"]
        and skip == 1
        and (
            (not first.worded and second.value >= 1900)
            or (
                first.worded != second.worded
                and (first.value != 1 or looks_like_year(pieces[second.start].text))
                and second.value not in (10, 20, 100)
            )
        )
    ):
        return None
    noun, end = counted_noun(pieces, second.end, False)
    after = pieces[second.end].low if second.end < len(pieces) else ""
    if lows[:1] == ["in"] and after != "in" and (after in words.DURATIONS or after in words.MEASURES):
        return None  # "6-2 6-4 in 78 minutes"
    form = FORMS.get(after)
    told = after in SAYING or (form is not None and form[0] == "past")
    said = told and first.value <= 10
    led = at > 0 and pieces[at - 1].low in LEADING and first.value == 1
    if not noun and not dashed and not said and not led:
        return None
    return Quantity(
        at, end, first.value / second.value, None, None, "ratio", noun, number_end=second.end, worded=True
    )


def one_thing_in(pieces: Sequence[Piece], one: Number) -> Quantity | None:
    """Read "one flight in six" and "one job in ten"."""
    at = one.end + 1
    if at + 1 >= len(pieces) or pieces[at].low not in ("in", "out") or not pieces[one.end].text.islower():
        return None
    second = read_number(pieces, at + 1 + (pieces[at].low == "out")) if at + 2 < len(pieces) else None
    if (
        second is None
        or not second.worded
        or second.scaled
        or second.value < 2
        or pieces[one.end].low in words.STOP
    ):
        return None
    after = pieces[second.end].low if second.end < len(pieces) else "."
    if after not in (".", ",", ";") and after not in words.STOP:
        return None
    noun = pieces[one.end].text
    return Quantity(
        one.start, second.end, 1 / second.value, None, None, "ratio", noun, number_end=second.end, worded=True
    )


def one_measure(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read "want a gallon of beer": what is done something to, no price of "a pint of milk"."""
    lows = [piece.low for piece in pieces[at : at + 3]]
    done = at > 0 and pieces[at - 1].low in FORMS and lows[2:] == ["of"]
    if not done or lows[0] not in ("a", "an") or lows[1] not in words.MEASURED_ONCE:
        return None
    unit = words.MEASURES[lows[1]]
    return Quantity(at, at + 2, 1.0, None, None, "measure", unit, number_end=at + 1)


def and_a_half(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read "a year and a half" and "one mile and a half"."""
    lows = [piece.low for piece in pieces[at : at + 5]]
    if len(lows) < 5 or lows[0] not in ("a", "an", "one") or lows[2:] != ["and", "a", "half"]:
        return None
    if lows[1] in words.DURATIONS:
        return Quantity(at, at + 5, 1.5, None, None, "duration", words.DURATIONS[lows[1]], number_end=at + 5)
    if lows[1] in words.MEASURES:
        return Quantity(at, at + 5, 1.5, None, None, "measure", words.MEASURES[lows[1]], number_end=at + 5)
    return None
