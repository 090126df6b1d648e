"""The bytes that articles were read from, kept once each."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from reader.core.reports import Progress
from reader.errors import LibraryError
from reader.store.identity import missing, number
from reader.store.long_work import Watch
from reader.store.packing import pack, unpack_raw
from reader.store.trouble import RESTORE
from reader.store.values import json_list

_OF_ARTICLE = (
    "SELECT data, sha256, text FROM article JOIN raw ON raw = sha256 LEFT JOIN content ON content.id = basis"
    " WHERE article_id = ?"
)
_OF_VERSION = (
    "SELECT data, sha256, text FROM version JOIN raw ON version.raw = sha256 LEFT JOIN content ON content.id = basis"
    " WHERE article = ? AND content_hash = ?"
)
_ITS_BYTES = """sha256 IN (
    SELECT raw FROM article WHERE id IN (SELECT value FROM json_each(?1))
    UNION SELECT raw FROM version WHERE article IN (SELECT value FROM json_each(?1)))"""
_ALL = "SELECT data, sha256, text FROM raw LEFT JOIN content ON content.id = basis"


@lru_cache(maxsize=1)
def sha256_of(raw: bytes) -> str:
    """Return the hash of bytes; of the thousands of articles in one file, only the first has to wait for it."""
    import hashlib  # as in packing

    return hashlib.sha256(raw).hexdigest()


def keep(db: sqlite3.Connection, raw: bytes, articles: int) -> str:
    """Keep bytes that so many articles were read from, if they are not kept yet, and return their hash."""
    sha256 = sha256_of(raw)
    if not db.execute("SELECT 1 FROM raw WHERE sha256 = ?", (sha256,)).fetchone():
        data = b"" if articles == 1 else pack(raw)  # those of one article are packed when it has its number
        db.execute("INSERT INTO raw (sha256, data, articles) VALUES (?, ?, ?)", (sha256, data, articles))
    return sha256


def lean_on(db: sqlite3.Connection, row: int, raw: bytes, text: str) -> None:
    """Pack the bytes that one article alone was read from with its text, of which they are mostly made."""
    sha256 = sha256_of(raw)
    # Looked up before it is packed: of a feed's thousands of entries, each would pack the whole feed in vain. Only
    # of a length SQLite knows without reading all of them.
    if db.execute("SELECT 1 FROM raw WHERE sha256 = ? AND length(data) = 0", (sha256,)).fetchone():
        db.execute("UPDATE raw SET data = ?, basis = ? WHERE sha256 = ?", (pack(raw, text), row, sha256))


def lean(db: sqlite3.Connection, row: int, text: str) -> None:
    """Do so to bytes that an older version of Newsbrief packed by themselves."""
    found = db.execute(
        "SELECT data, sha256 FROM article JOIN raw ON raw = sha256 WHERE id = ? AND articles = 1 AND basis IS NULL",
        (row,),
    ).fetchone()
    if not found:
        return
    data, sha256 = found
    raw = unpack_raw(data, sha256, None)
    if raw is not None:
        db.execute("UPDATE raw SET data = ?, basis = ? WHERE sha256 = ?", (pack(raw, text), row, sha256))


def stand_alone(db: sqlite3.Connection, basis: int) -> None:
    """Pack what is packed with an article's text without it, as that text is about to change or to go."""
    leaning = db.execute(f"{_ALL} WHERE {_ITS_BYTES} AND basis = ?2", (json_list([basis]), basis))
    for data, sha256, text in leaning.fetchall():
        raw = unpack_raw(data, sha256, text)
        if raw is not None:
            db.execute("UPDATE raw SET data = ?, basis = NULL WHERE sha256 = ?", (pack(raw), sha256))


def before_purge(db: sqlite3.Connection, articles: Sequence[int]) -> None:
    """See to it that bytes stay readable which others need, too, when these articles go."""
    shared = db.execute(
        f"SELECT basis FROM raw WHERE {_ITS_BYTES} AND basis IN (SELECT value FROM json_each(?1)) AND ("
        " EXISTS (SELECT 1 FROM article a WHERE a.raw = sha256 AND a.id <> basis)"
        " OR EXISTS (SELECT 1 FROM version v WHERE v.raw = sha256 AND v.article <> basis))",
        (json_list(articles),),
    )
    for (basis,) in shared.fetchall():
        stand_alone(db, basis)


def of_article(db: sqlite3.Connection, article_id: str) -> bytes:
    """Return the bytes an article was read from."""
    found = db.execute(_OF_ARTICLE, (article_id,)).fetchone()
    if not found:
        raise missing(article_id)
    raw = unpack_raw(*found)
    if raw is None:
        raise LibraryError(f"The saved bytes of article {article_id} are damaged.", RESTORE)
    return raw


def of_version(db: sqlite3.Connection, article_id: str, content_hash: str) -> bytes:
    """Return the bytes that an earlier version was read from."""
    found = db.execute(_OF_VERSION, (number(db, article_id), content_hash)).fetchone()
    raw = unpack_raw(*found) if found else None
    if raw is None:
        raise LibraryError(f"The saved bytes of that version of {article_id} are damaged.", RESTORE)
    return raw


def damaged(db: sqlite3.Connection, watch: Watch) -> tuple[int, list[str]]:
    """Return how many files are kept, and the hashes of those that are damaged."""
    [total] = db.execute("SELECT count(*) FROM raw").fetchone()
    count, found = 0, []
    for data, sha256, text in db.execute(_ALL):
        count += 1
        watch.tell(Progress(count, total, "saved files looked at"))
        if unpack_raw(data, sha256, text) is None:
            found.append(str(sha256))
    return count, found
