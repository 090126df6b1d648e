"""Articles in the store: adding them, and reading them whole."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from reader.core.addresses import address_key
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.corrections import corrected
from reader.core.reports import Imported
from reader.errors import LibraryError
from reader.store import copies, corrections, filing, raws
from reader.store.identity import missing, number
from reader.store.packing import (
    pack_article,
    pack_brief,
    pack_text,
    plain_text,
    unpack_article,
    unpack_brief,
)
from reader.store.trouble import RESTORE
from reader.store.values import json_list, now


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


def add(
    db: sqlite3.Connection,
    article: Article,
    brief: Brief,
    raw: bytes,
    *,
    analyser: int,
    siblings: int = 1,
    saved: str | None = None,
) -> tuple[Imported, bool]:
    """Store an article read from `raw`, and tell whether it was new.

    `siblings` is how many articles the raw bytes hold in all, `saved` when it was saved elsewhere. Text that cannot be stored (half a
    character) raises `UnicodeEncodeError` before anything is written.
    """
    if here := same(db, article):
        return here, False
    values = _values(article, len(brief.figures), raws.keep(db, raw, siblings))
    number = _insert(db, values | ({"saved_at": saved} if saved else {}))
    raws.lean_on(db, number, raw, article.text)
    db.execute(
        "INSERT INTO content (id, text, people) VALUES (?, ?, ?)",
        (number, pack_text(article.text), _people(brief)),
    )
    _keep_particulars(db, number, article, brief, analyser)
    filing.file(db, number, brief)
    copies.group(db, number, article.text)
    db.executemany("INSERT OR IGNORE INTO article_tag VALUES (?, ?)", [(number, tag) for tag in article.tags])
    return Imported(article.article_id, article.heading), True


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


def _first(db: sqlite3.Connection, which: str, values: tuple[str | None, ...]) -> Imported | None:
    found = db.execute(
        f"SELECT article_id, title, deleted_at IS NOT NULL FROM article WHERE {which} LIMIT 1", values
    ).fetchone()
    return Imported(found[0], found[1], bool(found[2])) if found else None


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


def revise(
    db: sqlite3.Connection,
    article_id: str,
    article: Article,
    brief: Brief,
    raw: bytes,
    *,
    analyser: int,
    siblings: int = 1,
) -> None:
    """Put another version of an article in its place: its id, tags and states stay, its old bytes too."""
    row = number(db, article_id)
    article = article.with_(kept_id=article_id)
    db.execute(
        "INSERT OR REPLACE INTO version SELECT id, content_hash, raw, ? FROM article WHERE id = ?",
        (now(), row),
    )
    raws.stand_alone(db, row)
    values = _values(article, len(brief.figures), raws.keep(db, raw, siblings))
    del values["article_id"], values["saved_at"]
    settings = ", ".join(f"{column} = ?" for column in values)
    db.execute(f"UPDATE article SET {settings} WHERE id = ?", (*values.values(), row))
    db.execute(
        "UPDATE content SET text = ?, people = ? WHERE id = ?", (pack_text(article.text), _people(brief), row)
    )
    _keep_particulars(db, row, article, brief, analyser)
    raws.lean_on(db, row, raw, article.text)
    copies.regroup(db, row, article.text)
    refresh(db, row)


def readmit(db: sqlite3.Connection, row: int, article: Article, figures: int, sha256: str | None) -> None:
    """Make the row anew of an article of which only the text and the particulars are left."""
    _insert(db, {"id": row, **_values(article, figures, sha256)})


def _insert(db: sqlite3.Connection, values: Mapping[str, str | int | None]) -> int:
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    cursor = db.execute(f"INSERT INTO article ({columns}) VALUES ({marks})", tuple(values.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _values(article: Article, figures: int, sha256: str | None) -> dict[str, str | int | None]:
    return {
        "article_id": article.article_id,
        "content_hash": article.content_hash,
        "raw": sha256,
        "url": article.url,
        "host": _host(article.url),
        "address": address_key(article.url),
        "title": article.heading,
        "site": article.site,
        "authors": json_list(article.authors),
        "published": article.published or "",
        "language": article.language,
        "feed": article.feed,
        "format": article.format,
        "words": article.words,
        "figures": figures,
        "saved_at": now(),
    }


def _keep_particulars(
    db: sqlite3.Connection, row: int, article: Article, brief: Brief, analyser: int
) -> None:
    db.execute(
        "INSERT INTO particulars (id, rest, brief, analyser) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET rest = excluded.rest, brief = excluded.brief, analyser = excluded.analyser",
        (row, pack_article(article), pack_brief(article, brief), analyser),
    )


def _people(brief: Brief) -> str:
    return "\n".join(
        name for person in brief.people for name in dict.fromkeys((person.name, *person.variants))
    )


def _host(url: str | None) -> str | None:
    if not url:
        return None
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def load(db: sqlite3.Connection, article_id: str) -> tuple[Article, Brief, int]:
    """Return an article with its brief, as the reader put it right, and reading position."""
    found = db.execute(
        "SELECT a.id, text, rest, brief, position FROM article a JOIN content USING (id) JOIN particulars USING (id)"
        " WHERE article_id = ?",
        (article_id,),
    ).fetchone()
    if not found:
        raise missing(article_id)
    row, text, rest, brief, position = found
    try:
        article = unpack_article(plain_text(text), rest)
        right = corrected(unpack_brief(article, brief), corrections.of_article(db, row))
        return article, right, position
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise _damaged(article_id) from error


def text(db: sqlite3.Connection, article_id: str) -> str:
    """Return an article's canonical text."""
    found = db.execute(
        "SELECT text FROM article JOIN content USING (id) WHERE article_id = ?", (article_id,)
    ).fetchone()
    if not found:
        raise missing(article_id)
    try:
        return plain_text(found[0])
    except (zlib.error, ValueError) as error:
        raise _damaged(article_id) from error


def _damaged(article_id: str) -> LibraryError:
    return LibraryError(f"The article {article_id} is damaged in the library.", RESTORE)


def stale(db: sqlite3.Connection, analyser: int) -> list[str]:
    """Return the articles whose brief another version of the analysis made."""
    found = db.execute(
        "SELECT article_id FROM article JOIN content USING (id) JOIN particulars USING (id)"
        " WHERE analyser <> ? AND text <> ''"
        " ORDER BY id DESC",
        (analyser,),
    )
    return [row[0] for row in found]


def renew(db: sqlite3.Connection, article: Article, brief: Brief, analyser: int) -> None:
    """Put another brief in the place of an article's; what the reader put right stands, and all is stored as it is today."""
    row = number(db, article.article_id)
    db.execute("UPDATE content SET text = ? WHERE id = ?", (pack_text(article.text), row))
    _keep_particulars(db, row, article, brief, analyser)
    raws.lean(db, row, article.text)
    refresh(db, row)


def refresh(db: sqlite3.Connection, row: int) -> None:
    """Write down what is asked for of a brief: its people, its figures and its bodies."""
    text, rest, packed = db.execute(
        "SELECT text, rest, brief FROM content JOIN particulars USING (id) WHERE id = ?", (row,)
    ).fetchone()
    article = unpack_article(plain_text(text), rest)
    brief = corrected(unpack_brief(article, packed), corrections.of_article(db, row))
    db.execute("UPDATE content SET people = ?1 WHERE id = ?2 AND people <> ?1", (_people(brief), row))
    db.execute("UPDATE article SET figures = ? WHERE id = ?", (len(brief.figures), row))
    filing.file(db, row, brief)
