"""What was said, by whom, and the words that tell so. Without such words nothing is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.document import Document
from reader.analysis.people.mentions import Cover
from reader.analysis.statements.cast import Cast
from reader.analysis.statements.conferences import answers
from reader.analysis.statements.cues import CUES
from reader.analysis.statements.finding import Said, cued
from reader.analysis.statements.interviews import interview
from reader.analysis.statements.quotes import quotations
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.spoken import continued
from reader.analysis.statements.transcripts import transcripts
from reader.analysis.statements.uncued import uncued
from reader.analysis.statements.units import items, units
from reader.core.brief import Organisation, Person, Statement
from reader.core.spans import Span

ENGLISH = (None, "en")
LONGEST = 300
"""Words that are read as one sentence at most, a quotation counting as one: what is longer is no sentence."""
ONESELF = ("I", "we", "We")
"""What those call themselves who speak."""
_WORD = re.compile(r"[a-z]+")


def find_statements(
    document: Document, people: Sequence[Person], organisations: Sequence[Organisation]
) -> tuple[Statement, ...]:
    """Return the statements of a document in order; none for a text that is not English."""
    if document.language not in ENGLISH:
        return ()
    quotes = quotations(document.text)
    cast = Cast(document, people, organisations, quotes)
    turns = (
        list(transcripts(document, people))
        or list(interview(document, people))
        or list(answers(document, people))
    )
    said = [*turns, *_of_others(_cued(document, cast, quotes), turns, document.text)]
    said = continued(document, _apart(said), quotes)
    return tuple(_statement(number, one, document.text) for number, one in enumerate(_apart(said), 1))


def _cued(document: Document, cast: Cast, quotes: Sequence[Span]) -> Iterator[Said]:
    """Yield what the cues of each unit tell of."""
    for unit in units(document.text, document.sentences, quotes):
        if not unit.quotes and CUES.isdisjoint(_WORD.findall(unit.span.of(document.text).lower())):
            continue
        every = items(document.text, unit)
        for start in range(0, len(every), LONGEST):
            found = every[start : start + LONGEST]
            nearby = Nearby(cast, found)
            said = list(cued(found, nearby))
            if unit.quotes:
                said += uncued(found, nearby, [span for one in said for span in one.content])
            yield from said


def _of_others(said: Iterable[Said], turns: Sequence[Said], text: str) -> Iterator[Said]:
    """Yield the statements but those in which whoever has the turn speaks of what they say themselves: "I think that …"."""
    own = Cover(span for turn in turns for span in turn.content)
    for one in said:
        if one.speaker.span.of(text) not in ONESELF or own.touching(one.cue) is None:
            yield one


def _apart(said: Sequence[Said]) -> list[Said]:
    """Return statements in order, each words once; what somebody reports that others say stays in the report."""
    kept: list[Said] = []
    report: Said | None = None
    for one in sorted(said, key=lambda s: (s.content[0], -s.content[-1].end)):
        if kept and one.content == kept[-1].content:
            continue
        if report is not None and _within(one, report) and not one.direct and one.speaker.kind != "named":
            continue
        kept.append(one)
        if not one.direct and (report is None or one.content[-1].end > report.content[-1].end):
            report = one
    return kept


def _within(one: Said, report: Said) -> bool:
    return report.content[0].start <= one.cue.start and one.cue.end <= report.content[-1].end


def _statement(number: int, said: Said, text: str) -> Statement:
    speaker = said.speaker
    return Statement(
        id=f"s{number}",
        person=speaker.person,
        speaker=speaker.span.of(text),
        speaker_span=speaker.span,
        speaker_kind=speaker.kind,
        cue=said.cue,
        content=said.content,
        direct=said.direct,
        confidence=round(speaker.sure * said.sure, 2),
    )
