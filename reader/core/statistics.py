"""A library in numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Month:
    """What was saved in a month ("2026-01")."""

    month: str
    articles: int
    words: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much there is, how much of it was read and worked on, and what it takes; the bin is left out.

    `read_words` are the words of the articles that were read, `disk` is in bytes, and so many
    briefs are `waiting` to be made.
    """

    articles: int
    words: int
    read: int
    read_words: int
    starred: int
    archived: int
    unfetched: int
    in_bin: int
    sites: int
    feeds: int
    tags: int
    highlights: int
    notes: int
    figures: int
    people: int
    disk: int
    waiting: int
    months: tuple[Month, ...]
    """The months in which something was saved, the latest first."""
