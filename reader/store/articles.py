"""Articles in the store: adding them, and reading them whole."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.core.addresses import address_key, host
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.corrections import corrected
from reader.core.reports import Imported
from reader.errors import LibraryError
from reader.store import copies, corrections, filing, raws
from reader.store.identity import missing, number
from reader.store.packing import (
    TO_BE_MADE,
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
    raw: bytes,
    *,
    brief: Brief | None = None,
    analyser: int = 0,
    siblings: int = 1,
    saved: str | None = None,
) -> Imported:
    """Store an article that is not here yet, read from `raw`; without its brief, it waits for it.

    `siblings` is how many articles the raw bytes hold in all, `saved` when it was saved elsewhere. Text that cannot be stored (half a
    character) raises `UnicodeEncodeError` before anything is written.
    """
    known = brief or _nothing(article)
    values = _values(article, len(known.figures), raws.keep(db, raw, siblings))
    number = _insert(db, values | ({"saved_at": saved} if saved else {}))
    raws.lean_on(db, number, raw, article.text)
    db.execute("INSERT INTO content (id, text, people) VALUES (?, ?, '')", (number, pack_text(article.text)))
    _keep_particulars(db, number, article, brief, analyser)
    filing.file(db, number, known)
    copies.group(db, number, article.text)
    db.executemany("INSERT OR IGNORE INTO article_tag VALUES (?, ?)", [(number, tag) for tag in article.tags])
    return Imported(article.article_id, article.heading)


def revise(
    db: sqlite3.Connection,
    article_id: str,
    article: Article,
    raw: bytes,
    *,
    siblings: int = 1,
) -> None:
    """Put another version of an article in its place: its id, tags and states stay, its old bytes too; it waits for its brief."""
    row = number(db, article_id)
    article = article.with_(kept_id=article_id)
    db.execute(
        "INSERT OR REPLACE INTO version SELECT id, content_hash, raw, ? FROM article WHERE id = ?",
        (now(), row),
    )
    raws.stand_alone(db, row)
    values = _values(article, 0, raws.keep(db, raw, siblings))
    del values["article_id"], values["saved_at"]
    settings = ", ".join(f"{column} = ?" for column in values)
    db.execute(f"UPDATE article SET {settings} WHERE id = ?", (*values.values(), row))
    db.execute("UPDATE content SET text = ?, people = '' WHERE id = ?", (pack_text(article.text), row))
    _keep_particulars(db, row, article, None, 0)
    raws.lean_on(db, row, raw, article.text)
    copies.regroup(db, row, article.text)
    _tell(db, row, _nothing(article))


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
    db: sqlite3.Connection, row: int, article: Article, brief: Brief | None, analyser: int
) -> None:
    """Write down what is kept besides the text; a text that has no brief yet waits for it, with analyser 0 if it never had one."""
    waits = brief is None and article.text
    packed = TO_BE_MADE if waits else pack_brief(article, brief or _nothing(article))
    db.execute(
        "INSERT INTO particulars (id, rest, brief, analyser) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET rest = excluded.rest, brief = excluded.brief,"
        " analyser = iif(excluded.brief = x'', analyser, excluded.analyser)",
        (row, pack_article(article), packed, 0 if waits else analyser),
    )


def _nothing(article: Article) -> Brief:
    return replace(Brief.of_nothing(article.article_id, article.title), text=article.text)


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
        " WHERE (analyser <> ? OR brief = x'') AND text <> ''"
        " ORDER BY id DESC",
        (analyser,),
    )
    return [row[0] for row in found]


def waiting(db: sqlite3.Connection, ids: Sequence[str] | None = None) -> list[str]:
    """Return the articles (of these, or of all) whose brief is still to be made, the newest first."""
    among = "" if ids is None else " AND article_id IN (SELECT value FROM json_each(?))"
    found = db.execute(
        "SELECT article_id FROM particulars INDEXED BY particulars_waiting JOIN article USING (id)"
        f" WHERE brief = x''{among} ORDER BY id DESC",
        () if ids is None else (json_list(ids),),
    )
    return [row[0] for row in found]


def never_briefed(db: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Return those of these articles that are new: their first brief is still to be made."""
    found = db.execute(
        "SELECT article_id FROM article JOIN particulars USING (id)"
        " WHERE article_id IN (SELECT value FROM json_each(?)) AND analyser = 0 AND brief = x''",
        (json_list(ids),),
    )
    return [row[0] for row in found]


def set_brief(db: sqlite3.Connection, article: Article, brief: Brief, analyser: int) -> None:
    """Write down the brief of an article that waits for it; what the reader put right in the one before stands."""
    row = number(db, article.article_id)
    db.execute(
        "UPDATE particulars SET brief = ?, analyser = ? WHERE id = ?",
        (pack_brief(article, brief), analyser, row),
    )
    _tell(db, row, brief)


def renew(db: sqlite3.Connection, article: Article, brief: Brief, analyser: int) -> None:
    """Put another brief in the place of an article's, and store all of it as it is stored today."""
    row = number(db, article.article_id)
    db.execute("UPDATE content SET text = ? WHERE id = ?", (pack_text(article.text), row))
    _keep_particulars(db, row, article, brief, analyser)
    raws.lean(db, row, article.text)
    _tell(db, row, brief)


def leave_brief(db: sqlite3.Connection, article: Article, analyser: int) -> None:
    """Write down that this version of the analysis can make no brief of an article: it keeps what it has."""
    db.execute(
        "UPDATE particulars SET analyser = ?, brief = iif(brief = x'', ?, brief)"
        " WHERE id = (SELECT id FROM article WHERE article_id = ?)",
        (analyser, pack_brief(article, _nothing(article)), article.article_id),
    )


def refresh(db: sqlite3.Connection, row: int) -> None:
    """Write down anew what is asked for of an article's brief."""
    text, rest, packed = db.execute(
        "SELECT text, rest, brief FROM content JOIN particulars USING (id) WHERE id = ?", (row,)
    ).fetchone()
    _tell(db, row, unpack_brief(unpack_article(plain_text(text), rest), packed))


def _tell(db: sqlite3.Connection, row: int, brief: Brief) -> None:
    """Write down what is asked for of a brief, as the reader put it right: its people, its figures and its bodies."""
    right = corrected(brief, corrections.of_article(db, row))
    db.execute("UPDATE article SET figures = ? WHERE id = ?", (len(right.figures), row))
    filing.file(db, row, right)
