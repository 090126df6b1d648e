"""The values a field has in the library, those used most first."""

from __future__ import annotations

import sqlite3

from reader.store.asking import like
from reader.store.filing import name_key

_WORD = "' ' || {0} LIKE ? ESCAPE '\\'"
_QUERIES = {
    "tag": f"SELECT tag FROM (SELECT tag FROM article_tag UNION ALL SELECT tag FROM annotation_tag) WHERE '/' || tag LIKE ? ESCAPE '\\' OR {_WORD.format('tag')}"
    " GROUP BY tag COLLATE NOCASE ORDER BY count(*) DESC LIMIT ?",
    "site": f"SELECT coalesce(site, host) AS name FROM article WHERE deleted_at IS NULL AND {_WORD.format('name')}"
    " GROUP BY name ORDER BY count(*) DESC LIMIT ?",
    "author": f"SELECT value FROM article, json_each(authors) WHERE deleted_at IS NULL AND {_WORD.format('value')}"
    " GROUP BY value ORDER BY count(*) DESC LIMIT ?",
    "feed": f"SELECT feed FROM article WHERE deleted_at IS NULL AND {_WORD.format('feed')}"
    " GROUP BY feed COLLATE NOCASE ORDER BY count(*) DESC LIMIT ?",
    "lang": f"SELECT language FROM article WHERE deleted_at IS NULL AND {_WORD.format('language')}"
    " GROUP BY language ORDER BY count(*) DESC LIMIT ?",
    "org": f"SELECT organisation FROM appearance WHERE organisation <> '' AND {_WORD.format('organisation')}"
    " GROUP BY organisation ORDER BY count(*) DESC LIMIT ?",
    "person": f"SELECT name FROM person p JOIN appearance s ON s.person = p.id WHERE {_WORD.format('p.key')}"
    " GROUP BY p.id ORDER BY count(*) DESC LIMIT ?",
}


def offers(db: sqlite3.Connection, field: str, words: str, most: int) -> list[str]:
    """Return up to `most` values of a field in which a word begins with `words`."""
    wanted = like(name_key(words) if field == "person" else words)[1:]
    values = [f"% {wanted}"] if field != "tag" else [f"%/{wanted}", f"% {wanted}"]
    found = db.execute(_QUERIES[field], (*values, most))
    # "Ministry of Mills (MoM)" is asked for by its name.
    return list(
        dict.fromkeys(str(row[0]).partition(" (")[0] if field == "org" else str(row[0]) for row in found)
    )
