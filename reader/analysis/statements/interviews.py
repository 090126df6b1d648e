"""Questions and answers without names: the answers are those of whom the head of the text introduces, if it is clear who."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.document import Document
from reader.analysis.statements.finding import Said
from reader.analysis.statements.subject import Speaker
from reader.core.brief import Person
from reader.core.spans import Span, trimmed

QUESTIONS = 3
"""Questions of an interview at least."""
LONGEST_QUESTION = 60
"""Words of a question at most."""
LONGEST_ANSWER = 8
"""Paragraphs of an answer at most."""
USUAL_TURN = 5
"""Paragraphs of question and answer on average at most: what goes on longer is an article that asks something."""
LONGEST_TITLE = 4
"""Words of a title before a name at most."""
FAR = 60
"""Characters between what leads to a name and the name at most."""
SURE = 0.7
_PARAGRAPH = re.compile(r"[^\n]+")
ASKING = frozenset(
    "reporter journalist correspondent interviewer editor writer presenter host columnist".split()
)
"""What those are who ask."""
_OF_ONESELF = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\w+|[Oo]ur|us)\b")
_ADDRESSING = re.compile(r"\b[Yy]our?\b")
_NARRATED = re.compile(r"[\"”] (?:she|he|they) (?:says?|adds?|laughs?)\b")
"""Words about whoever answers: such a paragraph is no answer."""
_ASKED = re.compile(
    r"\b(?:(?:talk|speak|chat|interview|conversation|Q&A)(?:s|ed)?|spoke|sat down|met)(?:\s+\w+)?\s+(?:to|with)\s+|\b[Ii]nterview(?:s|ed)?\s+(?:(?:with|of)\s+)?"
    r"|\b(?:asked|asks|[Tt]estimony of|[Dd]eposition of)\s+"
)
"""What leads to the name of whoever is asked: "talks to", "an interview with"."""


def interview(document: Document, people: Sequence[Person]) -> Iterator[Said]:
    """Yield a statement for each answer of an interview whose questions are paragraphs of their own."""
    text = document.text
    lines = (trimmed(text, Span(*match.span())) for match in _PARAGRAPH.finditer(text))
    paragraphs = [span for span in lines if span.start < span.end]
    asked = [at for at, span in enumerate(paragraphs) if _is_question(span.of(text))]
    if len(asked) < QUESTIONS or len(paragraphs) - asked[0] > len(asked) * USUAL_TURN:
        return
    turns = [
        (paragraphs[at], [span for span in paragraphs[at + 1 : end] if not _NARRATED.search(span.of(text))])
        for at, end in zip(asked, [*asked[1:], len(paragraphs)], strict=True)
    ]
    turns = [(question, answer[:LONGEST_ANSWER]) for question, answer in turns if answer]
    if len(turns) < QUESTIONS or not any(_ADDRESSING.search(question.of(text)) for question, _ in turns):
        return
    own = sum(any(_OF_ONESELF.search(span.of(text)) for span in answer) for _, answer in turns)
    name = interviewee(text[: turns[0][0].start], people)
    if name is None or own * 2 < len(turns):
        return
    span, person = name
    for question, answer in turns:
        yield Said(Speaker(span, "named", person.id, SURE), question, tuple(answer), True)


def _is_question(paragraph: str) -> bool:
    return (
        paragraph.endswith("?")
        and paragraph[0] not in "\"“'‘«"
        and len(paragraph.split()) <= LONGEST_QUESTION
    )


def interviewee(head: str, people: Sequence[Person]) -> tuple[Span, Person] | None:
    """Return whom the head of an interview introduces as the one who answers, with the name's place.

    That is whoever is said to be asked, else the one person that a sentence begins with, who is named in full there:
    a first name alone is what people call each other.
    """
    named = sorted(
        ((span, person) for person in people for span in person.mentions if span.end <= len(head)),
        key=lambda one: one[0],
    )
    for leads in (_follows_asked, _opens):
        found = [one for one in named if leads(head, one[0]) and not _asks(one[1])]
        if found:
            sure = leads is _follows_asked or " " in found[0][0].of(head)
            return found[0] if sure and len({person.id for _, person in found}) == 1 else None
    return None


def _asks(person: Person) -> bool:
    return not ASKING.isdisjoint((person.role or "").lower().split())


def _opens(head: str, name: Span) -> bool:
    """Tell whether a sentence begins with a name, a title apart."""
    sentence = re.split(r"\n|[.!?:]\s", head[max(0, name.start - FAR) : name.start])[-1]
    return len(sentence.split()) <= LONGEST_TITLE


def _follows_asked(head: str, name: Span) -> bool:
    """Tell whether "interview with", and perhaps a title, stands before a name."""
    ends = [found.end() for found in _ASKED.finditer(head, max(0, name.start - FAR), name.start)]
    between = head[ends[-1] : name.start] if ends else ","
    return "," not in between and len(between.split()) <= LONGEST_TITLE
