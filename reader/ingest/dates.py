"""Dates as people and pages write them, read strictly: what is not surely a date is None."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_MONTH = r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:[\s,|•·-]{0,4}(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{1,5}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2})?)?"
_SHAPES = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].{0,40})?", re.IGNORECASE), "ymd"),
    (re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})" + _TIME, re.IGNORECASE), "ymd"),
    (re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.{0,8})?"), "ymd"),
    (re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?" + _TIME), "ymd"),
    (
        re.compile(
            _WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?" + _MONTH + r"\.?,?[\s-]+(\d{4})" + _TIME,
            re.IGNORECASE,
        ),
        "dmy",
    ),
    (
        re.compile(_WEEKDAY + _MONTH + r"\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + _TIME, re.IGNORECASE),
        "mdy",
    ),
    (
        re.compile(
            r"(?:mon|tue|wed|thu|fri|sat|sun)\s+"
            + _MONTH
            + r"\s+(\d{1,2})\s+[\d:]{5,8}\s+(?:\w{2,5}\s+)?(\d{4}).{0,40}",
            re.IGNORECASE,
        ),
        "mdy",
    ),
    (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})" + _TIME), "dmy"),
    (re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})" + _TIME, re.IGNORECASE), "either"),
)
_LEAD = re.compile(
    r"^(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|last\s+modified|modified|date|released?|release\s+date|"
    r"created|date\s+published|发布时间|发布日期|时间|日期|更新时间)(?:\s+(?:on|at))?\s*[:：]?\s*)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|reviewed)\b|更新|修改", re.IGNORECASE)
LONGEST = 80


def says_updated(text: str) -> bool:
    """Tell whether the words beside a date call it the date of a change."""
    return bool(_UPDATED.search(text))


def parse_date(text: str) -> str | None:
    """Return the ISO date that `text` is, wholly (a time of day may follow), or None."""
    words = " ".join(text[: LONGEST + 1].split()).strip(" .,|·•()[]")
    if not 6 <= len(words) <= LONGEST:
        return None
    words = _LEAD.sub("", words)
    for shape, order in _SHAPES:
        found = shape.fullmatch(words)
        if found:
            return _iso(found[1], found[2], found[3], order)
    return None


def _iso(one: str, two: str, three: str, order: str) -> str | None:
    if order == "ymd":
        return _checked(one, two, three)
    if order == "dmy":
        return _checked(three, two, one)
    if order == "mdy":
        return _checked(three, one, two)
    # 03/04/2022 may be March or April: only a day over 12 says which is which.
    day_first, month_first = _checked(three, two, one), _checked(three, one, two)
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def _checked(year: str, month: str, day: str) -> str | None:
    number = _SHORT.get(month[:3].lower()) if month[:1].isalpha() else int(month)
    try:
        found = date(int(year), number or 0, int(day))
    except ValueError:
        return None
    return found.isoformat() if 1800 <= found.year <= 2100 else None
