"""The cache of newsboat, another program's database: read from memory, never written, within limits."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from reader.errors import RefusedInput

MAGIC = b"SQLite format 3\0"
SECONDS = 15.0
STEPS = 100_000
_JOURNAL = slice(18, 20)
"""The two bytes of the header that say whether a write-ahead log lies beside the file."""

_ITEMS = """
    SELECT i.title, i.author, i.url, i.pubDate, i.content, i.unread, i.flags, f.title, i.feedurl
    FROM rss_item i LEFT JOIN rss_feed f ON f.rssurl = i.feedurl
    WHERE i.deleted = 0 ORDER BY i.pubDate, i.id"""


def rows(data: bytes, name: str) -> Iterator[tuple[Any, ...]]:
    """Yield title, author, URL, time, content, unread, flags, feed and its address of every article kept."""
    image = bytearray(data)
    image[_JOURNAL] = b"\1\1"
    deadline = time.monotonic() + SECONDS
    with closing(sqlite3.connect(":memory:")) as db:
        db.text_factory = lambda text: text.decode("utf-8", "replace")
        db.set_progress_handler(lambda: time.monotonic() > deadline, STEPS)
        try:
            db.deserialize(bytes(image))
            db.execute("PRAGMA query_only = ON")
            db.execute("PRAGMA trusted_schema = OFF")
            yield from db.execute(_ITEMS)
        except (sqlite3.Error, UnicodeError) as error:  # the latter from what SQLite says of a damaged name
            raise RefusedInput(
                f"{name} is an SQLite database, but not a whole one of newsboat.",
                "Add newsboat's cache.db after closing newsboat.",
            ) from error
