"""Dates as people and pages write them, read strictly: what is not surely a date is None."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from reader.ingest.date_words import BEFORE, BEHIND, CHANGED, MONTHS

Order = Literal["dmy", "mdy"]
"""What 03/04/2022 means where a page comes from: the third of April or the fourth of March."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].{0,40})?", re.IGNORECASE)
_LETTER = re.compile(r"(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4})(?: \d\d:\d\d(?::\d\d)?(?: .{1,9})?)?")
"""As letters and most feeds write it, found at once: "Thu, 20 Jan 2022 10:00:00 GMT"."""

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.{0,8})?")
_TIME = re.compile(
    r"(?<![\d./:-])(?:\d{1,2}(?:[:.]|h(?=\d))\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?![./-]?\d)|\d{1,2}(?=\s?(?i:[ap]\.?m)\b))"
    r"\s*(?:(?i:[ap]\.?m)\b\.?)?\s*\(?(?:\b[A-Z]{2,5}\b)?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?"
)
_NAME = r"([^\W\d_]{3,12})"
_CORES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<![\w/.-]){shape}(?![\w/-])", re.IGNORECASE), order)
    for shape, order in (
        (r"(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:T\S{2,30})?", "ymd"),
        (rf"(\d{{1,2}})(?:st|nd|rd|th|er|[.ºª])?(?:[\s/-]+|(?<=\.))(?:(?:of|de)\s+)?{_NAME}\.?,?[\s/-]+(?:del?\s+)?(\d{{4}})", "dmy"),
        (rf"{_NAME}\.?[\s/-]+(\d{{1,2}})(?:st|nd|rd|th)?[,\s/-]+(\d{{4}})", "mdy"),
        (rf"(\d{{4}})[.,]?[\s-]+{_NAME}[\s-]+(\d{{1,2}})", "ymd"),
        (r"(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})", "dmy"),
        (r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", "dmy"),
        (r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})", "either"),
    )
)  # fmt: skip
_CHINESE = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号일]?")
_PLACED = re.compile(r"[\s,]*(?:at\s+)?\b(?:and )?(?:is )?(?:filed )?(?:in|under|by)\s.{1,40}", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\d[/-]\d\d")
_WORD = re.compile(r"\w+")
_SIGNS = re.compile(rf"\b(?:{'|'.join(CHANGED)})\b|\bmis(?:e)? à jour\b|更新|修改|수정", re.IGNORECASE)
LONGEST = 100


def says_updated(text: str) -> bool:
    """Tell whether the words beside a date call it the date of a change."""
    return bool(_SIGNS.search(text))


def parse_date(text: str, order: Order | None = None) -> str | None:
    """Return the ISO date that `text` is, or None. Round it may stand a time, a weekday and words like "Published on".

    Of 03/04/2022 only `order` tells the month, and only with it a year may have two digits.
    """
    words = " ".join(text[: LONGEST + 1].split()).strip(" .,|·•()[]")
    if not 6 <= len(words) <= LONGEST:
        return None
    for shape, parts in ((_ISO, "ymd"), (_LETTER, "dmy"), (_COMPACT, "ymd")):
        if found := shape.fullmatch(words):
            return _iso(found[1], found[2], found[3], parts, order)
    if not _YEAR.search(words):
        return None
    words = _TIME.sub(" ", words)
    for shape, parts in (*_CORES, (_CHINESE, "ymd")):
        for found in shape.finditer(words):
            before, after = words[: found.start()], words[found.end() :]
            if (day := _iso(found[1], found[2], found[3], parts, order)) and _dresses(before, BEFORE):
                placed = before and not before.isspace() and _PLACED.fullmatch(after)
                return day if placed or _dresses(after, BEHIND) else None
    return None


def _dresses(text: str, words: frozenset[str]) -> bool:
    """Tell words that leave a date the date of what it stands over."""
    return all(word in words for word in _WORD.findall(text.lower()))


def _iso(one: str, two: str, three: str, parts: str, order: Order | None) -> str | None:
    if parts == "ymd":
        return _checked(one, two, three)
    if parts == "dmy":
        return _checked(three, two, one)
    if parts == "mdy":
        return _checked(three, one, two)
    if len(three) == 2:
        three = ("20" if three < "50" else "19") + three if order else ""
    # Without an order, only a day over 12 says which is which.
    day_first, month_first = _checked(three, two, one), _checked(three, one, two)
    if day_first and month_first and day_first != month_first:
        return {"dmy": day_first, "mdy": month_first}[order] if order else None
    return day_first or month_first


def _checked(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdecimal() else MONTHS.get(month.lower(), 0)
    try:
        found = date(int(year or 0), number, int(day))
    except ValueError:
        return None
    return found.isoformat() if 1800 <= found.year <= 2100 else None
