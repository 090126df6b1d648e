"""What the library's commands do to articles: marks, tags, the bin, undo, and the selection they work on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from reader.core.listing import ArticleRow, Change, TagCount
from reader.library import Library
from reader.tui import undoing
from reader.tui.paging import Paging
from reader.tui.widgets.article_list import ArticleList

if TYPE_CHECKING:  # put up after the first frame
    from reader.tui.widgets.places import Places

Ids = Sequence[str]

LOOKED_AT = 5
"""Articles of a selection that likely tags are looked for by."""


class LibraryMarking(Paging):
    """The commands of the library screen that change articles; the screen itself shows them."""

    library: Library
    tags: tuple[TagCount, ...]

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
    class TagsRead(Message):
        """The tags there are, for the dialog, and those that the articles may want."""

        ids: Ids
        tags: Sequence[TagCount]
        likely: Sequence[str]

    @property
    def articles(self) -> ArticleList:
        """The list."""
        return self.query_one(ArticleList)

    @property
    def places(self) -> Places:
        """The places, put up when they are first asked for: the first frame does without."""
        from reader.tui.widgets.places import Places

        side = self.query_one("#side")
        if not side.children:
            side.mount(Places(id="places"))
        return side.query_one(Places)

    @property
    def question(self) -> str:
        """The query of the list."""
        raise NotImplementedError

    def reload(self, *, cursor: int | None = None) -> None:
        """Read the list anew."""
        raise NotImplementedError

    def targets(self) -> list[str]:
        """The articles a command works on: those selected, else the one under the cursor."""
        if self.articles.picked:
            return sorted(self.articles.picked)
        row = self.articles.row
        return [row.article_id] if row else []

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
        from reader.tui.screens.asking import ConfirmScreen

        library = self.library

        def emptied(yes: bool | None) -> None:
            if yes:
                self.desk.jobs.write(self, lambda: self._emptied(library))

        self.app.push_screen(
            ConfirmScreen("Everything in the bin is deleted for good, with its notes.", "Delete"), emptied
        )

    def action_tag(self) -> None:
        """Ask for tags and put them on."""
        ids, shelf = self.targets(), self.library.shelf
        if ids:
            self.desk.jobs.read(
                self,
                "tags",
                lambda: self.TagsRead(ids, shelf.tags(), shelf.likely_tags(ids[:LOOKED_AT])),
                holds_keys=True,
            )

    def on_library_marking_tags_read(self, message: TagsRead) -> None:
        """Ask."""
        from reader.tui.screens.tagging import TagScreen

        about = _about("Tag", message.ids)
        self.app.push_screen(
            TagScreen(about, message.tags, message.likely), partial(self._tagged, message.ids)
        )

    def action_untag(self) -> None:
        """Ask for a tag and take it off."""
        from reader.tui.screens.tagging import TagScreen

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
        self.turn_back(1)

    def action_redo(self) -> None:
        """Do it again."""
        self.turn_back(-1)

    def action_select(self) -> None:
        """Select the row and go on."""
        self.articles.toggle_pick()
        self.show_facts()

    def action_select_all(self) -> None:
        """Select the whole list."""
        library, question = self.library, self.question
        self.desk.jobs.read(
            self, "ids", lambda: self.AllIds(library.shelf.listing(question, fold=True).ids())
        )

    def action_select_none(self) -> None:
        """Select nothing."""
        self._pick(())

    def on_library_marking_edited(self, message: Edited) -> None:
        """Tell what an edit did and how to undo it, and show it."""
        key = self.desk.key_of("undo")
        self.notify(
            f"{message.said}." + (f" {key} undoes it." if message.change and key else ""),
            markup=False,
            timeout=4,
        )
        self.reload()

    def on_library_marking_all_ids(self, message: AllIds) -> None:
        """Select them."""
        self._pick(message.ids)

    def _toggle(self, name: str, change: Callable[[Ids, bool], Change]) -> None:
        ids = self.targets()
        value = not all(getattr(row, name) for row in self._rows(ids))
        self._edit(ids, lambda: change(ids, value))

    def _edit(self, ids: Ids, work: Callable[[], Change]) -> None:
        if ids:
            self.articles.pick(())
            self.change(work)

    def change(self, work: Callable[[], Change]) -> None:
        """Change something in its turn, and tell it."""

        def run() -> Message:
            from reader.core import wording

            change = work()
            return self.Edited(change, wording.told(change.label))

        self.desk.jobs.edit(self, run)

    def turn_back(self, steps: int) -> None:
        """Undo so many actions, or do them again (negative)."""
        library, key = self.library, self.desk.key_of("redo")

        def run() -> Message:
            said = undoing.undo(library, key, steps) if steps > 0 else undoing.redo(library, -steps)
            return self.Edited(None, said)

        self.desk.jobs.edit(self, run)

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


def _about(word: str, ids: Ids) -> str:
    return f"{word} {len(ids)} articles" if len(ids) > 1 else word
