"""Notes out of the library, in files a person owns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.core.annotations import Annotation
from reader.core.indexes import FigureOrder, PeopleOrder
from reader.core.listing import Opened
from reader.core.query import Query
from reader.core.reports import ExportReport, Progress, Refusal, Stopped, Tell, unstopped, untold
from reader.errors import Cancelled, ExportError, LibraryError
from reader.library.briefs import Briefs
from reader.library.indexes import Indexes
from reader.library.shelf import Shelf

if TYPE_CHECKING:
    from jinja2 import Template

    from reader.export.marks import Marked


class Exports:
    """The way out of a library."""

    def __init__(self, shelf: Shelf, indexes: Indexes, briefs: Briefs) -> None:
        self._shelf = shelf
        self._indexes = indexes
        self._briefs = briefs

    def markdown(
        self,
        query: Query | str | Sequence[str],
        to: Path,
        *,
        preset: str = "obsidian",
        template: Path | None = None,
        dry_run: bool = False,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> ExportReport:
        """Write one Markdown file for each article (those of a query, or these ids) into the folder `to`.

        A dry run writes nothing: the report's `written` are the files that would be, `changes` how.
        """
        from reader.export import templates
        from reader.export.files import ExportFolder

        own = templates.own(template) if template else None
        ids = self._shelf.listing(query).ids() if isinstance(query, str | Query) else list(query)
        self._briefs.complete(ids, progress=progress, cancelled=cancelled)
        folder = ExportFolder(Path(to).expanduser(), make=not dry_run)
        tally = _Tally()
        for done, article_id in enumerate(ids, 1):
            if cancelled():
                return tally.report(folder.others(ids), cancelled=True)
            title = article_id
            try:
                opened = self._shelf.article(article_id)
                title = opened.row.title
                write = partial(_rendered, opened, preset=preset, template=own)
                if dry_run:
                    tally.planned(*folder.planned(article_id, title, write))
                else:
                    tally.took(*folder.write(article_id, title, write))
            except (ExportError, LibraryError) as error:
                tally.refused.append(Refusal(article_id, error.message, error.hint))
            progress(Progress(done, len(ids), title, len(tally.written), tally.unchanged, len(tally.refused)))
        return tally.report(folder.others(ids))

    def render(self, article_id: str) -> str:
        """Return the Markdown of one article."""
        self._briefs.make_first(article_id)
        return _rendered(self._shelf.article(article_id))

    def spoken(self, article_id: str) -> str:
        """Return an article with its brief and notes as plain lines for a screen reader."""
        from reader.export.spoken import spoken_lines

        self._briefs.make_first(article_id)
        return "\n".join(spoken_lines(self._shelf.article(article_id)))

    def marks(
        self,
        query: Query | str,
        form: Literal["w3c", "csv", "jsonl", "digest"],
        *,
        since: str = "",
        heading: str = "",
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> str:
        """Return the highlights and notes of a query's articles, written since an ISO time, as one file."""
        from reader.export import marks

        marked = self._marked(query, since, progress, cancelled)
        if form == "digest":
            return marks.digest(marked, heading or "Highlights and notes")
        return {"w3c": marks.web_annotations, "csv": marks.table, "jsonl": marks.lines}[form](marked)

    def figures(self, query: Query | str, order: FigureOrder = "newest") -> Iterator[str]:
        """Yield the figures that answer as the lines of a table (CSV)."""
        from reader.export import tables

        return tables.figures(self._indexes.figures(query, order=order).all())

    def people(self, query: Query | str, order: PeopleOrder = "articles") -> Iterator[str]:
        """Yield the people that answer as the lines of a table (CSV)."""
        from reader.export import tables

        return tables.people(self._indexes.people(query, order=order).all())

    def table(self, lines: Iterable[str], to: Path) -> None:
        """Write the lines of a table into a file, whole or not at all."""
        from reader.export.files import write_atomically

        try:
            write_atomically(to, "\n".join([*lines, ""]).encode())
        except OSError as error:
            raise ExportError(f"{to} cannot be written: {error.strerror}.", "Name another file.") from error

    def _marked(
        self,
        query: Query | str,
        since: str,
        progress: Tell,
        cancelled: Stopped,
    ) -> list[Marked]:
        """Return the articles with marks, in the order in which they were first marked."""
        from reader.export.marks import Marked

        wanted = [a for a in self._shelf.annotations(query) if a.created >= since]
        by_article: dict[str, list[Annotation]] = {}
        for annotation in sorted(wanted, key=lambda a: (a.created, a.annotation_id)):
            by_article.setdefault(annotation.article_id, []).append(annotation)
        marked = []
        for done, (article_id, found) in enumerate(by_article.items(), 1):
            if cancelled():
                raise Cancelled("Stopped before everything was written.")
            marked.append(Marked(self._shelf.article(article_id).article, tuple(found)))
            progress(Progress(done, len(by_article), "articles with notes"))
        return marked


@dataclass(slots=True)
class _Tally:
    """What an export has done so far."""

    written: list[Path] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    unchanged: int = 0

    def took(self, path: Path, outcome: str) -> None:
        self.unchanged += outcome == "unchanged"
        self.written += [path] if outcome == "written" else []

    def planned(self, path: Path, before: str, after: str) -> None:
        from difflib import unified_diff

        self.took(path, "unchanged" if before == after else "written")
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        self.changes += ["".join(unified_diff(old, new, str(path) if before else "(new)", str(path)))]

    def report(self, others: tuple[Path, ...], *, cancelled: bool = False) -> ExportReport:
        changes = tuple(change for change in self.changes if change)
        return ExportReport(
            tuple(self.written), self.unchanged, tuple(self.refused), cancelled, changes, others
        )


def _rendered(
    opened: Opened, own_region: str = "", *, preset: str = "obsidian", template: Template | None = None
) -> str:
    from reader.export.markdown import render

    return render(
        opened.article,
        opened.brief,
        opened.annotations,
        tags=opened.row.tags,
        saved=opened.row.saved,
        own_region=own_region,
        preset=preset,
        template=template,
    )
