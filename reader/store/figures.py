"""The figures of all articles, read page by page."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from reader.core.brief import Change, Figure
from reader.core.indexes import FigureOrder, FigureRow
from reader.core.query import Query, Sized, Words
from reader.core.spans import Span
from reader.store import asking
from reader.store.conditions import Condition, Value, sized
from reader.store.fulltext import indexed, phrase
from reader.store.listing import Readable
from reader.store.paging import PAGE, Key, Pages
from reader.store.values import json_list

NEAR = 4_000
"""Figures that are looked through one by one for a page of those whose articles answer."""

_KEYS: dict[FigureOrder, str] = {
    "newest": "f.article, -f.rank, f.id",
    "largest": "f.high, f.low, f.article, f.id",
}
_ROW = """
    SELECT f.id, a.article_id, a.title, coalesce(a.site, a.host), a.published, a.url, f.rank, f.start, f.stop,
           f.words, f.low, f.high, f.bound, f.kind, f.unit, f.per, f.measures, f.change, f.period, f.place, f.person
    FROM figure f JOIN article a ON a.id = f.article WHERE f.id IN (SELECT value FROM json_each(?))"""


class FigureListing:
    """The figures that answer a query, in order; safe to use from several threads.

    Words and sizes are asked of the figure (what it counts, its unit, period and speaker), everything else of its
    article.
    """

    def __init__(self, store: Readable, query: Query, order: FigureOrder = "newest") -> None:
        self.query, self.order = query, order
        self._store = store
        self._wanted = asking.asked(query, _about, "f.article")
        self._total: int | None = None
        self._pages = Pages(self._read_page)
        self._lock = threading.RLock()
        self._counting = threading.Lock()

    @property
    def total(self) -> int:
        """How many figures there are; counted when first asked for, while pages can be read."""
        with self._counting:
            if self._total is None:
                with self._store.reading() as db:
                    self._total = self._count(db)
            return self._total

    @property
    def counts_long(self) -> bool:
        """Whether counting may take longer than to read the first rows."""
        return self._total is None

    def rows(self, start: int, count: int) -> list[FigureRow]:
        """Return up to `count` rows from position `start` on."""
        start, end = max(0, start), max(0, start) + max(0, count)
        with self._lock, self._store.reading() as db:
            return _rows(db, self._pages.between(db, start, end))

    def all(self) -> Iterator[FigureRow]:
        """Yield every row."""
        start = 0
        while rows := self.rows(start, PAGE):
            yield from rows
            start += PAGE

    @property
    def _sized(self) -> str:
        """What else is asked: those without a value have no place in an order by size."""
        return " AND f.high IS NOT NULL" if self.order == "largest" else ""

    def _count(self, db: sqlite3.Connection) -> int:
        sql = f"SELECT count(*) FROM figure f WHERE {self._wanted.where}{self._sized}"
        return int(db.execute(sql, self._wanted.values).fetchone()[0])

    def _read_page(self, db: sqlite3.Connection, page: int) -> Sequence[Key]:
        known, after = self._pages.nearest(page)
        skip, wanted = (page - known) * PAGE, self._wanted
        if wanted.gathers and not skip and len(near := self._near(db, after)) == PAGE:
            return near
        return self._keys(db, wanted.where, wanted.values, after, skip=skip)

    def _near(self, db: sqlite3.Connection, after: Key | None) -> Sequence[Key]:
        """Return what the next few figures add to a page, the article of each asked by itself."""
        wanted = self._wanted.articles
        last = self._keys(db, "1", (), after, count=1, skip=NEAR)
        return self._keys(db, wanted.each, wanted.values, after, *last)

    def _keys(
        self,
        db: sqlite3.Connection,
        where: str,
        values: Sequence[Value],
        after: Key | None,
        until: Key | None = None,
        *,
        count: int = PAGE,
        skip: int = 0,
    ) -> Sequence[Key]:
        keys = _KEYS[self.order]
        sql, values = f"SELECT {keys} FROM figure f WHERE {where}{self._sized}", list(values)
        for sign, bound in (("<", after), (">", until)):
            if bound:
                sql += f" AND ({keys}) {sign} ({', '.join('?' * len(bound))})"
                values += bound
        down = ", ".join(f"{key} DESC" for key in keys.split(", "))
        return db.execute(f"{sql} ORDER BY {down} LIMIT ? OFFSET ?", (*values, count, skip)).fetchall()


def _about(part: Words | Sized) -> Condition | None:
    if isinstance(part, Sized):
        return sized(part)
    if part.field not in (None, "figure"):
        return None
    if indexed(part.text):
        return Condition(
            "f.id IN (SELECT rowid FROM figure_words WHERE figure_words MATCH ?)", (phrase(part),)
        )
    pattern = asking.like(part.text)
    return Condition(
        "f.words LIKE ? ESCAPE '\\' OR coalesce(f.measures, '') LIKE ? ESCAPE '\\'", (pattern, pattern)
    )


def _rows(db: sqlite3.Connection, numbers: Sequence[int]) -> list[FigureRow]:
    found = {row[0]: _row(row) for row in db.execute(_ROW, (json_list(numbers),))}
    return [found[number] for number in numbers if number in found]


def _row(row: tuple[Any, ...]) -> FigureRow:
    number, article_id, title, site, published, url, rank, start, stop, words, low, high, *rest = row
    bound, kind, unit, per, measures, change, period, place, person = rest
    one = low == high
    figure = Figure(
        id=f"f{rank}",
        span=Span(start, stop),
        value=low if one else None,
        low=None if one else low,
        high=None if one else high,
        bound=bound,
        kind=kind,
        unit=unit,
        per=per,
        measures=measures,
        change=Change(*json.loads(change)) if change else None,
        period=period,
        place=place,
        sentence=Span(start, stop),
        rank=rank,
    )
    return FigureRow(number, article_id, title, site, published or None, url, figure, words, person)
