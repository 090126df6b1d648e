"""Articles that are only an address yet: which they are, and why one could not be fetched."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.store.identity import number
from reader.store.values import json_list, now

_LINKS = "FROM article WHERE format = 'link' AND deleted_at IS NULL"


def count(db: sqlite3.Connection) -> int:
    """Return how many there are."""
    return int(db.execute(f"SELECT count(*) {_LINKS}").fetchone()[0])


def addresses(db: sqlite3.Connection, ids: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return id, title and address of those of `ids` that have no text yet, in that order."""
    found = db.execute(
        f"SELECT article_id, title, url {_LINKS} AND url IS NOT NULL"
        " AND article_id IN (SELECT value FROM json_each(?))",
        (json_list(ids),),
    )
    there = {row[0]: row for row in found}
    return [there[one] for one in ids if one in there]


def set_trouble(db: sqlite3.Connection, article_id: str, message: str) -> None:
    """Write down why an article could not be fetched, or with "" that it was."""
    row = number(db, article_id)
    db.execute("DELETE FROM trouble WHERE article = ?", (row,))
    if message:
        db.execute("INSERT INTO trouble VALUES (?, ?, ?)", (row, message, now()))


def trouble(db: sqlite3.Connection, article_id: str) -> str | None:
    """Return why an article could not be fetched the last time, and on which day."""
    found = db.execute(
        "SELECT message, at FROM trouble WHERE article = ?", (number(db, article_id),)
    ).fetchone()
    return f"{found[0]} (tried on {found[1][:10]})" if found else None
