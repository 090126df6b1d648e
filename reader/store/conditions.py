"""What each part of a query means in SQL over `article a`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from reader.core.query import All, Compared, Either, Flag, Not, Part, Sized, Tagged, TextField, Words
from reader.store import periods
from reader.store.fulltext import elsewhere, match_expression

_FLAGS: dict[tuple[str, str], str] = {
    ("is", "unread"): "a.read = 0",
    ("is", "read"): "a.read = 1",
    ("is", "starred"): "a.starred = 1",
    ("is", "archived"): "a.archived = 1",
    ("is", "deleted"): "a.deleted_at IS NOT NULL AND (a.deleted_at IS NOT NULL) = 1",  # as its index has it
    ("is", "inbox"): "a.archived = 0",
    ("is", "unfetched"): "a.format = 'link'",
    ("is", "reading"): "a.archived = 0 AND a.progress > 0 AND a.progress < 0.98",
    ("has", "figure"): "a.figures > 0",
}
_SETS: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {
    ("has", "highlight"): ("start IS NOT NULL", ("annotation",)),
    ("has", "note"): ("note <> ''", ("annotation",)),
    ("has", "tag"): ("1", ("article_tag", "annotation_tag")),
    ("has", "person"): ("1", ("appearance",)),
    ("has", "moved"): ("anchor = 'moved'", ("annotation",)),
    ("has", "orphan"): ("anchor = 'orphan'", ("annotation",)),
}
"""Flags that a row elsewhere sets: what such a row fulfils, and the tables that it may stand in."""

_LIKE = "LIKE ? ESCAPE '\\'"
_SCANS: dict[TextField | None, str] = {
    None: f"a.title {_LIKE} OR a.authors {_LIKE} OR EXISTS (SELECT 1 FROM content c WHERE c.id = a.id AND plain(CAST(c.text AS BLOB)) {_LIKE})",
    "title": f"a.title {_LIKE}",
    "site": f"a.site {_LIKE} OR a.host {_LIKE}",
    "author": f"a.authors {_LIKE}",
    "feed": f"a.feed {_LIKE}",
    "person": f"a.id IN (SELECT rowid FROM named WHERE person {_LIKE})",
    "org": f"a.id IN (SELECT rowid FROM named WHERE org {_LIKE})",
    "note": f"a.id IN (SELECT article FROM annotation WHERE note {_LIKE})",
    "highlight": f"a.id IN (SELECT article FROM annotation WHERE exact {_LIKE})",
    "figure": f"a.id IN (SELECT article FROM figure WHERE words {_LIKE} OR measures {_LIKE})",
}
"""How words that no index keeps are looked for, by field."""
_YEAR_FIELDS = {"words": "a.words", "year": "CAST(substr(a.published, 1, 4) AS INTEGER)"}

Value = str | int | float


class Condition:
    """A piece of SQL over `article a` and the values for its question marks.

    `each` says the same of one article at a time where `sql` gathers all that answer first: quicker where few are
    looked at, slower where many are.
    """

    __slots__ = ("each", "sql", "values")

    def __init__(self, sql: str, values: tuple[Value, ...] = (), each: str = "") -> None:
        """Ask each article what is asked of all, unless told otherwise."""
        self.sql, self.values, self.each = sql, values, each or sql


def condition(part: Part, today: date) -> Condition:
    """Return what one part of a query means."""
    expression = match_expression(part)
    if expression:
        return Condition("a.id IN (SELECT rowid FROM search WHERE search MATCH ?)", (expression,))
    match part:
        case Words():
            found = elsewhere(part)
            return Condition(found[0], found[1:]) if found else _scanned(part)
        case Flag(field, value):
            told = _SETS.get((field, value))
            return _among(*told) if told else Condition(_FLAGS[field, value])
        case Tagged():
            return _tagged(part)
        case Compared():
            return _compared(part, today)
        case Sized():
            size = sized(part)
            return _among(size.sql, ("figure",), size.values)
        case Not(inner):
            refused = condition(inner, today)
            return Condition(
                f"NOT coalesce(({refused.sql}), 0)", refused.values, f"NOT coalesce(({refused.each}), 0)"
            )
        case All(parts):
            return _joined(" AND ", (condition(p, today) for p in parts))
        case Either(parts):
            return _joined(" OR ", (condition(p, today) for p in parts))


def _joined(word: str, conditions: Iterable[Condition]) -> Condition:
    found = list(conditions)
    whole, each = (
        f"({word.join(f'({sql})' for sql in written)})"
        for written in ([c.sql for c in found], [c.each for c in found])
    )
    return Condition(whole, tuple(value for c in found for value in c.values), each)


def _among(where: str, tables: Sequence[str], values: tuple[Value, ...] = ()) -> Condition:
    """An article of which a row in one of the tables fulfils `where`."""
    them = " UNION ALL ".join(f"SELECT article FROM {table} WHERE {where}" for table in tables)
    each = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE article = a.id AND ({where}))" for table in tables
    )
    return Condition(f"a.id IN ({them})", values * len(tables), each)


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
    return _among(named.sql, ("article_tag", "annotation_tag"), named.values)


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
