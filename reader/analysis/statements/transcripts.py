"""Transcripts: paragraphs that a label leads, "LIND: …", "Q. …", "[00:12] Mira Lind: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from reader.analysis.document import Document
from reader.analysis.people import same_person
from reader.analysis.people.lexicon import HONORIFICS, is_office, is_word_too, names_by_rank
from reader.analysis.statements.finding import Said
from reader.analysis.statements.interviews import interviewee
from reader.analysis.statements.subject import Speaker
from reader.core.brief import Person, SpeakerKind
from reader.core.spans import Span, trimmed

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?"
_LABEL = re.compile(
    rf"^[\"“]?(?:[\[(]?{_TIME}[\])]?[ \t]*[-–—|]?[ \t]*)?(?:The[ \t]+)?"
    r"(?P<name>[A-Z][\w.'’-]{0,30}(?:[ \t]+[A-Z][\w.'’-]{0,30}){0,3})"
    r"(?:,[ \t]*(?P<role>[^:\n,.]{1,60})|[ \t]*\([^)\n]{1,60}\))?"
    rf"(?:[ \t]*[\[(]?{_TIME}[\])]?(?:[ \t]*[:：][ \t]*|\n)|[ \t]*[:：][ \t]+|[:：]\n)(?=\S)",
    re.MULTILINE,
)
"""A name with its time stamp, its office after a comma or in brackets, and a colon or the end of the line."""
_LETTER = re.compile(r"^(?P<name>[QA])(?:[.:：][ \t]+|[ \t]+[-–—][ \t]+)(?=\S)", re.MULTILINE)
"""The letter of a question or an answer."""
LONGEST_ROLE = 6
"""Words of a role behind a label's name at most: "LIND, CHAIR OF THE BOARD: …"."""
LONGEST_TURN = 8
"""Paragraphs of one turn at most."""
NO_SPEAKERS = frozenset({"source", "editor", "note", "update", "correction", "photo", "image", "author", "by", "contact", "date", "tel", "phone", "email", "example", "caption", "figure", "table", "read more", "summary", "related", "key points", "highlights", "background", "where", "when", "what", "who"})  # fmt: skip
UNNAMED = frozenset(
    "question questions reporter reporters journalist interviewer moderator host operator audience member members"
    " participant speaker narrator caller".split()
)
"""Words that a label ends with where it names nobody."""
_OF_ONESELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]urs?|[Uu]s)\b")
ANSWER = "A"
"""The letter of whoever is interviewed."""
REPEATED = 3
"""Labels a transcript has at least."""


def transcripts(document: Document, people: Sequence[Person]) -> Iterator[Said]:
    """Yield a statement for each "NAME: …" paragraph of a transcript."""
    text = document.text
    labels = _labels(text, people)
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
        meant = _labelled(label["name"], people)
        if len(meant) > 1:  # the one of them whom the head introduces
            meant = [one for one in meant if one.mentions[0].start < labels[0].start()]
        person = meant[0] if len(meant) == 1 else None
        if asked is not None and label["name"] == ANSWER:
            person = asked[1]
        kind: SpeakerKind = "named" if person else "unnamed"
        yield Said(Speaker(span, kind, person.id if person else None, 0.95), span, content, True)


def _labels(text: str, people: Sequence[Person]) -> list[re.Match[str]]:
    """Return the labels of a text in order; letters only where both of them lead questions and answers."""
    named = [m for m in _LABEL.finditer(text) if len((m["role"] or "").split()) <= LONGEST_ROLE]
    often = Counter(
        m["name"] for m in named if text[m.end() : _line_end(text, m.end())].rstrip().endswith("?")
    )
    speaking = {m["name"] for m in named if _OF_ONESELF.search(text, m.end(), _line_end(text, m.end()))}
    sure = {m["name"] for m in named if _is_label(m["name"], people, speaking)}
    asking = {name for name, count in often.items() if sure and count > 1}
    letters = list(_LETTER.finditer(text))
    letters = letters if len({m["name"] for m in letters}) > 1 else []
    return sorted([*(m for m in named if m["name"] in sure | asking), *letters], key=re.Match.start)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _is_label(name: str, people: Sequence[Person], speaking: Collection[str]) -> bool:
    """Tell the label of somebody who speaks from a heading: "Price: …", "Serving tip: …".

    A surname of nobody who is named otherwise has to be among the names of those `speaking` of themselves: "Plank: hold it".
    """
    if name.lower() in NO_SPEAKERS:
        return False
    words = name.replace(".", "").lower().split()
    return (
        words[-1] in UNNAMED
        or is_office(words[-1])
        or words[0] in HONORIFICS
        or bool(_labelled(name, people))
        or (name in speaking and not is_word_too(words[-1]) and names_by_rank(words[-1]) != ("", ""))
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


def _labelled(name: str, people: Sequence[Person]) -> Sequence[Person]:
    """Return whom a label may mean: by the whole name, a surname or initials."""
    words = name.split()
    spelt = name.title() if name.isupper() else name
    whole = same_person(spelt, people) if len(words) > 1 else None
    if whole is not None:
        return [whole]
    owners = [p for p in people if p.name.lower().split()[-1] == words[-1].lower()]
    if owners or len(words) > 1:
        return owners
    called = same_person(spelt, people)
    if called is not None:
        return [called]
    return [p for p in people if len(name) > 1 and "".join(word[0] for word in p.name.split()) == name]
