"""The periods that a sentence names, resolved against the day of publication: "in the third quarter", "last month", "by 2030"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import CURRENCY_SYMBOLS, MONTHS
from reader.analysis.figures.periods.relative_periods import FIRST, QUARTERS, SHIFTS, relative, this_month
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed

BASE = 8
"""Tokens looked back over for what says that something is compared with a date."""
LEADING = listed("leading", "periods")
BASES = listed("bases", "periods")
LEVELS = listed("levels", "periods")
LINKS = listed("links", "periods")
SEASONS = listed("seasons", "periods")
OPENERS = frozenset(MONTHS) | frozenset(QUARTERS) | frozenset(SHIFTS) | {"q", "h"}
"""Words at which a period may be named, other than a year's digits."""

Period = tuple[int, str]
"""The token at which a period is named, and the period."""


def periods_in(pieces: Sequence[Piece], published: str | None) -> list[Period]:
    """Return the periods that a sentence names, but for those that something is compared with."""
    found: list[Period] = []
    known = published if published and published[:4].isdecimal() else None
    for i, piece in enumerate(pieces):
        if not (piece.is_number or piece.low in OPENERS):
            continue
        if year := _year(pieces, i):
            period: str | None = _dated(pieces, i, year)
        elif known:
            period = relative(pieces, i, known) or this_month(pieces, i, known)
        else:
            period = None
        if period and not _is_base(pieces, i):
            found.append((i, period))
    return found


def _is_base(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a date that something is compared with: "than in 2029", "since 1974", "up from 35 in June", "as in 2028"."""
    before = [piece.low for piece in pieces[max(0, i - BASE) : i]]
    if before[-2:] == ["as", "in"] or (before[-1:] == ["of"] and before[-2:-1] and before[-2] in LEVELS):
        return True
    counted = False
    for k in range(i - 1, max(0, i - BASE) - 1, -1):
        low = pieces[k].low
        counted = counted or (pieces[k].is_number and k < i - 1)
        if low in BASES or (low == "from" and counted and _leads_number(pieces[k + 1])):
            return True
        if low in (",", ";", "by", "for") or (counted and low == "to"):
            return False
    return "same" in before


def _leads_number(piece: Piece) -> bool:
    """Tell what may follow "from" at the beginning of a number: "from $35", "from a low of 3 percent"."""
    return piece.is_number or piece.low in LEADING or piece.text in CURRENCY_SYMBOLS


def _year(pieces: Sequence[Piece], i: int) -> str | None:
    text = pieces[i].text
    if not (len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20", "21")):
        return None
    before = pieces[i - 1].low if i else ""
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    if follows is not None and follows.glued and (follows.is_word or follows.text == "%"):
        return None
    if text[:2] == "21" and (before not in ("in", "by", "until") or (follows and follows.is_word)):
        return None
    if follows is not None and follows.text in "-–/" and not _is_season(pieces, i):
        return None  # "Group B of the 2034-35 Europa League"
    if (
        before in LINKS
        or before in MONTHS
        or before in (",", "fiscal", "year", "(", "q", "quarter", "half", "and")
        or i == 0
    ):
        return text
    return text if before.isdecimal() or (i >= 2 and pieces[i - 2].low in MONTHS) else None


def _is_season(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "the 2034-35 season" and "2020-2021" from what bears the years in its name."""
    if i + 2 >= len(pieces) or not pieces[i + 1].glued or len(pieces[i + 2].text) != 2:
        return True
    after = pieces[i + 3] if i + 3 < len(pieces) else None
    return after is None or not after.is_word or after.low in SEASONS or after.text.islower()


def _dated(pieces: Sequence[Piece], i: int, year: str) -> str:
    """Return a year with the quarter, half or month that stands before it, or the years between which it ends."""
    before = pieces[i - 1].low if i else ""
    earlier = pieces[i - 2].text if i >= 2 else ""
    if before in ("and", "to", "-", "–") and len(earlier) == 4 and earlier.isdecimal() and earlier < year:
        return f"{earlier}/{year}"
    if part := _part(pieces, i):
        return "/".join(f"{year}-{one}" for one in part.split("/"))
    month = MONTHS.get(before) or (MONTHS.get(pieces[i - 3].low) if i >= 3 and before == "," else None)
    return f"{year}-{month:02d}" if month else year


def _part(pieces: Sequence[Piece], i: int) -> str | None:
    """Return "Q1" or "H1" of the words before token `i`: "the first quarter of", "Q1", "the first three months of"."""
    near = [piece.low for piece in pieces[max(0, i - 6) : i]]
    if len(near) >= 2 and near[-2:-1] == ["q"] and near[-1] in ("1", "2", "3", "4"):
        return f"Q{near[-1]}"
    number = next((QUARTERS[word] for word in near if word in QUARTERS), None)
    if number is None:
        return None
    if "quarter" in near:
        return f"Q{number}"
    if "half" in near and number <= 2:
        return f"H{number}"
    months = next((word for word in near if word in FIRST), None)
    return FIRST[months] if "months" in near and months and number == 1 else None
