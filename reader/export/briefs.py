"""A brief as Markdown for people: what `newsbrief brief` prints."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core import wording
from reader.core.brief import Brief, Figure, Person
from reader.core.clean import one_line
from reader.core.days import day, period

MOST_FIGURES = 20
"""More are no key figures: a page of data has hundreds, and what officials said would stand far below."""
OTHER_LANGUAGE = "This text is not in English: people and statements are not looked for."


def brief_markdown(brief: Brief) -> str:
    """Return title, summary, key figures and officials with what they said; nothing is invented for an empty part."""
    return "\n".join(_lines(brief)).rstrip()


def _lines(brief: Brief) -> Iterator[str]:
    facts = [day(brief.published), wording.many(brief.words, "word")]
    yield f"# {one_line(brief.title or 'Untitled')}"
    yield f"\n{' · '.join(fact for fact in facts if fact)}"
    yield "\n## Summary\n"
    yield from (f"- {one_line(item.span.of(brief.text))}" for item in brief.summary)
    if not brief.summary:
        yield "No sentences found."
    yield "\n## Key figures\n"
    ranked = sorted(brief.figures, key=lambda figure: figure.rank)
    yield from (_figure(figure, brief) for figure in ranked[:MOST_FIGURES])
    if more := ranked[MOST_FIGURES:]:
        yield f"\n{wording.many(len(more), 'further figure')}: --json has them all."
    if not brief.figures:
        yield "No figures found in this text."
    yield "\n## Officials\n"
    for person in brief.officials:
        yield from _person(person, brief)
    if not brief.officials:
        yield OTHER_LANGUAGE if brief.language not in (None, "en") else "No officials are named in this text."
    others = [person for person in brief.people if not person.official]
    if others:
        yield "\n## Others named\n"
        for person in others:
            yield from _person(person, brief)


def _figure(figure: Figure, brief: Brief) -> str:
    quantity = wording.quantity(figure, brief.text)
    about = [
        wording.beside(figure, quantity),
        wording.change_words(figure),
        period(figure.period),
        figure.place,
        wording.speaker_of(figure, brief),
    ]
    return " · ".join([f"- **{quantity}**", *(one_line(part) for part in about if part)])


def _person(person: Person, brief: Brief) -> Iterator[str]:
    office = wording.office_words(person)
    spelt = [
        one_line(v) for v in person.variants if not (v.isupper() and v.casefold() == person.name.casefold())
    ]
    also = f" (also: {', '.join(spelt)})" if spelt else ""
    yield f"- **{one_line(person.name)}**{f' — {office}' if office else ''}{also}"
    for statement in brief.said_by(person.id):
        yield f"  - {wording.said(statement, brief.text)}"
