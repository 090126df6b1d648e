"""Notes out of the library, as Markdown a person owns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.core.query import Query
from reader.core.reports import ExportReport, Progress
from reader.library.shelf import Shelf
from reader.store.connection import Store


class Exports:
    """The way out of a library."""

    def __init__(self, store: Store, shelf: Shelf) -> None:
        self._store = store
        self._shelf = shelf

    def markdown(
        self,
        query: Query | str | Sequence[str],
        to: Path,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ExportReport:
        """Write one Markdown file for each article (those of a query, or these ids) into the folder `to`."""
        raise NotImplementedError

    def render(self, article_id: str) -> str:
        """Return the Markdown of one article."""
        raise NotImplementedError
