"""Copies of one report: found by shared marks when an article is stored, told by their texts, kept as groups."""

from __future__ import annotations

import sqlite3

from reader.core.likeness import copies, marks
from reader.store.packing import legible_text
from reader.store.values import json_list

LOOKED_AT = 6
"""Articles whose texts are compared, those with the most marks in common first."""
MOST_SHARING = 2_000
"""Rows looked through for them: what stands under every article of a site tells nothing."""

_NEAR = """
    SELECT article, count(*) FROM (
      SELECT article FROM mark WHERE hash IN (SELECT value FROM json_each(?)) AND article <> ? LIMIT ?
    ) GROUP BY article ORDER BY count(*) DESC, article LIMIT ?"""


def group(db: sqlite3.Connection, number: int, text: str) -> None:
    """Write down the marks of an article's text, and put it to the group whose copy it is, if there is one."""
    found = marks(text)
    if not found:
        return
    near = db.execute(_NEAR, (json_list(found), number, MOST_SHARING, LOOKED_AT)).fetchall()
    db.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?)", [(each, number) for each in found])
    for other, _ in near:
        first, words = db.execute(
            "SELECT coalesce(copy_of, id), text FROM article JOIN content USING (id) WHERE id = ?", (other,)
        ).fetchone()
        if first != number and copies(text, legible_text(words)):
            db.execute("UPDATE article SET copy_of = ? WHERE id = ?", (first, number))
            return


def regroup(db: sqlite3.Connection, number: int, text: str) -> None:
    """Do so anew for an article whose text changed; the first of a group stays it."""
    db.execute("DELETE FROM mark WHERE article = ?", (number,))
    if db.execute("SELECT 1 FROM article WHERE copy_of = ?", (number,)).fetchone():
        db.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?)", [(each, number) for each in marks(text)])
        return
    db.execute("UPDATE article SET copy_of = NULL WHERE id = ?", (number,))
    group(db, number, text)
