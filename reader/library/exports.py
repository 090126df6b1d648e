"""Notes out of the library, as Markdown a person owns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from reader.core.listing import Opened
from reader.core.query import Query
from reader.core.reports import ExportReport, Progress, Refusal
from reader.errors import ExportError, LibraryError
from reader.library.shelf import Shelf


class Exports:
    """The way out of a library."""

    def __init__(self, shelf: Shelf) -> None:
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
        from reader.export.files import ExportFolder

        ids = self._shelf.listing(query).ids() if isinstance(query, str | Query) else list(query)
        folder = ExportFolder(Path(to).expanduser())
        written: list[Path] = []
        refused: list[Refusal] = []
        unchanged = 0
        for done, article_id in enumerate(ids, 1):
            if cancelled():
                return ExportReport(tuple(written), unchanged, tuple(refused), True)
            try:
                opened = self._shelf.article(article_id)
                path, outcome = folder.write(article_id, opened.row.title, partial(_rendered, opened))
            except (ExportError, LibraryError) as error:
                refused.append(Refusal(article_id, error.message, error.hint))
            else:
                unchanged += outcome == "unchanged"
                written += [path] if outcome == "written" else []
            progress(Progress(done, len(ids), article_id, len(written), unchanged, len(refused)))
        return ExportReport(tuple(written), unchanged, tuple(refused))

    def render(self, article_id: str) -> str:
        """Return the Markdown of one article."""
        return _rendered(self._shelf.article(article_id))


def _rendered(opened: Opened, own_region: str = "") -> str:
    from reader.export.markdown import render

    return render(
        opened.article,
        opened.brief,
        opened.annotations,
        tags=opened.row.tags,
        saved=opened.row.saved,
        own_region=own_region,
    )
