"""Dates as feeds write them: RFC 822 and ISO 8601 with all their accidents."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

from reader.ingest.dates import parse_date

LONGEST = 80
YEARS = range(1900, 2101)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].{0,40})?")
_PARTIAL = re.compile(r"(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?(?:T.{0,40})?")
_ORDINAL = re.compile(r"(\d{4})-(\d{3})")


def feed_date(text: str) -> str | None:
    """Return the ISO date of a moment as its publisher wrote it, or None for what is no date."""
    if len(text) > LONGEST:
        return None
    words = " ".join(text.split())
    if found := _ISO.fullmatch(words):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if len(words) < 4:
        return None
    return parse_date(words) or _as_in_letters(words) or _partial(words)


def _as_in_letters(words: str) -> str | None:
    """Return the date of what letters have in their headers, which puts up with most accidents."""
    if words[:4].isdigit():
        return None
    try:
        moment = parsedate(words)
    except (ValueError, IndexError, TypeError):
        return None
    return _checked(*moment[:3]) if moment else None


def _partial(words: str) -> str | None:
    """Return the first day of a year or month, or the day of a year's ordinal: "2004-365"."""
    if found := _ORDINAL.fullmatch(words):
        try:
            return date.fromordinal(date(int(found[1]), 1, 1).toordinal() + int(found[2]) - 1).isoformat()
        except (ValueError, OverflowError):
            return None
    if found := _PARTIAL.fullmatch(words):
        return _checked(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    return None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year in YEARS else None
    except ValueError:
        return None
