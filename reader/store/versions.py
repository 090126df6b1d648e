"""What articles were before they were saved again with edits."""

from __future__ import annotations

import sqlite3

from reader.store.identity import number


def of_article(db: sqlite3.Connection, article_id: str) -> list[tuple[str, str]]:
    """Return the content hash of each earlier version and when another took its place, the latest first."""
    return db.execute(
        "SELECT content_hash, replaced_at FROM version WHERE article = ? AND raw IS NOT NULL"
        " ORDER BY replaced_at DESC, content_hash",
        (number(db, article_id),),
    ).fetchall()
