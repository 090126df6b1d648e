"""A list of rows of several lines each, one of them under the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual.events import Click
from textual.geometry import Region
from textual.reactive import reactive
from textual.style import Style

from reader.tui.widgets.parted_view import PartedLine, PartedView

CURSOR = "rows--cursor"
NO_HEADINGS: Mapping[int, Sequence[PartedLine]] = MappingProxyType({})


class RowView(PartedView, can_focus=True, inherit_bindings=False):
    """Shows rows; a subclass says what choosing one means."""

    LEAD = " "
    COMPONENT_CLASSES: ClassVar[set[str]] = {CURSOR}

    cursor: reactive[int | None] = reactive(None, repaint=False)
    """The row that the cursor is on, if there are any and it is on one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row_of: list[int] = []
        """The row of each line; a heading's is the one below it."""
        self._headings: set[int] = set()
        """The lines that belong to a heading."""
        self._starts = [0]
        """The line at which each row begins, and the one behind the last."""
        self._under_cursor: Style | None = None

    def set_rows(
        self,
        rows: Sequence[Sequence[PartedLine]],
        nothing: Sequence[PartedLine] = (),
        *,
        headings: Mapping[int, Sequence[PartedLine]] = NO_HEADINGS,
        stay: bool = False,
    ) -> None:
        """Show other rows, or `nothing` if there are none; `headings` are lines above a row that the cursor is never on.

        They are shown from the top, with the cursor on no row, unless they are to `stay` where those before were.
        """
        lines: list[PartedLine] = []
        self._row_of, self._starts, self._headings = [], [0], set()
        for number, row in enumerate(rows):
            heading = headings.get(number, ())
            self._headings.update(range(len(lines), len(lines) + len(heading)))
            lines += (*heading, *row)
            self._row_of += [number] * (len(lines) - len(self._row_of))
            self._starts.append(len(lines))
        self.set_reactive(RowView.cursor, self.validate_cursor(self.cursor if stay else None))
        self.set_lines(lines if rows else nothing)
        self.scroll_to(y=self.scroll_y if stay else 0, animate=False, force=True)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._starts) - 1

    def validate_cursor(self, cursor: int | None) -> int | None:
        """Keep the cursor on a row."""
        return None if cursor is None or not self.count else max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int | None, after: int | None) -> None:
        """Bring the row into view."""
        for row in (before, after):
            if row is not None and row < self.count:
                self.refresh_lines(*self._extent(row))
        self._scroll_to_cursor()

    def on_resize(self) -> None:
        """Keep the row under the cursor in view."""
        super().on_resize()
        self._scroll_to_cursor()

    def notify_style_update(self) -> None:
        """Forget how the cursor looked."""
        super().notify_style_update()
        self._under_cursor = None

    def on_click(self, event: Click) -> None:
        """Choose the row that is clicked."""
        place = event.get_content_offset(self)
        line = place.y + self.scroll_offset.y if place else -1
        if 0 <= line < len(self._row_of) and line not in self._headings:
            self.cursor = self._row_of[line]
            self.action_select()

    def ground(self, line: int) -> Style:
        """Return the look of a line: another one under the cursor."""
        if self.cursor is None or self._row_of[line] != self.cursor or line in self._headings:
            return self.visual_style
        if self._under_cursor is None:
            self._under_cursor = self.visual_style + self.ground_of(CURSOR)
        return self._under_cursor

    def action_cursor_down(self) -> None:
        """Go to the next row, behind the last to the first."""
        self.cursor = 0 if self.cursor is None else (self.cursor + 1) % self.count

    def action_cursor_up(self) -> None:
        """Go to the row before, before the first to the last."""
        self.cursor = self.count - 1 if self.cursor is None else (self.cursor - 1) % self.count

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = self.count - 1

    def action_page_down(self) -> None:
        """Go on by a window."""
        self.leap(self.scrollable_content_region.height)

    def action_page_up(self) -> None:
        """Go back by a window."""
        self.leap(-self.scrollable_content_region.height)

    def action_select(self) -> None:
        """Choose the row under the cursor."""

    def leap(self, lines: int) -> None:
        """Go on by so many lines, back if they are negative."""
        if self.count:
            line = self._starts[self.cursor or 0] + lines
            self.cursor = self._row_of[max(0, min(line, len(self._row_of) - 1))]

    def _extent(self, row: int) -> tuple[int, int]:
        """Return the first line of a row, its heading's if it has one, and how many there are."""
        return self._starts[row], self._starts[row + 1] - self._starts[row]

    def _scroll_to_cursor(self) -> None:
        if self.cursor is not None:
            start, height = self._extent(self.cursor)
            self.scroll_to_region(Region(0, start, 1, height), animate=False, force=True)
