"""Highlights and notes in the store."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from reader.core.annotations import Anchor, Annotation, Colour, Selector
from reader.core.marked import Marked
from reader.core.query import Query
from reader.core.spans import Span
from reader.errors import NotFound
from reader.store import identity, search
from reader.store.values import now

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"

_COLUMNS = """
    SELECT n.annotation_id, a.article_id, n.start, n.stop, n.exact, n.prefix, n.suffix, n.colour, n.note, n.tags,
           n.anchor, n.created, n.updated
    FROM annotation n JOIN article a ON a.id = n.article"""


def of_article(db: sqlite3.Connection, article_id: str) -> tuple[Annotation, ...]:
    """Return an article's annotations: highlights in the order of the text, then notes as they were written."""
    found = db.execute(
        f"{_COLUMNS} WHERE a.article_id = ? ORDER BY n.start IS NULL, n.start, n.stop, n.created, n.rowid",
        (article_id,),
    )
    return tuple(_annotation(row) for row in found)


def of_query(db: sqlite3.Connection, query: Query, limit: int | None) -> list[Annotation]:
    """Return the annotations of the articles that answer `query`, the newest first."""
    wanted = search.compiled(query).whole
    found = db.execute(
        f"{_COLUMNS} WHERE {wanted.sql} ORDER BY n.created DESC, n.rowid DESC LIMIT ?",
        (*wanted.values, -1 if limit is None else limit),
    )
    return [_annotation(row) for row in found]


def marked(db: sqlite3.Connection) -> Iterator[Marked]:
    """Yield every annotation outside the bin with its article's title, the newest first, as they are asked for."""
    columns = _COLUMNS.replace("n.updated", "n.updated, a.title")
    for row in db.execute(f"{columns} WHERE a.deleted_at IS NULL ORDER BY n.created DESC, n.rowid DESC"):
        yield Marked(_annotation(row), row[13])


def total(db: sqlite3.Connection) -> int:
    """Return how many annotations there are outside the bin."""
    found = db.execute(
        "SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article WHERE a.deleted_at IS NULL"
    ).fetchone()
    return int(found[0])


def tagged(db: sqlite3.Connection, name: str) -> list[Annotation]:
    """Return the annotations that carry a tag or one below it."""
    found = db.execute(
        f"{_COLUMNS} WHERE n.annotation_id IN (SELECT annotation_id FROM annotation_tag"
        " WHERE tag = ?1 OR (tag >= ?1 || '/' AND tag < ?1 || '0'))",
        (name,),
    )
    return [_annotation(row) for row in found]


def one(db: sqlite3.Connection, annotation_id: str) -> Annotation:
    """Return one annotation."""
    found = db.execute(f"{_COLUMNS} WHERE n.annotation_id = ?", (annotation_id,)).fetchone()
    if not found:
        raise NotFound(
            f'No highlight or note has the id "{annotation_id[:40]}".',
            "It may have been taken away; open the article again.",
        )
    return _annotation(found)


def at(db: sqlite3.Connection, article_id: str, span: Span) -> Annotation | None:
    """Return the highlight of exactly these words."""
    found = db.execute(
        f"{_COLUMNS} WHERE a.article_id = ? AND n.start = ? AND n.stop = ? ORDER BY n.rowid LIMIT 1",
        (article_id, *span),
    ).fetchone()
    return _annotation(found) if found else None


def add(
    db: sqlite3.Connection,
    article_id: str,
    selector: Selector | None,
    *,
    colour: Colour,
    note: str,
    tags: Sequence[str],
) -> Annotation:
    """Store a highlight (with `selector`) or a note on the whole article."""
    return put(db, Annotation("", article_id, selector, colour, note, tuple(tags), "kept", "", ""))


def put(db: sqlite3.Connection, annotation: Annotation) -> Annotation:
    """Store an annotation made elsewhere; it gets an id and times where it has none."""
    annotation_id = annotation.annotation_id or "".join(secrets.choice(_LETTERS) for _ in range(8))
    selector, time = annotation.selector, now()
    quote: tuple[int | str | None, ...] = (None,) * 5
    if selector is not None:
        quote = (*selector.span, selector.exact, selector.prefix, selector.suffix)
    packed = json.dumps(list(annotation.tags), ensure_ascii=False)
    db.execute(
        f"INSERT INTO annotation VALUES ({', '.join('?' * 14)})",
        (
            annotation_id,
            identity.number(db, annotation.article_id),
            *quote,
            annotation.colour,
            annotation.note,
            packed,
            annotation.anchor,
            annotation.created or time,
            annotation.updated or annotation.created or time,
            digest(selector.exact if selector else None, annotation.note, packed),
        ),
    )
    return one(db, annotation_id)


def known(db: sqlite3.Connection, annotation: Annotation) -> bool:
    """Tell whether this annotation is here: by its id, or by the same words and note in its article."""
    if db.execute("SELECT 1 FROM annotation WHERE annotation_id = ?", (annotation.annotation_id,)).fetchone():
        return True
    return any(
        (there.selector and there.selector.span, there.note)
        == (annotation.selector and annotation.selector.span, annotation.note)
        for there in of_article(db, annotation.article_id)
    )


def change(
    db: sqlite3.Connection,
    annotation_id: str,
    *,
    colour: Colour | None = None,
    note: str | None = None,
    tags: Sequence[str] | None = None,
) -> Annotation:
    """Change what is given of an annotation; one that is so already keeps its time."""
    before = one(db, annotation_id)
    values = (
        before.colour if colour is None else colour,
        before.note if note is None else note,
        before.tags if tags is None else tuple(tags),
    )
    if values == (before.colour, before.note, before.tags):
        return before
    packed = json.dumps(values[2], ensure_ascii=False)
    exact = before.selector.exact if before.selector else None
    db.execute(
        "UPDATE annotation SET colour = ?, note = ?, tags = ?, updated = ?, digest = ? WHERE annotation_id = ?",
        (values[0], values[1], packed, now(), digest(exact, values[1], packed), annotation_id),
    )
    return one(db, annotation_id)


def move(db: sqlite3.Connection, annotation_id: str, selector: Selector, anchor: Anchor) -> None:
    """Write down where a highlight stands now, and how sure that is; its time of change stays."""
    before = one(db, annotation_id)
    packed = json.dumps(list(before.tags), ensure_ascii=False)
    db.execute(
        "UPDATE annotation SET start = ?, stop = ?, exact = ?, prefix = ?, suffix = ?, anchor = ?, digest = ?"
        " WHERE annotation_id = ?",
        (
            *selector.span,
            selector.exact,
            selector.prefix,
            selector.suffix,
            anchor,
            digest(selector.exact, before.note, packed),
            annotation_id,
        ),
    )


def remove(db: sqlite3.Connection, annotation_id: str) -> None:
    """Take an annotation away."""
    one(db, annotation_id)
    db.execute("DELETE FROM annotation WHERE annotation_id = ?", (annotation_id,))


def digest(exact: str | None, note: str, tags: str) -> str:
    """Return what tells damage to an annotation: the hash of its words, its note and its tags as stored."""
    return hashlib.sha256(f"{exact}\0{note}\0{tags}".encode()).hexdigest()[:16]


def _annotation(row: tuple[Any, ...]) -> Annotation:
    selector = None if row[2] is None else Selector(Span(row[2], row[3]), row[4], row[5], row[6])
    return Annotation(
        row[0], row[1], selector, row[7], row[8], tuple(json.loads(row[9])), row[10], row[11], row[12]
    )
