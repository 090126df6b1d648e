"""Tags on the highlight under the cursor, on the words selected, or else on the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.core.listing import TagCount
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.reading.marking import MARK, UNDO, Marking
from reader.tui.screens.tagging import TagScreen

Names = tuple[str, ...] | None


class Tagging(Marking):
    """Asks for tags with the dialog that the library uses too."""

    TAGS: ClassVar[tuple[Command, ...]] = (
        Command("tag", "t", "Tag", "Tag the highlight, the selection or the article.", section=MARK, footer="tag"),
        Command("untag", "T", "Untag", "Take a tag away again.", section=MARK),
    )  # fmt: skip

    @dataclass
    class TagsRead(Message):
        """The tags there are, for the dialog; `then` gets the answer."""

        title: str
        tags: Sequence[TagCount]
        then: Callable[[Names], None]

    def action_tag(self) -> None:
        """Ask for tags, then give them."""
        there, place = self.marked(), self.place()
        words = place if self.section or self.view.selection else None

        def give(library: Library, names: tuple[str, ...]) -> str:
            if there:
                library.edits.tag_annotation(there.annotation_id, names)
            elif words:
                library.edits.highlight(self.article_id, words.span, tags=(*words.tags, *names))
            else:
                library.edits.tag([self.article_id], names)
            return f"Tagged with {_listed(names)}; {UNDO}."

        about = "highlight" if there and there.is_highlight else "note" if there else ""
        about = about or ("selection" if words else "article")
        shelf = self.library.shelf
        self.desk.jobs.read(
            self, "tags", lambda: self.TagsRead(f"Tag the {about}", shelf.tags(), self._answer(give))
        )

    def action_untag(self) -> None:
        """Ask which tags to take away."""
        if self.opened is None:
            return
        there = self.marked()
        names = there.tags if there else self.opened.row.tags
        about = "article" if there is None else "highlight" if there.is_highlight else "note"
        if not names:
            self.say(f"This {about} has no tags.")
            return

        def take(library: Library, taken: tuple[str, ...]) -> str:
            if there:
                library.edits.untag_annotation(there.annotation_id, taken)
            else:
                library.edits.untag([self.article_id], taken)
            return f"Took {_listed(taken)} away; {UNDO}."

        tags = [TagCount(name, 1) for name in names]
        self.app.push_screen(TagScreen(f"Untag the {about}", tags, fresh=False), self._answer(take))

    def on_tagging_tags_read(self, message: TagsRead) -> None:
        """Ask."""
        self.app.push_screen(TagScreen(message.title, message.tags), message.then)

    def _answer(self, work: Callable[[Library, tuple[str, ...]], str]) -> Callable[[Names], None]:
        def answered(names: Names) -> None:
            if names:
                self.edit(lambda library: work(library, names))
                self.view.drop_selection()

        return answered


def _listed(names: Sequence[str]) -> str:
    return " ".join(f"#{name}" for name in names)
