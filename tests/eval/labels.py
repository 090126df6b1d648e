"""What a reader found in an article by hand: the values that the brief is scored against."""

from __future__ import annotations

from dataclasses import dataclass, field

Words = tuple[str, ...]
"""Wordings of which any is right; "" among them means that nothing said is right too."""


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """How a figure moved; `value`, `start` and `end` only where the text tells them."""

    direction: str
    value: float | None = None
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """One figure with all that the text tells of it; `at` are words around `text` that single it out."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: Words
    kind: Words
    bound: Words = ("=",)
    per: str | None = None
    measures: Words = ()
    change: ChangeLabel | None = None
    comparison: Words = ("",)
    period: Words = ("",)
    speaker: Words = ("",)
    at: str = ""
    phenomena: Words = ()


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """One named person: accepted best names, every spelling, office and body."""

    names: Words
    variants: Words
    role: Words
    organisation: Words
    official: bool
    phenomena: Words = ()


@dataclass(frozen=True, slots=True)
class StatementLabel:
    """Something said: by whom, and the words said, in one or more pieces."""

    speaker: Words
    kind: str
    direct: bool
    content: Words
    phenomena: Words = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """An article of the set with everything labelled in it."""

    name: str
    title: str
    published: str
    genre: str
    text: str
    figures: tuple[FigureLabel, ...] = ()
    people: tuple[PersonLabel, ...] = ()
    statements: tuple[StatementLabel, ...] = ()
    summary: Words = ()
    not_figures: Words = ()
    not_people: Words = ()
    either_way: Words = field(default=())
    """Words that may or may not become a figure, a statement or a person; neither is an error."""
