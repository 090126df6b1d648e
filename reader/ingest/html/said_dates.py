"""The dates that short visible texts of a page tell: lines near the headline, boxes that its markup calls a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from reader.ingest.boilerplate import BEFORE_LABEL
from reader.ingest.dates import Order, parse_date, says_updated
from reader.ingest.html.headline_area import LONGEST, Said

_SPLIT = re.compile(rf"\s*[|•·–—]\s*|\s+[-/]\s+|,?\s+(?=[Bb]y [A-Z])|(?i:{BEFORE_LABEL})")
_LONGEST_LABEL = 30
_MOST_NAMES = 6
_MOST_PIECES, _LONGEST_PIECE = 4, 12
"""A theme may set day, month and year into boxes of their own."""

_BY = re.compile(r"(?:\w+ )?by:? ", re.IGNORECASE)
_OTHER_MATTER = re.compile(
    r"\b(?:events?|deadline|expir\w+|closing|closes|starts?|ends?|begins|when|born|died|copyright|valid|due|accessed|retrieved|today)\b",
    re.IGNORECASE,
)
_MONTHS_OF_NUMBERS_FIRST = frozenset({"us", "gov", "mil"})
_DAYS_FIRST = frozenset("uk au nz ie in za ng ke gh sg my pk bd lk eu".split())
_YEARS_FIRST = frozenset("ja zh ko hu".split())


class Told(NamedTuple):
    """A date, and whether it is called that of a change."""

    date: str
    changed: bool


def order_of(tree: Any, host: str) -> Order | None:
    """Return how a page writes 03/04/2022, told by its country and its language, or None where nothing tells."""
    country = host.rpartition(".")[2]
    language, _, region = (
        (tree.get("lang") or tree.get("xml:lang") or "").strip().lower().replace("_", "-").partition("-")
    )
    if country in _MONTHS_OF_NUMBERS_FIRST:
        return "mdy"
    if country in _DAYS_FIRST:
        return "dmy"
    if language == "en":
        return {"us": "mdy", "": None, "ca": None}.get(region, "dmy")
    return "dmy" if language and language not in _YEARS_FIRST else None


def visible_dates(said: list[Said], order: Order | None = None) -> tuple[str | None, str | None]:
    """Return the dates of publication and of the last change that stand near the headline."""
    texts = [t.words for t in said if t.after] + [t.words for t in said if not t.after][::-1]
    told = list(dates_in(texts, order))
    return (
        next((found.date for found in told if not found.changed), None),
        next((found.date for found in told if found.changed), None),
    )


def dates_in(texts: Iterable[str], order: Order | None = None) -> Iterator[Told]:
    """Yield the dates that some texts tell, one after another; a label may stand in the text before its date."""
    label = ""
    pieces: list[str] = []
    for text in texts:
        for piece in _SPLIT.split(text) if len(text) <= LONGEST else ("",):
            found = _date(piece, order)
            if not found:
                pieces = [*pieces[1 - _MOST_PIECES :], piece] if 0 < len(piece) <= _LONGEST_PIECE else []
                found = _joined(pieces, order)
            if found and not _OTHER_MATTER.search(label):
                yield Told(found, says_updated(f"{label} {piece}"))
            if found:
                pieces = []
            label = piece if not found and len(piece) < _LONGEST_LABEL else ""


def _date(piece: str, order: Order | None) -> str | None:
    if found := parse_date(piece, order) or parse_date(piece.partition(" by ")[0], order):
        return found
    by = _BY.match(piece)
    if by is None:
        return None
    names = piece[by.end() :].split(" ")
    # "By Ann Lee on March 4, 2021": the date is what follows some names.
    return next(
        (
            day
            for k in range(1, min(len(names), _MOST_NAMES))
            if (day := parse_date(" ".join(names[k:]), order))
        ),
        None,
    )


def _joined(pieces: list[str], order: Order | None) -> str | None:
    """Return the date that several texts in a row make: "March", "4", ", 2021"."""
    last = range(len(pieces) - 2, -1, -1)
    return next((day for start in last if (day := parse_date(" ".join(pieces[start:]), order))), None)
