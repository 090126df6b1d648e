"""The article a person reads: words can be selected by keys or mouse, and jumped to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from textual import events
from textual.message import Message
from textual.timer import Timer

from reader.core.annotations import Annotation
from reader.core.article import Article, Image, Link
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.typeset.ground import Unit
from reader.tui.typeset.lines import Line
from reader.tui.typeset.selection import Selection
from reader.tui.widgets.cursor_view import AROUND, CursorView

PULL_SECONDS = 0.05
"""How long the page takes for a line while words are selected beyond its edge."""


class ArticleView(CursorView, can_focus=True, inherit_bindings=False):
    """Shows one article; while words are selected, motions move the end of the selection."""

    @dataclass
    class Selected(Message):
        """The selection began, changed, or ended (None)."""

        span: Span | None

    @dataclass
    class LinkClicked(Message):
        """A link was clicked."""

        link: Link

    @dataclass
    class PictureClicked(Message):
        """What stands for a picture was clicked."""

        image: Image

    @dataclass
    class Followed(Message):
        """A sentence of the summary or a note was chosen."""

        target: Span | None
        note: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.selection: Selection | None = None
        self._held: int | None = None
        """Where the mouse's button went down, while it is."""
        self._mouse = (0, 0)
        self._pulling: Timer | None = None

    def show(
        self, article: Article, brief: Brief | None, annotations: Sequence[Annotation], position: int = 0
    ) -> None:
        """Show an article with nothing selected, opened at the code point `position`."""
        self.selection = None
        super().show(article, brief, annotations, position)

    @property
    def selected(self) -> Span | None:
        """The words selected, without blanks at their ends."""
        return self.selection.words(self.article.text) if self.selection else None

    def jump(self, span: Span) -> None:
        """Go to words and light them up."""
        self.flash(span)
        self.look_at(span)

    def look_at(self, span: Span) -> None:
        """Go to words, with lines around them in view."""
        self.drop_selection()
        if not self.window.height:
            self.cursor, self.on_summary = self.within(span.start), None
            self.arrival = self.cursor
            return
        self.jumping = True
        row = self.page.row(span.start)
        if not 2 <= row - self.scroll_offset.y < self.window.height - 3:
            self.scroll_to_row(row - self.window.height // 3)
        self.go(span.start)
        self.jumping = False

    def by_unit(self, unit: Unit, count: int) -> None:
        """Move the cursor, or the end of the selection."""
        if self.selection:
            step = self.selection.forward if count > 0 else self.selection.back
            self._select(step(self.ground, unit, abs(count)))
        else:
            super().by_unit(unit, count)

    def land(self, offset: int, *, keep_goal: bool = False) -> None:
        """Arrive at a code point, or select up to it."""
        if self.selection:
            self._select(self.selection.reach(self.ground, offset))
        else:
            super().land(offset, keep_goal=keep_goal)

    def by_characters(self, count: int) -> None:
        """Move the end of the selection by characters."""
        if self.selection:
            self._select(self.selection.characters(count, len(self.article.text)))

    # Selecting

    def turn_selection(self) -> None:
        """Let motions move the other end of the selection."""
        if self.selection:
            self._select(self.selection.turned(self.ground))

    def start_selection(self, by: Literal["word", "sentence"]) -> None:
        """Select the word or the sentence under the cursor."""
        here = self.ground.at(by, self.cursor)
        if here:
            self._select(Selection.of(here, by))

    def select_around(self, unit: Unit, count: int = 1) -> None:
        """Select the unit under the cursor and those after it; where it is selected already, take in the next ones."""
        here = self.ground.at(unit, self.cursor)
        if here is None:
            return
        by: Literal["word", "sentence"] = "word" if unit == "word" else "sentence"
        selection = self.selection
        if selection is None or not selection.span.holds(here):
            selection, count = Selection.of(here, by), count - 1
        self._select(selection.forward(self.ground, unit, count) if count else selection)

    def drop_selection(self) -> None:
        """Select nothing."""
        if self.selection:
            self.selection = None
            self.mark_place()
            self.post_message(self.Selected(None))

    def _select(self, selection: Selection) -> None:
        self.selection = selection
        self.cursor, self.on_summary = self.within(selection.point), None
        self.reveal(self.page.row(self.cursor))
        self.moved()
        self.post_message(self.Selected(selection.words(self.article.text)))

    # The mouse

    def _under(self, event: events.MouseEvent) -> tuple[Line | None, int | None]:
        row = event.y + self.scroll_offset.y
        if not 0 <= row < len(self.page.lines):
            return None, None
        return self.page.lines[row], self.page.offset(row, event.x - self.left)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor there and be ready for a drag."""
        line, offset = self._under(event)
        if event.button != 1 or line is None:
            return
        self.drop_selection()
        if offset is None and (line.target or line.note):
            self.post_message(self.Followed(line.target, line.note))
        elif offset is not None:
            self._held = offset
            self.capture_mouse()
            self.go(offset)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the button went down to here; beyond an edge the page moves on by itself."""
        if self._held is None:
            return
        self._mouse = (event.x, event.y)
        if 0 <= event.y < self.window.height:
            self._stop_pulling()
            self._select_to(event.x, event.y)
        elif self._pulling is None:
            self._pulling = self.set_interval(PULL_SECONDS, self.pull)

    def pull(self) -> None:
        """Move the page on by a line towards the mouse, which is held beyond an edge, and select up to there."""
        (x, y), before, height = self._mouse, self.scroll_offset.y, self.window.height
        self.scroll_to_row(before + (-1 if y < 0 else 1))
        inset = min(AROUND, (height - 1) // 2) if self.scroll_offset.y != before else 0
        self._select_to(x, inset if y < 0 else height - 1 - inset)

    def _select_to(self, x: int, y: int) -> None:
        """Select by whole words up to a cell of the window."""
        row, held = y + self.scroll_offset.y, self._held
        offset = self.page.offset(row, x - self.left) if row < len(self.page.lines) else None
        if held is None or offset is None or (offset == held and not self.selection):
            return
        anchor = self.ground.at("word", held)
        if anchor is None or not anchor.start <= held < anchor.end:
            anchor = Span(held, held + 1)
        self._select(Selection.of(anchor).reach(self.ground, offset))

    def _stop_pulling(self) -> None:
        if self._pulling:
            self._pulling.stop()
            self._pulling = None

    def on_mouse_up(self) -> None:
        """End a drag."""
        self._held = None
        self._stop_pulling()
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Go to a link or show a picture; select a word by a double click, a sentence by a third."""
        line, offset = self._under(event)
        if event.chain == 1 and line and line.image:
            self.post_message(self.PictureClicked(line.image))
        elif event.chain == 1 and not self.selection and offset is not None and self.link:
            self.post_message(self.LinkClicked(self.link))
        elif event.chain in (2, 3) and offset is not None:
            self.start_selection("word" if event.chain == 2 else "sentence")
