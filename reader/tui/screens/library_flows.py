"""What the library's commands do: each asks what it must, hands the work to the jobs, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.message import Message
from textual.screen import Screen

from reader.core.clean import one_line
from reader.core.listing import ArticleRow, Change, TagCount
from reader.core.reports import ExportReport, ImportReport
from reader.library import Library
from reader.tui.opener import open_address
from reader.tui.screens.add import AddScreen
from reader.tui.screens.asking import ConfirmScreen, ExportScreen
from reader.tui.screens.progress import Outcome, ProgressScreen, Stopped, Tell
from reader.tui.screens.tagging import TagScreen
from reader.tui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    from reader.tui.app import NewsbriefApp

Ids = Sequence[str]


class Flows(Screen[None]):
    """The commands of the library screen that change or move articles; the screen itself shows them."""

    library: Library
    tags: tuple[TagCount, ...]

    @property
    def desk(self) -> NewsbriefApp:
        """The app as we know it: with jobs, state and configuration."""
        return cast("NewsbriefApp", self.app)

    @dataclass
    class Edited(Message):
        """An edit was made; `said` tells it."""

        change: Change | None
        said: str

    @dataclass
    class AllIds(Message):
        """The ids of the whole list were read."""

        ids: Sequence[str]

    @dataclass
    class Copied(Message):
        """A citation is ready for the clipboard."""

        text: str

    @dataclass
    class Address(Message):
        """An article's address was read."""

        url: str | None

    @property
    def articles(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def question(self) -> str:
        """The query of the list."""
        raise NotImplementedError

    def reload(self, *, cursor: int | None = None) -> None:
        """Read the list anew."""
        raise NotImplementedError

    def show_facts(self) -> None:
        """Show how many articles are selected, and where the cursor stands."""
        raise NotImplementedError

    def targets(self) -> list[str]:
        """The articles a command works on: those selected, else the one under the cursor."""
        if self.articles.picked:
            return sorted(self.articles.picked)
        row = self.articles.row
        return [row.article_id] if row else []

    # Marking.

    def action_toggle_read(self) -> None:
        """Mark as read, or as unread when all of them are."""
        self._toggle("read", self.library.edits.set_read)

    def action_star(self) -> None:
        """Star, or unstar when all are starred."""
        self._toggle("starred", self.library.edits.set_starred)

    def action_archive(self) -> None:
        """Archive, or bring back when all are archived."""
        self._toggle("archived", self.library.edits.set_archived)

    def action_delete(self) -> None:
        """Move to the bin; in the bin, restore."""
        ids = self.targets()
        row = self.articles.row
        edits = self.library.edits
        self._edit(ids, partial(edits.restore if row and row.deleted else edits.delete, ids))

    def action_empty_bin(self) -> None:
        """Delete for good, once confirmed."""
        library = self.library

        def emptied(yes: bool | None) -> None:
            if yes:
                self.desk.jobs.write(self, lambda: self._emptied(library))

        self.app.push_screen(
            ConfirmScreen("Everything in the bin is deleted for good, with its notes.", "Delete"), emptied
        )

    def action_tag(self) -> None:
        """Ask for tags and put them on."""
        ids = self.targets()
        if ids:
            self.app.push_screen(TagScreen(_about("Tag", ids), self.tags), partial(self._tagged, ids))

    def action_untag(self) -> None:
        """Ask for a tag and take it off."""
        ids = self.targets()
        shown = {tag for row in self._rows(ids) for tag in row.tags}
        tags = [tag for tag in self.tags if tag.name in shown or len(ids) > len(self._rows(ids))]
        if ids and tags:
            self.app.push_screen(
                TagScreen(_about("Untag", ids), tags, fresh=False), partial(self._untagged, ids)
            )
        elif ids:
            self.notify("No tags here.", markup=False)

    def action_undo(self) -> None:
        """Undo the last change."""
        self._journal(self.library.edits.undo, "Undone", "There is nothing to undo")

    def action_redo(self) -> None:
        """Do it again."""
        self._journal(self.library.edits.redo, "Done again", "There is nothing to do again")

    def action_select(self) -> None:
        """Select the row and go on."""
        self.articles.toggle_pick()
        self.show_facts()

    def action_select_all(self) -> None:
        """Select the whole list."""
        library, question = self.library, self.question
        self.desk.jobs.read(self, "ids", lambda: self.AllIds(library.shelf.listing(question).ids()))

    def action_select_none(self) -> None:
        """Select nothing."""
        self._pick(())

    # In and out.

    def action_open(self) -> None:
        """Read the article under the cursor."""
        self.articles.action_choose()

    def action_add(self) -> None:
        """Ask what to add, and add it."""

        def answered(sources: list[str] | None) -> None:
            if sources:
                self._import(
                    "Adding",
                    lambda tell, stopped: self.library.imports.add(sources, progress=tell, cancelled=stopped),
                )

        self.app.push_screen(AddScreen(), answered)

    def action_samples(self) -> None:
        """Add the samples."""
        self._import(
            "Adding the samples",
            lambda tell, stopped: self.library.imports.samples(progress=tell, cancelled=stopped),
        )

    def action_export(self) -> None:
        """Ask for a folder and export the selection, else the whole list."""
        from reader.tui.screens.library import folder_words

        picked = sorted(self.articles.picked)
        question: str | list[str] = picked or self.question
        what = (
            f"{len(picked)} selected articles"
            if picked
            else f"All {self.articles.total:,} articles of this list"
        )
        folder = self.desk.state.get("export_folder") or self.desk.config.export_folder

        def answered(folder: Path | None) -> None:
            if folder is not None:
                self.desk.state.set("export_folder", str(folder))
                self.app.push_screen(
                    ProgressScreen(
                        "Exporting",
                        self.desk.jobs,
                        lambda tell, stopped: self._exported(question, folder, tell, stopped),
                    ),
                    self._told,
                )

        if self.articles.total:
            self.app.push_screen(ExportScreen(what, folder_words(Path(folder)) if folder else ""), answered)

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

    def on_flows_edited(self, message: Edited) -> None:
        """Tell what an edit did and how to undo it, and show it."""
        key = self.desk.key_of("undo")
        self.notify(
            f"{message.said}." + (f" {key} undoes it." if message.change and key else ""),
            markup=False,
            timeout=4,
        )
        self.reload()

    def on_flows_all_ids(self, message: AllIds) -> None:
        """Select them."""
        self._pick(message.ids)

    def on_flows_copied(self, message: Copied) -> None:
        """Hand the text to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.text)
        self.notify("Citation copied.", markup=False)

    def on_flows_address(self, message: Address) -> None:
        """Open it, and say where it leads."""
        url = message.url
        self.desk.jobs.read(
            self, "browse", lambda: self.Edited(None, f"Opened {open_address(url)} in your browser")
        )

    def _toggle(self, name: str, change: Callable[[Ids, bool], Change]) -> None:
        ids = self.targets()
        value = not all(getattr(row, name) for row in self._rows(ids))
        self._edit(ids, lambda: change(ids, value))

    def _edit(self, ids: Ids, work: Callable[[], Change]) -> None:
        if not ids:
            return
        self.articles.pick(())

        def run() -> Message:
            change = work()
            return self.Edited(change, _sentence(change.label))

        self.desk.jobs.write(self, run)

    def _journal(self, work: Callable[[], Change | None], word: str, nothing: str) -> None:
        def run() -> Message:
            change = work()
            return self.Edited(None, f"{word}: {change.label}" if change else nothing)

        self.desk.jobs.write(self, run)

    def _tagged(self, ids: Ids, names: tuple[str, ...] | None) -> None:
        if names:
            self._edit(ids, lambda: self.library.edits.tag(ids, names))

    def _untagged(self, ids: Ids, names: tuple[str, ...] | None) -> None:
        if names:
            self._edit(ids, lambda: self.library.edits.untag(ids, names))

    def _pick(self, ids: Ids) -> None:
        self.articles.pick(ids)
        self.show_facts()

    def _rows(self, ids: Ids) -> list[ArticleRow]:
        wanted = set(ids)
        return [row for row in self.articles.held() if row.article_id in wanted]

    def _emptied(self, library: Library) -> Message:
        count = library.edits.empty_bin()
        return self.Edited(
            None, f"{count} deleted for good" if count != 1 else "One article deleted for good"
        )

    def _import(self, title: str, work: Callable[[Tell, Stopped], ImportReport]) -> None:
        self.app.push_screen(
            ProgressScreen(title, self.desk.jobs, lambda tell, stopped: _imported(work(tell, stopped))),
            self._told,
        )

    def _exported(self, question: str | list[str], folder: Path, tell: Tell, stopped: Stopped) -> Outcome:
        report: ExportReport = self.library.exports.markdown(
            question, folder, progress=tell, cancelled=stopped
        )
        words = f"{len(report.written)} written to {folder}, {report.unchanged} unchanged"
        return Outcome(words, report.refused, report.cancelled)

    def _told(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            stopped = "Stopped. " if outcome.cancelled else ""
            self.notify(f"{stopped}{one_line(outcome.headline)}.", markup=False)
        self.reload()


def _imported(report: ImportReport) -> Outcome:
    return Outcome(report.summary, report.refused, report.cancelled)


def _citation(library: Library, article_id: str) -> str:
    article = library.shelf.article(article_id).article
    parts = (", ".join(article.authors), f"“{article.title}”", article.site, article.published, article.url)
    return one_line(", ".join(part for part in parts if part))


def _about(word: str, ids: Ids) -> str:
    return f"{word} {len(ids)} articles" if len(ids) > 1 else word


def _sentence(label: str) -> str:
    return f"{label[:1].upper()}{label[1:]}"
