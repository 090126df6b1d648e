"""Writing notes: on a highlight, on words (which are highlighted with it), on the whole article."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual.app import SuspendNotSupported

from reader.core.annotations import Annotation, Selector
from reader.core.clean import one_line, without_controls
from reader.errors import NewsbriefError
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.drafts import Draft, Drafts
from reader.tui.outside import edited, editor_command
from reader.tui.reading.marking import MARK, Marking
from reader.tui.reading.selecting import Selecting
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.brief_panel import Section
from reader.tui.widgets.note_editor import NoteEditor


class Noting(Marking, Selecting):
    """One note at a time; what is typed is kept as a draft with every key."""

    NOTES: ClassVar[tuple[Command, ...]] = (
        Command("note", "a", "Note", "Write a note on the words, or change the one there.", section=MARK, footer="note"),
        Command("article-note", "M", "Note on the article", "Write a note on the whole article.", section=MARK),
    )  # fmt: skip

    drafts: dict[str, Draft]
    draft: Draft | None = None
    _note_tags: tuple[str, ...] = ()
    _keeping = False

    @property
    def draft_folder(self) -> Drafts:
        """Where drafts are kept."""
        return Drafts(self.desk.state.folder / "drafts")

    def start_anew(self) -> None:
        """Close the editor; what was typed is a draft."""
        super().start_anew()
        self.draft = None
        self.editor.close()

    def action_note(self) -> None:
        """Open the editor for the words, or for the note that is there; in a selection `as` and `ap` may follow."""
        selection = self.view.selection
        if selection and selection.is_fresh and not self.section:
            self._await_object()
        else:
            self._write()

    def _await_object(self) -> None:
        """Wait a moment for the s or p of a text object before the editor opens."""

        def write() -> None:
            self.next_key = None
            self._write()

        moment = self.set_timer(self.PAUSE, write)

        def next_letter(key: str) -> bool:
            moment.stop()
            if not self.select_object(key):
                self._write()
                self.editor.type(key)
            return True

        self.next_key = next_letter

    def _write(self) -> None:
        if there := self.marked():
            self._open_note(there)
        elif place := self.place():
            self._note_tags = place.tags
            self._open(
                Draft(self.article_id, "", selector=Selector.at(self.text, place.span)),
                place.span.of(self.text),
            )

    def on_article_view_followed(self, event: ArticleView.Followed) -> None:
        """Open a note that was clicked."""
        if there := self.annotation(event.note):
            self._open_note(there)

    def on_section_chosen(self, event: Section.Chosen) -> None:
        """Go on with a note that was not saved."""
        draft = self.drafts.get(event.row.id)
        if draft is None:
            return
        there = self.annotation(draft.annotation_id)
        if there and there.selector:
            about = there.selector.exact
        else:
            about = draft.span.of(self.text) if draft.span else "the article"
        self._open(draft, about)

    def _open_note(self, there: Annotation) -> None:
        about = there.selector.exact if there.selector else "the article"
        self._open(Draft(self.article_id, there.note, there.annotation_id), about)

    def action_article_note(self) -> None:
        """Open the editor for a note on the article."""
        self._open(Draft(self.article_id, ""), "the article")

    def _open(self, draft: Draft, about: str) -> None:
        if self.editor.is_open:
            self.editor.focus()
            return
        kept = self.drafts.get(draft.key)
        self.draft = draft
        self.go_to_pane("article")
        self.editor.open(f"Note on: {about}", kept.text if kept else draft.text)

    def on_note_editor_typed(self, event: NoteEditor.Typed) -> None:
        """Keep the draft; a write under way takes the latest state along."""
        if self.draft is None:
            return
        self.draft = replace(self.draft, text=event.text)
        self.drafts[self.draft.key] = self.draft
        if self._keeping:
            return
        self._keeping = True
        key, folder = self.draft.key, self.draft_folder

        def keep() -> None:
            self._keeping = False
            if latest := self.drafts.get(key):
                folder.keep(latest)

        self.desk.jobs.write(self, keep)

    def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Save the note; the draft goes once it is safe in the library."""
        draft = self._close()
        if draft is None:
            return
        text, tags, folder = without_controls(event.text).strip(), self._note_tags, self.draft_folder
        quote = draft.span.of(self.text) if draft.span else None
        if not text and draft.annotation_id is None:
            self._forget(draft)
            return
        self.drafts.pop(draft.key, None)
        self.panel.show_drafts(self.drafts.values())
        if draft.annotation_id is None and draft.span:
            self.again = partial(self._note_again, text)

        def work(library: Library) -> str:
            if draft.annotation_id:
                library.edits.set_note(draft.annotation_id, text)
            elif draft.span:
                library.edits.highlight(draft.article_id, draft.span, note=text, tags=tags, words=quote)
            else:
                library.edits.add_note(draft.article_id, text)
            folder.drop(draft)
            return "Saved the note" if text else "Deleted the note's words"

        self.edit(work)

    def _note_again(self, text: str) -> None:
        """Put the same note on other words."""
        place, article_id = self.place(), self.article_id
        if place is None:
            return
        quote = place.span.of(self.text)

        def work(library: Library) -> str:
            library.edits.highlight(article_id, place.span, note=text, tags=place.tags, words=quote)
            return f"Wrote “{one_line(text)[:40]}” here too"

        self.edit(work)
        self.view.drop_selection()

    def on_note_editor_put_away(self, event: NoteEditor.PutAway) -> None:
        """Close; what was typed stays for the next time."""
        draft = self._close()
        if draft and draft.key in self.drafts:
            there = self.annotation(draft.annotation_id)
            if event.text.strip() and event.text != (there.note if there else ""):
                self.advise("Kept as a draft; it stands first among the notes ({reading:pane-notes}).")
            else:
                self._forget(draft)

    def on_note_editor_outside(self, event: NoteEditor.Outside) -> None:
        """Let the person's own editor have the note."""
        command = editor_command(self.desk.config.editor)
        try:
            with self.app.suspend():
                text = edited(event.text, command, self.desk.state.folder)
        except SuspendNotSupported:
            self.say("This terminal cannot lend itself to another program.")
            return
        except NewsbriefError as error:
            self.desk.tell(error.title, error.message, error.hint)
            return
        self.editor.load(text)
        self.on_note_editor_typed(NoteEditor.Typed(text))

    def _close(self) -> Draft | None:
        draft, self.draft = self.draft, None
        self.editor.close()
        self.panel.show_drafts(self.drafts.values())
        self.view.drop_selection()
        self.view.focus()
        return draft

    def _forget(self, draft: Draft) -> None:
        self.drafts.pop(draft.key, None)
        self.panel.show_drafts(self.drafts.values())
        folder = self.draft_folder
        self.desk.jobs.write(self, lambda: folder.drop(draft))
