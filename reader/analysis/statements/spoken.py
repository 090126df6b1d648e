"""Speech beyond its cue: quotations that go on, and transcripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.document import Document
from reader.analysis.people import same_person
from reader.analysis.people.lexicon import HONORIFICS, is_office, is_word_too, names_by_rank
from reader.analysis.statements.finding import Said
from reader.analysis.statements.interviews import interviewee
from reader.analysis.statements.phrases import Speaker
from reader.analysis.statements.quotes import LEAST_WORDS
from reader.core.brief import Person, SpeakerKind
from reader.core.spans import Span, trimmed

_LABEL = re.compile(
    r"^(?P<name>[A-Z][\w.'’-]{0,30}(?:[ \t]+[A-Z][\w.'’-]{0,30}){0,3}|Q|A)"
    r"(?:,[ \t]*(?P<role>[^:\n,.]{1,60})|[ \t]*\([^)\n]{1,60}\))?[ \t]*[:：][ \t]+(?=\S)",
    re.MULTILINE,
)
LONGEST_ROLE = 6
"""Words of a role behind a label's name at most: "LIND, CHAIR OF THE BOARD: …"."""
LONGEST_TURN = 8
"""Paragraphs of one turn at most."""
NO_SPEAKERS = frozenset({"source", "editor", "note", "update", "correction", "photo", "image", "author", "by", "contact", "date", "tel", "phone", "email", "example", "caption", "figure", "table", "read more", "summary", "related", "key points", "highlights", "background", "where", "when", "what", "who"})  # fmt: skip
ANSWER = "A"
"""The label of whoever is interviewed."""
LETTERS = ("Q", ANSWER)
_SENTENCE = re.compile(r"(?:^|[.!?][\"”’]?)\s+(?:The|A|An|His|Her|Their)\s+([^.!?]+)[.!?]")
LONGEST_SUBJECT = 3
"""Words of a subject at most."""
REPEATED = 3
"""Labels a transcript has at least."""


def transcripts(document: Document, people: Sequence[Person]) -> Iterator[Said]:
    """Yield a statement for each "NAME: …" paragraph of a transcript."""
    text = document.text
    labels = [m for m in _LABEL.finditer(text) if _is_label(m, people)]
    if len(labels) < REPEATED or len({m["name"] for m in labels}) > len(labels) * 0.8 + 1:
        return
    asked = (
        interviewee(text[: labels[0].start()], people) if any(m["name"] == ANSWER for m in labels) else None
    )
    for label, following in zip(labels, [*(m.start() for m in labels[1:]), len(text)], strict=True):
        content = tuple(_paragraphs(text, label.end(), following))
        if sum(len(span.of(text).split()) for span in content) < 2:
            continue
        span = Span(label.start("name"), label.end("name"))
        person = _labelled(label["name"], people)
        if asked is not None and label["name"] == ANSWER:
            person = asked[1]
        kind: SpeakerKind = "named" if person else "unnamed"
        yield Said(Speaker(span, kind, person.id if person else None, 0.95), span, content, True)


def _is_label(match: re.Match[str], people: Sequence[Person]) -> bool:
    """Tell the label of somebody who speaks from a heading: "Price: …", "Serving tip: …"."""
    name = match["name"]
    if name.lower() in NO_SPEAKERS or len((match["role"] or "").split()) > LONGEST_ROLE:
        return False
    words = name.replace(".", "").lower().split()
    return (
        name in LETTERS
        or is_office(words[-1])
        or words[0] in HONORIFICS
        or _labelled(name, people) is not None
        or (not is_word_too(words[-1]) and names_by_rank(words[-1]) != ("", ""))
    )


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the paragraphs of one turn."""
    for _ in range(LONGEST_TURN):
        stop = text.find("\n", start, end)
        stop = stop if stop >= 0 else end
        span = trimmed(text, Span(start, stop))
        if span.start < span.end:
            yield span
        start = stop + 1
        if start >= end:
            return


def _labelled(name: str, people: Sequence[Person]) -> Person | None:
    """Return the person a label means: the whole name, or a surname that only one person has."""
    found = same_person(name.title() if name.isupper() else name, people)
    if found is not None:
        return found
    last = name.split()[-1].lower()
    owners = [p for p in people if p.name.lower().split()[-1] == last]
    return owners[0] if len(owners) == 1 else None


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
        if len(quote.of(text).split()) < LEAST_WORDS and text[quote.end - 2] not in ".!?":
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
    """Tell whether a sentence about somebody stands between: "The widow thanked the crowds."."""
    return any(
        is_office(word)
        for sentence in _SENTENCE.findall(between)
        for word in sentence.split()[:LONGEST_SUBJECT]
    )


def _carries_on(text: str, last: Said, quote: Span) -> float:
    """Return how sure it is that a quotation has the speaker of the statement before it; 0 if not at all."""
    end = max(last.cue.end, last.content[-1].end, last.speaker.span.end)
    between = text[min(end, quote.start) : quote.start]
    breaks = between.count("\n\n") + (between.count("\n") if "\n\n" not in between else 0)
    words = len(between.split())
    if breaks == 0:
        return 0.85 if words <= 25 and not _turns_to_another(between) else 0.0
    starts_paragraph = quote.start == 0 or text[quote.start - 1] == "\n"
    if len(quote.of(text).split()) < LEAST_WORDS:
        return 0.0
    if breaks == 1 and starts_paragraph and last.direct:
        unclosed = text[last.content[-1].end - 1] not in '"”»」'
        return 0.9 if unclosed else 0.6 if words <= 40 else 0.0
    return 0.0
