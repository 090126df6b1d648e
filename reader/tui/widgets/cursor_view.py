"""A page with a cursor that moves by lines, sentences, paragraphs and windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.core.annotations import Annotation
from reader.core.article import Article, Link
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.typeset.ground import Ground, Unit
from reader.tui.typeset.lines import Line
from reader.tui.widgets.page_view import PageView

AROUND = 4
"""Lines kept in view above and below the cursor."""


class CursorView(PageView):
    """Knows where the reader is: on a code point of the text, or on a sentence of the summary."""

    @dataclass
    class Moved(Message):
        """The cursor or the page moved; `by_person` is false where a layout or a jump did it."""

        offset: int
        progress: float
        by_person: bool = True

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.ground = Ground("", (), (), ())
        self.cursor = 0
        self.on_summary: int | None = None
        self._goal: int | None = None
        self.arrival: int | None = None
        """Where to arrive once the page is laid out, if it is not yet."""
        self.jumping = False
        """A jump is no reading: it neither moves the place kept nor counts as having read so far."""
        self._told: tuple[int, float] | None = None
        self._marked: frozenset[int] = frozenset()
        """The rows on which the cursor, its sentence or the selection was drawn."""

    def show(
        self, article: Article, brief: Brief | None, annotations: Sequence[Annotation], position: int = 0
    ) -> None:
        """Show an article, opened at the code point `position`."""
        self.article, self.brief, self.annotations = article, brief, tuple(annotations)
        self.ground = Ground.of(article, brief)
        self.cursor, self.on_summary = self.within(position), None
        self.arrival = self.cursor
        self.hits = ((), None)
        self.lay_out()

    # Where the reader is

    @property
    def progress(self) -> float:
        """How much of the text has come into view, 0-1."""
        bottom = self.scroll_offset.y + self.window.height
        if bottom >= len(self.page.lines):
            return 1.0
        return (self.page.nearest(bottom, 0, -1) or 0) / max(1, len(self.article.text))

    @property
    def at_beginning(self) -> bool:
        """Tell whether the cursor is where it stands before anything has been read."""
        return self.cursor == self.within(0) and self.on_summary is None

    @property
    def title_is_out(self) -> bool:
        """Tell whether the title has been scrolled out of view."""
        top = self.scroll_offset.y
        return not any(line.kind == "title" for line in self.page.lines[top : top + self.window.height])

    @property
    def sentence(self) -> Span | None:
        """The sentence under the cursor."""
        return self.ground.at("sentence", self.cursor)

    @property
    def link(self) -> Link | None:
        """The link under the cursor."""
        if self.on_summary is not None:
            return None
        return next((k for k in self.article.links if k.span.start <= self.cursor < k.span.end), None)

    @property
    def selected(self) -> Span | None:
        """The words selected; none while the view only knows a cursor."""
        return None

    @property
    def summary_target(self) -> Span | None:
        """The sentence that the summary line under the cursor shows."""
        rows = self.page.targets
        if self.on_summary is None or self.on_summary >= len(rows):
            return None
        return self.page.lines[rows[self.on_summary]].target

    def is_picked(self, line: Line, row: int) -> bool:
        """Tell whether the cursor is on this line of the summary."""
        return line.target is not None and line.target == self.summary_target

    def anchor_row(self) -> int:
        """Return the cursor's row."""
        return self.page.row(self.cursor)

    def lay_out(self) -> None:
        """Typeset; the first time, bring the place where reading stopped into view."""
        super().lay_out()
        if self.arrival and self.page.lines and self.window.height:
            self.scroll_to_row(self.anchor_row() - self.window.height // 4)
        if self.page.lines:
            self.arrival = None
            row = self.anchor_row() - self.scroll_offset.y
            if self.on_summary is None and self.cursor and not 0 <= row < self.window.height:
                self.reveal(self.anchor_row())
        self.mark_place()
        self.call_after_refresh(self._tell, by_person=False)

    # Moving

    def go(self, offset: int, *, keep_goal: bool = False) -> None:
        """Put the cursor on a code point and bring it into view."""
        self.cursor, self.on_summary = self.within(offset), None
        if not keep_goal:
            self._goal = None
        self.reveal(self.page.row(self.cursor))
        self.moved()

    def by_unit(self, unit: Unit, count: int) -> None:
        """Move by words, sentences, paragraphs or headings, back if `count` is negative."""
        if count > 0:
            self.go(self.ground.following(unit, self.cursor, count))
        else:
            self.go(self.ground.preceding(unit, self.cursor, -count))
        if unit == "heading":
            self.scroll_to_row(self.anchor_row() - 1)

    def by_lines(self, count: int) -> None:
        """Move by lines, up if negative; above the text lie the sentences of the summary."""
        step = 1 if count > 0 else -1
        for _ in range(abs(count)):
            if not self._one_line(step):
                break
        self.moved()

    def by_window(self, share: float) -> None:
        """Scroll by a share of the window and take the cursor along."""
        count = round(self.window.height * share) - (1 if share == 1 else -1 if share == -1 else 0)
        row, x = self.page.cell(self.cursor)
        step = 1 if count > 0 else -1
        self.scroll_to_row(self.scroll_offset.y + count)
        last = len(self.page.lines) - 1
        found = self.page.nearest(min(max(0, row + count), last), x, step)
        found = self.page.nearest(row, x, -step) if found is None else found
        if found is not None:
            self.land(found)

    def to_end(self, *, last: bool) -> None:
        """Go to the beginning or the end of the article."""
        self.land(self.within(len(self.article.text) if last else 0))
        self.scroll_to_row(len(self.page.lines) if last else 0)

    def to_line_end(self, *, last: bool) -> None:
        """Go to the first or the last code point of the line."""
        extent = self.page.extent(self.page.row(self.cursor)) if self.page.lines else None
        if extent:
            self.land(extent.end - 1 if last else extent.start)

    def land(self, offset: int, *, keep_goal: bool = False) -> None:
        """Arrive at a code point after a motion by lines or windows."""
        self.go(offset, keep_goal=keep_goal)

    def _one_line(self, step: int) -> bool:
        if self.on_summary is not None:
            return self._one_summary_line(step)
        row, x = self.page.cell(self.cursor)
        if self._goal is None:
            self._goal = x
        found = self.page.nearest(row + step, self._goal, step)
        if found is None:
            if step < 0 and self.page.targets and not self.selected:
                return self._one_summary_line(step)
            self.scroll_to_row(0 if step < 0 else len(self.page.lines))
        else:
            self.land(found, keep_goal=True)
        return found is not None

    def _one_summary_line(self, step: int) -> bool:
        rows = self.page.targets
        at = (len(rows) if self.on_summary is None else self.on_summary) + step
        if at >= len(rows):
            self.on_summary = None
            self.reveal(self.page.row(self.cursor))
        elif at >= 0:
            self.on_summary = at
            self.reveal(rows[at])
        return at >= 0

    def reveal(self, row: int) -> None:
        """Scroll until a row stands in the window with lines around it."""
        around = min(AROUND, (self.window.height - 1) // 2)
        top = self.scroll_offset.y
        if row - around < top:
            self.scroll_to_row(0 if row <= self.page.first_row else row - around)
        elif row + around >= top + self.window.height:
            self.scroll_to_row(row + around + 1 - self.window.height)

    def moved(self) -> None:
        """Draw the cursor where it is, and tell."""
        self.mark_place()
        self._tell()

    def mark_place(self) -> None:
        """Draw the cursor, and the sentence it is in or the words selected."""
        sentence, selected = self.sentence, self.selected
        free = self.on_summary is None
        covered = any(name == "article--selection" for _, name in self.overlays.above)
        self.overlays.below = [(sentence, "article--sentence")] if sentence and free and not selected else []
        self.overlays.above = [(selected, "article--selection")] if selected else []
        if free and self.article.text:
            self.overlays.above.append((Span(self.cursor, self.cursor + 1), "article--cursor"))
        before, self._marked = self._marked, self._rows_marked()
        if self.hits[0] and (covered or selected):
            self.repaint()  # what is found does not show where any of it is selected
        else:
            self.repaint_rows(before | self._marked)

    def _rows_marked(self) -> frozenset[int]:
        spans = (span for span, _ in (*self.overlays.below, *self.overlays.above))
        rows = [row for row, _ in self.page.rows(spans)]
        if self.on_summary is not None:
            rows += [row for row, line in enumerate(self.page.lines) if self.is_picked(line, row)]
        return frozenset(rows)

    def _tell(self, *, by_person: bool = True) -> None:
        if self.page.lines and self._told != (self.cursor, self.progress):
            self._told = (self.cursor, self.progress)
            self.post_message(self.Moved(self.cursor, self.progress, by_person and not self.jumping))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the cursor in view when the page is scrolled by wheel or bar."""
        super().watch_scroll_y(old_value, new_value)
        top, bottom = round(new_value), round(new_value) + self.window.height - 1
        row, x = self.page.cell(self.cursor)
        if (
            self.arrival is None
            and self.on_summary is None
            and not self.selected
            and not top <= row <= bottom
        ):
            found = self.page.nearest(top, x, 1) if row < top else self.page.nearest(bottom, x, -1)
            self.cursor = self.cursor if found is None else found
        self.moved()
