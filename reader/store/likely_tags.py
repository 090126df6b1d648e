"""Tags that an article may want: those of the articles its words are most like."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from reader.store.fulltext import indexed
from reader.store.values import json_list

OPENING = 600
"""Code points of a text whose words are looked for, besides those of the title."""
MOST_WORDS = 30
NEIGHBOURS = 40
ALIKE = 0.2
"""Share of its rank for its own words that an article like it reaches; those of other matters stay below."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_LIKELY = """
    WITH near AS (SELECT rowid, rank AS score FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?),
      own AS (SELECT min(score) AS score FROM near JOIN article ON id = near.rowid
        WHERE article_id IN (SELECT value FROM json_each(?)))
    SELECT tag FROM near JOIN article_tag ON article = near.rowid
    WHERE near.score <= ? * (SELECT score FROM own)
      AND article NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL OR article_id IN (SELECT value FROM json_each(?)))
      AND tag NOT IN (SELECT tag FROM article_tag JOIN article ON id = article WHERE article_id IN (SELECT value FROM json_each(?)))
    GROUP BY tag ORDER BY min(score) + sum(score) / 10, tag LIMIT ?"""
"""The likest neighbour counts most, the others a little; a rank is the more below zero the better it is."""


def likely_tags(db: sqlite3.Connection, article_ids: Sequence[str], most: int) -> tuple[str, ...]:
    """Return up to `most` tags that articles like these carry and these do not, the likeliest first."""
    ids = json_list(article_ids)
    opened = db.execute(
        "SELECT a.title, substr(plain(c.text), 1, ?) FROM article a JOIN content c USING (id)"
        " WHERE article_id IN (SELECT value FROM json_each(?))",
        (OPENING, ids),
    )
    words = [word for row in opened for part in row for word in _WORD.findall((part or "").casefold())]
    wanted = list(dict.fromkeys(word for word in words if indexed(word)))[:MOST_WORDS]
    if not wanted:
        return ()
    asked = " OR ".join(f'"{word}"' for word in wanted)
    return tuple(
        row[0]
        for row in db.execute(
            _LIKELY, (f"{{title text}} : ({asked})", NEIGHBOURS, ids, ALIKE, ids, ids, most)
        )
    )
