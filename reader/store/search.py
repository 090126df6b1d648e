"""From the tree of a query to SQL: the only place that knows both."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from reader.core.query import (
    All,
    Compared,
    Either,
    Flag,
    Not,
    Part,
    Query,
    Sized,
    Tagged,
    TextField,
    Words,
)
from reader.store import beginnings, periods
from reader.store.fulltext import elsewhere, match_expression
from reader.store.values import json_list

_FLAGS: dict[tuple[str, str], str] = {
    ("is", "unread"): "a.read = 0",
    ("is", "read"): "a.read = 1",
    ("is", "starred"): "a.starred = 1",
    ("is", "archived"): "a.archived = 1",
    ("is", "deleted"): "a.deleted_at IS NOT NULL AND (a.deleted_at IS NOT NULL) = 1",  # as its index has it
    ("is", "inbox"): "a.archived = 0",
    ("is", "unfetched"): "a.format = 'link'",
    ("is", "reading"): "a.archived = 0 AND a.progress > 0 AND a.progress < 0.98",
    ("has", "highlight"): "a.id IN (SELECT article FROM annotation WHERE start IS NOT NULL)",
    ("has", "note"): "a.id IN (SELECT article FROM annotation WHERE note <> '')",
    ("has", "tag"): "a.id IN (SELECT article FROM article_tag UNION ALL SELECT article FROM annotation_tag)",
    ("has", "figure"): "a.figures > 0",
    ("has", "person"): "a.id IN (SELECT article FROM appearance)",
    ("has", "moved"): "a.id IN (SELECT article FROM annotation WHERE anchor = 'moved')",
    ("has", "orphan"): "a.id IN (SELECT article FROM annotation WHERE anchor = 'orphan')",
}
_FOLDED = (Flag("is", "inbox"), Flag("is", "archived"), Flag("is", "unread"), Flag("is", "read"))
_NO_COPY = (
    "a.copy_of IS NULL OR NOT EXISTS (SELECT 1 FROM article f WHERE f.id = a.copy_of AND f.deleted_at IS NULL"
    " AND f.archived = a.archived)"
)
_LIKE = "LIKE ? ESCAPE '\\'"
_SCANS: dict[TextField | None, str] = {
    None: f"a.title {_LIKE} OR a.authors {_LIKE} OR EXISTS (SELECT 1 FROM content c WHERE c.id = a.id AND plain(CAST(c.text AS BLOB)) {_LIKE})",
    "title": f"a.title {_LIKE}",
    "site": f"a.site {_LIKE} OR a.host {_LIKE}",
    "author": f"a.authors {_LIKE}",
    "feed": f"a.feed {_LIKE}",
    "person": f"EXISTS (SELECT 1 FROM content c WHERE c.id = a.id AND c.people {_LIKE})",
    "org": f"a.id IN (SELECT rowid FROM org_words WHERE org {_LIKE})",
    "note": f"a.id IN (SELECT article FROM annotation WHERE note {_LIKE})",
    "highlight": f"a.id IN (SELECT article FROM annotation WHERE exact {_LIKE})",
    "figure": f"a.id IN (SELECT article FROM figure WHERE words {_LIKE} OR measures {_LIKE})",
}
"""How words that no index keeps are looked for, by field."""
_YEAR_FIELDS = {"words": "a.words", "year": "CAST(substr(a.published, 1, 4) AS INTEGER)"}


Value = str | int | float


class Condition(NamedTuple):
    """A piece of SQL over `article a` and the values for its question marks."""

    sql: str
    values: tuple[Value, ...] = ()


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
            return Condition(self.where, self.values)
        inside = f"a.id IN (SELECT rowid FROM {self.index} WHERE {self.index} MATCH ?)"
        return Condition(f"{inside} AND {self.where}", (self.match, *self.values))

    @property
    def where(self) -> str:
        """The conditions joined, without the full-text part."""
        return " AND ".join(f"({c.sql})" for c in self.conditions) or "1"

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
    begun = None if words else next((part for part in parts if _begun(part)), None)
    others = [_condition(part, today) for part in parts if part not in words and part is not begun]
    if not any(part == Flag("is", "deleted") for part in query.parts):
        others.insert(0, Condition("a.deleted_at IS NULL"))
    if fold and all(part in _FOLDED for part in parts):
        others.append(Condition(_NO_COPY))
    if isinstance(begun, Words):
        return Filter(beginnings.expression(begun), tuple(others), begun)
    return Filter(match_expression(All(tuple(words))) if words else None, tuple(others))


def _begun(part: Part) -> bool:
    return isinstance(part, Words) and beginnings.expression(part) is not None


def _condition(part: Part, today: date) -> Condition:
    expression = match_expression(part)
    if expression:
        return Condition("a.id IN (SELECT rowid FROM search WHERE search MATCH ?)", (expression,))
    match part:
        case Words():
            found = elsewhere(part)
            return Condition(found[0], found[1:]) if found else _scanned(part)
        case Flag(field, value):
            return Condition(_FLAGS[field, value])
        case Tagged():
            return _tagged(part)
        case Compared():
            return _compared(part, today)
        case Sized():
            size = sized(part)
            return Condition(f"a.id IN (SELECT article FROM figure WHERE {size.sql})", size.values)
        case Not(inner):
            condition = _condition(inner, today)
            return Condition(f"NOT coalesce(({condition.sql}), 0)", condition.values)
        case All(parts):
            return _joined(" AND ", (_condition(p, today) for p in parts))
        case Either(parts):
            return _joined(" OR ", (_condition(p, today) for p in parts))


def _joined(word: str, conditions: Iterable[Condition]) -> Condition:
    found = list(conditions)
    return Condition(
        "(" + word.join(f"({c.sql})" for c in found) + ")", tuple(value for c in found for value in c.values)
    )


def _scanned(part: Words) -> Condition:
    """Words that the index cannot answer: exact feed names, and scripts written without blanks."""
    if part.field == "feed" and part.phrase:
        return Condition("a.feed = ? COLLATE NOCASE", (part.text,))
    escaped = part.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    sql = _SCANS[part.field]
    return Condition(f"coalesce(({sql}), 0)", (f"%{escaped}%",) * sql.count("?"))


def sized(part: Sized) -> Condition:
    """A figure of that size, over the columns of `figure`; one that is a range answers where it reaches into it."""
    unit = Condition("unit = ?", (part.unit,)) if part.unit else None
    bounds: dict[str, tuple[str, tuple[Value, ...]]] = {
        "=": ("low <= ? AND high >= ?", (part.value, part.value)),
        "..": ("low <= ? AND high >= ?", (part.high, part.value)),
        ">=": ("high >= ?", (part.value,)),
        ">": ("high > ?", (part.value,)),
        "<": ("low < ?", (part.value,)),
        "<=": ("low <= ?", (part.value,)),
    }
    size = Condition(*bounds[part.operator])
    return Condition(f"{unit.sql} AND {size.sql}", (*unit.values, *size.values)) if unit else size


def _tagged(part: Tagged) -> Condition:
    """An article that is tagged so, or in which something marked is."""
    if part.prefix:
        named = Condition("tag >= ? AND tag < ?", (part.name, part.name + "\U0010ffff"))
    else:  # "0" follows "/": the range holds exactly the tags below this one.
        named = Condition("tag = ? OR (tag >= ? AND tag < ?)", (part.name, f"{part.name}/", f"{part.name}0"))
    on = f"SELECT article FROM {{}} WHERE {named.sql}"
    inside = f"a.id IN ({on.format('article_tag')} UNION ALL {on.format('annotation_tag')})"
    return Condition(inside, named.values * 2)


def _compared(part: Compared, today: date) -> Condition:
    if part.field == "lang":
        return Condition("a.language = ? OR a.language LIKE ?", (part.value, f"{part.value}-%"))
    if part.field == "copies":
        first = "(SELECT coalesce(copy_of, id) FROM article WHERE article_id = ?)"
        return Condition(f"a.id = {first} OR a.copy_of = {first}", (part.value, part.value))
    if part.field in ("words", "year"):
        return _numbers(_YEAR_FIELDS[part.field], part)
    if part.field == "published":
        column, period = "a.published", periods.published
    else:
        column, period = "a.saved_at", partial(periods.saved, today=today)
    first, last = period(part.value)
    if part.operator == "..":
        return Condition(f"{column} >= ? AND {column} < ?", (first, period(part.high)[1]))
    bounds: dict[str, tuple[str, tuple[str, ...]]] = {
        "=": (f"{column} >= ? AND {column} < ?", (first, last)),
        ">=": (f"{column} >= ?", (first,)),
        ">": (f"{column} >= ?", (last,)),
        "<": (f"{column} > '' AND {column} < ?", (first,)),
        "<=": (f"{column} > '' AND {column} < ?", (last,)),
    }
    return Condition(*bounds[part.operator])


def _numbers(column: str, part: Compared) -> Condition:
    if part.operator == "..":
        return Condition(f"{column} BETWEEN ? AND ?", (int(part.value), int(part.high)))
    known = " AND a.published > ''" if part.field == "year" else ""
    return Condition(f"{column} {part.operator} ?{known}", (int(part.value),))
