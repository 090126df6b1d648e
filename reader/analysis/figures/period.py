"""When a figure holds: the nearest date that governs it, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MONTHS
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import AUXILIARIES, FORMS

AFTER, BEFORE = 16, 20
"""Tokens over which a period governs a figure that stands before or after it."""

CLAUSE = 20
"""Tokens looked back over for a word of what is to come."""
RELATIVES = frozenset("which who whose while when where".split())

BASES = frozenset(
    {
        "since",
        "than",
        "against",
        "compared",
        "founded",
        "born",
        "until",
        "ago",
        "weakest",
        "highest",
        "lowest",
    }
)
PRESENT = frozenset(
    "rises falls rise fall starts begins takes goes comes ends opens closes drops grows cuts increases changes start begin".split()
)
"""Verbs that with a day speak of what is to come: "falls to 44 percent on 1 January"."""
FUTURE = frozenset({"will", "shall", "would"})
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
FIRST = {"two": "H1", "three": "Q1", "six": "H1"}
QUARTERS_OF = {"two": 2, "three": 3}
"""What "the first three months" and "the first three quarters" come to."""
LINKS = frozenset(
    {
        "in",
        "by",
        "during",
        "for",
        "since",
        "until",
        "of",
        "at",
        "from",
        "through",
        "throughout",
        "on",
        "the",
        "as",
        "end",
    }
)
OPENERS = frozenset(MONTHS) | frozenset(QUARTERS) | {"last", "previous", "this", "next"}
"""Words at which a period may be named, other than a year's digits."""


Period = tuple[int, str]
"""The token at which a period is named, and the period."""


def period_of(pieces: Sequence[Piece], start: int, end: int, periods: Sequence[Period]) -> str | None:
    """Return the period ("2021", "2021-Q1", "2021-H1", "2021-03", "2020/2021") that governs tokens `start` to `end`."""
    near = [found for found in periods if _reaches(pieces, found[0], start, end)]
    if not near:
        return None
    # What stands after a figure in its clause governs it sooner than what stands before.
    return min(near, key=lambda p: (p[0] - end if p[0] >= end else (start - p[0]) + 3, p[0]))[1]


def _reaches(pieces: Sequence[Piece], at: int, start: int, end: int) -> bool:
    """Tell whether a period at token `at` is near enough, and no other clause stands between."""
    if at >= end:
        between, most = pieces[end:at], AFTER
    else:
        between, most = pieces[at + 1 : start], BEFORE
    if between and between[-1].text == ":" and at < start:
        between = between[:-1]  # "Investment in 2033: €1.85 billion"
    if len(between) > most or any(_parts(between, i) for i in range(len(between))):
        return False
    return not _begins_clause(between) if at >= end else not _is_inserted(pieces, at, start)


def _begins_clause(between: Sequence[Piece]) -> bool:
    """Tell a clause of its own before the period: "32 rooms are closed, and the bar will open in May", "a dam, whose level"."""
    for i, piece in enumerate(between[:-1]):
        if piece.text != ",":
            continue
        following = between[i + 1].low
        if following in RELATIVES or following in AUXILIARIES:
            return True
        if following in ("and", "but") and any(later.low in AUXILIARIES for later in between[i + 2 :]):
            return True
    return False


