"""Which words of a unit a cue tells of: those before it, those behind it, or both."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speech_verbs import QUOTED, TOLD
from reader.analysis.statements.content import begins, behind_colon, is_clause, left, object_end, right
from reader.analysis.statements.cues import AUXILIARIES, DAYS, IRREGULAR, OPENERS, PUT, VIEWS
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.sources import source_end
from reader.analysis.statements.stretch import Stretch
from reader.analysis.statements.taking import NO_CLAUSE, taken
from reader.analysis.statements.units import QUOTE, Item
from reader.core.spans import Span

_VERBS = AUXILIARIES | IRREGULAR

LONGEST_SPLIT = 8
"""Items of a subject that the cue parts from its verb at most."""
REASONS = ("because", "since", "but", "and", "or", "so", "unless", "if")
"""Words that go on with what was said behind "…, she said, …"."""


def words_of(text: str, items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    """Return what is said by the cue of a hit, between `floor` and `limit`; nothing where the cue needs more."""
    start = hit.subject.high if hit.cue < hit.subject.low <= hit.cue + 2 else hit.cue + 1
    start += start < limit and items[start].low == "out"
    stretch = Stretch(text, items, hit, floor, limit, start, *begins(items, hit.cue, start, limit))
    if hit.inverted:
        return _around_inverted(stretch)
    for read in (_around_quotes, _as_said, _around_subject, _before_aside, _as_put):
        found = read(stretch)
        if found is not None:
            return found
    return taken(stretch)


def words_of_phrase(items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    """Read "According to X, …" and "…, according to X"."""
    before = left(items, floor, hit.low)
    at = source_end(items, hit, limit)
    if items[hit.cue].low in VIEWS and at < limit and items[at].low == QUOTE:
        return [Span(items[at].start, items[at].end)]  # "and, in the words of Lind, “…”"
    if (split := _split_subject(items, floor, hit.low - 1, at, limit)) is not None:
        return split + right(items, at, limit, "that", least=1)
    return before or (right(items, at, limit, "") if at < limit else [])


def _around_inverted(stretch: Stretch) -> list[Span]:
    """Read "…, says Lind" with what stands behind it, and "The bridge, says Lind, will open in May"."""
    items, cue, floor, limit = stretch.items, stretch.hit.cue, stretch.floor, stretch.limit
    aside = cue and items[cue - 1].low == ","
    if aside and (split := _split_subject(items, floor, cue - 1, stretch.at, limit)) is not None:
        return split + stretch.behind(least=1)
    found = left(items, floor, cue)
    if not found and stretch.how != "":
        return stretch.behind()
    return found + [Span(i.start, i.end) for i in items[stretch.start : limit] if i.low == QUOTE]


def _around_quotes(stretch: Stretch) -> list[Span] | None:
    """Read '“…” Lind said', and what is quoted behind it."""
    items, near = stretch.items, stretch.hit.low - 1
    if stretch.hit.carried or stretch.low(near) != QUOTE:
        return None
    found = left(items, stretch.floor, stretch.hit.low)
    later = [i for i in range(stretch.at, stretch.limit) if items[i].low == QUOTE]
    if stretch.how in ("quote", ":") or (later and items[later[0] - 1].low in (",", ":")):
        found += [Span(items[i].start, items[i].end) for i in later]
    return found


def _as_said(stretch: Stretch) -> list[Span] | None:
    """Read "…, as Lind has said."."""
    items, near = stretch.items, stretch.hit.low - 1
    led = near > stretch.floor and items[near].low == "as" and items[near - 1].low == ","
    return left(items, stretch.floor, near) if led and not stretch.words else None


def _around_subject(stretch: Stretch) -> list[Span] | None:
    """Read "The bridge, she said, will open in May"."""
    items, near = stretch.items, stretch.hit.low - 1
    if near <= stretch.floor or items[near].low != ",":
        return None
    split = _split_subject(items, stretch.floor, near, stretch.at, stretch.limit)
    return None if split is None else split + stretch.behind(least=1)


def _before_aside(stretch: Stretch) -> list[Span] | None:
    """Read "The bridge will open in May, she said on Friday", and what goes on behind: ", because the pier leaks"."""
    items, near, at, limit = stretch.items, stretch.hit.low - 1, stretch.at, stretch.limit
    led = near > stretch.floor and items[near].low == "," and stretch.verb not in QUOTED
    if not led or not is_clause(items, stretch.floor, near):
        return None
    whether = (
        stretch.how == "that" and items[at - 1].low == "," and items[at].low in ("whether", "how", "why")
    )
    if not (whether or stretch.how == "" or _goes_on(stretch)):
        return None
    behind = object_end(items, stretch.start, limit) if stretch.verb in TOLD else stretch.start
    if not (whether or at >= limit or stretch.words < 3 or _set_off(items, behind, limit)):
        return None
    more = stretch.words >= 4 and (
        whether
        or items[at].low in REASONS
        or (items[at].low not in NO_CLAUSE and items[at].low[-3:] != "ing")
    )
    return left(items, stretch.floor, stretch.hit.low) + (stretch.behind() if more else [])


def _goes_on(stretch: Stretch) -> bool:
    """Tell a quotation that begins in small letters, so goes on with a sentence."""
    if stretch.how != "quote":
        return False
    opens = stretch.items[stretch.at].start
    return stretch.text[min(opens + 1, len(stretch.text) - 1)].islower()


def _as_put(stretch: Stretch) -> list[Span] | None:
    """Read "As Lind puts it, …", a phrase like "according to Lind"."""
    items, hit = stretch.items, stretch.hit
    if stretch.verb not in PUT or stretch.low(stretch.start) != "it" or not hit.low:
        return None
    return (
        words_of_phrase(items, hit, stretch.floor, stretch.limit) if items[hit.low - 1].low == "as" else None
    )


def _split_subject(items: Sequence[Item], floor: int, near: int, at: int, limit: int) -> list[Span] | None:
    """Return the subject before "…, she said, will open in May", whose verb stands behind the cue."""
    start = behind_colon(items, floor, near)
    while start < near and items[start].low in (*OPENERS, "but", "and", ".", ","):
        if items[start].low in OPENERS:
            return None
        start += 1
    verb = at < limit and items[at - 1].low == "," and items[at].low in _VERBS
    if not verb or not 0 < near - start <= LONGEST_SPLIT:
        return None
    return [Span(items[start].start, items[near - 1].end)]


def _set_off(items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell ", she said on Friday, …" from "…, she said the bridge …"."""
    while at < limit and items[at].low in DAYS:
        at += 1
    return at >= limit or items[at].low in (",", ".") or items[at].low in ("on", "in", "at", "during", "to")
