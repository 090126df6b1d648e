"""The dates that the markup of a page calls its date: microdata, RDFa, microformats, times, the class names of themes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.core.clean import one_line
from reader.ingest.dates import Order
from reader.ingest.html.asides import is_of_others
from reader.ingest.html.moments import moment
from reader.ingest.html.said_dates import Told, dates_in

_PROPERTIES = re.compile(
    r"(?:\w+:)?(?:datePublished|dateCreated|issued|created)|dc(?:terms)?:date", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"(?:dt-)?published|pub(?:lish(?:ed)?|lication)?[-_]*(?:date|time|on|at)|(?:date|time)[-_]*(?:published?|posted|publication)|"
    r"post(?:ed)?[-_]*(?:date|on|time|timestamp)|(?:entry|article|story|news|blog|content|page|meta|press|release|byline)[-_]*(?:meta[-_]*)?"
    r"(?:pub(?:lish(?:ed)?)?[-_]*)?(?:date|time(?:stamp)?)|timestamp|date|date-display-single|dateline|submitted|post-?meta(?:data)?",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:dt-)?updated|(?:updated?|modified)[-_]*(?:date|time|on|at)|(?:date|time)[-_]*(?:updated|modified)|last[-_]*(?:updated|modified)",
    re.IGNORECASE,
)
_OF_TODAY = re.compile(r"today|current|masthead|top-?bar|ticker|weather|event|calendar", re.IGNORECASE)
_STAMPS = re.compile(r"data-.*(?:date|time|stamp|seconds)", re.IGNORECASE)
_MOST_TEXTS = 60
_MOST_MARKED, _MOST_DATES = 300, 2
"""A page that marks more dates than this is a list of articles, and none of them is its own."""


def properties(tree: Any, order: Order | None) -> Iterator[str]:
    """Yield the dates of publication in microdata and RDFa, and in times that say so."""
    for element in tree.xpath("//body//*[@itemprop or @property or @pubdate]"):
        called = f"{element.get('itemprop') or ''} {element.get('property') or ''}".split()
        told = element.get("pubdate") is not None or any(map(_PROPERTIES.fullmatch, called))
        if told and not is_of_others(element):
            yield from (told.date for told in _dates(element, order))


def named(tree: Any, order: Order | None) -> tuple[str | None, str | None]:
    """Return the dates of publication and of the last change by the class names of themes, or None."""
    dates: dict[bool, list[str]] = {False: [], True: []}
    for element, changed in islice(_named(tree), _MOST_MARKED):
        if not is_of_others(element) and not _is_of_today(element):
            for told in _dates(element, order):
                dates[changed or told.changed].append(told.date)
    return _one(dates[False]), _one(dates[True])


def _named(tree: Any) -> Iterator[tuple[Any, bool]]:
    """Yield the elements whose class names say "date", and whether they say that of a change."""
    for element in tree.xpath("//body//*[@class]"):
        names = element.get("class").split()
        if any(map(_PUBLISHED.fullmatch, names)):
            yield element, False
        elif any(map(_CHANGED.fullmatch, names)):
            yield element, True


def _one(dates: list[str]) -> str | None:
    return dates[0] if 0 < len(set(dates)) <= _MOST_DATES else None


def _dates(element: Any, order: Order | None) -> Iterator[Told]:
    """Yield what an element's attributes tell machines, or else what its words say."""
    for name, value in element.items():
        if name in {"datetime", "content", "title"} or _STAMPS.fullmatch(name):
            found = moment(value, order)
            if found:
                yield Told(found, False)
                return
    words = [text for part in islice(element.itertext(), _MOST_TEXTS) if (text := one_line(part))]
    yield from islice(dates_in([" ".join(words)] if len(words) < 6 else words, order), 2)


def _is_of_today(element: Any) -> bool:
    return any(
        _OF_TODAY.search(f"{up.get('class') or ''} {up.get('id') or ''}")
        for up in (element, *islice(element.iterancestors(), 3))
    )
