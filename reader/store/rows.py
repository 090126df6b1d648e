"""Articles, feeds and tags as lists show them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from itertools import starmap
from typing import Any

from reader.core.listing import ArticleRow, TagCount
from reader.core.spans import Span
from reader.store.identity import number
from reader.store.values import json_list

_OUT = "article NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)"
_ON_ARTICLES = f"SELECT tag, count(*) FROM article_tag WHERE {_OUT} GROUP BY tag"
_ONLY_ON_MARKS = (
    f"SELECT tag, count(DISTINCT article) FROM annotation_tag m WHERE {_OUT}"
    " AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article = m.article AND t.tag = m.tag) GROUP BY tag"
)
_BELOW = "tag = value OR (tag >= value || '/' AND tag < value || '0')"
_IN_ARTICLES = (
    f"SELECT value, (SELECT count(*) FROM (SELECT article FROM article_tag WHERE {_BELOW}"
    f" UNION SELECT article FROM annotation_tag WHERE {_BELOW}) WHERE {_OUT}) FROM json_each(?)"
)

Snippet = tuple[str, tuple[Span, ...]]
"""Words around what was searched for, and where in them it stands."""

_ROW = """
    SELECT a.id, a.article_id, a.title, coalesce(a.site, a.host), a.authors, a.published, a.saved_at, a.words,
           a.read, a.starred, a.archived, a.deleted_at IS NOT NULL, a.progress,
           (SELECT json_group_array(t.tag) FROM article_tag t WHERE t.article = a.id),
           (SELECT count(*) FROM annotation n WHERE n.article = a.id AND n.start IS NOT NULL),
           a.format <> 'link',
           (SELECT count(*) FROM article c WHERE c.deleted_at IS NULL AND c.id <> a.id
            AND (c.copy_of = coalesce(a.copy_of, a.id) OR c.id = a.copy_of)),
           NOT EXISTS (SELECT 1 FROM particulars p INDEXED BY particulars_waiting WHERE p.id = a.id AND p.brief = x'')
    FROM article a"""


def rows(
    db: sqlite3.Connection, ids: Iterable[int], snippets: dict[int, Snippet] | None = None
) -> list[ArticleRow]:
    """Return the rows of these articles in the order of `ids`; one that is gone is left out."""
    wanted = list(ids)
    found = {
        row[0]: row
        for row in db.execute(f"{_ROW} WHERE a.id IN (SELECT value FROM json_each(?))", (json_list(wanted),))
    }
    snippets = snippets or {}
    return [_row(found[i], snippets.get(i)) for i in wanted if i in found]


def row(db: sqlite3.Connection, article_id: str) -> ArticleRow:
    """Return one article's row."""
    return rows(db, [number(db, article_id)])[0]


def _row(row: tuple[Any, ...], snippet: Snippet | None) -> ArticleRow:
    words, hits = snippet or (None, ())
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
        snippet=words,
        hits=hits,
        fetched=bool(row[15]),
        copies=row[16],
        briefed=bool(row[17]),
    )


def titles(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """Return the titles of these articles by id."""
    found = db.execute(
        "SELECT article_id, title FROM article WHERE article_id IN (SELECT value FROM json_each(?))",
        (json_list(ids),),
    )
    return dict(found.fetchall())


def feeds(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return each feed's name and the number of its articles not read, sorted by name."""
    return db.execute(
        "SELECT feed, (SELECT count(*) FROM article u WHERE u.deleted_at IS NULL AND u.feed IS NOT NULL AND u.read = 0"
        "  AND u.feed = a.feed COLLATE NOCASE)"
        " FROM article a WHERE deleted_at IS NULL AND feed IS NOT NULL"
        " GROUP BY feed COLLATE NOCASE ORDER BY feed COLLATE NOCASE"
    ).fetchall()


def tags(db: sqlite3.Connection) -> tuple[TagCount, ...]:
    """Return every tag of an article outside the bin, or of something marked in one, sorted by name."""
    counts: dict[str, TagCount] = {}
    for name, count in (*db.execute(_ON_ARTICLES), *db.execute(_ONLY_ON_MARKS)):
        before = counts.get(name.casefold(), TagCount(name, 0))
        counts[name.casefold()] = TagCount(before.name, before.count + count)
    return tuple(counts[key] for key in sorted(counts))


def tag_levels(db: sqlite3.Connection) -> tuple[TagCount, ...]:
    """Return every tag and every level above one, each with the articles outside the bin in which it or one below is."""
    levels = {
        "/".join(parts[:depth])
        for parts in (tag.name.split("/") for tag in tags(db))
        for depth in range(1, len(parts) + 1)
    }
    names = {name.casefold(): name for name in sorted(levels, reverse=True)}
    found = db.execute(_IN_ARTICLES, (json_list(names.values()),))
    return tuple(sorted(starmap(TagCount, found), key=lambda tag: tag.name.casefold().split("/")))
