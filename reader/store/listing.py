"""A list of articles that is read page by page and never loaded whole."""

from __future__ import annotations

from reader.core.listing import ArticleRow


class Listing:
    """The articles that answer a query, in order."""

    @property
    def total(self) -> int:
        """How many articles there are."""
        raise NotImplementedError

    def rows(self, start: int, count: int) -> list[ArticleRow]:
        """Return up to `count` rows from position `start` on."""
        raise NotImplementedError

    def ids(self) -> list[str]:
        """Return the ids of all articles in the list, in order."""
        raise NotImplementedError
