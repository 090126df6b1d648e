"""Undo and redo: while an action is open, triggers keep how each row was before it and is after it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reader.core.clean import one_line
from reader.core.listing import Change, Done
from reader.store import articles
from reader.store.values import json_list, now

KEPT = 100
NOTHING = "nothing to change"

_SET_SWITCH = """
    UPDATE article SET {switch} = value
    FROM (SELECT article AS number, {{side}} AS value FROM entry WHERE action = ? AND kind = '{switch}')
    WHERE id = number"""
_DROP_TAGS = """
    DELETE FROM article_tag WHERE (article, tag) IN
    (SELECT article, key FROM entry WHERE action = ? AND kind = 'tag' AND {side} IS NULL)"""
_ADD_TAGS = """
    INSERT OR IGNORE INTO article_tag
    SELECT article, key FROM entry WHERE action = ? AND kind = 'tag' AND {side} IS NOT NULL"""
_DROP_ANNOTATIONS = """
    DELETE FROM annotation WHERE annotation_id IN
    (SELECT key FROM entry WHERE action = ? AND kind = 'annotation' AND {side} IS NULL)"""
_SET_ANNOTATIONS = """
    INSERT OR REPLACE INTO annotation
    SELECT key, article, image ->> 0, image ->> 1, image ->> 2, image ->> 3, image ->> 4, image ->> 5,
           image ->> 6, image ->> 7, image ->> 8, image ->> 9, image ->> 10, image ->> 11
    FROM (SELECT key, article, {side} AS image FROM entry WHERE action = ? AND kind = 'annotation')
    WHERE image IS NOT NULL"""
_DROP_CORRECTIONS = """
    DELETE FROM correction WHERE (article, key) IN
    (SELECT article, key FROM entry WHERE action = ? AND kind = 'correction' AND {side} IS NULL)"""
_SET_CORRECTIONS = """
    INSERT OR REPLACE INTO correction
    SELECT article, key, {side} FROM entry WHERE action = ? AND kind = 'correction' AND {side} IS NOT NULL"""
_DROP_SUBSCRIPTIONS = """
    DELETE FROM subscription WHERE url IN
    (SELECT url FROM subscription_entry WHERE action = ? AND {side} IS NULL)"""
_SET_SUBSCRIPTIONS = """
    INSERT OR IGNORE INTO subscription (url, title, tags, added_at)
    SELECT url, {side} ->> 0, {side} ->> 1, {side} ->> 2 FROM subscription_entry
    WHERE action = ? AND {side} IS NOT NULL"""
_DROP_COLOURS = """
    DELETE FROM tag_colour WHERE tag IN (SELECT tag FROM tag_colour_entry WHERE action = ? AND {side} IS NULL)"""
_SET_COLOURS = """
    INSERT OR REPLACE INTO tag_colour
    SELECT tag, {side} FROM tag_colour_entry WHERE action = ? AND {side} IS NOT NULL"""
_SWITCHES = ("read", "starred", "archived", "deleted_at")
_STEPS = (
    *(_SET_SWITCH.format(switch=switch) for switch in _SWITCHES),
    _DROP_TAGS,
    _ADD_TAGS,
    _DROP_ANNOTATIONS,
    _SET_ANNOTATIONS,
    _DROP_CORRECTIONS,
    _SET_CORRECTIONS,
    _DROP_SUBSCRIPTIONS,
    _SET_SUBSCRIPTIONS,
    _DROP_COLOURS,
    _SET_COLOURS,
)
_BESIDE = ("subscription_entry", "tag_colour_entry")
"""What is kept of actions on other things than articles."""


class Action:
    """An action while it is open; `change` tells what it did once it is closed.

    A "{}" in the label stands for the articles touched: one by its title, more by their number.
    """

    def __init__(self, label: str, number: int | None = None) -> None:
        self.label = label
        self.number = number
        self.change = Change(NOTHING)


@contextmanager
def action(db: sqlite3.Connection, label: str, *, onto: int | None = None) -> Iterator[Action]:
    """Record what happens inside the block as one action; one that changes nothing leaves no trace.

    With `onto`, the number of an action that is still the last one, it becomes a part of that.
    """
    number = _opened_again(db, onto)
    if number is None:
        number = db.execute("INSERT INTO action (label, at) VALUES (?, ?)", (label, now())).lastrowid
    assert number is not None
    taken = Action(label, number)
    yield taken
    touched = _touched(db, number)
    if not touched and not _elsewhere(db, number):
        db.execute("DELETE FROM action WHERE id = ?", (number,))
        taken.number = None
        return
    label = taken.label.replace("{}", _what(db, touched)) if touched else taken.label
    db.execute("UPDATE action SET open = 0, label = ? WHERE id = ?", (label, number))
    db.execute("DELETE FROM action WHERE undone = 1")
    db.execute(
        "DELETE FROM action WHERE id <= (SELECT id FROM action ORDER BY id DESC LIMIT 1 OFFSET ?)", (KEPT,)
    )
    taken.change = Change(label, touched)


def arrived(db: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Note in the action that is open that these articles are new, those in the bin left out: undoing it puts them there."""
    db.execute(
        "INSERT INTO entry SELECT (SELECT id FROM action WHERE open = 1), 'deleted_at', id, '', ?, NULL FROM article"
        " WHERE deleted_at IS NULL AND article_id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING",
        (now(), json_list(ids)),
    )


