"""Periods reckoned from the day of publication: "last month", "the third quarter", "in May"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MONTHS, ONES
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.refusing.dates import is_month
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import DETERMINERS

CLAUSE, AHEAD = 20, 8
"""Tokens looked back, and on, over for a word of what is to come."""
PRESENT = listed("present", "periods")
FUTURE = listed("future", "periods")
APART = listed("apart", "periods")
LONGEST_SPAN = 5
"""Tokens of "from May 3 to June 9" before its last month, at most."""
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
DIGITS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
FIRST = {"three": "Q1", "six": "H1", "nine": "Q1/Q3"}
QUARTERS_OF = {"two": 2, "three": 3}
"""What "the first three months" and "the first three quarters" come to."""
SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}


def relative(pieces: Sequence[Piece], i: int, published: str) -> str | None:
    """Return the period of "last year", "this month", "the third quarter" and "the first three months"."""
    low = pieces[i].low
    lows = [piece.low for piece in pieces[i + 1 : i + 6] if piece.text != "-"]
    if low in SHIFTS:
        return _shifted(pieces, i, lows, published)
    if low in ("q", "h") and lows[:1] and lows[0] in DIGITS and pieces[i].text.isupper():
        low, lows = DIGITS[lows[0]], ["quarter" if low == "q" else "half", *lows[1:]]
    if low not in QUARTERS or any(len(word) == 4 and word.isdecimal() for word in lows):
        return None
    year, month, part = int(published[:4]), int(published[5:7] or 12), QUARTERS[low]
    if lows[:1] == ["quarter"]:
        year -= 3 * part - 2 > month and not _looks_ahead(pieces, i)
        return f"{year}-Q{part}"
    if lows[:1] == ["half"] and part <= 2:
        year -= 6 * part - 5 > month and not _looks_ahead(pieces, i)
        return f"{year}-H{part}"
    if part == 1 and lows[1:2] in (["months"], ["quarters"]):
        if lows[1] == "quarters" and lows[0] in QUARTERS_OF:
            return f"{year}-Q1/{year}-Q{QUARTERS_OF[lows[0]]}"
        count = ONES.get(lows[0], 0)
        if lows[1] != "months" or not 1 < count < 12:
            return None
        year -= "year" not in lows[2:] and count > month and not _looks_ahead(pieces, i)
        return _months(year, lows[0])
    return None


def _months(year: int | str, count: str) -> str:
    """Return "2032-H1" of the first six months, "2032-Q1/2032-Q3" of the first nine."""
    parts = FIRST.get(count, f"01/{ONES[count]:02d}")
    return "/".join(f"{year}-{part}" for part in parts.split("/"))


def _shifted(pieces: Sequence[Piece], i: int, lows: Sequence[str], published: str) -> str | None:
    """Return what "last year", "this month" and "next quarter" come to; nothing that something is compared with."""
    before = pieces[i - 1].low if i else ""
    if i and pieces[i - 1].low in MONTHS:
        return None  # "in August last year"
    shift, year, month = SHIFTS[pieces[i].low], int(published[:4]), int(published[5:7] or 0)
    if shift < 0 and before in ("than", "from", "with", "to", "over", "the", "on", "same"):
        return None
    if lows[:1] == ["year"]:
        return str(year + shift)
    if not month or lows[:1] not in (["month"], ["quarter"]):
        return None
    if lows[0] == "month":
        months = 12 * year + month - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    quarters = 4 * year + (month - 1) // 3 + shift
    return f"{quarters // 4}-Q{quarters % 4 + 1}"


def this_month(pieces: Sequence[Piece], i: int, published: str) -> str | None:
    """Return the month named at a token without its year."""
    if not is_month(pieces[i]) or _followed_by_year(pieces, i):
        return None
    if [piece.low for piece in pieces[i + 1 : i + 3]] in (["last", "year"], ["this", "year"]):
        return f"{int(published[:4]) - (pieces[i + 1].low == 'last')}-{MONTHS[pieces[i].low]:02d}"
    before = pieces[i - 1].low if i else ""
    dated = before.isdecimal() and i >= 2 and pieces[i - 2].low in ("on", "from")
    ahead = before in ("by", "next", "until", "from") or _looks_ahead(pieces, i, dated=dated)
    month = MONTHS[pieces[i].low]
    if any(_last_month(pieces, k) == i for k in range(max(0, i - LONGEST_SPAN), i)):
        return None  # the end of "between April and August"
    if last := _last_month(pieces, i):
        end = MONTHS[pieces[last].low]
        year = _year_of_month(end, published, ahead=_looks_ahead(pieces, i, dated=True))
        return _span_of(year, month, end)
    return f"{_year_of_month(month, published, ahead=ahead)}-{month:02d}"


def _last_month(pieces: Sequence[Piece], i: int) -> int | None:
    """Return the token of the month that a span from the one at `i` ends in: "between April and August", "from May 3 to June 9"."""
    first = i - 1 - _is_day(pieces, i - 1)
    link = i + 1 + _is_day(pieces, i + 1)
    last = link + 1 + _is_day(pieces, link + 1)
    if first < 0 or last >= len(pieces) or not (is_month(pieces[i]) and is_month(pieces[last])):
        return None
    spans = pieces[first].low in ("between", "from") and pieces[link].low in ("and", "to", "until", "through")
    return last if spans else None


def _is_day(pieces: Sequence[Piece], at: int) -> bool:
    return 0 <= at < len(pieces) and pieces[at].text.isdecimal() and len(pieces[at].text) <= 2


def _looks_ahead(pieces: Sequence[Piece], i: int, *, dated: bool = False) -> bool:
    """Tell a clause that speaks of what is to come; with a day, the present tense does: "falls on 1 January"."""
    start = max(0, i - CLAUSE)
    for k in range(i - 1, start, -1):
        if pieces[k - 1].text == "," and pieces[k].low in APART:
            start = k
            break
    end = next(
        (k for k in range(i + 1, len(pieces)) if pieces[k].is_number or pieces[k].low in APART), len(pieces)
    )
    near = range(start, min(end, i + AHEAD))
    coming = any(pieces[k].low in FUTURE for k in near)
    return coming or (
        dated
        and any(
            pieces[k].low in PRESENT and not (k and pieces[k - 1].low in DETERMINERS) for k in near if k < i
        )
    )


def _span_of(year: int, first: int, last: int) -> str:
    """Return "2032-Q1" for January to March, else both months."""
    if last <= first:
        return f"{year - 1}-{first:02d}/{year}-{last:02d}"  # "from November to January"
    if last - first == 2 and first % 3 == 1:
        return f"{year}-Q{(first + 2) // 3}"
    if last - first == 5 and first in (1, 7):
        return f"{year}-H{1 if first == 1 else 2}"
    return f"{year}-{first:02d}/{year}-{last:02d}"


def _followed_by_year(pieces: Sequence[Piece], i: int) -> bool:
    return any(looks_like_year(piece.text) for piece in pieces[i + 1 : i + 4])


def _year_of_month(month: int, published: str, *, ahead: bool) -> int:
    """Return the year of a month named alone: the last one, or the next where the sentence looks ahead."""
    year, now = int(published[:4]), int(published[5:7] or 12)
    if ahead:
        return year if month >= now else year + 1
    return year if month <= now else year - 1
