"""The people of all articles, each once, and where they appear."""

from __future__ import annotations

import sqlite3
import threading
from array import array
from collections.abc import Iterator

from reader.core.indexes import PeopleOrder, PersonRow
from reader.core.query import Query, Sized, Words
from reader.store import asking
from reader.store.conditions import Condition
from reader.store.filing import name_key
from reader.store.listing import Readable
from reader.store.values import json_list

PAGE = 200

_ORDERS: dict[PeopleOrder, str] = {
    "articles": "count(*) DESC, sum(statements) DESC, s.person",
    "statements": "sum(statements) DESC, count(*) DESC, s.person",
    "name": "(SELECT key FROM person WHERE id = s.person)",
}
_LATEST = (
    "(SELECT {0} FROM appearance l WHERE l.person = s.person AND l.{0} <> '' ORDER BY l.article DESC LIMIT 1)"
)


class PeopleListing:
    """The people that answer a query, in order; of all of them only the numbers are kept.

    Words are asked of the person (name, role, organisation), everything else of the articles counted.
    """

    def __init__(self, store: Readable, query: Query, order: PeopleOrder = "articles") -> None:
        self.query, self.order = query, order
        self._store = store
        self._wanted = asking.asked(query, _about, "s.article")
        # Of a few people; "+" keeps SQLite from looking up every article that answers for each of them.
        self._of_few = asking.asked(query, _about, "+s.article")
        self._numbers: array[int] | None = None
        self._lock = threading.RLock()

    @property
    def total(self) -> int:
        """How many people there are."""
        with self._lock, self._store.reading() as db:
            return len(self._all(db))

    @property
    def counts_long(self) -> bool:
        """Counting takes no longer than to read the first rows: all are gathered for their order."""
        return False

    def rows(self, start: int, count: int) -> list[PersonRow]:
        """Return up to `count` rows from position `start` on."""
        with self._lock, self._store.reading() as db:
            numbers = self._all(db)[max(0, start) : max(0, start) + max(0, count)]
            return self._rows(db, numbers)

    def all(self) -> Iterator[PersonRow]:
        """Yield every row."""
        for start in range(0, self.total, PAGE):
            yield from self.rows(start, PAGE)

    def _all(self, db: sqlite3.Connection) -> array[int]:
        if self._numbers is None:
            sql = f"SELECT person FROM appearance s WHERE {self._wanted.where} GROUP BY person ORDER BY {_ORDERS[self.order]}"
            self._numbers = array("q", (row[0] for row in db.execute(sql, self._wanted.values)))
        return self._numbers

    def _rows(self, db: sqlite3.Connection, numbers: array[int]) -> list[PersonRow]:
        sql = (
            f"SELECT s.person, (SELECT name FROM person WHERE id = s.person), {_LATEST.format('role')},"
            f" {_LATEST.format('organisation')}, count(*), sum(s.statements) FROM appearance s"
            f" WHERE s.person IN (SELECT value FROM json_each(?)) AND {self._of_few.where} GROUP BY s.person"
        )
        found = {
            row[0]: PersonRow(row[0], row[1], row[2] or "", row[3] or "", row[4], row[5])
            for row in db.execute(sql, (json_list(numbers), *self._of_few.values))
        }
        return [found[number] for number in numbers if number in found]


def articles_of(db: sqlite3.Connection, person: int, start: int, count: int) -> list[str]:
    """Return the articles in which somebody appears, the newest first."""
    found = db.execute(
        "SELECT article_id FROM appearance s JOIN article a ON a.id = s.article"
        f" WHERE s.person = ? AND {asking.once('s.article')} ORDER BY s.article DESC LIMIT ? OFFSET ?",
        (person, count, start),
    )
    return [row[0] for row in found]


def by_name(db: sqlite3.Connection, name: str) -> int | None:
    """Return the number of somebody with this name."""
    found = db.execute("SELECT id FROM person WHERE key = ?", (name_key(name),)).fetchone()
    return int(found[0]) if found else None


def name_of(db: sqlite3.Connection, person: int) -> str:
    """Return somebody's name."""
    found = db.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
    return str(found[0]) if found else ""


def _about(part: Words | Sized) -> Condition | None:
    if isinstance(part, Sized) or part.field not in (None, "person", "org"):
        return None
    key, pattern = name_key(part.text), asking.like(part.text)
    name = Condition("SELECT id FROM person WHERE ' ' || key LIKE ?", (f"% {key}%",))
    office = "SELECT person FROM appearance WHERE organisation LIKE ? ESCAPE '\\'"
    role = f"{office} OR role LIKE ? ESCAPE '\\'"
    if part.field == "person":
        return Condition(f"s.person IN ({name.sql})", name.values)
    if part.field == "org":
        return Condition(f"s.person IN ({office})", (pattern,))
    return Condition(f"s.person IN ({name.sql} UNION {role})", (*name.values, pattern, pattern))
