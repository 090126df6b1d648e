"""Times as other programs write them, to ISO times in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_WINDOWS = datetime(1601, 1, 1, tzinfo=UTC)
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_NUMBER = re.compile(r"\d{9,17}(?:\.\d+)?")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?")


def when(value: object) -> str | None:
    """Return the time that a number since 1970 (in seconds, ms or µs) or an ISO time means, else None."""
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()
    if _NUMBER.fullmatch(text):
        number = float(text)
        while number > 1e11:  # more than the seconds to the year 5138: milli- or microseconds
            number /= 1000
        return _checked(_UNIX + timedelta(seconds=number))
    found = _ISO.fullmatch(text)
    if not found:
        return None
    zone = (found[3] or "+00:00").replace("Z", "+00:00").replace("UTC", "+00:00")
    try:
        return _checked(datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}{zone}"))
    except ValueError:
        return None


def since_1601(value: object) -> str | None:
    """Return the time of a number of microseconds since 1601, as Chrome writes it."""
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        return None
    return _checked(_WINDOWS + timedelta(microseconds=int(text)))


def day(value: object) -> str | None:
    """Return the ISO date of a time that `when` understands, as it was where the time was written down."""
    found = when(value)
    if found is None:
        return None
    written = _ISO.fullmatch(str(value).strip())
    return written[1] if written else found[:10]


def _checked(time: datetime) -> str | None:
    try:
        time = time.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return time.strftime("%Y-%m-%dT%H:%M:%SZ") if EARLIEST <= time < LATEST else None
