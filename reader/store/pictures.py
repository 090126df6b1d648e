"""The pictures that came in a folder beside a page."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from reader.store.identity import number


def keep(db: sqlite3.Connection, article_id: str, found: Mapping[str, bytes]) -> None:
    """Keep an article's pictures by what names them, in the place of those before."""
    row = number(db, article_id)
    db.execute("DELETE FROM picture WHERE article = ?", (row,))
    db.executemany(
        "INSERT INTO picture VALUES (?, ?, ?)", [(row, part, data) for part, data in found.items()]
    )


def of_article(db: sqlite3.Connection, article_id: str, part: str) -> bytes | None:
    """Return one of an article's pictures, None if it is not kept."""
    found = db.execute(
        "SELECT data FROM picture WHERE article = ? AND part = ?", (number(db, article_id), part)
    ).fetchone()
    return bytes(found[0]) if found else None
