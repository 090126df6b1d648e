"""The pages of a list, read when they are wanted: a list is never loaded whole."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Sequence

from reader.store.conditions import Value

PAGE = 200
PAGES_KEPT = 100

Key = Sequence[Value]
"""What a list is ordered by; the row's number comes last."""


class Pages:
    """Row numbers by page; `begins` holds the key behind which a page begins, where the page before it was read."""

    def __init__(self, read: Callable[[sqlite3.Connection, int], Sequence[Key]]) -> None:
        """`read` returns the keys of a page."""
        self._read = read
        self._numbers: dict[int, array[int]] = {}
        self._begins: dict[int, Key] = {}

    def between(self, db: sqlite3.Connection, start: int, end: int) -> array[int]:
        """Return the numbers of the rows at these positions, fewer where the list ends before."""
        found: array[int] = array("q")
        for page in range(start // PAGE, -(-end // PAGE)):
            numbers = self._page(db, page)
            found.extend(numbers[max(0, start - page * PAGE) : end - page * PAGE])
            if len(numbers) < PAGE:
                break
        return found

    def nearest(self, page: int) -> tuple[int, Key | None]:
        """Return the nearest page, not after this one, of which it is known where it begins, and where that is."""
        known = max((p for p in self._begins if p <= page), default=0)
        return known, self._begins.get(known)

    def _page(self, db: sqlite3.Connection, page: int) -> array[int]:
        if page not in self._numbers:
            if len(self._numbers) >= PAGES_KEPT:
                self._numbers.clear()
            keys = self._read(db, page)
            if len(keys) == PAGE:
                self._begins[page + 1] = keys[-1]
            self._numbers[page] = array("q", (int(key[-1]) for key in keys))
        return self._numbers[page]
