"""What is done with the article as a whole, how it is shown, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from reader.core import wording
from reader.core.clean import one_line
from reader.core.days import day
from reader.errors import ExportError
from reader.library import Library
from reader.settings import MEASURE
from reader.tui.commands import Command
from reader.tui.exporting import ask_folder
from reader.tui.long_work import LongWork, Outcome
from reader.tui.reading.finding import Finding
from reader.tui.reading.jumping import Jumping
from reader.tui.typeset.lines import shown

if TYPE_CHECKING:
    from reader.core.reports import Stopped, Tell

ARTICLE, SHOW = "The article", "Showing"
STEP = 4
"""Cells by which the measure grows and shrinks."""


class Managing(Finding, Jumping):
    """Read, star, archive, open; summary, marks, width; and back."""

    MANAGES: ClassVar[tuple[Command, ...]] = (
        Command("toggle-read", "r", "Read or unread", "Mark the article read, or unread.", section=ARTICLE),
        Command("star", "f", "Star", "Star the article, or take the star away.", section=ARTICLE),
        Command("archive", "A", "Archive", "Archive the article, or take it out again.", section=ARTICLE),
        Command("browse", "o", "Open in the browser", "Open the article's address, or the link gone to with L; in a selection, go to its other end.", section=ARTICLE),
        Command("fetch", "D", "Fetch the text", "Bring in its page: for an article that is only an address or a teaser yet.", section=ARTICLE),
        Command("versions", "O", "What changed", "Compare the text with what was saved before.", section=ARTICLE),
        Command("export", "e", "Export", "Write the article with its notes as Markdown.", section=ARTICLE),
        Command("copy-markdown", "Y", "Copy as Markdown", "Copy the article's brief and notes.", section=ARTICLE),
        Command("details", "I", "Details", "Its dates and where they were read, its format and address.", section=ARTICLE),
        Command("why", "W", "Why this sentence", "What the sentence weighs for the summary.", section=SHOW),
        Command("summary", "s", "Fold the summary", "Fold or unfold the summary.", section=SHOW),
        Command("marks", "m", "Marks", "Show or hide figures and officials in the text.", section=SHOW),
        Command("zen", "z", "Zen", "Hide or show the side panel.", section=SHOW),
        Command("wider", "plus,equals_sign", "Wider lines", "Set the text wider.", section=SHOW),
        Command("narrower", "minus", "Narrower lines", "Set the text narrower.", section=SHOW),
        Command("justify", "vertical_line", "Justified or ragged", "Set lines to one width, or let them end where words do.", section=SHOW),
        Command("out", "h,left", "Out", "Back to the article, then to the library.", section=SHOW, palette=False),
        Command("back", "q,escape", "Back", "Drop the selection, clear the finds, then back.", section=SHOW, footer="back"),
    )  # fmt: skip

    @dataclass
    class Copied(Message):
        """The article as Markdown."""

        markdown: str

    def action_toggle_read(self) -> None:
        """Mark read or unread."""
        if self.opened is None:
            return
        value, ids = not self.opened.row.read, [self.article_id]

        def work(library: Library) -> str:
            library.edits.set_read(ids, value)
            return f"Marked {'read' if value else 'unread'}"

        self.edit(work)

    def _fetch_full_text(self) -> None:
        library, article_id = self.library, self.article_id

        def work(_tell: Tell, stopped: Stopped) -> Outcome:
            library.fetching.full_text(article_id, cancelled=stopped)
            return Outcome("The full text is here")

        self.desk.begin_work("Fetching the full text", work, then=self._fetched)

    def _fetched(self, work: LongWork) -> None:
        """Show the article with its text; who has read on meanwhile is told of it as of any that is saved again."""
        if not work.behind:
            self.write(lambda _: "")
        self.desk.make_briefs()

    def action_versions(self) -> None:
        """Show what changed since the article was saved before."""
        from reader.tui.screens.versions import VersionsScreen

        self.app.push_screen(VersionsScreen(self.library, self.article_id))

    def action_star(self) -> None:
        """Star or unstar."""
        if self.opened is None:
            return
        value, ids = not self.opened.row.starred, [self.article_id]

        def work(library: Library) -> str:
            library.edits.set_starred(ids, value)
            return f"{'Starred' if value else 'Took the star away'}"

        self.edit(work)

    def action_archive(self) -> None:
        """Archive or take out of the archive."""
        if self.opened is None:
            return
        value, ids = not self.opened.row.archived, [self.article_id]

        def work(library: Library) -> str:
            library.edits.set_archived(ids, value)
            return f"{'Archived' if value else 'Back in the inbox'}"

        self.edit(work)

    def action_browse(self) -> None:
        """Open the link just gone to, else the article's address, in the browser; in a selection o turns it, as in vim."""
        if self.view.selection and not self.section:
            self.view.turn_selection()
        elif link := self.at_link:
            self.follow(link)
        elif self.opened:
            self.browse(self.opened.article.url)

    def action_fetch(self) -> None:
        """Fetch the text; of a teaser, its page takes the place and highlights go along."""
        if self.opened is None:
            return
        if self.opened.article.text:
            self._fetch_full_text()
            return

        def work(tell: Tell, stopped: Stopped) -> Outcome:
            report = self.library.fetching.fetch([self.article_id], progress=tell, cancelled=stopped)
            return Outcome(report.summary, report.refused, report.cancelled)

        self.desk.begin_work("Fetching", work, done="fetched", then=self._fetched)

    def action_export(self) -> None:
        """Ask where to, then write; in a selection e is a motion, as w is."""
        if self.view.selection and not self.section:
            self.view.by_unit("word", self.count())
            return
        ask_folder(self, "Write this article with its notes", self._export)

    def _export(self, folder: Path) -> None:
        exports, ids = self.library.exports, [self.article_id]

        def work() -> Message:
            report = exports.markdown(ids, folder)
            for refusal in report.refused:
                raise ExportError(refusal.message, refusal.hint)
            done = (
                f"Exported to {report.written[0]}."
                if report.written
                else "Nothing has changed since the last export."
            )
            return self.Said(done)

        self.desk.jobs.write(self, work)

    def action_copy_markdown(self) -> None:
        """Copy the article's Markdown."""
        exports, article_id = self.library.exports, self.article_id
        self.desk.jobs.read(self, "copy", lambda: self.Copied(exports.render(article_id)))

    def on_managing_copied(self, message: Copied) -> None:
        """Hand it to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.markdown)
        self.say("Copied the brief and the notes as Markdown.")

    def action_details(self) -> None:
        """Tell what is known about the article and where its dates were read."""
        if self.opened is None:
            return
        article = self.opened.article
        saved = f"saved {day(self.opened.row.saved)}"
        facts = (wording.dated(article) or "no date found", saved, article.format, article.url)
        self.say(shown(one_line(" · ".join(fact for fact in facts if fact))))

    def action_why(self) -> None:
        """Tell the rank and the parts of the weight of the summary's sentence, or the current one."""
        sentence = self.view.summary_target or self.view.sentence
        if sentence is None:
            return
        shelf, article_id = self.library.shelf, self.article_id
        self.desk.jobs.read(self, "why", lambda: self.Said(shelf.why(article_id, sentence)))

    def action_summary(self) -> None:
        """Fold or unfold the summary."""
        self.view.folded = not self.view.folded

    def action_marks(self) -> None:
        """Show or hide the marks of the brief."""
        self.view.marked = not self.view.marked
        self.say("Figures and officials are marked." if self.view.marked else "Marks are hidden.")

    def action_zen(self) -> None:
        """Hide or show the side panel."""
        self.go_to_pane("article")
        self.toggle_class("-zen")

    def action_wider(self) -> None:
        """Set the text wider."""
        self._measure(STEP)

    def action_narrower(self) -> None:
        """Set the text narrower."""
        self._measure(-STEP)

    def action_justify(self) -> None:
        """Set lines to one width, or ragged again."""
        self.view.justified = not self.view.justified
        self.desk.state.set("justified", self.view.justified)
        self.say("Justified lines." if self.view.justified else "Ragged lines.")

    def _measure(self, step: int) -> None:
        wanted = self.view.measure + step
        if wanted in MEASURE:
            self.view.measure = wanted
            self.desk.state.set("measure", wanted)
        self.say(f"Lines of {self.view.measure} characters.")

    def action_out(self) -> None:
        """Move a selection's end, leave the panel, or go back."""
        if self.view.selection and not self.section:
            self.view.by_characters(-self.count())
        elif self.section:
            self.go_to_pane("article")
        else:
            self.dismiss()

    def action_back(self) -> None:
        """Undo the last thing that is open, and only then go back."""
        if self.view.selection:
            self.view.drop_selection()
        elif self.clear_finds():
            return
        elif self.section:
            self.go_to_pane("article")
        else:
            self.dismiss()
