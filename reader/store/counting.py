"""The library in numbers."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.core.statistics import Month, Statistics
from reader.store.restoring import BESIDE

_ARTICLES = """
    SELECT count(*) AS articles, coalesce(sum(words), 0) AS words, coalesce(sum(read), 0) AS read,
           coalesce(sum(words) FILTER (WHERE read = 1), 0) AS read_words, coalesce(sum(starred), 0) AS starred,
           coalesce(sum(archived), 0) AS archived, count(*) FILTER (WHERE format = 'link') AS unfetched,
           count(DISTINCT coalesce(site, host)) AS sites, coalesce(sum(figures), 0) AS figures
    FROM article WHERE deleted_at IS NULL"""
_HERE = "article IN (SELECT id FROM article WHERE deleted_at IS NULL)"
_OTHERS = f"""
    SELECT (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL) AS in_bin,
           (SELECT count(*) FROM subscription) AS feeds,
           (SELECT count(DISTINCT tag) FROM article_tag WHERE {_HERE}) AS tags,
           (SELECT count(*) FROM annotation WHERE start IS NOT NULL AND {_HERE}) AS highlights,
           (SELECT count(*) FROM annotation WHERE note <> '' AND {_HERE}) AS notes,
           (SELECT count(*) FROM particulars WHERE brief = x'') AS waiting,
           (SELECT count(DISTINCT person) FROM appearance WHERE {_HERE}) AS people"""
_MONTHS = """
    SELECT substr(saved_at, 1, 7), count(*), sum(words) FROM article WHERE deleted_at IS NULL GROUP BY 1 ORDER BY 1 DESC"""


def statistics(db: sqlite3.Connection, path: Path) -> Statistics:
    """Count what is in the library, which is the file `path`."""
    numbers = {**_row(db, _ARTICLES), **_row(db, _OTHERS)}
    files = (path.with_name(path.name + ending) for ending in BESIDE)
    return Statistics(
        **numbers,
        disk=sum(file.stat().st_size for file in files if file.exists()),
        months=tuple(Month(*row) for row in db.execute(_MONTHS)),
    )


def _row(db: sqlite3.Connection, sql: str) -> dict[str, int]:
    cursor = db.execute(sql)
    return dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