def _opened_again(db: sqlite3.Connection, number: int | None) -> int | None:
    last = "id = (SELECT max(id) FROM action) AND undone = 0"
    changed = db.execute(f"UPDATE action SET open = 1 WHERE id = ? AND {last}", (number,)).rowcount
    return number if changed else None


def _elsewhere(db: sqlite3.Connection, number: int) -> bool:
    """Tell whether the action changed anything beside articles: feeds that are followed, colours of tags."""
    return any(
        db.execute(f"SELECT 1 FROM {table} WHERE action = ?", (number,)).fetchone() for table in _BESIDE
    )


def _what(db: sqlite3.Connection, touched: tuple[str, ...]) -> str:
    if len(touched) > 1:
        return f"{len(touched):,} articles"
    [title] = db.execute("SELECT title FROM article WHERE article_id = ?", touched).fetchone()
    return f"“{short(title)}”"


def short(words: str, longest: int = 40) -> str:
    """Return `words` on one line, cut at a word's end when they are long."""
    line = one_line(words)
    if len(line) <= longest:
        return line
    return (line[:longest].rsplit(" ", 1)[0] or line[:longest]) + "…"


def undo(db: sqlite3.Connection) -> Change | None:
    """Take back the last action that stands."""
    return _turn(db, "SELECT id, label FROM action WHERE undone = 0 ORDER BY id DESC LIMIT 1", "before", 1)


def redo(db: sqlite3.Connection) -> Change | None:
    """Do again the last action that was taken back."""
    return _turn(db, "SELECT id, label FROM action WHERE undone = 1 ORDER BY id LIMIT 1", "after", 0)


def undoable(db: sqlite3.Connection) -> Change | None:
    """Return the action that `undo` would take back."""
    found = db.execute("SELECT id, label FROM action WHERE undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
    return Change(found[1], _touched(db, found[0])) if found else None


def redoable(db: sqlite3.Connection) -> str | None:
    """Return the label of the action that `redo` would do again."""
    return _label(db, "SELECT label FROM action WHERE undone = 1 ORDER BY id LIMIT 1")


def history(db: sqlite3.Connection) -> list[Done]:
    """Return every action that is kept, the last first, with those that were taken back."""
    found = db.execute("SELECT label, at, undone FROM action WHERE open = 0 ORDER BY id DESC")
    return [Done(label, at, bool(undone)) for label, at, undone in found]


def forget_empty(db: sqlite3.Connection) -> None:
    """Drop actions whose every article has been removed for good."""
    kept = " AND ".join(f"id NOT IN (SELECT action FROM {table})" for table in ("entry", *_BESIDE))
    db.execute(f"DELETE FROM action WHERE {kept}")


def _turn(db: sqlite3.Connection, which: str, side: str, undone: int) -> Change | None:
    found = db.execute(which).fetchone()
    if not found:
        return None
    number, label = found
    for step in _STEPS:
        db.execute(step.format(side=side), (number,))
    for (article,) in db.execute(
        "SELECT DISTINCT article FROM entry WHERE action = ? AND kind = 'correction'", (number,)
    ).fetchall():
        articles.refresh(db, article)
    db.execute("UPDATE action SET undone = ? WHERE id = ?", (undone, number))
    return Change(label, _touched(db, number))


def _touched(db: sqlite3.Connection, number: int) -> tuple[str, ...]:
    found = db.execute(
        "SELECT article_id FROM article WHERE id IN (SELECT article FROM entry WHERE action = ?) ORDER BY id",
        (number,),
    )
    return tuple(row[0] for row in found)


def _label(db: sqlite3.Connection, which: str) -> str | None:
    found = db.execute(which).fetchone()
    return found[0] if found else None
