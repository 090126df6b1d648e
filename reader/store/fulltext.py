"""What the full-text index can answer, in its own language, every word of a person's quoted; and how it is kept small."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from reader.core.query import All, Either, Not, Part, TextField, Words
from reader.store import beginnings

_ANYWHERE = "{title text author}"
_ELSEWHERE: dict[TextField, str] = {
    "org": "a.id IN (SELECT rowid FROM named WHERE named MATCH ?)",
    "person": "a.id IN (SELECT rowid FROM named WHERE named MATCH ?)",
    "note": "a.id IN (SELECT rowid FROM note_words WHERE note_words MATCH ?)",
    "highlight": "a.id IN (SELECT rowid FROM note_words WHERE note_words MATCH ?)",
    "figure": "a.id IN (SELECT article FROM figure WHERE id IN (SELECT rowid FROM figure_words WHERE figure_words MATCH ?))",
}
"""Fields with an index of their own."""

# Scripts written without blanks between words, of which the index keeps whole runs: these are searched without it.
# Compiled when first needed (`re` keeps it), as that takes milliseconds.
_UNBROKEN = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W_]")

_MERGED = 500
"""Pages of an index that are merged at a time."""
A_MERGE = 250
"""Articles that make so many pages, what they are merged with included."""


def merge(db: sqlite3.Connection) -> None:
    """Put pieces of the indexes together that came in one after the other: whole, they take less room."""
    for index in ("search", "beginning"):
        db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (_MERGED,))
    [free] = db.execute("PRAGMA freelist_count").fetchone()
    for _ in range(min(free, _MERGED)):
        db.execute("PRAGMA incremental_vacuum(1)")


def match_expression(part: Part) -> str | None:
    """Return `part` as an expression for MATCH, or None if the index cannot answer it."""
    match part:
        case Words():
            return _words(part)
        case Either(parts):
            return _every(" OR ", parts)
        case All(parts):
            refused = [p.part for p in parts if isinstance(p, Not)]
            wanted = [p for p in parts if not isinstance(p, Not)]
            positive = _every(" AND ", wanted)
            if not positive or not refused:
                return positive
            negative = _every(" OR ", refused)
            return negative and f"({positive} NOT {negative})"
    return None


def _every(word: str, parts: Sequence[Part]) -> str | None:
    found = [match_expression(part) for part in parts]
    expressions = [expression for expression in found if expression]
    if not expressions or len(expressions) < len(found):
        return None
    return f"({word.join(expressions)})" if len(expressions) > 1 else expressions[0]


def _words(part: Words) -> str | None:
    if (part.field == "feed" and part.phrase) or part.field in _ELSEWHERE or not indexed(part.text):
        return None
    if beginnings.expression(part):
        return None
    columns = f"{{{part.field}}}" if part.field else _ANYWHERE
    return f"{columns} : {phrase(part)}"


def elsewhere(part: Words) -> tuple[str, str] | None:
    """Return SQL over `article a` and its value for what has an index of its own, or None."""
    if begun := beginnings.expression(part):
        return "a.id IN (SELECT rowid FROM beginning WHERE beginning MATCH ?)", begun
    if part.field not in _ELSEWHERE or not indexed(part.text):
        return None
    columns = "" if part.field == "figure" else f"{{{part.field}}} : "
    return _ELSEWHERE[part.field], f"{columns}{phrase(part)}"


def phrase(part: Words) -> str:
    """Return the words as a phrase for MATCH."""
    quoted = part.text.replace('"', '""').replace("\0", " ")
    return f'"{quoted}"' + (" *" if part.prefix else "")


def indexed(text: str) -> bool:
    """Tell whether an index keeps the words of `text` as words."""
    return bool(_WORD.search(text)) and (text.isascii() or not re.search(_UNBROKEN, text))
