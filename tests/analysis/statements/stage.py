"""A cast written by hand, so that these tests do not hang on who the tagger finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.analysis.document import Document
from reader.analysis.sentences import split
from reader.analysis.statements import find_statements
from reader.core.brief import Organisation, Person, Statement
from reader.core.spans import Span

PEOPLE = {
    "Mira Lind": ("Lind",),
    "Jonas Weber": ("Weber",),
    "Ada Moreau": ("Moreau",),
    "Luo Junjie": ("Luo junjie", "jun-jie luo"),
    "Tomas Kral": ("Kral", "KRAL"),
}
BODIES = ("Harbour Board", "Ministry of Works", "Almere Post")


def mentions(text: str, names: Sequence[str]) -> tuple[Span, ...]:
    """Return where any of the names stands, longest first, none inside another."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{pattern})\b", text))


def person(number: int, text: str, name: str, others: Sequence[str]) -> Person:
    """Return a person with all mentions in the text."""
    return Person(
        f"p{number}", name, tuple(others), None, None, None, None, False, mentions(text, [name, *others])
    )


def statements(
    text: str,
    people: Mapping[str, Sequence[str]] = PEOPLE,
    bodies: Sequence[str] = BODIES,
    language: str | None = "en",
) -> tuple[Statement, ...]:
    """Return the statements of a text with the people and bodies given."""
    cast = [
        person(number, text, name, others)
        for number, (name, others) in enumerate(people.items(), 1)
        if mentions(text, [name, *others])
    ]
    organisations = [Organisation(name, None, spans) for name in bodies if (spans := mentions(text, [name]))]
    return find_statements(Document(text, (), split(text), language=language), cast, organisations)


def who(text: str, one: Statement) -> str:
    """Return the speaker's name as a reader would see it, the words of the text for one without a name."""
    names = list(PEOPLE)
    return names[int(one.person[1:]) - 1] if one.person else one.speaker or ""


def said(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every statement, parts joined by a bar."""
    return [(who(text, s), " | ".join(c.of(text) for c in s.content)) for s in statements(text)]
