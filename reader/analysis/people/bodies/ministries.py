"""Of which ministry a minister is, where a text names no more than one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.brief import Organisation, Person

RANKS = frozenset("the a first second deputy vice assistant acting junior senior state".split())
"""Words beside "minister" that name no field: a deputy prime minister or a minister of health is no other's."""


def placed(people: Sequence[Person], organisations: Sequence[Organisation]) -> tuple[Person, ...]:
    """Give the only ministry of a text to its ministers who are called so and no more."""
    only = _only_ministry(organisations)
    if only is None:
        return tuple(people)
    first = min(only.mentions)
    return tuple(
        replace(person, organisation=only.name, abbreviation=only.abbreviation)
        if person.organisation is None
        and person.role_span
        and person.role_span > first
        and _is_minister(person.role)
        else person
        for person in people
    )


def _only_ministry(organisations: Sequence[Organisation]) -> Organisation | None:
    """Return the one ministry that is named; "the ministry of harbours" may be the short form of a longer name."""
    found = [
        body for body in organisations if _words(body.name)[:1] == ["ministry"] and len(_words(body.name)) > 1
    ]
    longest = max(found, key=lambda body: len(body.name), default=None)
    if longest is None or any(
        _words(longest.name)[: len(_words(body.name))] != _words(body.name) for body in found
    ):
        return None
    return longest


def _is_minister(role: str | None) -> bool:
    words = set((role or "").lower().replace("-", " ").split()) - RANKS
    return words == {"minister"}


def _words(name: str) -> list[str]:
    return name.lower().removeprefix("the ").split()
