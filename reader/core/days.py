"""How days and periods read: the store, JSON and tables keep ISO 8601, people get words."""

from __future__ import annotations

import re

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"(\d{4})-(?:(0[1-9]|1[0-2])(?:-([0-3]\d))?|([QH][1-4]))(?:T.*)?")


def day(iso: str | None) -> str:
    """Return a date, time or month of ISO 8601 as people write it, its day only: "20 Jan 2022"; other words as they are."""
    return " ".join(_parts(iso or ""))


def period(iso: str | None) -> str:
    """Return a period of a figure as people write it: "Sep 2031", "Q3 2033", "Jan–May 2021", "2019–2021"."""
    first, _, last = (iso or "").partition("/")
    begin, end = _parts(first), _parts(last)
    if last and begin[:-1] and begin[-1] == end[-1]:
        begin = begin[:-1]  # the year is said once
    dash = "–" if len(begin) == 1 else " – "
    return dash.join(" ".join(part) for part in (begin, end) if part != [""])


def _parts(iso: str) -> list[str]:
    found = _ISO.fullmatch(iso)
    if found is None:
        return [iso]
    year, month, of_month, part = found.groups()
    if part:
        return [part, year]
    return [*([str(int(of_month))] if of_month else []), MONTHS[int(month) - 1], year]
