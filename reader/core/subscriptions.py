"""The feeds a person follows: what a list of them says, and how each stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list of feeds (OPML); the folders it lies in are its tags."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that is followed. Times are ISO in UTC; `error` is why it could not be read last time."""

    url: str
    title: str
    tags: tuple[str, ...] = ()
    added: str = ""
    checked: str | None = None
    next: str | None = None
    failures: int = 0
    error: str | None = None
    etag: str | None = None
    modified: str | None = None
    articles: int = 0
    unread: int = 0
