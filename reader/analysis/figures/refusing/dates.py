"""Dates, years and clock times: numbers that count nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import COMPARED
from reader.analysis.figures.lexicon import ABOUT, MONTHS, STOP
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece

ORDINALS = frozenset({"st", "nd", "rd", "th"})
DATING = frozenset("in since until till from by during before after of early late mid the fiscal".split())
"""Words before a year."""
OPENING = frozenset(
    "open opens opened close closes closed start starts started begin begins began end ends ended".split()
)
"""Verbs after which "at 8" is a time of day."""
REPORTING = frozenset("to ended ending through until till".split())
"""Words between a span of months and its end: "the three months to September"."""
DAY_LINKS = frozenset("to and through or - – —".split())
ERAS = frozenset("AD A.D BC B.C. BCE B.C.E. CE C.E. A.D.".split())
CENTURIES = ("15", "16", "17", "18", "19", "20")
WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
ZONES = frozenset("GMT UTC".split())
CLOCK = frozenset(
    {"am", "pm", "a", "p", "gmt", "est", "utc", "et", "o'clock", "o’clock", "bst", "cet", "hrs"}
)


def is_month(piece: Piece | None) -> bool:
    """Tell a month; in small letters (as machines write them) only where the word means nothing else."""
    return (
        piece is not None
        and piece.low in MONTHS
        and (piece.text[0].isupper() or piece.low not in ("may", "march"))
    )


def _is_day_of_week(pieces: Sequence[Piece], at: int) -> bool:
    return at >= 0 and pieces[at].low in WEEK


def is_date(pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None) -> bool:
    """Tell a part of a date: "July 4, 1961", "2022-01-20", "5 Nov", "the summer of '69"."""
    if number.scaled or number.value != int(number.value):
        return False
    if (
        before is not None
        and before.text in "'‘’"
        and pieces[number.start].glued
        and len(pieces[number.start].text) == 2
    ):
        return True
    small = 1 <= number.value <= 31
    if small and (_ends_days(pieces, number.start) or _begins_days(pieces, number)):
        return True
    if small and _is_day_of_week(pieces, number.start - 2) and pieces[number.start - 1].text == "(":
        return True  # "this Thursday (14)"
    year = 1000 <= number.value <= 2100
    if is_month(before) and (small or year):
        return True
    if after is not None and after.low in COMPARED:
        return False  # "in January, 9 more than"
    if (
        before is not None
        and before.text in ".,"
        and number.start >= 2
        and is_month(pieces[number.start - 2])
        and (small or year)
    ):
        return True
    if small and after is not None:
        following = (
            pieces[number.end + 1] if after.low in ORDINALS and number.end + 1 < len(pieces) else after
        )
        if is_month(following):
            return True
    return _is_numeric_date(pieces, number, before, after)


def _ends_days(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the last day of "Sept. 19 to 22" and "June 5 and 6"."""
    first = at - 2
    if (
        first < 1
        or pieces[at - 1].low not in DAY_LINKS
        or not (pieces[first].text.isdecimal() and len(pieces[first].text) < 3)
    ):
        return False
    return is_month(pieces[first - 1 - (pieces[first - 1].text == "." and first > 1)])


