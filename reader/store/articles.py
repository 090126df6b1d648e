"""Articles in the store: adding them, and reading them whole."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping

from reader.core.addresses import address_key, host
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.corrections import corrected
from reader.core.reports import Imported
from reader.errors import LibraryError
from reader.store import copies, corrections, filing, raws, recognising
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
    if here := recognising.same(db, article):
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
        "host": host(article.url),
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


def has_text(db: sqlite3.Connection, article: Article) -> bool:
    """Tell whether the library has this article with this very text."""
    found = db.execute(
        "SELECT text FROM article JOIN content USING (id) WHERE article_id = ?", (article.article_id,)
    ).fetchone()
    return found is not None and plain_text(found[0]) == article.text


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


def leave_brief(db: sqlite3.Connection, article_id: str, analyser: int) -> None:
    """Write down that this version of the analysis can make no brief of an article."""
    db.execute(
        "UPDATE particulars SET analyser = ? WHERE id = (SELECT id FROM article WHERE article_id = ?)",
        (analyser, article_id),
    )


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
