"""The index of how words begin, which answers while the first letters of a word are typed.

The full-text index could keep the beginnings itself (`prefix`), but with the place of each in the text, which takes as
much room again. Here, each article has the beginnings of its words once, as tokens: a digit that tells the field, and
two or three letters. SQLite folds letters of tokens, so that case and accents are no matter here.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence

from reader.core.query import TextField, Words
from reader.core.spans import Span
from reader.store.rows import Snippet
from reader.store.values import json_list

LENGTHS = (2, 3)
FIELDS: dict[TextField | None, tuple[str, tuple[str, ...]]] = {
    None: ("0", ("text", "title", "author")),
    "title": ("1", ("title",)),
    "author": ("2", ("author",)),
    "site": ("3", ("site",)),
    "feed": ("4", ("feed",)),
    "person": ("5", ("person",)),
}
"""Of each field: its digit, and the columns of `searchable` it looks at."""

_NONE = frozenset[str]()
NOT_ASKED = ("person",)
"""Of articles from before they had an index of their own (`named`), this one has people, too."""

COLUMNS = ("title", "text", "author", "site", "feed", "person")
BEFORE, SHOWN = 4, 16
"""Words of a snippet: so many at most before the word that was found, and in all."""

# What the index takes for a word, once the accents are gone that stand behind their letters in some texts.
# Compiled when first needed (`re` keeps it): the first list on the screen has no words to look for.
_WORD = r"[^\W_]+"
_BEGINNING = r"([^\W_]{2,3})[^\W_]*"
_ACCENT = "[\u0300-\u0331]"


def beginnings(*columns: str | None) -> str:
    """Return the tokens of an article, given the columns of `searchable`: a function that SQL calls."""
    begun = {name: _begun(value) if value else _NONE for name, value in zip(COLUMNS, columns, strict=True)}
    return " ".join(
        digit + f" {digit}".join(letters)
        for digit, names in FIELDS.values()
        if (letters := _NONE.union(*(begun[name] for name in names)))
    )


def _begun(text: str) -> frozenset[str]:
    longest = frozenset(re.findall(_BEGINNING, _bare(text.lower())))
    return longest.union(begun[: LENGTHS[0]] for begun in longest)


def _bare(text: str) -> str:
    return text if text.isascii() else re.sub(_ACCENT, "", text)


def expression(part: Words) -> str | None:
    """Return `part` for MATCH in the index of beginnings, or None if that is no matter of this index."""
    if not part.prefix or part.phrase or part.field not in FIELDS or part.field in NOT_ASKED:
        return None
    letters = _bare(part.text)
    if len(letters) not in LENGTHS or not re.fullmatch(_WORD, letters):
        return None
    return f'"{FIELDS[part.field][0]}{letters}"'


def snippets(db: sqlite3.Connection, part: Words, numbers: Sequence[int]) -> dict[int, Snippet]:
    """Return, of the articles with these row numbers, where a word begins as asked."""
    wanted = re.compile(rf"(?<![^\W_]){re.escape(part.text)}\w*", re.IGNORECASE)
    columns = FIELDS[part.field][1]
    found = db.execute(
        f"SELECT id, {', '.join(columns)} FROM searchable WHERE id IN (SELECT value FROM json_each(?))",
        (json_list(numbers),),
    )
    return {number: _around([text or "" for text in texts], wanted) for number, *texts in found}


def _around(texts: Iterable[str], wanted: re.Pattern[str]) -> Snippet:
    """Return the words around the first one found; where only its accents hide it, the opening of the first text."""
    texts = list(texts)
    text, at = next(((text, hit.start()) for text in texts if (hit := wanted.search(text))), (texts[0], 0))
    before, after = text[:at].split()[-BEFORE:], text[at:].split(maxsplit=SHOWN)
    whole = " ".join([*before, *after[: SHOWN - len(before)]])
    first, last = len(text[:at].split()) <= BEFORE, len(after) <= SHOWN - len(before)
    words = f"{'' if first else '…'}{whole}{'' if last else '…'}"
    return words, tuple(Span(*hit.span()) for hit in wanted.finditer(words))
