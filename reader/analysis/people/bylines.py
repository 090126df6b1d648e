"""Who wrote, edited or photographed: kept apart from who the text is about."""

from __future__ import annotations

import re

from reader.core.spans import Span

LONGEST = 160
_LINE = re.compile(r"[^\n]+")
_MAKERS = (
    r"author|authors|editor|editors|(?:responsible|executive|managing|copy|web|news) editor|edited by|written by|reported by"
    r"|story by|text by|words by|interview by|interviewed by|reporter|reporters|reporting by|correspondent|photo|photos|photo by"
    r"|photos by|photograph|photography|image|images|picture|pictures|credit|photo credit|illustration|video by|source|translator"
    r"|translated by|copyright|proofreader|by"
)
_BYLINE = re.compile(
    rf"[\s*_]*[\[(【（]?\s*(?:(?i:{_MAKERS})\s*[:：]\s*"
    r"|(?:©|(?:By|BY|Photo by|Photos by|Edited by|Written by|Translated by|Story by|Text by|Image by)\s+(?=[A-Z])))(?P<names>.+)"
)
_CREDIT = re.compile(
    r"\((?:Additional reporting|Additional|Reporting|Writing|Editing|Compiled|Edited|Photo|Image|Picture|With)\b[^()\n]{0,300}\)"
    r"|\b(?:Photo|Image|Picture|Credit|Photograph)s?(?: by|:)\s[^.\n]{2,60}"
    r"|[【\[（(]\s*(?i:editor|editors|responsible editor|reporter|author)\s*[:：][^】\])）\n]{1,80}"
)
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+|de|van|der|von|bin|al)){0,3}\s+[A-Z][\w'’-]+"
)
_NO_BYLINE = re.compile(r"\b(?:said|says|the|will|was|were|is|are|has|have)\b")


def bylines_in(text: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return the places that name who made the article, and the names there."""
    places: list[Span] = []
    for match in _LINE.finditer(text):
        if match.end() - match.start() > LONGEST:
            continue
        line = match.group()
        found = _BYLINE.match(line)
        if found and not _NO_BYLINE.search(found["names"]):
            places.append(Span(match.start(), match.end()))
    places += (Span(match.start(), match.end()) for match in _CREDIT.finditer(text))
    places.sort()
    names = (name.group() for place in places for name in _NAME.finditer(place.of(text)))
    return tuple(places), tuple(dict.fromkeys(names))
