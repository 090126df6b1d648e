"""Files, folders, URLs and given bytes into the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.brief import Brief
from reader.core.reports import ImportReport, Progress
from reader.library.pool import Pool
from reader.store.connection import Store

if TYPE_CHECKING:
    from reader.ingest import Source


class Imports:
    """The way into a library."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool

    def add(
        self,
        sources: Iterable[str | Path | Source],
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Add files, folders (with all they hold), URLs and sources; one that is refused stops nothing."""
        raise NotImplementedError

    def brief(
        self,
        source: str | Path | Source,
        *,
        sentences: int = 3,
        words: int | None = None,
        method: str = "newsbrief",
    ) -> list[Brief]:
        """Read and analyse one source and store nothing."""
        raise NotImplementedError

    def samples(self) -> ImportReport:
        """Add the sample articles that come with Newsbrief."""
        raise NotImplementedError
