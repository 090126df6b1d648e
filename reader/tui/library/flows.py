"""What the library's commands take in and out: adding, exporting, opening, copying, each told when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from reader.core.clean import one_line
from reader.core.listing import ArticleRow
from reader.library import Library
from reader.tui.exporting import ask_folder
from reader.tui.library.tags import LibraryTags
from reader.tui.long_work import LongWork, Outcome, Work

if TYPE_CHECKING:
    from reader.core.reports import ExportReport, FetchReport, ImportReport, Stopped, Tell
    from reader.tui.screens.add import Follow

FEW = 25
"""Articles whose briefs are there when they are; those of more are made while the list can be read already."""


class Flows(LibraryTags):
    """The commands of the library screen that take articles in and out; the screen itself shows them."""

    arrived: str | None = None
    """An article added alone: the cursor goes to it with the next list."""

    @dataclass
    class Copied(Message):
        """A citation is ready for the clipboard."""

        text: str

    @dataclass
    class Address(Message):
        """An article's address was read."""

        url: str | None

    def action_open(self) -> None:
        """Read the article under the cursor."""
        self.articles.action_choose()

    def action_add(self) -> None:
        """Ask what to add, and add it."""
        from reader.tui.screens.add import AddScreen, Follow

        def answered(sources: list[str] | Follow | None) -> None:
            if isinstance(sources, Follow):
                self.follow(sources.url)
            elif sources:
                self._import(
                    _adding(sources),
                    lambda tell, stopped: self.library.imports.add(
                        sources, progress=tell, cancelled=stopped, most_briefs=FEW, undoable=True
                    ),
                )

        self.app.push_screen(AddScreen(), answered)

    def follow(self, url: str) -> None:
        """Follow the feed at an address."""
        raise NotImplementedError

    def fetch_full_text(self, row: ArticleRow) -> None:
        """Fetch the page of an article that is here as a teaser."""
        raise NotImplementedError

    def action_add_copied(self) -> None:
        """Add what is on the clipboard."""
        imports = self.library.imports
        self._import(
            "Adding what was copied",
            lambda tell, stopped: imports.add(
                imports.copied(), progress=tell, cancelled=stopped, most_briefs=FEW, undoable=True
            ),
        )

    def action_samples(self) -> None:
        """Add the samples."""
        self._import(
            "Adding the samples",
            lambda tell, stopped: self.library.imports.samples(progress=tell, cancelled=stopped),
        )

    def samples_at_start(self, library_is_empty: bool) -> None:
        """Add the samples: in sight where the library is empty, else quietly, and told only if some were missing."""
        if library_is_empty:
            self.action_samples()
        else:
            self.desk.begin_work("Adding the samples", self._missing_samples, behind=True, then=self._done)

    def _missing_samples(self, tell: Tell, stopped: Stopped) -> Outcome | None:
        report = self.library.imports.samples(progress=tell, cancelled=stopped)
        return Outcome(f"{report.summary}, of the samples") if report.added else None

    def action_fetch(self) -> None:
        """Fetch the text of the selection, else of the article under the cursor; a teaser's page takes its place."""
        row = self.articles.row
        picked = sorted(self.articles.picked)
        if not picked and row is not None and row.fetched:
            self.fetch_full_text(row)
            return
        ids = picked or [row.article_id] if row else picked
        self._fetch(ids)

    def _fetch(self, ids: list[str]) -> None:
        self._import(
            "Fetching",
            lambda tell, stopped: self.library.fetching.fetch(ids, progress=tell, cancelled=stopped),
            done="fetched",
            spared="here already",
        )

    def action_export(self) -> None:
        """Ask for a folder and export the selection, else the whole list."""
        picked = sorted(self.articles.picked)
        question: str | list[str] = picked or self.question
        every = f"All {self.articles.size_known} articles of this list"
        many = f"The {len(picked):,} selected articles" if picked else every
        what = many if (len(picked) or self.articles.total) > 1 else "One article"

        def export(folder: Path) -> None:
            self.show_work(
                "Exporting",
                lambda tell, stopped: self._exported(question, folder, tell, stopped),
                done="written",
                spared="unchanged",
            )

        if self.articles.total:
            ask_folder(self, what, export)

    def action_browse(self) -> None:
        """Open the article's address."""
        library, row = self.library, self.articles.row
        if row is not None:
            self.desk.jobs.read(
                self, "address", lambda: self.Address(library.shelf.article(row.article_id).article.url)
            )

    def action_copy(self) -> None:
        """Copy a citation of the article."""
        library, row = self.library, self.articles.row
        if row is not None:
            self.desk.jobs.read(self, "copy", lambda: self.Copied(_citation(library, row.article_id)))

    # What came of it.

    def on_flows_copied(self, message: Copied) -> None:
        """Hand the text to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.text)
        self.notify("Citation copied.", markup=False)

    def on_flows_address(self, message: Address) -> None:
        """Open it, and say where it leads."""
        from reader.tui.opener import open_address

        url = message.url
        self.desk.jobs.read(
            self, "browse", lambda: self.Edited(None, f"Opened {open_address(url)} in your browser")
        )

    def show_work(
        self,
        title: str,
        work: Work,
        *,
        done: str = "added",
        spared: str = "there already",
        once: bool = False,
    ) -> None:
        """Do long work in sight, and show the list as it is then."""
        self.desk.begin_work(title, work, done=done, spared=spared, once=once, then=self._done)

    def _import(
        self,
        title: str,
        work: Callable[[Tell, Stopped], ImportReport | FetchReport],
        *,
        done: str = "added",
        spared: str = "there already",
    ) -> None:
        self.show_work(title, lambda tell, stopped: _imported(work(tell, stopped)), done=done, spared=spared)

    def _exported(self, question: str | list[str], folder: Path, tell: Tell, stopped: Stopped) -> Outcome:
        report: ExportReport = self.library.exports.markdown(
            question, folder, progress=tell, cancelled=stopped
        )
        words = f"{len(report.written)} written to {folder}, {report.unchanged} unchanged"
        return Outcome(words, report.refused, report.cancelled)

    def _done(self, work: LongWork) -> None:
        """Show the list as it is now; the cursor of who has read on meanwhile stays where it is."""
        if work.outcome is not None and not work.behind:
            self.arrived = work.outcome.article_id
        self.reload()
        self.desk.make_briefs()


def _adding(sources: list[str]) -> str:
    """Return what the adding of these sources is called among other work."""
    first = sources[0].rstrip("/").rpartition("/")[2] or sources[0]
    return f"Adding {first}" if len(sources) == 1 else f"Adding {first} and {len(sources) - 1} more"


def _imported(report: ImportReport | FetchReport) -> Outcome:
    from reader.core.reports import ImportReport

    added = report.added if isinstance(report, ImportReport) else ()
    only = added[0].article_id if len(added) == 1 else None
    return Outcome(report.summary, report.refused, report.cancelled, only)


def _citation(library: Library, article_id: str) -> str:
    article = library.shelf.article(article_id).article
    parts = (", ".join(article.authors), f"“{article.heading}”", article.site, article.published, article.url)
    return one_line(", ".join(part for part in parts if part))
