"""A backup put back into a library's place, and the readable rows of a damaged library brought into a new one."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.core.article import Article, Block
from reader.core.reports import Progress
from reader.core.spans import Span
from reader.errors import LibraryError
from reader.store import articles, opening, schema
from reader.store.cut_short import full_length
from reader.store.long_work import UNWATCHED, Watch
from reader.store.packing import (
    TO_BE_MADE,
    legible_text,
    pack_article,
    plain_text,
    unpack_article,
    unpack_brief,
)
from reader.store.trouble import told

BESIDE = ("", "-wal", "-shm")
"""The endings of the files that together are a library."""

MADE_ANEW = (
    "action",
    "entry",
    "subscription_entry",
    "tag_colour_entry",
    "annotation_tag",
    "figure",
    "person",
    "appearance",
)
"""Tables that need not be saved: the journal of undo, what is filed from briefs, and what triggers keep."""

ONCE_IN = {"particulars": "content"}
"""Where older libraries have what lies in a table of its own today."""

_PARAGRAPH = r"\S(?:.|\n(?!\n))*"

BY_ARTICLE = ("article", "content", "particulars")
"""Tables whose rows have the numbers of articles."""

PAGES = 1000
"""Pages put back between two times that it is told."""

SMALLEST_ROW = 64
"""Bytes that a row takes at least."""


def restore(copy: Path, to: Path, watch: Watch = UNWATCHED) -> None:
    """Put the backup `copy`, looked over by now, into the place of the library `to`; whoever has that open sees the change, whole.

    Stopped amid it, the library is as it was.
    """

    def told_pages(_: int, left: int, total: int) -> None:
        if left:  # else it is done, and too late to stop
            watch.tell(Progress(total - left, total, "pages put back"))

    with opened(copy) as source:
        if not opening.version_of(source, copy, schema.MIGRATIONS):
            raise LibraryError(f"The file {copy} is empty.", "Name a backup of a library.")
        opening.make(to)
        with told(to), closing(sqlite3.connect(to, timeout=5.0)) as target:
            source.backup(target, pages=PAGES, progress=told_pages)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection that can read the file and changes nothing."""
    if path.is_dir():
        raise LibraryError(f"{path} is a folder.", "Name a backup in it.")
    if not path.is_file():
        raise LibraryError(
            f"There is no file {path}.", "`newsbrief backup --list` shows the backups there are."
        )
    with told(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        yield db


def set_aside(path: Path) -> Path:
    """Move a library that is damaged out of the way, and return where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    _moved(path, aside)
    return aside


def put_back(aside: Path, path: Path) -> None:
    """Move a library that was set aside to where it was, in the place of what is there."""
    for ending in BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    _moved(aside, path)


def _moved(path: Path, to: Path) -> None:
    for ending in BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(to.with_name(to.name + ending))


def salvage(damaged: Path, to: sqlite3.Connection, watch: Watch = UNWATCHED) -> int:
    """Copy every row that can be read from `damaged` into the new library `to`; return how many articles that are."""
    to.execute("PRAGMA defer_foreign_keys = ON")  # what points at a row that is lost may get another
    with full_length(damaged), opened(damaged) as source, watch.over(source), watch.over(to):
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        for table, has_numbers in _tables(to):
            known = source.execute(f"PRAGMA table_info({table})").fetchone()
            old = table if known else ONCE_IN.get(table, table)
            there = {row[1] for row in source.execute(f"PRAGMA table_info({old})")}
            columns = [row[1] for row in to.execute(f"PRAGMA table_info({table})") if row[1] in there]
            if not columns:
                continue
            watch.part(f"bringing over: {table}")
            values = ", ".join("?" * len(columns))
            for row in _rows(source, f"SELECT {', '.join(columns)} FROM {old}", has_numbers):
                # A row may come twice.
                with suppress(sqlite3.IntegrityError):
                    to.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", row)
    # A row of which only the beginning could be read is made anew of its particulars, where they are there.
    to.execute("DELETE FROM article WHERE id NOT IN (SELECT id FROM content) OR NOT json_valid(authors)")
    to.execute(
        "UPDATE article SET authors = '[]' WHERE NOT json_valid(authors)"
    )  # the end of a row is lost first
    _give_particulars(to)
    if _readmit(to):
        rebuild_index(to)
    for table, _ in _tables(to):
        _let_go(to, table)
    to.execute("UPDATE particulars SET filed = 0")
    return int(to.execute("SELECT count(*) FROM article").fetchone()[0])


def _readmit(db: sqlite3.Connection) -> int:
    """Make the rows anew of articles of which text and particulars could be read; return how many."""
    lost = db.execute(
        "SELECT id, text, rest, brief FROM content JOIN particulars USING (id) WHERE id NOT IN (SELECT id FROM article)"
    ).fetchall()
    for row, stored, rest, brief in lost:
        with suppress(zlib.error, ValueError, KeyError, TypeError, sqlite3.IntegrityError):
            article = unpack_article(plain_text(stored), rest)
            found = db.execute("SELECT sha256 FROM raw WHERE basis = ?", (row,)).fetchone()
            figures = len(unpack_brief(article, brief).figures)
            articles.readmit(db, row, article, figures, found[0] if found else None)
    return len(lost)


def _let_go(db: sqlite3.Connection, table: str) -> None:
    """Take away what points at a row that is lost: the row where it is nothing without that, else the pointer."""
    needed = {row[1]: row[3] for row in db.execute(f"PRAGMA table_info({table})")}
    for _, _, parent, column, key, *_ in db.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        lost = f"WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {key} FROM {parent})"
        if needed[column] or column == "id":
            db.execute(f"DELETE FROM {table} {lost}")
        else:
            db.execute(f"UPDATE {table} SET {column} = NULL {lost}")


def _give_particulars(db: sqlite3.Connection) -> None:
    """Make plain articles of those whose text alone could be read; they wait to be briefed again."""
    lost = db.execute(
        "SELECT a.id, article_id, title, text, format, url, site, published, language, feed, authors"
        " FROM article a JOIN content USING (id) WHERE a.id NOT IN (SELECT id FROM particulars)"
    )
    for (
        row,
        article_id,
        title,
        stored,
        kind,
        url,
        site,
        published,
        language,
        feed,
        authors,
    ) in lost.fetchall():
        text = legible_text(stored)
        article = Article(
            title,
            text,
            kind,
            blocks=tuple(Block("paragraph", Span(*part.span())) for part in re.finditer(_PARAGRAPH, text)),
            authors=tuple(json.loads(authors)),
            site=site,
            published=published or None,
            language=language,
            url=url,
            feed=feed,
            kept_id=article_id,
        )
        db.execute(
            "INSERT INTO particulars (id, rest, brief, analyser) VALUES (?, ?, ?, 0)",
            (row, pack_article(article), TO_BE_MADE),
        )


def rebuild_index(db: sqlite3.Connection) -> None:
    """Make the full-text index anew, and have all briefs filed again."""
    for index in ("search", "beginning"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    db.execute("UPDATE particulars SET filed = 0")


def _tables(db: sqlite3.Connection) -> list[tuple[str, bool]]:
    """Return the tables that hold what cannot be made anew, each after what it points to; tell which number their rows."""
    found = db.execute(
        "SELECT t.name, t.wr FROM pragma_table_list AS t JOIN sqlite_master AS m ON m.name = t.name"
        " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY m.rowid"
    )
    return [(name, not without_numbers) for name, without_numbers in found if name not in MADE_ANEW]


def _rows(source: sqlite3.Connection, select: str, has_numbers: bool) -> Iterator[tuple[object, ...]]:
    """Yield what can be read: from the one end, from the other, and between gaps where rows have numbers."""
    orders = ("",) if has_numbers else ("", " ORDER BY 1 DESC")
    for order in orders:
        try:
            yield from source.execute(select + order)
            return
        except sqlite3.DatabaseError:
            continue
    if not has_numbers:
        return
    table = select.rpartition(" ")[2]
    ranges = [(0, _last(source, table))]
    while ranges:
        low, high = ranges.pop()
        try:
            yield from source.execute(f"{select} WHERE rowid BETWEEN ? AND ?", (low, high)).fetchall()
        except sqlite3.DatabaseError:
            if low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]


def _last(source: sqlite3.Connection, table: str) -> int:
    """Return the last number to look for; of a table that does not tell it any more, the highest that it can be."""
    with suppress(sqlite3.DatabaseError):
        return source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
    if table in BY_ARTICLE:
        with suppress(sqlite3.DatabaseError, TypeError):
            return int(source.execute("SELECT seq FROM sqlite_sequence WHERE name = 'article'").fetchone()[0])
    [pages], [size] = (source.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    return int(pages * size // SMALLEST_ROW)
