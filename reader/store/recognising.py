"""Which article of the store something is: by its bytes, its words, its address or its title."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from reader.core.addresses import address_key
from reader.core.article import Article
from reader.core.reports import Imported
from reader.store.values import json_list


def known(db: sqlite3.Connection, sha256: str) -> list[Imported]:
    """Return the articles read from bytes with this hash, or nothing when not all of them are here any more."""
    found = db.execute(
        "SELECT article_id, title, deleted_at IS NOT NULL, articles FROM article JOIN raw ON raw = sha256"
        " WHERE raw = ? ORDER BY id",
        (sha256,),
    ).fetchall()
    if not found or len(found) < found[0][3]:
        return []
    return [Imported(article_id, title, bool(deleted)) for article_id, title, deleted, _ in found]


def same(db: sqlite3.Connection, article: Article) -> Imported | None:
    """Return the article that is this one, or was before it was saved again with edits."""
    found = db.execute(
        "SELECT article_id, title, deleted_at IS NOT NULL FROM article WHERE article_id = ?"
        " OR (address = ? AND (content_hash = ? OR id IN (SELECT article FROM version WHERE content_hash = ?)))"
        " ORDER BY id LIMIT 1",
        (article.article_id, address_key(article.url), article.content_hash, article.content_hash),
    ).fetchone()
    return Imported(found[0], found[1], bool(found[2])) if found else None


def saved_again(db: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Return those of these articles that were saved again with edits."""
    found = db.execute(
        "SELECT article_id FROM article WHERE id IN (SELECT article FROM version)"
        " AND article_id IN (SELECT value FROM json_each(?))",
        (json_list(ids),),
    )
    return [row[0] for row in found]


def by_id_or_address(db: sqlite3.Connection, article_id: str, url: str | None) -> str | None:
    """Return the article with this id, else the newest with this address that is not in the bin."""
    found = db.execute(
        "SELECT article_id FROM article WHERE article_id = ? OR (url = ? AND deleted_at IS NULL)"
        " ORDER BY article_id = ? DESC, id DESC LIMIT 1",
        (article_id, url, article_id),
    ).fetchone()
    return found[0] if found else None


def at_address(db: sqlite3.Connection, article: Article) -> str | None:
    """Return the id of the one article, not in the bin, that has the address of this one."""
    found = db.execute(
        "SELECT article_id FROM article WHERE address = ? AND deleted_at IS NULL LIMIT 2",
        (address_key(article.url),),
    ).fetchall()
    return found[0][0] if len(found) == 1 else None


def of_address(db: sqlite3.Connection, url: str | None) -> Imported | None:
    """Return the newest article with this address, one in the bin only if there is no other."""
    return _first(db, "address = ? ORDER BY deleted_at IS NOT NULL, id DESC", (address_key(url),))


def excerpts_of(db: sqlite3.Connection, title: str) -> Imported | None:
    """Return what holds the passages marked in the book or article of this title, else the one article so called."""
    found = _first(db, "title = ? COLLATE NOCASE AND format = 'excerpts' ORDER BY id DESC", (title,))
    if found:
        return found
    named = "SELECT count(*) FROM article WHERE title = ? COLLATE NOCASE AND deleted_at IS NULL"
    if db.execute(named, (title,)).fetchone()[0] != 1:
        return None
    return _first(db, "title = ? COLLATE NOCASE AND deleted_at IS NULL ORDER BY id", (title,))


def takes_text(db: sqlite3.Connection, article_id: str, article: Article) -> bool:
    """Tell whether an article has no text yet, or is passages of which `article` holds more."""
    found = db.execute(
        "SELECT format, words, content_hash FROM article WHERE article_id = ?", (article_id,)
    ).fetchone()
    if found is None or not article.text:
        return False
    kind, words, content_hash = found
    if kind == "excerpts" and article.format == "excerpts":
        return article.words > int(words) and content_hash != article.content_hash
    return bool(kind == "link")


def _first(db: sqlite3.Connection, which: str, values: tuple[str | None, ...]) -> Imported | None:
    found = db.execute(
        f"SELECT article_id, title, deleted_at IS NOT NULL FROM article WHERE {which} LIMIT 1", values
    ).fetchone()
    return Imported(found[0], found[1], bool(found[2])) if found else None
