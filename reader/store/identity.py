"""From the ids people use to the rows of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.errors import NotFound
from reader.store.values import json_list


def number(db: sqlite3.Connection, article_id: str) -> int:
    """Return the row number that stands for an article inside the store."""
    found = db.execute("SELECT id FROM article WHERE article_id = ?", (article_id,)).fetchone()
    if not found:
        raise missing(article_id)
    return int(found[0])


def resolve(db: sqlite3.Connection, prefix: str) -> str:
    """Return the id of the one article whose id begins with `prefix`."""
    wanted = prefix.strip().lower()
    found = db.execute(
        "SELECT article_id FROM article WHERE article_id >= ? AND article_id < ? ORDER BY article_id LIMIT 3",
        (wanted, wanted + "~"),
    ).fetchall()
    if not found or not wanted:
        raise missing(prefix)
    if len(found) > 1:
        some = ", ".join(row[0] for row in found)
        raise NotFound(f"More than one article's id begins with {wanted}: {some} …", "Write more of it.")
    return str(found[0][0])


def check(db: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Raise `NotFound` if one of these is no article's id."""
    found = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT article_id FROM article) LIMIT 1",
        (json_list(ids),),
    ).fetchone()
    if found:
        raise missing(found[0])


def missing(article_id: str) -> NotFound:
    """Return the error for an article that is not in the library."""
    return NotFound(
        f'No article in the library has the id "{article_id[:40]}".', "Run `newsbrief list` to see the ids."
    )
