"""What a person asks of the library, parsed: words, phrases, fields, -not, OR and brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TextField = Literal["title", "site", "author", "person", "feed"]
"""Fields whose words are looked up in the full-text index."""

Operator = Literal["=", "<", "<=", ">", ">=", ".."]


@dataclass(frozen=True, slots=True)
class Words:
    """A word, a word's beginning (`prefix`) or a phrase, anywhere or in one field."""

    text: str
    field: TextField | None = None
    prefix: bool = False
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """is:unread, has:note and their kin."""

    field: Literal["is", "has"]
    value: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """tag:policy: articles that carry the tag or one below it."""

    name: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A value or a range of words:, year:, before:, after:, saved: or lang:."""

    field: Literal["words", "year", "published", "saved", "lang"]
    operator: Operator
    value: str
    high: str = ""


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


Part = Words | Flag | Tagged | Compared | Not | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `part` is None when everything is asked for."""

    part: Part | None = None
    text: str = ""


def parse(text: str) -> Query:
    """Return what `text` asks for, or raise `QueryError` with the position where it stops making sense."""
    raise NotImplementedError
