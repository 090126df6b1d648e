"""What readers put right in briefs, in the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import get_args

from reader.core.corrections import Correction, Kind
from reader.core.spans import Span

_KINDS: tuple[Kind, ...] = get_args(Kind)


def of_article(db: sqlite3.Connection, number: int) -> tuple[Correction, ...]:
    """Return the corrections of the article with this row number."""
    found = db.execute("SELECT key, value FROM correction WHERE article = ? ORDER BY key", (number,))
    return tuple(correction for key, value in found if (correction := _correction(key, value)))


def put(db: sqlite3.Connection, number: int, corrections: Iterable[Correction]) -> None:
    """Keep corrections; one of the same kind at the same place is replaced."""
    db.executemany(
        "INSERT INTO correction VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        [(number, f"{c.kind} {c.place.start} {c.place.end}", _value(c)) for c in corrections],
    )


def drop_all(db: sqlite3.Connection, number: int) -> None:
    """Take every correction of an article back."""
    db.execute("DELETE FROM correction WHERE article = ?", (number,))


def _value(correction: Correction) -> str:
    return json.dumps([correction.value, correction.other], ensure_ascii=False)


def _correction(key: str, stored: str) -> Correction | None:
    """Read a row; a kind that a newer Newsbrief wrote is passed over."""
    name, start, end = key.split(" ")
    kind = next((kind for kind in _KINDS if kind == name), None)
    value, other = json.loads(stored)
    return (
        Correction(kind, Span(int(start), int(end)), value, Span(*other) if other else None) if kind else None
    )
