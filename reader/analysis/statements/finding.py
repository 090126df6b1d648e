"""Statements that a cue tells of: direct, reported and mixed, in every order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.statements.choosing import words_of, words_of_phrase
from reader.analysis.statements.cues import NOUNS, POSSESSIVE, SOURCED, VIEWS
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.hits import hits_in
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.subject import Speaker
from reader.analysis.statements.units import QUOTE, Item
from reader.core.spans import Span

LONGEST_CONTRAST = 10
"""Items of a clause behind a semicolon that the author adds, at most."""
LEADS = ("when", "after", "before", "while", "although", "though", "since")
"""Words of a clause that its comma ends: "When Lind said so, …"."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement before it gets its number."""

    speaker: Speaker
    cue: Span
    content: tuple[Span, ...]
    direct: bool
    sure: float = 1.0


def cued(items: Sequence[Item], nearby: Nearby) -> Iterator[Said]:
    """Yield a statement for each cue of a unit that has a speaker and words."""
    hits = hits_in(items, nearby)
    floor = nearby.after_dateline(0, len(items)) if hits else 0
    for number, hit in enumerate(hits):
        limit = _limit(items, hit, hits[number + 1 :])
        said = _said(nearby.cast.text, items, hit, floor, limit)
        if said is not None:
            yield said
            floor = limit if limit < len(items) else floor
            following = hits[number + 1] if number + 1 < len(hits) else None
            floor = max(floor, hit.cue + 1) if following else floor


def _limit(items: Sequence[Item], hit: Hit, following: Sequence[Hit]) -> int:
    """Return where the words of a cue end at the latest: where a clause of its own begins."""
    return min(_contrast(items, hit.cue), _next_clause(items, hit, following))


def _contrast(items: Sequence[Item], cue: int) -> int:
    """Return where "; Ruiz disagrees" begins, which the author adds: a few words without a number at the end."""
    near = range(max(cue, len(items) - LONGEST_CONTRAST), len(items))
    at = next((i for i in near if items[i].low == ";"), len(items))
    told = at + 1 < len(items) and items[at + 1].low not in ("and", "that")
    return at if told and not any(item.low[0].isdigit() for item in items[at:]) else len(items)


def _next_clause(items: Sequence[Item], hit: Hit, following: Sequence[Hit]) -> int:
    if not hit.inverted and hit.cue + 2 < hit.subject.low:
        return hit.subject.low - 1
    led = hit.low > 0 and items[hit.low - 1].low in LEADS
    of_noun = items[hit.cue].low in NOUNS and items[hit.cue - 1].low in POSSESSIVE and not hit.inverted
    if led or of_noun:
        comma = next((i for i in range(hit.cue, len(items)) if items[i].low == ","), None)
        if comma is not None:
            return comma
    for other in following[:3]:
        low = other.low
        if other.inverted:
            quote = next((i for i in range(other.cue - 1, hit.cue + 1, -1) if items[i].low == QUOTE), None)
            if quote is not None:
                return quote
            continue
        if low <= hit.cue + 1:
            continue
        before = items[low - 1].low
        if other.carried:
            return low
        if before in ("and", "but", "while", ";", ".", "as", "though", "although", "whereas"):
            return low - 1
        if before == QUOTE:
            return low - 1
    return len(items)


def _said(text: str, items: Sequence[Item], hit: Hit, floor: int, limit: int) -> Said | None:
    cue = items[hit.cue]
    content = (
        words_of_phrase(items, hit, floor, limit)
        if cue.low in SOURCED or cue.low in VIEWS
        else words_of(text, items, hit, floor, limit)
    )
    if not content:
        return None
    quoted = sum(_quoted(items, span) for span in content)
    direct = quoted * 2 >= sum(span.end - span.start for span in content)
    end = cue.end if cue.low != "according" else items[hit.cue + 1].end
    sure = 1.0 if direct else 0.9 if not hit.carried else 0.8
    return Said(hit.subject.speaker, Span(cue.start, end), tuple(content), direct, sure)


def _quoted(items: Sequence[Item], span: Span) -> int:
    return sum(
        i.end - i.start for i in items if i.low == QUOTE and i.start >= span.start and i.end <= span.end
    )
