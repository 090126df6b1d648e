"""The feeds that are followed, and how each was found when it was asked last."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from reader.core.subscriptions import Outline, Subscription
from reader.errors import NotFound
from reader.store.values import json_list, now

FIRST_WAIT = timedelta(minutes=15)
LONGEST_WAIT = timedelta(days=1)
RECENT = 5_000
"""Entries of a feed that are known again without being analysed."""

_COLUMNS = (
    "s.url, s.title, s.tags, s.added_at, s.checked_at, s.next_at, s.failures, s.error, s.etag, s.modified"
)


def followed(db: sqlite3.Connection) -> tuple[Subscription, ...]:
    """Return every feed, sorted by title, with the number of its articles and of those not read."""
    found = db.execute(
        f"SELECT {_COLUMNS},"
        " (SELECT count(*) FROM article WHERE deleted_at IS NULL AND feed IS NOT NULL AND feed = s.title COLLATE NOCASE),"
        " (SELECT count(*) FROM article WHERE deleted_at IS NULL AND feed IS NOT NULL AND read = 0"
        "  AND feed = s.title COLLATE NOCASE)"
        " FROM subscription s ORDER BY s.title COLLATE NOCASE"
    )
    return tuple(_subscription(row) for row in found)


def one(db: sqlite3.Connection, url: str) -> Subscription | None:
    """Return the feed with this address, if it is followed."""
    row = db.execute(f"SELECT {_COLUMNS}, 0, 0 FROM subscription s WHERE url = ?", (url,)).fetchone()
    return _subscription(row) if row else None


def named(db: sqlite3.Connection, name: str) -> Subscription:
    """Return the feed that is meant by an address or by the beginning of a title."""
    if found := one(db, name):
        return found
    wanted = name.strip().casefold()
    all_ = followed(db)
    exact = [feed for feed in all_ if feed.title.casefold() == wanted]
    near = exact or [feed for feed in all_ if wanted and feed.title.casefold().startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if near:
        some = ", ".join(feed.title for feed in near[:3])
        raise NotFound(
            f"More than one feed begins with “{name}”: {some}.", "Write more of it, or its address."
        )
    raise NotFound(f"You follow no feed “{name}”.", "`newsbrief feed list` names them.")


def follow(db: sqlite3.Connection, outline: Outline) -> bool:
    """Follow a feed, and tell whether it was not followed yet; its title is made its own."""
    if one(db, outline.url):
        return False
    title = _own_title(db, outline.title or outline.url)
    db.execute(
        "INSERT INTO subscription (url, title, tags, added_at) VALUES (?, ?, ?, ?)",
        (outline.url, title, json_list(outline.tags), now()),
    )
    return True


def unfollow(db: sqlite3.Connection, urls: Sequence[str]) -> None:
    """Follow these feeds no more; their articles stay."""
    db.execute("DELETE FROM subscription WHERE url IN (SELECT value FROM json_each(?))", (json_list(urls),))


def answered(
    db: sqlite3.Connection, url: str, *, etag: str | None, modified: str | None, moved: str | None = None
) -> None:
    """Write down that a feed answered, and where it has moved to for good."""
    db.execute(
        "UPDATE subscription SET etag = ?, modified = ?, checked_at = ?, next_at = NULL, failures = 0, error = NULL"
        " WHERE url = ?",
        (etag, modified, now(), url),
    )
    if moved and not one(db, moved):
        db.execute("UPDATE subscription SET url = ? WHERE url = ?", (moved, url))


def failed(db: sqlite3.Connection, url: str, error: str, wait: float | None = None) -> None:
    """Write down why a feed could not be read; it is asked again later each time, or when its server says."""
    found = one(db, url)
    if found is None:
        return
    pause = min(FIRST_WAIT * 2 ** min(found.failures, 12), LONGEST_WAIT)
    if wait is not None:
        pause = min(max(pause, timedelta(seconds=wait)), 7 * LONGEST_WAIT)
    due = (datetime.now(UTC) + pause).strftime("%Y-%m-%dT%H:%M:%SZ")
    db.execute(
        "UPDATE subscription SET checked_at = ?, next_at = ?, failures = failures + 1, error = ? WHERE url = ?",
        (now(), due, error, url),
    )


def entries(db: sqlite3.Connection, title: str) -> dict[str, str]:
    """Return what the entries of a feed are called when they are read again: the public id, first saved or revised."""
    import hashlib

    found = db.execute(
        "SELECT article_id, url, content_hash FROM article WHERE feed = ?1 COLLATE NOCASE AND feed IS NOT NULL"
        " UNION ALL SELECT a.article_id, a.url, v.content_hash FROM version v JOIN article a ON a.id = v.article"
        " WHERE a.feed = ?1 COLLATE NOCASE AND a.feed IS NOT NULL LIMIT ?2",
        (title, 2 * RECENT),
    )
    known: dict[str, str] = {}
    for article_id, url, content_hash in found:
        known[article_id] = article_id
        known[hashlib.sha256(f"{url or ''}\0{content_hash}".encode()).hexdigest()[:12]] = article_id
    return known


def _own_title(db: sqlite3.Connection, title: str) -> str:
    """Return the title, numbered where another feed has it."""
    taken = {row[0].casefold() for row in db.execute("SELECT title FROM subscription")}
    number, own = 2, title
    while own.casefold() in taken:
        own, number = f"{title} ({number})", number + 1
    return own


def retitle(db: sqlite3.Connection, url: str, title: str) -> str:
    """Give a feed that was called by its address the title it says, and return what it is called now."""
    own = _own_title(db, title)
    db.execute("UPDATE subscription SET title = ? WHERE url = ?", (own, url))
    return own


def _subscription(row: tuple[str, str, str, str, str, str, int, str, str, str, int, int]) -> Subscription:
    url, title, tags, added, checked, due, failures, error, etag, modified, articles, unread = row
    return Subscription(
        url,
        title,
        tuple(json.loads(tags)),
        added,
        checked,
        due,
        failures,
        error,
        etag,
        modified,
        articles,
        unread,
    )
