"""What a person does to articles as a whole: switches, bin, tags, reading position."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Literal

from reader.store import raws
from reader.store.identity import number
from reader.store.values import json_list, now

State = Literal["read", "starred", "archived"]


def set_state(db: sqlite3.Connection, ids: Sequence[str], state: State, value: bool) -> None:
    """Set one of the switches of these articles."""
    db.execute(
        f"UPDATE article SET {state} = ?1 WHERE {state} <> ?1 AND article_id IN (SELECT value FROM json_each(?2))",
        (int(value), json_list(ids)),
    )


def set_deleted(db: sqlite3.Connection, ids: Sequence[str], value: bool) -> None:
    """Put these articles into the bin or take them out."""
    db.execute(
        "UPDATE article SET deleted_at = ?1 WHERE (deleted_at IS NULL) = (?1 IS NOT NULL)"
        " AND article_id IN (SELECT value FROM json_each(?2))",
        (now() if value else None, json_list(ids)),
    )


def set_position(db: sqlite3.Connection, article_id: str, offset: int, progress: float) -> None:
    """Remember where reading stopped."""
    db.execute(
        "UPDATE article SET position = ?, progress = ? WHERE id = ?",
        (max(0, offset), min(1.0, max(0.0, progress)), number(db, article_id)),
    )


def move_position(db: sqlite3.Connection, article_id: str, offset: int) -> None:
    """Write down where the words at which reading stopped stand now."""
    db.execute("UPDATE article SET position = ? WHERE article_id = ?", (offset, article_id))


def tag(db: sqlite3.Connection, ids: Sequence[str], names: Sequence[str]) -> None:
    """Give these articles these tags."""
    db.execute(
        "INSERT OR IGNORE INTO article_tag SELECT a.id, n.value FROM article a, json_each(?) n"
        " WHERE a.article_id IN (SELECT value FROM json_each(?))",
        (json_list(names), json_list(ids)),
    )


def untag(db: sqlite3.Connection, ids: Sequence[str], names: Sequence[str]) -> None:
    """Take these tags from these articles."""
    db.execute(
        "DELETE FROM article_tag WHERE tag COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND article IN"
        " (SELECT id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))",
        (json_list(names), json_list(ids)),
    )


def tags_below(db: sqlite3.Connection, name: str) -> list[str]:
    """Return the tag as it is spelt on articles, and every tag below it."""
    found = db.execute(
        "SELECT DISTINCT tag FROM article_tag WHERE tag = ?1 OR (tag >= ?1 || '/' AND tag < ?1 || '0')",
        (name,),
    )
    return [row[0] for row in found]


def replace_tag(db: sqlite3.Connection, old: str, new: str | None) -> None:
    """Put one tag in the place of another on every article, or nothing."""
    ids = [row[0] for row in db.execute("SELECT article FROM article_tag WHERE tag = ?", (old,))]
    db.execute("DELETE FROM article_tag WHERE tag = ?", (old,))
    if new is not None:
        db.executemany("INSERT OR IGNORE INTO article_tag VALUES (?, ?)", [(row, new) for row in ids])


def purge(db: sqlite3.Connection, ids: Sequence[str] | None) -> int:
    """Remove articles that are in the bin for good (all of them, or those of `ids`) and return how many."""
    doomed = db.execute(
        "SELECT id FROM article WHERE deleted_at IS NOT NULL"
        " AND (?1 IS NULL OR article_id IN (SELECT value FROM json_each(?1)))",
        (None if ids is None else json_list(ids),),
    ).fetchall()
    rows = [row[0] for row in doomed]
    raws.before_purge(db, rows)
    db.execute("DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", (json_list(rows),))
    db.execute(
        "DELETE FROM raw WHERE sha256 NOT IN (SELECT raw FROM article WHERE raw IS NOT NULL)"
        " AND sha256 NOT IN (SELECT raw FROM version WHERE raw IS NOT NULL)"
    )
    return len(rows)
