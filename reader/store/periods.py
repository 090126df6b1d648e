"""From dates as people write them ("2022-03", "7d") to the bounds of a comparison."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_OPEN_END = "~"  # sorts after every time
_LONGEST = 700_000  # days


def published(value: str) -> tuple[str, str]:
    """Return the first day of a written period, as written, and what sorts after its last."""
    return value, value + _OPEN_END


def saved(value: str, today: date) -> tuple[str, str]:
    """Return the first moment of a period of local days and the first after it, as the store writes times.

    What reaches up to now ("today", "7d") has no end, so that a clock set back hides nothing.
    """
    if value == "yesterday":
        return _moment(today - timedelta(days=1)), _moment(today)
    if value == "today" or value[-1] in _DAYS:
        days = 0 if value == "today" else int(value[:-1]) * _DAYS[value[-1]]
        return _moment(today - timedelta(days=min(days, _LONGEST))), _OPEN_END
    year, month, day = ([int(number) for number in value.split("-")] + [0, 0])[:3]
    first = date(year, month or 1, day or 1)
    if day:
        return _moment(first), _moment(first + timedelta(days=1))
    after = date(year + (not month or month == 12), month % 12 + 1 if month else 1, 1)
    return _moment(first), _moment(after)


def _moment(day: date) -> str:
    """Return the local midnight that begins `day`; what is far away needs no time zone."""
    midnight = datetime.combine(day, time())
    if not 1971 <= day.year <= 9000:
        return f"{midnight.isoformat()}Z"
    return midnight.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