def _parts(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a mark that parts two clauses: a semicolon, a bracket, a dash with blanks around it."""
    return pieces[i].text in ";:()—" or (pieces[i].text in "-–" and not pieces[i].glued)


def _is_inserted(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell a period in an insertion: "The probe, launched on 3 May 2028 on an Ariane 6, weighs"."""
    after = next((i for i in range(at + 1, start) if pieces[i].text == ","), None)
    before = next((i for i in range(at - 1, max(0, at - 8), -1) if pieces[i].text == ","), None)
    if after is None or not before or before + 1 >= at:
        return False
    first = pieces[before + 1].low
    return first in ("which", "who", "whose") or FORMS.get(first, ("", ""))[0] in ("past", "ing")


def periods_in(pieces: Sequence[Piece], published: str | None) -> list[Period]:
    """Return the periods that a sentence names, but for those that something is compared with."""
    found: list[Period] = []
    year_now = int(published[:4]) if published and published[:4].isdigit() else None
    for i, piece in enumerate(pieces):
        if not (piece.is_number or piece.low in OPENERS):
            continue
        if year := _year(pieces, i):
            period: str | None = _dated(pieces, i, year)
        elif year_now is not None and published:
            period = _relative(pieces, i, year_now) or _this_month(pieces, i, published)
        else:
            period = None
        if period and not _is_base(pieces, i):
            found.append((i, period))
    return found


def _this_month(pieces: Sequence[Piece], i: int, published: str) -> str | None:
    """Return the month named at a token without its year."""
    if not _is_month(pieces[i]) or _followed_by_year(pieces, i):
        return None
    before = pieces[i - 1].low if i else ""
    near = [piece.low for piece in pieces[max(0, i - CLAUSE) : i]]
    dated = before.isdigit() and len(near) > 1 and near[-2] in ("on", "from")
    ahead = before in ("by", "next", "until", "from") or any(low in FUTURE for low in near)
    ahead = ahead or (dated and any(low in PRESENT for low in near))
    month = MONTHS[pieces[i].low]
    if before in ("between", "from") and i + 2 < len(pieces) and pieces[i + 1].low in ("and", "to"):
        last = MONTHS.get(pieces[i + 2].low)
        if last and last > month:
            year = _year_of_month(last, published, ahead=any(low in FUTURE for low in near))
            return _span_of(year, month, last)
    return f"{_year_of_month(month, published, ahead=ahead)}-{month:02d}"


def _span_of(year: int, first: int, last: int) -> str:
    """Return "2032-Q1" for January to March, else both months."""
    if last - first == 2 and first % 3 == 1:
        return f"{year}-Q{(first + 2) // 3}"
    if last - first == 5 and first in (1, 7):
        return f"{year}-H{1 if first == 1 else 2}"
    return f"{year}-{first:02d}/{year}-{last:02d}"


def _is_month(piece: Piece) -> bool:
    return piece.low in MONTHS and (piece.text[0].isupper() or piece.low not in ("may", "march"))


def _is_base(pieces: Sequence[Piece], i: int) -> bool:
    """Tell a date that something is compared with: "than in 2029", "since 1974", "the old record of 1998"."""
    before = [piece.low for piece in pieces[max(0, i - 6) : i]]
    for word in reversed(before):
        if word in BASES:
            return True
        if word in (",", ";", "by", "by", "for"):
            return False
    return before[-2:] in (["record", "of"], ["level", "of"]) or "same" in before


def _dated(pieces: Sequence[Piece], i: int, year: str) -> str:
    """Return a year with the quarter, half or month that stands before it, or the years between which it ends."""
    before = pieces[i - 1].low if i else ""
    earlier = pieces[i - 2].text if i >= 2 else ""
    if before in ("and", "to", "-", "–") and len(earlier) == 4 and earlier.isdigit() and earlier < year:
        return f"{earlier}/{year}"
    if part := _part(pieces, i):
        return f"{year}-{part}"
    month = MONTHS.get(before) or (MONTHS.get(pieces[i - 3].low) if i >= 3 and before == "," else None)
    return f"{year}-{month:02d}" if month else year


def _year(pieces: Sequence[Piece], i: int) -> str | None:
    piece = pieces[i]
    if not (len(piece.text) == 4 and piece.text.isdigit() and piece.text[:2] in ("19", "20")):
        return None
    before = pieces[i - 1].low if i else ""
    follows = pieces[i + 1] if i + 1 < len(pieces) else None
    if follows is not None and follows.glued and (follows.is_word or follows.text == "%"):
        return None
    if (
        before in LINKS
        or before in MONTHS
        or before in (",", "fiscal", "year", "(", "q", "quarter", "half", "and")
        or i == 0
    ):
        return piece.text
    return piece.text if before.isdigit() or (i >= 2 and pieces[i - 2].low in MONTHS) else None


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
    return "Q1" if "months" in near and "three" in near and number == 1 else None


def _relative(pieces: Sequence[Piece], i: int, year: int) -> str | None:
    pair = [piece.low for piece in pieces[i : i + 2]]
    if pair == ["last", "year"] or pair == ["previous", "year"]:
        before = pieces[i - 1].low if i else ""
        return None if before in ("than", "from", "with", "to", "over", "the") else str(year - 1)
    if pair == ["this", "year"]:
        return str(year)
    if pair == ["next", "year"]:
        return str(year + 1)
    if pair[0] not in QUARTERS:
        return None
    lows = [piece.low for piece in pieces[i + 1 : i + 6] if piece.text != "-"]
    if any(len(word) == 4 and word.isdigit() for word in lows):
        return None
    if lows[:1] == ["quarter"]:
        return f"{year}-Q{QUARTERS[pair[0]]}"
    if lows[:1] == ["half"] and QUARTERS[pair[0]] <= 2:
        return f"{year}-H{QUARTERS[pair[0]]}"
    if pair[0] == "first" and lows[1:2] in (["months"], ["quarters"]) and lows[0] in FIRST:
        if lows[1] == "quarters" and lows[0] in QUARTERS_OF:
            return f"{year}-Q1/{year}-Q{QUARTERS_OF[lows[0]]}"
        return f"{year}-{FIRST[lows[0]]}" if lows[1] == "months" and lows[0] != "two" else None
    return None


def _followed_by_year(pieces: Sequence[Piece], i: int) -> bool:
    return any(len(piece.text) == 4 and piece.text[:2] in ("19", "20") for piece in pieces[i + 1 : i + 4])


def _year_of_month(month: int, published: str, *, ahead: bool) -> int:
    """Return the year of a month named alone: the last one, or the next where the sentence looks ahead."""
    year, now = int(published[:4]), int(published[5:7] or 12)
    if ahead:
        return year if month >= now else year + 1
    return year if month <= now else year - 1
