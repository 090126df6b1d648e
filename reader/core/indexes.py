"""What lists across articles show: figures, people, and where somebody appears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.core.wording import office

if TYPE_CHECKING:
    from reader.core.brief import Figure, Statement
    from reader.core.spans import Span

FigureOrder = Literal["newest", "largest"]
PeopleOrder = Literal["articles", "statements", "name"]

FIGURE_ORDERS: tuple[FigureOrder, ...] = ("newest", "largest")
PEOPLE_ORDERS: tuple[PeopleOrder, ...] = ("statements", "articles", "name")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A key figure and the article it stands in; `words` are its own, `person` is who said it."""

    number: int
    article_id: str
    title: str
    site: str | None
    published: str | None
    url: str | None
    figure: Figure
    words: str
    person: str | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody as the articles name them; role and organisation are the latest that any of them gives."""

    number: int
    name: str
    role: str
    organisation: str
    articles: int
    statements: int

    @property
    def office(self) -> str:
        """Role and organisation on one line."""
        name, _, short = self.organisation.rstrip(")").partition(" (")
        return office(self.role, self.organisation, (name, short))


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said in one article, or (with no statement) where it mentions them."""

    article_id: str
    title: str
    site: str | None
    published: str | None
    office: str
    mention: Span
    statements: tuple[tuple[Statement, str], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A figure's sentence between the one before and the one after."""

    before: str
    sentence: str
    after: str
    figure: Span
    """Its place in the sentence."""
