"""A list of rows of several lines each, one of them under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.events import Click
from textual.geometry import Region
from textual.reactive import reactive
from textual.style import Style

from reader.tui.widgets.parted_view import PartedLine, PartedView

CURSOR = "rows--cursor"


class RowView(PartedView, can_focus=True, inherit_bindings=False):
    """Shows rows; a subclass says what choosing one means."""

    LEAD = " "
    COMPONENT_CLASSES: ClassVar[set[str]] = {CURSOR}

    cursor: reactive[int | None] = reactive(None, repaint=False)
    """The row that the cursor is on, if there are any and it is on one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row_of: list[int] = []
        """The row of each line."""
        self._starts = [0]
        """The line at which each row begins, and the one behind the last."""
        self._under_cursor: Style | None = None

    def set_rows(self, rows: Sequence[Sequence[PartedLine]], nothing: Sequence[PartedLine] = ()) -> None:
        """Show other rows from the top, or `nothing` if there are none, with the cursor on no row."""
        self._row_of, self._starts = [], [0]
        for number, lines in enumerate(rows):
            self._row_of += [number] * len(lines)
            self._starts.append(len(self._row_of))
        self.set_reactive(RowView.cursor, None)
        self.set_lines([line for row in rows for line in row] if rows else nothing)
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def _count(self) -> int:
        return len(self._starts) - 1

    def validate_cursor(self, cursor: int | None) -> int | None:
        """Keep the cursor on a row."""
        return None if cursor is None or not self._count else max(0, min(cursor, self._count - 1))

    def watch_cursor(self, before: int | None, after: int | None) -> None:
        """Bring the row into view."""
        for row in (before, after):
            if row is not None and row < self._count:
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
        if 0 <= line < len(self._row_of):
            self.cursor = self._row_of[line]
            self.action_select()

    def ground(self, line: int) -> Style:
        """Return the look of a line: another one under the cursor."""
        if self.cursor is None or self._row_of[line] != self.cursor:
            return self.visual_style
        if self._under_cursor is None:
            text = self.get_component_styles(CURSOR).text_style  # a visual style knows no reversing
            over = Style(
                background=self.get_visual_style(CURSOR).background,
                reverse=text.reverse,
                underline=text.underline,
            )
            self._under_cursor = self.visual_style + over
        return self._under_cursor

    def action_cursor_down(self) -> None:
        """Go to the next row, behind the last to the first."""
        self.cursor = 0 if self.cursor is None else (self.cursor + 1) % self._count

    def action_cursor_up(self) -> None:
        """Go to the row before, before the first to the last."""
        self.cursor = self._count - 1 if self.cursor is None else (self.cursor - 1) % self._count

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = self._count - 1

    def action_page_down(self) -> None:
        """Go on by a window."""
        self._leap(self.scrollable_content_region.height)

    def action_page_up(self) -> None:
        """Go back by a window."""
        self._leap(-self.scrollable_content_region.height)

    def action_select(self) -> None:
        """Choose the row under the cursor."""

    def _leap(self, lines: int) -> None:
        if self._count:
            line = self._starts[self.cursor or 0] + lines
            self.cursor = self._row_of[max(0, min(line, len(self._row_of) - 1))]

    def _extent(self, row: int) -> tuple[int, int]:
        """Return the first line of a row, and how many it has."""
        return self._starts[row], self._starts[row + 1] - self._starts[row]

    def _scroll_to_cursor(self) -> None:
        if self.cursor is not None:
            start, height = self._extent(self.cursor)
            self.scroll_to_region(Region(0, start, 1, height), animate=False, force=True)
