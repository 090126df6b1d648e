"""When a figure holds: the nearest date that governs it, resolved against the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import MONTHS
from reader.analysis.figures.scan import Piece

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
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
NAMES = {number: name for name, number in MONTHS.items() if len(name) > 3 or name == "may"}


def period_of(pieces: Sequence[Piece], start: int, end: int, published: str | None) -> str | None:
    """Return the period ("2021", "2021-Q1", "2021-03", "2020/2021") nearest to tokens `start` to `end`, or None."""
    found = list(_periods(pieces, published))
    if not found:
        return None
    # What stands after a figure in its clause governs it sooner than what stands before.
    return min(found, key=lambda p: (p[0] - end if p[0] >= end else (start - p[0]) + 3, p[0]))[1]


def _periods(pieces: Sequence[Piece], published: str | None) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    year_now = int(published[:4]) if published and published[:4].isdigit() else None
    for i, piece in enumerate(pieces):
        year = _year(pieces, i)
        before = pieces[i - 1].low if i else ""
        if year:
            if before == "from" or (i >= 2 and pieces[i - 2].low == "from"):
                continue
            quarter = _quarter(pieces, i)
            month = MONTHS.get(before) or (
                MONTHS.get(pieces[i - 3].low) if i >= 3 and before == "," else None
            )
            found.append((i, f"{year}-Q{quarter}" if quarter else f"{year}-{month:02d}" if month else year))
        elif year_now is not None:
            relative = _relative(pieces, i, year_now)
            if relative:
                found.append((i, relative))
            elif (
                piece.low in MONTHS
                and piece.text[0].isupper()
                and not _followed_by_year(pieces, i)
                and published
            ):
                ahead = any(word.low in ("will", "shall", "would") for word in pieces[:i])
                year_then = _year_of_month(MONTHS[piece.low], published, ahead=ahead)
                found.append((i, f"{year_then}-{MONTHS[piece.low]:02d}"))
    return found


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


def _quarter(pieces: Sequence[Piece], i: int) -> int | None:
    near = [piece.low for piece in pieces[max(0, i - 4) : i]]
    if "quarter" in near:
        return next((QUARTERS[word] for word in near if word in QUARTERS), None)
    return None


def _relative(pieces: Sequence[Piece], i: int, year: int) -> str | None:
    pair = [piece.low for piece in pieces[i : i + 2]]
    if pair == ["last", "year"] or pair == ["previous", "year"]:
        before = pieces[i - 1].low if i else ""
        return None if before in ("than", "from", "with", "to", "over", "the") else str(year - 1)
    if pair == ["this", "year"]:
        return str(year)
    if pair == ["next", "year"]:
        return str(year + 1)
    if len(pair) == 2 and pair[0] in QUARTERS and pair[1] == "quarter":
        follows = [piece.low for piece in pieces[i + 2 : i + 5]]
        return (
            None
            if any(len(word) == 4 and word.isdigit() for word in follows)
            else f"{year}-Q{QUARTERS[pair[0]]}"
        )
    return None


def _followed_by_year(pieces: Sequence[Piece], i: int) -> bool:
    return any(len(piece.text) == 4 and piece.text[:2] in ("19", "20") for piece in pieces[i + 1 : i + 4])


def _year_of_month(month: int, published: str, *, ahead: bool) -> int:
    """Return the year of a month named alone: the last one, or the next where the sentence looks ahead."""
    year, now = int(published[:4]), int(published[5:7] or 12)
    if ahead:
        return year if month >= now else year + 1
    return year if month <= now else year - 1
