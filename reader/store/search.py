"""From the tree of a query to what is asked of the store: words of an index, and conditions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reader.core.query import All, Flag, Not, Part, Query, Words
from reader.store import beginnings
from reader.store.conditions import Condition, Value, condition
from reader.store.fulltext import match_expression
from reader.store.values import json_list

_FOLDED = (Flag("is", "inbox"), Flag("is", "archived"), Flag("is", "unread"), Flag("is", "read"))
_NO_COPY = (
    "a.copy_of IS NULL OR NOT EXISTS (SELECT 1 FROM article f WHERE f.id = a.copy_of AND f.deleted_at IS NULL"
    " AND f.archived = a.archived)"
)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a query means: `match` for an index of words (if words are asked for) and conditions.

    The index is the full-text one, or that of beginnings where a word that is only `begun` is all that is asked for.
    """

    match: str | None
    conditions: tuple[Condition, ...]
    begun: Words | None = None

    @property
    def index(self) -> str:
        """The table of the index."""
        return "beginning" if self.begun else "search"

    @property
    def whole(self) -> Condition:
        """All of it as one condition."""
        if self.match is None:
            return Condition(self.where, self.values, self.each)
        inside = f"a.id IN (SELECT rowid FROM {self.index} WHERE {self.index} MATCH ?)"
        return Condition(
            f"{inside} AND {self.where}", (self.match, *self.values), f"{inside} AND {self.each}"
        )

    @property
    def where(self) -> str:
        """The conditions joined, without the full-text part."""
        return " AND ".join(f"({c.sql})" for c in self.conditions) or "1"

    @property
    def each(self) -> str:
        """The same, asked of one article at a time; the values are those of `where`."""
        return " AND ".join(f"({c.each})" for c in self.conditions) or "1"

    @property
    def values(self) -> tuple[Value, ...]:
        """The values for the question marks of `where`."""
        return tuple(value for c in self.conditions for value in c.values)


def total(db: sqlite3.Connection, query: Query) -> int:
    """Count what a list shows of a query without words, copies folded."""
    wanted = compiled(query, fold=True)
    assert wanted.match is None
    found = db.execute(f"SELECT count(*) FROM article a WHERE {wanted.where}", wanted.values).fetchone()
    return int(found[0])


def answering(db: sqlite3.Connection, query: Query, ids: Sequence[str]) -> list[str]:
    """Return those of these articles that answer a query."""
    wanted = compiled(query).whole
    found = db.execute(
        f"SELECT a.article_id FROM article a WHERE {wanted.sql}"
        " AND a.article_id IN (SELECT value FROM json_each(?))",
        (*wanted.values, json_list(ids)),
    )
    return [row[0] for row in found]


def compiled(query: Query, *, today: date | None = None, fold: bool = False) -> Filter:
    """Return what `query` means; articles in the bin are left out unless it speaks of the bin.

    With `fold`, a copy is left out where the first of its group is listed, if the query asks for a place only.
    """
    today = today or datetime.now().astimezone().date()
    parts: Sequence[Part] = ()
    if query.part is not None:
        parts = query.part.parts if isinstance(query.part, All) else (query.part,)
    words = [part for part in parts if match_expression(part)]
    if words:  # an index of words refuses words as well, as long as it has some to look for
        words += [part for part in parts if isinstance(part, Not) and match_expression(part.part)]
    begun = None if words else next((part for part in parts if _begun(part)), None)
    others = [condition(part, today) for part in parts if part not in words and part is not begun]
    if not any(part == Flag("is", "deleted") for part in query.parts):
        others.insert(0, Condition("a.deleted_at IS NULL"))
    if fold and all(part in _FOLDED for part in parts):
        others.append(Condition(_NO_COPY))
    if isinstance(begun, Words):
        return Filter(beginnings.expression(begun), tuple(others), begun)
    return Filter(match_expression(All(tuple(words))) if words else None, tuple(others))


def _begun(part: Part) -> bool:
    return isinstance(part, Words) and beginnings.expression(part) is not None
