"""What a person asks of the library, as a tree: words, phrases, fields, -not, OR and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

TextField = Literal["title", "site", "author", "person", "org", "feed", "note", "highlight", "figure"]
"""Fields whose words are looked up in a full-text index."""

_LAST_WORD = r"(?:^|[\s(-])(?:(?:title|site|author|person|org|feed|note|highlight|figure|tag):)?(?!(?-i:OR)$)(?!(?<=figure:)\d)\w{2,}$"
"""As words: `re` compiles it, and keeps it, when somebody types."""

Operator = Literal["=", "<", "<=", ">", ">=", ".."]
Comparable = Literal["words", "year", "published", "saved", "lang", "copies"]


class Words(NamedTuple):
    """A word, a word's beginning (`prefix`) or a phrase, anywhere or in one field."""

    text: str
    field: TextField | None = None
    prefix: bool = False
    phrase: bool = False


class Flag(NamedTuple):
    """is:unread, has:note and their kin."""

    field: Literal["is", "has"]
    value: str


class Tagged(NamedTuple):
    """tag:policy: articles that carry the tag or one below it; with `prefix`, one that begins so."""

    name: str
    prefix: bool = False


class Compared(NamedTuple):
    """A value or a range of words:, year:, before:, after: (both `published`), saved: or lang:.

    Numbers and dates are kept as written ("1000", "2022-03", "today", "7d"); `high` closes a range.
    """

    field: Comparable
    operator: Operator
    value: str
    high: str = ""


class Sized(NamedTuple):
    """figure:>1e6, figure:">5 km", figure:10..20%: a figure of that size; `unit` as briefs write it, "" for any."""

    operator: Operator
    value: float
    high: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever does not answer to the inner part."""

    part: Part


@dataclass(frozen=True, slots=True)
class All:
    """Whatever answers to every part."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Whatever answers to at least one part."""

    parts: tuple[Part, ...]


Part = Words | Flag | Tagged | Compared | Sized | Not | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `part` is None when everything is asked for."""

    part: Part | None = None
    text: str = ""

    @property
    def parts(self) -> Iterator[Part]:
        """Every part of the query, the whole first."""
        pending = [self.part] if self.part is not None else []
        while pending:
            part = pending.pop(0)
            yield part
            match part:
                case Not(inner):
                    pending.append(inner)
                case All(parts) | Either(parts):
                    pending.extend(parts)


def sought(query: Query) -> tuple[Words, ...]:
    """Return the words that a query looks for in the text, those it excludes left out."""

    def inside(part: Part | None) -> Iterator[Words]:
        match part:
            case Words(field=None):
                yield part
            case All(parts) | Either(parts):
                for each in parts:
                    yield from inside(each)

    return tuple(inside(query.part))


def quoted(words: str) -> str:
    """Return `words` as a phrase of a query, whatever they hold."""
    return '"' + words.replace('"', '""') + '"'


def while_typing(text: str) -> str:
    """Return the query with its last word open-ended, so that "econ" finds "economy" before it is typed out."""
    if text.count('"') % 2 == 0 and re.search(_LAST_WORD, text, re.IGNORECASE):
        return text + "*"
    return text
