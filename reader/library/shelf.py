"""Looking at the library: lists, single articles, places, tags and annotations."""

from __future__ import annotations

from reader.core.annotations import Annotation
from reader.core.listing import Opened, Order, Place, Preview, TagCount
from reader.core.query import Query
from reader.store.connection import Store
from reader.store.listing import Listing


class Shelf:
    """The reading side of a library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listing(self, query: Query | str = "", *, order: Order = "newest") -> Listing:
        """Return the articles that answer `query`, fetched page by page as they are looked at."""
        raise NotImplementedError

    def article(self, article_id: str) -> Opened:
        """Return one article with its brief, annotations and reading position."""
        raise NotImplementedError

    def preview(self, article_id: str) -> Preview:
        """Return one article's row and brief."""
        raise NotImplementedError

    def resolve(self, prefix: str) -> str:
        """Return the id of the one article whose id begins with `prefix`."""
        raise NotImplementedError

    def places(self) -> tuple[Place, ...]:
        """Return inbox, reading, archive, starred, everything and bin, then one place a feed."""
        raise NotImplementedError

    def tags(self) -> tuple[TagCount, ...]:
        """Return every tag in use, sorted by name."""
        raise NotImplementedError

    def annotations(
        self, query: Query | str = "", *, article_id: str | None = None, limit: int | None = None
    ) -> list[Annotation]:
        """Return the annotations of the articles that answer `query`, the newest first, or of one article."""
        raise NotImplementedError

    def raw(self, article_id: str) -> bytes:
        """Return the bytes the article was read from."""
        raise NotImplementedError
