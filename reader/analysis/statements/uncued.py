"""Quotations that no listed verb introduces: by what stands right beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.people.lexicon import is_office
from reader.analysis.statements.cues import AUXILIARIES, BESIDE, JOINERS, PRONOUNS
from reader.analysis.statements.finding import Said
from reader.analysis.statements.quotes import LEAST_WORDS
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.subject import Subject
from reader.analysis.statements.units import QUOTE, STOPS, Item
from reader.core.spans import Span

DASHES = ("-", "–", "—", "―")
NO_VERBS = JOINERS | BESIDE | frozenset(PRONOUNS) | STOPS


def uncued(items: Sequence[Item], nearby: Nearby, taken: Sequence[Span]) -> Iterator[Said]:
    """Yield a statement for each quotation outside `taken` with somebody beside it: '"…," she yells', '… gets angry: "…"'."""
    text = nearby.cast.text
    for i, item in enumerate(items):
        if item.low != QUOTE or any(span.overlaps(Span(item.start, item.end)) for span in taken):
            continue
        found = _behind(text, items, nearby, i) or _ahead(text, items, nearby, i)
        if found is not None:
            yield found


def _behind(text: str, items: Sequence[Item], nearby: Nearby, i: int) -> Said | None:
    """Read '"…," she yells' and '"…" — Mira Lind'."""
    at = i + 1
    dashes = 0
    while at < len(items) and at - i <= 3 and items[at].low in (",", *DASHES):
        dashes += items[at].low in DASHES
        at += 1
    if at >= len(items):
        return None
    span = Span(items[i].start, items[i].end)
    inverted = _inverted(items, nearby, at, span)
    if inverted is not None:
        return inverted
    subject = _starting(items, nearby, at)
    if subject is None:
        return None
    verb = subject.high
    while verb < len(items) and items[verb].low in AUXILIARIES:
        verb += 1
    ends = verb >= len(items) or items[verb].low in (".", ",", "(")
    if dashes and ends:
        return Said(subject.speaker, subject.speaker.span, (span,), True, 0.85)
    open_end = text[max(0, items[i].end - 2)] in ",?!…-—" or items[i + 1].low == ","
    if ends or not open_end or items[verb].low in NO_VERBS:
        return None
    return Said(subject.speaker, Span(items[verb].start, items[verb].end), (span,), True, 0.8)


def _inverted(items: Sequence[Item], nearby: Nearby, verb: int, span: Span) -> Said | None:
    """Read '"…," fumed farmer Mira Lind.'."""
    low = items[verb].low
    if not low.endswith(("ed", "s")) or low in NO_VERBS or is_office(low) or verb + 1 >= len(items):
        return None
    subject = nearby.after(verb)
    if subject is None or subject.speaker.kind != "named":
        return None
    return Said(subject.speaker, Span(items[verb].start, items[verb].end), (span,), True, 0.8)


def _ahead(text: str, items: Sequence[Item], nearby: Nearby, i: int) -> Said | None:
    """Read 'Lind grew angry: "…"' and 'For Lind, "…"'."""
    if i == 0 or len(text[items[i].start : items[i].end].split()) < LEAST_WORDS:
        return None
    mark = items[i - 1].low
    leads = items[0].low == "for" and mark == ","
    if mark != ":" and not leads:
        return None
    subject = _starting(items, nearby, 1) if leads else nearby.main(0, i)  # "For Lind, "the works …""
    if subject is None or subject.speaker.kind not in ("named", "pronoun") or subject.high >= i:
        return None
    cue, sure = (items[0], 0.8) if leads else (items[i - 1], 0.7)
    return Said(subject.speaker, Span(cue.start, cue.end), (Span(items[i].start, items[i].end),), True, sure)


def _starting(items: Sequence[Item], nearby: Nearby, at: int) -> Subject | None:
    """Return the person or pronoun that item `at` begins."""
    if items[at].low in PRONOUNS:
        return nearby.phrase(at, at + 1)
    end = at
    people = nearby.cast.people_in(items[at].start, items[min(len(items), at + 8) - 1].end)
    if not people or people[0][0].start > items[min(len(items) - 1, at + 4)].start:
        return None
    while end < len(items) and items[end].end <= people[0][0].end:
        if items[end].low in NO_VERBS:
            return None
        end += 1
    return nearby.phrase(at, end)
