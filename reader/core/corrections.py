"""What a reader put right in a brief: kept beside it, so that a new analysis respects it.

A figure or a person is named by words of the text (its place), never by an id: ids change when an
article is analysed again, its text does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from reader.core.brief import Brief, Figure, Person
from reader.core.spans import Span
from reader.core.wording import names_body

Kind = Literal["hide-figure", "hide-person", "same-person", "name", "role"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right; `place` is the figure's span or a mention of the person.

    `value` is the new name or role ("" takes the role away); `other` is a mention of the person that
    this one is the same as.
    """

    kind: Kind
    place: Span
    value: str = ""
    other: Span | None = None


def corrected(brief: Brief, corrections: Iterable[Correction]) -> Brief:
    """Return the brief as the reader put it right; what no longer fits the brief is passed over."""
    # People are made one before they are renamed or hidden, whatever came first.
    for correction in sorted(corrections, key=lambda c: c.kind != "same-person"):
        brief = _STEPS[correction.kind](brief, correction)
    return brief


def person_at(brief: Brief, place: Span | None) -> Person | None:
    """Return the person that is mentioned at `place`."""
    return next((p for p in brief.people if place and any(m.overlaps(place) for m in p.mentions)), None)


def _without_figure(brief: Brief, correction: Correction) -> Brief:
    wrong = {f.id for f in brief.figures if _stands_at(f, correction.place)}
    kept = sorted((f for f in brief.figures if f.id not in wrong), key=lambda f: f.rank)
    ranks = {figure.id: rank for rank, figure in enumerate(kept, 1)}
    return replace(
        brief,
        figures=tuple(replace(f, rank=ranks[f.id]) for f in brief.figures if f.id not in wrong),
        statements=tuple(
            replace(s, figures=tuple(f for f in s.figures if f not in wrong)) for s in brief.statements
        ),
    )


def _stands_at(figure: Figure, place: Span) -> bool:
    return any(span.overlaps(place) for span in (figure.span, *figure.repeats))


def _without_person(brief: Brief, correction: Correction) -> Brief:
    wrong = person_at(brief, correction.place)
    if wrong is None:
        return brief
    people = tuple(p for p in brief.people if p is not wrong)
    return _attributed(replace(brief, people=people), wrong.id, None)


def _one_person(brief: Brief, correction: Correction) -> Brief:
    one, other = person_at(brief, correction.other), person_at(brief, correction.place)
    if one is None or other is None or one is other:
        return brief
    role = one if one.role else other
    body = next((person for person in (role, one, other) if person.organisation), one)
    whole = replace(
        one,
        variants=_variants(one, other.name, *other.variants),
        role=role.role,
        role_span=role.role_span,
        organisation=body.organisation,
        abbreviation=body.abbreviation,
        official=one.official or other.official,
        mentions=tuple(sorted((*one.mentions, *other.mentions))),
    )
    people = tuple(whole if p is one else p for p in brief.people if p is not other)
    return _attributed(replace(brief, people=people), other.id, one.id)


def _named(brief: Brief, correction: Correction) -> Brief:
    person = person_at(brief, correction.place)
    if person is None:
        return brief
    variants = tuple(v for v in dict.fromkeys((*person.variants, person.name)) if v != correction.value)
    return _with(brief, person, replace(person, name=correction.value, variants=variants))


def _with_role(brief: Brief, correction: Correction) -> Brief:
    person = person_at(brief, correction.place)
    if person is None:
        return brief
    start = brief.text.find(correction.value) if correction.value else -1
    span = Span(start, start + len(correction.value)) if start >= 0 else None
    right = replace(person, role=correction.value or None, role_span=span)
    names = (person.organisation, person.abbreviation)
    if names_body(person.role, names) and not names_body(right.role, names):
        # The reader saw the body in the role, and took it out.
        right = replace(right, organisation=None, abbreviation=None)
    return _with(brief, person, right)


def _variants(person: Person, *more: str) -> tuple[str, ...]:
    return tuple(v for v in dict.fromkeys((*person.variants, *more)) if v != person.name)


def _with(brief: Brief, before: Person, after: Person) -> Brief:
    return replace(brief, people=tuple(after if p is before else p for p in brief.people))


def _attributed(brief: Brief, old: str, new: str | None) -> Brief:
    """Return the brief with what one person said given to another, or to nobody."""

    return replace(
        brief,
        figures=tuple(replace(f, person=new) if f.person == old else f for f in brief.figures),
        statements=tuple(replace(s, person=new) if s.person == old else s for s in brief.statements),
    )


_STEPS: Mapping[Kind, Callable[[Brief, Correction], Brief]] = {
    "same-person": _one_person,
    "name": _named,
    "role": _with_role,
    "hide-figure": _without_figure,
    "hide-person": _without_person,
}
