"""Articles in the store: adding, reading, their state and their tags."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Literal
from urllib.parse import urlsplit

from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.listing import ArticleRow, TagCount
from reader.core.reports import Imported
from reader.errors import LibraryError, NotFound
from reader.store.trouble import RESTORE

State = Literal["read", "starred", "archived"]

_ROW = """
    SELECT a.id, a.article_id, a.title, coalesce(a.site, a.host), a.authors, a.published, a.saved_at, a.words,
           a.read, a.starred, a.archived, a.deleted_at IS NOT NULL, a.progress,
           (SELECT json_group_array(t.tag) FROM article_tag t WHERE t.article = a.id),
           (SELECT count(*) FROM annotation n WHERE n.article = a.id AND n.start IS NOT NULL)
    FROM article a"""


def now() -> str:
    """Return the time as the store writes it: ISO, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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
    raw: bytes,
    read: Sequence[tuple[Article, Brief]],
    *,
    analyser: int,
) -> tuple[list[Imported], list[Imported]]:
    """Store the articles read from `raw`; return those added and those that were here already."""
    added: list[Imported] = []
    present: list[Imported] = []
    for article, brief in read:
        here = db.execute(
            "SELECT title, deleted_at IS NOT NULL FROM article WHERE article_id = ?", (article.article_id,)
        ).fetchone()
        if here:
            present.append(Imported(article.article_id, here[0], bool(here[1])))
            continue
        sha256 = _keep_raw(db, raw, len(read))
        _insert(db, article, brief, sha256, analyser)
        added.append(Imported(article.article_id, article.title))
    return added, present


def _keep_raw(db: sqlite3.Connection, raw: bytes, articles: int) -> str:
    sha256 = hashlib.sha256(raw).hexdigest()
    if not db.execute("SELECT 1 FROM raw WHERE sha256 = ?", (sha256,)).fetchone():
        db.execute("INSERT INTO raw VALUES (?, ?, ?)", (sha256, zlib.compress(raw), articles))
    return sha256


def _insert(db: sqlite3.Connection, article: Article, brief: Brief, sha256: str, analyser: int) -> None:
    cursor = db.execute(
        "INSERT INTO article (article_id, content_hash, raw, url, host, title, site, authors, published,"
        " language, feed, format, words, figures, saved_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            article.article_id,
            article.content_hash,
            sha256,
            article.url,
            _host(article.url),
            article.title,
            article.site,
            _json(article.authors),
            article.published or "",
            article.language,
            article.feed,
            article.format,
            article.words,
            len(brief.figures),
            now(),
        ),
    )
    rest = {k: v for k, v in article.to_json().items() if k != "text"}
    db.execute(
        "INSERT INTO content VALUES (?, ?, ?, ?, ?, ?)",
        (cursor.lastrowid, article.text, _people(brief), _packed(rest), pack_brief(article, brief), analyser),
    )
    for tag in article.tags:
        db.execute("INSERT OR IGNORE INTO article_tag VALUES (?, ?)", (cursor.lastrowid, tag))


def load(db: sqlite3.Connection, article_id: str) -> tuple[Article, Brief, int]:
    """Return an article with its brief and reading position."""
    found = db.execute(
        "SELECT c.text, c.rest, c.brief, a.position FROM article a JOIN content c ON c.id = a.id"
        " WHERE a.article_id = ?",
        (article_id,),
    ).fetchone()
    if not found:
        raise missing(article_id)
    text, rest, brief, position = found
    try:
        article = Article.from_json({**_unpacked(rest), "text": text})
        return article, _unpack_brief(article.text, brief), position
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise LibraryError(f"The article {article_id} is damaged in the library.", RESTORE) from error


def stale(db: sqlite3.Connection, analyser: int) -> list[str]:
    """Return the articles whose brief another version of the analysis made."""
    found = db.execute(
        "SELECT article_id FROM article JOIN content USING (id) WHERE analyser <> ? ORDER BY id DESC",
        (analyser,),
    )
    return [row[0] for row in found]


