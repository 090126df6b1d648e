"""What is changed on the screen of all highlights: colours, notes, tags, and what is taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.annotations import COLOURS
from reader.core.listing import TagCount
from reader.core.marked import Marked
from reader.library import Library
from reader.tui import undoing
from reader.tui.motions import ListMotions
from reader.tui.screens.across import Across
from reader.tui.screens.note import NoteScreen
from reader.tui.screens.tagging import TagScreen

PAGE = 500
"""Highlights that are read at once, the newest first; more are read when the cursor comes near the last."""


class HighlightsMarking(ListMotions, Across):
    """The commands on the highlight under the cursor; the screen itself shows them."""

    library: Library
    limit: int | None = PAGE
    """How many are wanted for now; None: all."""

    @dataclass
    class Loaded(Message):
        """The highlights that hold the filter's words were read, and perhaps something was done before."""

        marked: Sequence[Marked]
        more: bool
        total: int
        said: str = ""

    @dataclass
    class TagsRead(Message):
        """The tags there are, for the dialog."""

        tags: Sequence[TagCount]

    @property
    def words(self) -> str:
        """What the filter asks for."""
        raise NotImplementedError

    def reading(self) -> Callable[[str], Message]:
        """Return what reads, on a thread, all that is to be shown now; it is given what to tell with it."""
        words, limit, shelf = self.words, self.limit, self.library.shelf

        def read(said: str) -> Message:
            found = shelf.marked(words, None if limit is None else limit + 1)
            more = limit is not None and len(found) > limit
            return self.Loaded(found[:limit], more, shelf.marks_total(), said)

        return read

    @property
    def chosen(self) -> Marked | None:
        """What the cursor is on."""
        raise NotImplementedError

    def action_note(self) -> None:
        """Write or change the note."""
        chosen = self.chosen
        if chosen is None:
            return
        annotation = chosen.annotation

        def answered(text: str | None) -> None:
            if text is not None:
                key = self.desk.key_of("undo")
                self._edit(lambda library: _noted(library, annotation.annotation_id, text, key))

        about = annotation.selector.exact if annotation.selector else chosen.title
        self.app.push_screen(NoteScreen(about, annotation.note), answered)

    def action_tag(self) -> None:
        """Ask for tags and give them."""
        shelf = self.library.shelf
        if self.chosen:
            self.desk.jobs.read(self, "tags", lambda: self.TagsRead(shelf.tags()), holds_keys=True)

    def on_highlights_marking_tags_read(self, message: TagsRead) -> None:
        """Ask for tags, those of articles and of highlights."""
        chosen = self.chosen
        if chosen is None:
            return
        annotation_id = chosen.annotation.annotation_id

        def answered(names: tuple[str, ...] | None) -> None:
            if names:
                self._edit(lambda library: _tagged(library, annotation_id, names))

        self.app.push_screen(TagScreen("Tag the highlight", message.tags), answered)

    def action_untag(self) -> None:
        """Ask for a tag and take it away."""
        chosen = self.chosen
        if chosen is None or not chosen.annotation.tags:
            self.notify("No tags here.", markup=False)
            return
        annotation = chosen.annotation

        def answered(names: tuple[str, ...] | None) -> None:
            if names:
                self._edit(lambda library: _untagged(library, annotation.annotation_id, names))

        tags = [TagCount(name, 1) for name in annotation.tags]
        self.app.push_screen(TagScreen("Untag the highlight", tags, fresh=False), answered)

    def action_highlight(self) -> None:
        """Take the next colour."""
        chosen = self.chosen
        if chosen and chosen.annotation.is_highlight:
            a = chosen.annotation
            colour = COLOURS[(COLOURS.index(a.colour) + 1) % len(COLOURS)]
            self._edit(
                lambda library: f"{library.edits.recolour(a.annotation_id, colour).colour.title()} now"
            )

    def action_delete_mark(self) -> None:
        """Delete it."""
        if chosen := self.chosen:
            annotation_id = chosen.annotation.annotation_id
            key = self.desk.key_of("undo")
            kind = "highlight" if chosen.annotation.is_highlight else "note"

            def work(library: Library) -> str:
                library.edits.remove(annotation_id)
                return f"Deleted the {kind}; {key} undoes it" if key else f"Deleted the {kind}"

            self._edit(work)

    def action_undo(self) -> None:
        """Undo."""
        key = self.desk.key_of("redo")
        self._edit(lambda library: undoing.undo(library, key))

    def action_redo(self) -> None:
        """Redo."""
        self._edit(undoing.redo)

    def _edit(self, work: Callable[[Library], str]) -> None:
        library, read = self.library, self.reading()

        def run() -> Message:
            return read(f"{work(library)}.")

        self.desk.jobs.edit(self, run)


def _noted(library: Library, annotation_id: str, text: str, undo: str) -> str:
    library.edits.set_note(annotation_id, text)
    return f"The note is changed; {undo} undoes it" if undo else "The note is changed"


def _tagged(library: Library, annotation_id: str, names: tuple[str, ...]) -> str:
    library.edits.tag_annotation(annotation_id, names)
    return f"Tagged {' '.join(f'#{name}' for name in names)}"


def _untagged(library: Library, annotation_id: str, names: tuple[str, ...]) -> str:
    library.edits.untag_annotation(annotation_id, names)
    return f"Took {' '.join(f'#{name}' for name in names)} away"
