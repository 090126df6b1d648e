"""Earlier versions of an article, read again from the bytes they came in, and what has changed since."""

from __future__ import annotations

from reader.core.article import Article
from reader.core.difference import Paragraph, difference
from reader.core.listing import Version
from reader.errors import NotFound
from reader.ingest.source import Source
from reader.library.pool import Pool
from reader.store import articles, raws, versions
from reader.store.connection import Store


class Versions:
    """The past of a library's articles."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def of(self, article_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of an article, the latest first."""
        with self._store.reading() as db:
            return tuple(Version(key, until) for key, until in versions.of_article(db, article_id))

    def difference(self, article_id: str, key: str | None = None) -> tuple[Paragraph, ...]:
        """Return what changed from a version (the latest one before, if none is named) to the text as it is now."""
        if key is None:
            known = self.of(article_id)
            if not known:
                raise NotFound(
                    "This article was never saved again with edits.", "There is nothing to compare."
                )
            key = known[0].key
        with self._store.reading() as db:
            now = articles.load(db, article_id)[0]
            data = raws.of_version(db, article_id, key)
        return difference(self._read(data, now, key).text, now.text)

    def _read(self, data: bytes, now: Article, key: str) -> Article:
        """Read the old bytes again; in a feed, the entry is told by its text, else by its address or title."""
        found = self._pool.read(Source(data, now.title, now.url)).articles
        for fits in (
            lambda a: a.content_hash == key,
            lambda a: a.url == now.url,
            lambda a: a.title == now.title,
            lambda _: len(found) == 1,
        ):
            if article := next((a for a in found if fits(a)), None):
                return article
        raise NotFound("That version cannot be found in its file any more.", "Look at the file itself.")
