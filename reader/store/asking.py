"""A query about figures or people: what it asks of them, and what of their articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.core.query import All, Either, Not, Part, Query, Sized, Words
from reader.store import search
from reader.store.conditions import Condition, Value

About = Callable[[Words | Sized], Condition | None]
"""What a word or a size means for the rows listed, or None if it is asked of their articles."""

_LEFT_OUT = (
    "SELECT id FROM article WHERE deleted_at IS NOT NULL UNION ALL SELECT copy.id FROM article copy"
    " JOIN article first ON first.id = copy.copy_of WHERE first.deleted_at IS NULL"
)
"""What is in the bin, and the copies of a report that is not: what a report says is listed once."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Conditions over the rows listed: their own, and one over their articles."""

    own: tuple[Condition, ...]
    articles: Condition

    @property
    def where(self) -> str:
        """The conditions joined."""
        return " AND ".join(f"({c.sql})" for c in (*self.own, self.articles))

    @property
    def gathers(self) -> bool:
        """Whether what is asked of the articles is all, and all of them that answer are gathered before the first row."""
        return not self.own and self.articles.each != self.articles.sql

    @property
    def values(self) -> tuple[Value, ...]:
        """The values for the question marks of `where`."""
        return tuple(value for c in (*self.own, self.articles) for value in c.values)


def asked(query: Query, about: About, article: str) -> Asked:
    """Return what `query` means for rows whose column `article` names their article."""
    parts = query.part.parts if isinstance(query.part, All) else (query.part,) if query.part else ()
    own: list[Condition] = []
    rest: list[Part] = []
    for part in parts:
        condition = _own(part, about)
        if condition is None:
            rest.append(part)
        else:
            own.append(condition)
    return Asked(tuple(own), _of_articles(tuple(rest), article))


def _of_articles(parts: tuple[Part, ...], article: str) -> Condition:
    if not parts:
        return Condition(once(article))
    found = search.compiled(Query(All(parts))).whole
    return Condition(
        f"{article} IN (SELECT a.id FROM article a WHERE {found.sql})",
        found.values,
        f"EXISTS (SELECT 1 FROM article a WHERE a.id = {article} AND {found.each})",
    )


def once(article: str) -> str:
    """Return the condition that leaves the bin out, and each report but one of its copies."""
    return f"{article} NOT IN ({_LEFT_OUT})"


def _own(part: Part, about: About) -> Condition | None:
    match part:
        case Words() | Sized():
            return about(part)
        case Not(inner):
            condition = _own(inner, about)
            return condition and Condition(f"NOT coalesce(({condition.sql}), 0)", condition.values)
        case All(parts):
            return _joined(" AND ", (_own(p, about) for p in parts))
        case Either(parts):
            return _joined(" OR ", (_own(p, about) for p in parts))
    return None


def _joined(word: str, conditions: Iterable[Condition | None]) -> Condition | None:
    found = list(conditions)
    whole = [condition for condition in found if condition is not None]
    if len(whole) < len(found):
        return None
    return Condition(word.join(f"({c.sql})" for c in whole), tuple(v for c in whole for v in c.values))


def like(text: str) -> str:
    """Return the pattern of texts that hold `text`."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
