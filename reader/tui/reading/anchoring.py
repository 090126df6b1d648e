"""Highlights after an article was saved again with edits: accepting where they went, or putting them elsewhere."""

from __future__ import annotations

from typing import ClassVar

from reader.core.annotations import Annotation
from reader.core.clean import one_line
from reader.core.wording import many
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.reading.marking import MARK, Marking


class Anchoring(Marking):
    """A highlight that lost its words is picked up from its row, then put on the words selected."""

    ANCHORS: ClassVar[tuple[Command, ...]] = (
        Command("reattach", "R", "Attach again", "Accept a moved highlight; give one without words new ones.",
                section=MARK),
    )  # fmt: skip

    _picked_up: Annotation | None = None

    def start_anew(self) -> None:
        """Let go of what was picked up."""
        super().start_anew()
        self._picked_up = None

    def tell_moved(self) -> None:
        """Say that an edit moved highlights, as long as they are not looked at; one without words may stay so."""
        anchors = [a.anchor for a in self.opened.annotations] if self.opened else []
        moved, lost = anchors.count("moved"), anchors.count("orphan")
        if moved:
            left = f" and left {lost:,} without words" if lost else ""
            right = "it" if moved + lost == 1 else "them"
            self.advise(
                f"An edit moved {many(moved, 'highlight')}{left}. In the notes ({{pane-notes}}) {{reattach}} puts {right} right."
            )

    def action_reattach(self) -> None:
        """Put down what was picked up, else accept or pick up the highlight meant."""
        there, selected = self.marked(), self.view.selected
        if self._picked_up and selected and not self.section:
            self._put_down(self._picked_up)
        elif there and there.anchor == "moved":
            self._accept(there)
        elif there and there.anchor == "orphan":
            self._picked_up = there
            self.go_to_pane("article")
            self.advise(
                "Select its words in the text ({select-words} or {select-sentences}), then {reattach} puts it there."
            )
        elif self._picked_up:
            self.advise(
                "Select words first ({select-words} or {select-sentences}), then {reattach} puts the highlight there."
            )
        else:
            self.advise(
                "{reattach} is for highlights ({pane-notes}) that an edit moved or left without words."
            )

    def _accept(self, there: Annotation) -> None:
        def work(library: Library) -> str:
            library.edits.accept(there.annotation_id)
            return "The highlight stands in the right place"

        self.edit(work)

    def _put_down(self, there: Annotation) -> None:
        span, self._picked_up = self.view.selected, None
        if span is None:
            return

        def work(library: Library) -> str:
            attached = library.edits.reattach(there.annotation_id, span)
            words = one_line(attached.selector.exact) if attached.selector else ""
            return f"The highlight is on “{words[:40]}” now"

        self.edit(work)
        self.view.drop_selection()
