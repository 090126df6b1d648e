"""The colours that a person gave to tags."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence


def colours(db: sqlite3.Connection) -> dict[str, str]:
    """Return the colour of every tag that has one."""
    return dict(db.execute("SELECT tag, colour FROM tag_colour").fetchall())


def paint(db: sqlite3.Connection, tag: str, colour: str | None) -> None:
    """Give a tag a colour, or take it away."""
    db.execute("DELETE FROM tag_colour WHERE tag = ? AND colour IS NOT ?", (tag, colour))
    if colour is not None:
        add(db, tag, colour)


def add(db: sqlite3.Connection, tag: str, colour: str) -> None:
    """Give a tag a colour unless it has one."""
    db.execute("INSERT OR IGNORE INTO tag_colour VALUES (?, ?)", (tag, colour))


def below(db: sqlite3.Connection, tag: str) -> Sequence[tuple[str, str]]:
    """Return a tag and those below it that have colours, with these."""
    return db.execute(
        "SELECT tag, colour FROM tag_colour WHERE tag = ?1 OR (tag >= ?1 || '/' AND tag < ?1 || '0')", (tag,)
    ).fetchall()
