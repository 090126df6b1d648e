"""Tags on the highlight under the cursor, on the words selected, or else on the article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.message import Message

from reader.core.listing import TagCount
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.reading.marking import MARK, Marking, Place
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
        likely: Sequence[str]
        then: Callable[[Names], None]

    def action_tag(self) -> None:
        """Ask for tags, then give them."""
        about, shelf, ids = self._about(), self.library.shelf, [self.article_id]
        self.desk.jobs.read(
            self,
            "tags",
            lambda: self.TagsRead(
                f"Tag the {about}", shelf.tags(), shelf.likely_tags(ids), self._answer(self._give)
            ),
            holds_keys=True,
        )

    def _about(self) -> str:
        """Return what tags would go to."""
        if there := self.marked():
            return "highlight" if there.is_highlight else "note"
        return "selection" if self._words() else "article"

    def _words(self) -> Place | None:
        """The words that a tag makes a highlight of; without a selection tags go to the article."""
        return self.place() if self.section or self.view.selection else None

    def _give(self, names: tuple[str, ...]) -> None:
        """Tag the highlight, the words selected or the article."""
        self.again = partial(self._give, names)
        there, words, article_id = self.marked(), self._words(), self.article_id
        quote = words.span.of(self.text) if words else None

        def give(library: Library) -> str:
            if there:
                library.edits.tag_annotation(there.annotation_id, names)
            elif words:
                library.edits.highlight(article_id, words.span, tags=(*words.tags, *names), words=quote)
            else:
                library.edits.tag([article_id], names)
            return f"Tagged with {_listed(names)}"

        self.edit(give)

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

        article_id = self.article_id

        def take(taken: tuple[str, ...]) -> None:
            def work(library: Library) -> str:
                if there:
                    library.edits.untag_annotation(there.annotation_id, taken)
                else:
                    library.edits.untag([article_id], taken)
                return f"Took {_listed(taken)} away"

            self.edit(work)

        tags = [TagCount(name, 1) for name in names]
        self.app.push_screen(TagScreen(f"Untag the {about}", tags, fresh=False), self._answer(take))

    def on_tagging_tags_read(self, message: TagsRead) -> None:
        """Ask."""
        self.app.push_screen(TagScreen(message.title, message.tags, message.likely), message.then)

    def _answer(self, work: Callable[[tuple[str, ...]], None]) -> Callable[[Names], None]:
        def answered(names: Names) -> None:
            if names:
                work(names)
                self.view.drop_selection()

        return answered


def _listed(names: Sequence[str]) -> str:
    return " ".join(f"#{name}" for name in names)
