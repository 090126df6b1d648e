"""Speech beyond its cue: quotations that go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.document import Document
from reader.analysis.people.lexicon import is_office
from reader.analysis.statements.finding import Said
from reader.analysis.statements.quotes import LEAST_WORDS
from reader.analysis.statements.units import is_speech
from reader.core.spans import Span

_SENTENCE = re.compile(r"(?:^|[.!?][\"”’]?)\s+(?:The|A|An|His|Her|Their)\s+([^.!?]+)[.!?]")
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[A-Z].*\w")
_BREAK = re.compile(r"[.!?][\"”’]?\s+")
ENDS = frozenset(".!?:,;—–-\"”’'…)")
"""Marks behind which a quotation says something of its own; without one it is a term of its sentence."""
LONGEST_SUBJECT = 3
"""Words of a subject at most."""


def continued(document: Document, said: Sequence[Said], quotes: Sequence[Span]) -> list[Said]:
    """Give quotations without a cue of their own to whoever spoke right before, in the paragraph or across a break."""
    text = document.text
    found = list(said)
    taken = sorted(span for one in said for span in one.content)
    order = sorted(said, key=lambda one: one.cue)
    position = cursor = 0
    for quote in quotes:
        while cursor < len(taken) and taken[cursor].end <= quote.start:
            cursor += 1
        if cursor < len(taken) and taken[cursor].overlaps(quote):
            continue
        short = len(quote.of(text).split()) < LEAST_WORDS and text[quote.end - 2] not in ".!?"
        if short or not is_speech(text, quote):
            continue
        while position + 1 < len(order) and order[position + 1].cue.start < quote.start:
            position += 1
        if not order or order[position].cue.start > quote.start:
            continue
        last = order[position]
        sure = _carries_on(text, last, quote)
        if sure:
            found.append(replace(last, content=(quote,), direct=True, sure=sure))
    return found


def _turns_to_another(between: str) -> bool:
    """Tell whether a sentence about somebody stands between: "The widow thanked the crowds.", "Minister Kos disagreed:"."""
    told = (sentence.split()[:LONGEST_SUBJECT] for sentence in _SENTENCE.findall(between))
    led = _BREAK.split(between.rstrip())[-1] if between.rstrip().endswith(":") else ""
    return any(is_office(word) for words in (*told, led.split()) for word in words)


def _carries_on(text: str, last: Said, quote: Span) -> float:
    """Return how sure it is that a quotation has the speaker of the statement before it; 0 if not at all."""
    end = max(last.cue.end, last.content[-1].end, last.speaker.span.end)
    between = text[min(end, quote.start) : quote.start]
    breaks = between.count("\n\n") + (between.count("\n") if "\n\n" not in between else 0)
    words = len(between.split())
    if breaks == 0:
        one = _SENTENCE_END.search(between) is None
        near = words <= 25 and between.rstrip()[-1:] in ENDS
        return 0.85 if (near or one) and not _turns_to_another(between) else 0.0
    starts_paragraph = text[quote.start - 1] == "\n"
    if len(quote.of(text).split()) < LEAST_WORDS:
        return 0.0
    if breaks == 1 and starts_paragraph and last.direct:
        unclosed = text[last.content[-1].end - 1] not in '"”»」'
        return 0.9 if unclosed else 0.6
    return 0.0