def renew(db: sqlite3.Connection, article: Article, brief: Brief, analyser: int) -> None:
    """Put another brief in the place of an article's."""
    row = number(db, article.article_id)
    db.execute(
        "UPDATE content SET brief = ?, people = ?, analyser = ? WHERE id = ?",
        (pack_brief(article, brief), _people(brief), analyser, row),
    )
    db.execute("UPDATE article SET figures = ? WHERE id = ?", (len(brief.figures), row))


def text(db: sqlite3.Connection, article_id: str) -> str:
    """Return an article's canonical text."""
    found = db.execute(
        "SELECT text FROM article JOIN content USING (id) WHERE article_id = ?", (article_id,)
    ).fetchone()
    if not found:
        raise missing(article_id)
    return str(found[0])


def raw(db: sqlite3.Connection, article_id: str) -> bytes:
    """Return the bytes an article was read from."""
    found = db.execute(
        "SELECT data, sha256 FROM article JOIN raw ON raw = sha256 WHERE article_id = ?", (article_id,)
    ).fetchone()
    if not found:
        raise missing(article_id)
    data = unpacked_raw(*found)
    if data is None:
        raise LibraryError(f"The saved bytes of article {article_id} are damaged.", RESTORE)
    return data


def unpacked_raw(packed: bytes, sha256: str) -> bytes | None:
    """Return saved bytes as they were, or None if they are damaged."""
    try:
        data = zlib.decompress(packed)
    except (zlib.error, TypeError):
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def number(db: sqlite3.Connection, article_id: str) -> int:
    """Return the row number that stands for an article inside the store."""
    found = db.execute("SELECT id FROM article WHERE article_id = ?", (article_id,)).fetchone()
    if not found:
        raise missing(article_id)
    return int(found[0])


def resolve(db: sqlite3.Connection, prefix: str) -> str:
    """Return the id of the one article whose id begins with `prefix`."""
    wanted = prefix.strip().lower()
    found = db.execute(
        "SELECT article_id FROM article WHERE article_id >= ? AND article_id < ? ORDER BY article_id LIMIT 3",
        (wanted, wanted + "~"),
    ).fetchall()
    if not found or not wanted:
        raise missing(prefix)
    if len(found) > 1:
        some = ", ".join(row[0] for row in found)
        raise NotFound(f"More than one article's id begins with {wanted}: {some} …", "Write more of it.")
    return str(found[0][0])


def check(db: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Raise `NotFound` if one of these is no article's id."""
    found = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT article_id FROM article) LIMIT 1",
        (_json(ids),),
    ).fetchone()
    if found:
        raise missing(found[0])


def missing(article_id: str) -> NotFound:
    """Return the error for an article that is not in the library."""
    return NotFound(
        f'No article in the library has the id "{article_id[:40]}".', "Run `newsbrief list` to see the ids."
    )


