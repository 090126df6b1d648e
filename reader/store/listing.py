"""A list of articles that is read page by page and never loaded whole."""

from __future__ import annotations

import sqlite3
import threading
from array import array
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from reader.core.listing import ArticleRow, Order
from reader.core.query import Query
from reader.core.spans import Span
from reader.store import beginnings, rows, search
from reader.store.conditions import Value
from reader.store.paging import PAGE, Key, Pages
from reader.store.rows import Snippet

NEAR = 4_000
"""Row numbers that are looked through one by one for a page: where one article in twenty answers, it is full by then."""

HIT = "\x01"
"""What stands around a hit in a snippet: no text holds it."""

# For each order: the column it goes by (besides the row number), and whether it goes down.
_ORDERS: dict[Order, tuple[str | None, bool]] = {
    "newest": (None, True),
    "oldest": (None, False),
    "published": ("a.published", True),
    "title": ("a.title COLLATE NOCASE", False),
}


class Readable(Protocol):
    """Something that lends connections for reading."""

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Lend a connection."""


class Listing:
    """The articles that answer a query, in order; safe to use from several threads."""

    def __init__(self, store: Readable, query: Query, order: Order = "newest", *, fold: bool = False) -> None:
        self.query = query
        self._filter = search.compiled(query, fold=fold)
        if order == "rank" and (self._filter.match is None or self._filter.begun):
            order = "newest"
        self.order: Order = order
        self._store = store
        self._total: int | None = None
        self._pages = Pages(self._read_page)
        self._ranked: array[int] | None = None
        self._dense = False
        """Whether a page was found among the next few articles: then many answer."""
        self._lock = threading.RLock()
        self._counting = threading.Lock()

    @property
    def total(self) -> int:
        """How many articles there are; counted when first asked for, while pages can be read."""
        with self._counting:
            if self._total is None:
                with self._store.reading() as db:
                    self._total = self._count(db)
            return self._total

    @property
    def counts_long(self) -> bool:
        """Whether counting may take longer than to read the first rows."""
        return self._total is None and (self._filter.match is not None or self._gathers)

    def rows(self, start: int, count: int) -> list[ArticleRow]:
        """Return up to `count` rows from position `start` on, as they are now."""
        start, count = max(0, start), max(0, count)
        with self._lock, self._store.reading() as db:
            wanted = self._numbers(db, start, start + count)
            return rows.rows(db, wanted, self._snippets(db, wanted))

    def ids(self) -> list[str]:
        """Return the ids of all articles in the list, in order."""
        with self._lock, self._store.reading() as db:
            sql = f"SELECT a.article_id {self._source} ORDER BY {self._by()}"
            return [row[0] for row in db.execute(sql, self._values)]

    def _count(self, db: sqlite3.Connection) -> int:
        if self._ranked is not None:
            return len(self._ranked)
        source = self._from(self._filter.each) if self._dense else self._source
        return int(db.execute(f"SELECT count(*) {source}", self._values).fetchone()[0])

    def _numbers(self, db: sqlite3.Connection, start: int, end: int) -> array[int]:
        if self.order == "rank":
            return self._rank(db)[start:end]
        return self._pages.between(db, start, end)

    def _rank(self, db: sqlite3.Connection) -> array[int]:
        if self._ranked is None:
            sql = f"SELECT a.id {self._source} ORDER BY {self._by()}"
            self._ranked = array("q", (row[0] for row in db.execute(sql, self._values)))
        return self._ranked

    def _read_page(self, db: sqlite3.Connection, page: int) -> Sequence[Key]:
        """Read a page: from the nearest page known before it, or from the end when that is nearer."""
        known, after = self._pages.nearest(page)
        left = None if self._total is None else self._total - page * PAGE
        if left is not None and 0 < left < (page - known) * PAGE:
            return self._keys(db, None, min(PAGE, left), max(0, left - PAGE), backwards=True)[::-1]
        skip = (page - known) * PAGE
        if self._gathers and not skip and len(near := self._near(db, after)) == PAGE:
            self._dense = True
            return near
        return self._keys(db, after, PAGE, skip)

    @property
    def _gathers(self) -> bool:
        """Whether all that answer a part of the query are gathered before the first row is found."""
        return self.order in ("newest", "oldest") and self._filter.each != self._filter.where

    def _near(self, db: sqlite3.Connection, after: Key | None) -> list[Key]:
        """Return what the next few articles add to a page, each asked by itself."""
        down = self.order == "newest"
        if after is None:
            end = "max(id) + 1" if down else "min(id) - 1"
            after = db.execute(f"SELECT coalesce({end}, 0) FROM article").fetchone()
        first = int(after[0])
        stretch = (first - NEAR, first) if down else (first, first + NEAR)
        sql = (
            f"SELECT {self._id} {self._from(self._filter.each)} AND {self._id} > ? AND {self._id} < ?"
            f" ORDER BY {self._by()} LIMIT ?"
        )
        return db.execute(sql, (*self._values, *stretch, PAGE)).fetchall()

    def _keys(
        self, db: sqlite3.Connection, after: Key | None, count: int, skip: int, *, backwards: bool = False
    ) -> list[Key]:
        column, down = _ORDERS[self.order]
        columns = f"{column}, {self._id}" if column else self._id
        sql, values = f"SELECT {columns} {self._source}", list(self._values)
        if after is not None:
            marks = ", ".join("?" * len(after))
            sql += f" AND ({columns}) {'<' if down else '>'} ({marks})"
            values += after
        sql += f" ORDER BY {self._by(backwards)} LIMIT ? OFFSET ?"
        return db.execute(sql, (*values, count, skip)).fetchall()

    def _by(self, backwards: bool = False) -> str:
        if self.order == "rank":
            return "search.rank, a.id DESC"
        column, down = _ORDERS[self.order]
        way = "DESC" if down is not backwards else "ASC"
        return f"{column} {way}, {self._id} {way}" if column else f"{self._id} {way}"

    @property
    def _by_index(self) -> bool:
        """Whether the full-text index leads: its rows come by number, which is the order of saving."""
        return self._filter.match is not None and self.order in ("newest", "oldest", "rank")

    @property
    def _id(self) -> str:
        return f"{self._filter.index}.rowid" if self._by_index else "a.id"

    @property
    def _source(self) -> str:
        return self._from(self._filter.where if self._by_index else self._filter.whole.sql)

    def _from(self, where: str) -> str:
        if self._by_index:
            index = self._filter.index
            return (
                f"FROM {index} CROSS JOIN article a ON a.id = {index}.rowid WHERE {index} MATCH ? AND {where}"
            )
        return f"FROM article a WHERE {where}"

    @property
    def _values(self) -> tuple[Value, ...]:
        return self._filter.whole.values

    def _snippets(self, db: sqlite3.Connection, numbers: array[int]) -> dict[int, Snippet]:
        if self._filter.match is None or not numbers:
            return {}
        if self._filter.begun:
            return beginnings.snippets(db, self._filter.begun, numbers)
        # One pass over the stretch that holds them: asking the index anew for each row is slow for prefixes ("+"
        # keeps SQLite from doing that).
        sql = (
            f"SELECT rowid, snippet(search, -1, '{HIT}', '{HIT}', '…', 16) FROM search WHERE search MATCH ?"
            " AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"
        )
        values = (self._filter.match, min(numbers), max(numbers), str(list(numbers)))
        return {n: _snippet(" ".join(s.split())) for n, s in db.execute(sql, values)}


def _snippet(marked: str) -> Snippet:
    """Return the words of a snippet and where in them stands what was searched for."""
    words, hits = "", []
    for number, piece in enumerate(marked.split(HIT)):
        if number % 2:
            hits.append(Span(len(words), len(words) + len(piece)))
        words += piece
    return words, tuple(hits)
