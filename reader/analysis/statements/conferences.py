"""Answers of a press conference, each led by its speaker's name and office: "Mira Lind, head of works: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.document import Document
from reader.analysis.people.mentions import is_title
from reader.analysis.statements.cues import CUES
from reader.analysis.statements.finding import Said
from reader.analysis.statements.subject import Speaker
from reader.core.brief import Person
from reader.core.spans import Span, trimmed

LEAST_WORDS = 6
"""Words of an answer at least: what is shorter is a heading or a caption."""
LONGEST_TURN = 8
"""Paragraphs of one answer at most."""
LONGEST_TITLE = 6
"""Words before a name at most: "Deputy minister Mira Lind: …"."""
SURE = 0.9
_PARAGRAPH = re.compile(r"[^\n]+")
_OFFICE = re.compile(r"(?:,(?P<office>[^:：.!?\n]{1,200})|[ \t]*\([^)\n]{1,80}\))?[ \t]*[:：]\s+(?=\S)")
_MARK = re.compile(r"[.,:;!?]")
_QUESTION = re.compile(r"(?:Reporters?|Journalists?|Question|Q|Moderator|Host)\b[^:：\n]{0,80}[:：]\s")


def answers(document: Document, people: Sequence[Person]) -> Iterator[Said]:
    """Yield a statement for each paragraph that a person's name and office and a colon lead.

    Where reporters ask, a name alone leads an answer too, and it goes on until the next question or name.
    """
    text = document.text
    named = {span.start: (span, person) for person in people for span in person.mentions}
    lines = list(_PARAGRAPH.finditer(text))
    questions = {line.start() for line in lines if _QUESTION.match(text, line.start())}
    asked = bool(questions)
    turn: list[Span] = []
    speaker: Speaker | None = None
    for line in lines:
        paragraph = trimmed(text, Span(*line.span()))
        led = _led(text, paragraph, named, asked)
        if led is not None or line.start() in questions or not asked:
            yield from _turn(text, speaker, turn)
            speaker, turn = (led[0], [led[1]]) if led else (None, [])
        elif speaker is not None and paragraph.start < paragraph.end and len(turn) < LONGEST_TURN:
            turn.append(paragraph)
    yield from _turn(text, speaker, turn)


def _turn(text: str, speaker: Speaker | None, turn: Sequence[Span]) -> Iterator[Said]:
    if speaker is not None and sum(len(span.of(text).split()) for span in turn) >= LEAST_WORDS:
        yield Said(speaker, speaker.span, tuple(turn), True)


def _led(
    text: str, paragraph: Span, named: dict[int, tuple[Span, Person]], alone: bool
) -> tuple[Speaker, Span] | None:
    """Return who speaks in a paragraph that begins with a title, a name, an office and a colon, and the words.

    A name without either is enough where it may stand `alone`.
    """
    at = paragraph.start
    for _ in range(LONGEST_TITLE):
        blank = text.find(" ", at, paragraph.end)
        if at in named or blank < 0:
            break
        at = blank + 1
    if at not in named:
        return None
    span, person = named[at]
    before = text[paragraph.start : at]
    found = _OFFICE.match(text, span.end, paragraph.end)
    if found is None or not (alone or found["office"] or any(map(is_title, before.split()))):
        return None
    if _MARK.search(before) or not CUES.isdisjoint(f"{before} {found['office'] or ''}".lower().split()):
        return None
    return Speaker(span, "named", person.id, SURE), Span(found.end(), paragraph.end)
