"""Who wrote, edited or photographed: kept apart from who the text is about."""

from __future__ import annotations

import re

from reader.core.spans import Span

LONGEST = 160
_LINE = re.compile(r"[^\n]+")
_BYLINE = re.compile(
    r"\s*[\[(【]?\s*(?:(?:by|author|authors|editor|editors|edited by|written by|reporter|reporters|correspondent|photo|photos"
    r"|photo by|photograph|photography|image|images|picture|credit|illustration|video by|source|translator|translated by"
    r"|responsible editor|copyright|©)\s*[:：]\s*|(?:By|Photo by|Edited by|Written by|Translated by)\s+(?=[A-Z]))(?P<names>.+)"
)
_REPORTING = re.compile(
    r"\((?:Additional |Additional reporting|Reporting|Writing|Editing|Compiled)[^()\n]{0,300}\)"
    r"|(?:Photo|Image|Picture|Credit|Photograph)s?(?:\s+by|:)\s[^.\n]{2,60}"
)
_NAME = re.compile(r"[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){1,3}")
_NO_NAME = re.compile(r"\b(?:said|says|the|will|was|were|is|are|has|have)\b")


def bylines_in(text: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return the places that name who made the article, and the names there."""
    places: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        found = _BYLINE.match(line, 0) if len(line) <= LONGEST else None
        if found and not _NO_NAME.search(found["names"]):
            places.append(Span(match.start(), match.end()))
    places += (Span(match.start(), match.end()) for match in _REPORTING.finditer(text))
    places.sort()
    names = (name.group() for place in places for name in _NAME.finditer(place.of(text)))
    return tuple(places), tuple(dict.fromkeys(names))
