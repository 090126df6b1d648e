"""Moments as programs write them: a date, or the seconds or milliseconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from reader.ingest.dates import Order, parse_date

_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_FIRST_YEAR = 1995
"""Earlier seconds are numbers of something else: no page on the web is older."""


def moment(value: object, order: Order | None = None) -> str | None:
    """Return the ISO date of a moment as a program wrote it, in UTC where it counts seconds, or None."""
    words = str(value).strip() if isinstance(value, str | int | float) else ""
    if found := _EPOCH.fullmatch(words):
        day = datetime.fromtimestamp(int(found[1]), UTC).date()
        return day.isoformat() if day.year >= _FIRST_YEAR else None
    return parse_date(words, order)
