"""What articles were before they were saved again with edits."""

from __future__ import annotations

import sqlite3

from reader.errors import LibraryError
from reader.store.identity import number
from reader.store.trouble import RESTORE
from reader.store.values import unpacked_raw


def of_article(db: sqlite3.Connection, article_id: str) -> list[tuple[str, str]]:
    """Return the content hash of each earlier version and when another took its place, the latest first."""
    return db.execute(
        "SELECT content_hash, replaced_at FROM version WHERE article = ? AND raw IS NOT NULL"
        " ORDER BY replaced_at DESC, content_hash",
        (number(db, article_id),),
    ).fetchall()


def raw(db: sqlite3.Connection, article_id: str, content_hash: str) -> bytes:
    """Return the bytes that an earlier version was read from."""
    found = db.execute(
        "SELECT data, sha256 FROM version JOIN raw ON version.raw = sha256 WHERE article = ? AND content_hash = ?",
        (number(db, article_id), content_hash),
    ).fetchone()
    data = unpacked_raw(*found) if found else None
    if data is None:
        raise LibraryError(f"The saved bytes of that version of {article_id} are damaged.", RESTORE)
    return data