def _begins_days(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the first day of "between 1 and 5 April" and "19-22 September"."""
    last = number.end + 1
    if last + 1 >= len(pieces) or pieces[number.end].low not in DAY_LINKS or len(pieces[last].text) > 2:
        return False
    return pieces[last].text.isdecimal() and is_month(pieces[last + 1])


def _is_numeric_date(
    pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None
) -> bool:
    """Tell a part of 2022-01-20, 20/01/2022 or 2018-19."""
    for mark, other in ((after, number.end + 1), (before, number.start - 2)):
        if (
            mark is None
            or mark.text not in "-/–"
            or not 0 <= other < len(pieces)
            or not pieces[other].is_number
        ):
            continue
        one, two = pieces[number.start].text, pieces[other].text
        if mark is before:
            one, two = two, one
        third = (
            pieces[other + 2].text
            if mark is after and other + 2 < len(pieces) and pieces[other + 1].text == mark.text
            else ""
        )
        if third[:1].isdecimal():
            return True
        years = len(one) == 4 and one.isdecimal() and one[:2] in CENTURIES
        if years and (len(two) == 2 or (len(two) == 4 and two[:2] in CENTURIES)) and two.isdecimal():
            return True
    return False


def reporting_end(pieces: Sequence[Piece], at: int) -> int:
    """Return where "to September" or "ended March 31, 2031" ends after "three months" or "year", `at` where there is none."""
    if not 0 < at < len(pieces) or pieces[at].low not in REPORTING:
        return at
    if pieces[at - 1].low.rstrip("s") not in (
        "month",
        "year",
        "quarter",
        "week",
        "half",
    ):
        return at
    end = at + 1
    while end < len(pieces) and pieces[end].low in ("on", "the", "end", "of", "-"):
        end += 1
    if end >= len(pieces) or not is_month(pieces[end]):
        return at
    end += 1
    while end < len(pieces) and (
        pieces[end].is_number
        or (pieces[end].text == "," and any(looks_like_year(p.text) for p in pieces[end + 1 : end + 2]))
    ):
        end += 1
    return end


def is_time(pieces: Sequence[Piece], number: Number, after: Piece | None) -> bool:
    """Tell a clock time, or one of a race: "3:45", "17.30", "at 8", "2 p.m."."""
    text = pieces[number.start].text
    if number.start >= 2 and pieces[number.start].glued and pieces[number.start - 2].text in ZONES:
        return True  # "GMT+2"
    if after is not None and after.low in CLOCK and number.value < 2460:
        return after.low not in ("a", "p") or (
            number.value <= 12 and number.end + 1 < len(pieces) and pieces[number.end + 1].text == "."
        )
    behind = [piece.low for piece in pieces[number.end : number.end + 3]]
    if behind[:2] == ["in", "the"] and behind[2:] in (["morning"], ["afternoon"], ["evening"]):
        return number.value <= 12
    hour, dot, minutes = text.partition(".")
    if dot and len(minutes) == 2 and minutes < "60" and hour.isdecimal() and int(hour) < 24 and number.start:
        lead = pieces[number.start - 1].low
        if (lead in ("at", "until", "till") or (lead == "the" and after is not None)) and _is_free(after):
            return True
    opens = (
        number.start >= 2 and pieces[number.start - 1].low == "at" and pieces[number.start - 2].low in OPENING
    )
    if opens and number.value <= 24 and text.isdecimal() and _is_free(after):
        return True
    if after is not None and after.low in ("and", "to", "-", "–", "or") and number.end + 2 < len(pieces):
        hours = [piece.low for piece in pieces[number.end + 2 : number.end + 4]]
        if (
            pieces[number.end + 1].is_number
            and hours[0] in ("am", "pm", "o'clock", "o’clock")
            and number.value <= 24
        ):
            return True
    if after is not None and after.text == ":" and after.glued and number.end + 1 < len(pieces):
        following = pieces[number.end + 1]
        return following.is_number and following.glued
    return len(text) == 4 and text[0] == "0"


def _is_free(after: Piece | None) -> bool:
    """Tell that nothing counted follows."""
    return after is None or after.text in ",.;" or after.low in ("and", "to", "on", "each", "every", "from")


def is_year(number: Number, first: Piece, before: Piece | None, after: Piece | None) -> bool:
    """Tell a year by its four digits, unless people or things are counted."""
    if any(mark is not None and mark.text in ERAS for mark in (before, after)):
        return first.text.isdecimal()
    bare = after is None or not after.is_word or after.low in STOP
    earliest = 1000 if before is not None and before.low == "in" and bare else 1500
    year = len(first.text) == 4 and first.text.isdecimal() and earliest <= number.value <= 2100
    if number.scaled or not year:
        return False
    if (
        after is not None
        and after.is_word
        and after.text.islower()
        and after.low.endswith(("s", "people", "men", "children"))
        and len(after.low) > 3
    ):
        bound = before is not None and before.low in ABOUT
        dated = before is None or before.low in DATING or is_month(before)
        if before is not None and before.low == "of" and after.low.endswith(("people", "men", "children")):
            return False  # "a survey of 1709 schoolchildren"
        rounded = number.value % 100 == 0 and not (1980 <= number.value <= 2040 and dated) and not dated
        if rounded and after.low not in ("was", "has", "is", "census", "olympics"):
            return False
        if bound and after.low not in ("was", "has", "is", "sales", "results", "elections"):
            return False
    return True