def feeds(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return each feed's name and the number of its articles, sorted by name."""
    return db.execute(
        "SELECT feed, count(*) FROM article WHERE deleted_at IS NULL AND feed IS NOT NULL"
        " GROUP BY feed COLLATE NOCASE ORDER BY feed COLLATE NOCASE"
    ).fetchall()


def rows(
    db: sqlite3.Connection, ids: Iterable[int], snippets: dict[int, str] | None = None
) -> list[ArticleRow]:
    """Return the rows of these articles in the order of `ids`; one that is gone is left out."""
    wanted = list(ids)
    found = {
        row[0]: row
        for row in db.execute(f"{_ROW} WHERE a.id IN (SELECT value FROM json_each(?))", (_json(wanted),))
    }
    snippets = snippets or {}
    return [_row(found[i], snippets.get(i)) for i in wanted if i in found]


def row(db: sqlite3.Connection, article_id: str) -> ArticleRow:
    """Return one article's row."""
    return rows(db, [number(db, article_id)])[0]


def _row(row: tuple[Any, ...], snippet: str | None) -> ArticleRow:
    return ArticleRow(
        article_id=row[1],
        title=row[2],
        site=row[3],
        authors=tuple(json.loads(row[4])),
        published=row[5] or None,
        saved=row[6],
        words=row[7],
        read=bool(row[8]),
        starred=bool(row[9]),
        archived=bool(row[10]),
        deleted=bool(row[11]),
        progress=row[12],
        tags=tuple(json.loads(row[13])),
        highlights=row[14],
        snippet=snippet,
    )


def set_state(db: sqlite3.Connection, ids: Sequence[str], state: State, value: bool) -> None:
    """Set one of the switches of these articles."""
    db.execute(
        f"UPDATE article SET {state} = ?1 WHERE {state} <> ?1 AND article_id IN (SELECT value FROM json_each(?2))",
        (int(value), _json(ids)),
    )


def set_deleted(db: sqlite3.Connection, ids: Sequence[str], value: bool) -> None:
    """Put these articles into the bin or take them out."""
    db.execute(
        "UPDATE article SET deleted_at = ?1 WHERE (deleted_at IS NULL) = (?1 IS NOT NULL)"
        " AND article_id IN (SELECT value FROM json_each(?2))",
        (now() if value else None, _json(ids)),
    )


def set_position(db: sqlite3.Connection, article_id: str, offset: int, progress: float) -> None:
    """Remember where reading stopped."""
    db.execute(
        "UPDATE article SET position = ?, progress = ? WHERE id = ?",
        (max(0, offset), min(1.0, max(0.0, progress)), number(db, article_id)),
    )


def tag(db: sqlite3.Connection, ids: Sequence[str], names: Sequence[str]) -> None:
    """Give these articles these tags."""
    db.execute(
        "INSERT OR IGNORE INTO article_tag SELECT a.id, n.value FROM article a, json_each(?) n"
        " WHERE a.article_id IN (SELECT value FROM json_each(?))",
        (_json(names), _json(ids)),
    )


def untag(db: sqlite3.Connection, ids: Sequence[str], names: Sequence[str]) -> None:
    """Take these tags from these articles."""
    db.execute(
        "DELETE FROM article_tag WHERE tag COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND article IN"
        " (SELECT id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))",
        (_json(names), _json(ids)),
    )


def tags(db: sqlite3.Connection) -> tuple[TagCount, ...]:
    """Return every tag of an article outside the bin, sorted by name."""
    found = db.execute(
        "SELECT tag, count(*) FROM article_tag"
        " WHERE article NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL) GROUP BY tag ORDER BY tag"
    )
    return tuple(TagCount(name, count) for name, count in found)


def purge(db: sqlite3.Connection, ids: Sequence[str] | None) -> int:
    """Remove articles that are in the bin for good (all of them, or those of `ids`) and return how many."""
    cursor = db.execute(
        "DELETE FROM article WHERE deleted_at IS NOT NULL"
        " AND (?1 IS NULL OR article_id IN (SELECT value FROM json_each(?1)))",
        (None if ids is None else _json(ids),),
    )
    db.execute("DELETE FROM raw WHERE sha256 NOT IN (SELECT raw FROM article WHERE raw IS NOT NULL)")
    return cursor.rowcount


def pack_brief(article: Article, brief: Brief) -> bytes:
    """Return the brief as it is stored: without the text where that is the article's own."""
    value = brief.to_json()
    if brief.text == article.text:
        del value["text"]
    return _packed(value)


def _unpack_brief(text: str, packed: bytes) -> Brief:
    return Brief.from_json({"text": text, **_unpacked(packed)})


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


def _json(value: Any) -> str:
    return json.dumps(list(value), ensure_ascii=False)


def _packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _unpacked(packed: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(zlib.decompress(packed))
    return value
