"""Who wrote, edited or photographed: kept apart from who the text is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.spans import Span

LONGEST = 160
"""Characters of a line or clause that tells who made an article at most."""
_LINE = re.compile(r"[^\n]+")
_MAKERS = (
    r"author|authors|editor|editors|(?:responsible|executive|managing|copy|web|news|duty|night|desk) editor|editor in charge"
    r"|edited by|written by|reported by|compiled by|prepared by|editing|editing by|reporting|writing|writing by|report by"
    r"|(?:match |staff |court |race |field )report|additional reporting|additional reporting by|story|text"
    r"|story by|text by|words by|words|interview by|interviewed by|interviewer|reporter|reporters|reporting by|correspondent"
    r"|photo|photos|photo by|photographer|(?:news|story|text|words)(?:,| and| &|/) ?(?:photos?|pictures?|images?)"
    r"|photos by|photograph|photography|image|images|picture|pictures|credit|photo credit|illustration|video by|video|source"
    r"|camera|graphics?|infographics?|layout|production|producer|translator|translation|translation by"
    r"|translated by|copyright|proofreader|by"
    r"|(?:press|media|investor|news|public) (?:contacts?|relations|inquiries|enquiries|office)|contacts?"
    r"|for (?:more|further) information|for (?:press|media) (?:inquiries|enquiries)"
)
_CREDITED = (
    r"By|BY|(?:Photos?|Edited|Written|Translated|Story|Text|Words|Image|Pictures?|Editing|Reporting|Writing|Compiled|Prepared"
    r"|Additional reporting|Report|Illustration|Interview|Video|Graphics?) by"
)
_SIGNED = re.compile(
    r"\s*(?P<names>[A-Z][^\n,|]{3,40}?)\s*[,|–—-]\s*"
    r"(?i:(?:(?:senior|chief|special|staff|city|sports|court|business|political) ){0,2}"
    r"(?:writer|reporter|correspondent|contributor|columnist)s?)\s*"
)
"""A line that is a name with what its bearer is at the paper: "Ann Lee, Staff Writer"."""
_BYLINE = re.compile(
    rf"[\s*_]*[\[(【（]?\s*(?:(?i:{_MAKERS})\s*[:：]\s*|(?:©|(?:{_CREDITED})\s+(?=[A-Z])))(?P<names>.+)"
)
_CREDITS = (
    (
        ("(",),
        re.compile(
            r"\((?:Additional reporting|Additional|Reporting|Writing|Editing|Compiled|Edited|Photo|Image|Picture|With)\b"
            r"[^()\n]{0,300}\)"
        ),
    ),
    (
        ("Photo", "Image", "Picture", "Credit"),
        re.compile(r"\b(?:Photo|Image|Picture|Credit|Photograph)s?(?: by|:)\s[^.\n]{2,60}"),
    ),
    (("Photo ", "Image "), re.compile(r"(?:(?<=Photo )|(?<=Image ))[^.\n]{2,60}? (?:on )?(?=https?:)")),
    (
        ("【", "[", "（", "("),
        re.compile(
            r"[【\[（(]\s*(?i:editor|editors|responsible editor|editor in charge|reporter|author|translator)\s*[:：]"
            r"[^】\])）\n]{1,80}"
        ),
    ),
)
"""Credits, each behind what a text has to hold for one."""
_MADE = tuple(
    "conducted edited condensed translated recorded transcribed compiled written led moderated".split()
)
_MADE_BY = re.compile(
    r"\b(?i:interview|conversation|article|story|report|text|transcript|translation) (?:was |has been )?"
    rf"(?:{'|'.join(_MADE)})(?: and \w{{2,20}})? by [^.\n]{{2,60}}"
)
_BY = " by "
BEFORE = 64
"""Characters before "by" in which the work and what was done with it stand at most."""
BEHIND = 64
"""Characters from "by" on in which the names stand."""
_CONTRIBUTED = re.compile(r"\bcontributed (?:\w+ )?to this (?:report|story|article|dispatch)\b")
_STOP = re.compile(r"(?<=[a-z)\"”][.!?])[\"”]?\s+(?=[A-Z])")
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+|de|van|der|von|bin|al)){0,3}\s+[A-Z][\w'’-]+"
)
_NO_BYLINE = re.compile(r"\b(?:said|says|the|will|was|were|is|are|has|have)\b")


def _clause_start(text: str, end: int) -> int:
    """Return where the sentence begins whose "contributed to this report" is at `end`; initials end none."""
    start = max(text.rfind("\n", 0, end) + 1, end - LONGEST)
    stops = [match.end() for match in _STOP.finditer(text, start, end)]
    return stops[-1] if stops else start


def _made_by(text: str) -> Iterator[Span]:
    """Yield "This interview was edited and condensed by …": only what stands before a "by" is looked at."""
    at = text.find(_BY)
    while at >= 0:
        start = max(0, at - BEFORE)
        if text.endswith(_MADE, start, at) or " and " in text[start:at]:
            for match in _MADE_BY.finditer(text, start, at + BEHIND):
                yield Span(match.start(), match.end())
        at = text.find(_BY, at + 1)


def bylines_in(text: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Return the places that name who made the article, and the names there."""
    places: list[Span] = []
    for match in _LINE.finditer(text):
        if match.end() - match.start() > LONGEST:
            continue
        line = match.group()
        found = _BYLINE.match(line) or _SIGNED.fullmatch(line)
        if found and not _NO_BYLINE.search(found["names"]):
            places.append(Span(match.start(), match.start() + found.end("names")))
    for hints, credit in _CREDITS:
        if any(hint in text for hint in hints):
            places += (Span(match.start(), match.end()) for match in credit.finditer(text))
    places += _made_by(text)
    if "contributed" in text:
        places += (
            Span(_clause_start(text, match.start()), match.end()) for match in _CONTRIBUTED.finditer(text)
        )
    places.sort()
    names = (name.group() for place in places for name in _NAME.finditer(place.of(text)))
    return tuple(places), tuple(dict.fromkeys(names))
