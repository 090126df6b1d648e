"""How the cursor of the screen of all highlights moves: by the keys of every list, with counts."""

from __future__ import annotations

from textual.events import Key
from textual.widgets import Input, OptionList

from reader.tui.screens.across import Across

FIRST = 1
"""The first highlight: above it stands the heading of its group."""
MOST = 9999
LINES_OF_ROW = 3
"""About how many lines a highlight takes: half a window is so many rows."""


class HighlightsMoving(Across):
    """The list is Textual's, which knows neither counts nor half windows."""

    _count = 0

    @property
    def rows(self) -> OptionList:
        """The list."""
        return self.query_one(OptionList)

    def on_key(self, event: Key) -> None:
        """Collect the digits of a count."""
        digit = event.character or ""
        if isinstance(self.focused, Input) or not (digit.isascii() and digit.isdigit()):
            return
        self._count = min(self._count * 10 + int(digit), MOST)
        event.stop()

    def take_count(self) -> int:
        """Return the count typed before this key, once; 0 if there is none."""
        count, self._count = self._count, 0
        return count

    def _by(self, count: int) -> None:
        """Move by so many highlights, up if negative, and not round from one end to the other."""
        rows = self.rows
        rows.focus()
        for _ in range(abs(count)):
            at, last = rows.highlighted or 0, rows.option_count - 1
            if not (at < last if count > 0 else at > FIRST):
                break
            (rows.action_cursor_down if count > 0 else rows.action_cursor_up)()

    def action_line_down(self) -> None:
        """Go down."""
        self._by(self.take_count() or 1)

    def action_line_up(self) -> None:
        """Go up."""
        self._by(-(self.take_count() or 1))

    def action_half_down(self) -> None:
        """Go down half a window."""
        self._by(self._half)

    def action_half_up(self) -> None:
        """Go up half a window."""
        self._by(-self._half)

    def action_page_down(self) -> None:
        """Go down a window."""
        self._by(2 * self._half)

    def action_page_up(self) -> None:
        """Go up a window."""
        self._by(-2 * self._half)

    def action_to_top(self) -> None:
        """Go to the first highlight, or to the one with the number typed before."""
        count = self.take_count()
        self.rows.action_first()
        self._by(max(0, count - 1))

    def action_to_bottom(self) -> None:
        """Go to the last highlight of those that were read."""
        self.take_count()
        self.rows.action_last()

    @property
    def _half(self) -> int:
        """How many highlights fit half the window."""
        return max(1, self.rows.size.height // 2 // LINES_OF_ROW) * (self.take_count() or 1)
