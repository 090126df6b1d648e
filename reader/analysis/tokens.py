"""Words and marks of a text with where they stand."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

_TOKEN = re.compile(
    r"['’]s\b"  # the possessive, as corpora part it
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:['’][^\W\d_]{3,})?(?:-[^\W_]+)*"  # words, O'Brien, jun-jie
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*|_+|[^\w\s]"
)


NAMES = frozenset(("WHO", "US", "AS", "IT"))
"""Names in capitals that are small words otherwise: the body, the country, the company's ending, the trade."""


class Token(NamedTuple):
    """A word, a number or a mark; `text` stands at `start`."""

    start: int
    end: int
    text: str


_token = partial(tuple.__new__, Token)
"""Token(*parts) in half the time."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text` between two offsets; a possessive 's is a token of its own."""
    matches = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [_token((match.start(), match.end(), match.group())) for match in matches]


def is_name(word: str, before: str) -> bool:
    """Tell "four major US lines" from the word in capitals among others: "GIVE US 5"."""
    return word in NAMES and not (before.isupper() and len(before) > 1)
