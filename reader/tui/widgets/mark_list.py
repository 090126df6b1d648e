"""The list of all highlights: rows of any height under headings, moved by the keys of every list."""

from __future__ import annotations

from textual.events import Key

from reader.tui.widgets.choices import Choices

MOST = 9999

LINES_OF_ROW = 3
"""About how many lines a highlight takes: half a window is so many rows."""


class MarkList(Choices, inherit_bindings=False):
    """Textual's list knows neither counts nor half windows, and goes round from one end to the other.

    It has no keys of its own: they are its screen's.
    """

    _count = 0

    def on_key(self, event: Key) -> None:
        """Collect the digits of a count."""
        digit = event.character or ""
        if digit.isascii() and digit.isdigit() and (digit != "0" or self._count):
            self._count = min(self._count * 10 + int(digit), MOST)
            event.stop()
        elif event.key == "escape" and self._count:
            self._count = 0
            event.stop()

    def action_move(self, by: int) -> None:
        """Move by rows, times the count."""
        self._by(by * (self._take_count() or 1))

    def action_leap(self, pages: float) -> None:
        """Move by a part of the window."""
        rows = max(1, int(self.size.height * abs(pages)) // LINES_OF_ROW)
        self._by((1 if pages > 0 else -1) * rows * (self._take_count() or 1))

    def action_top(self) -> None:
        """Go to the first row, or to the one with the number typed before."""
        count = self._take_count()
        self.action_first()
        self._by(max(0, count - 1))

    def action_bottom(self) -> None:
        """Go to the last row."""
        self._take_count()
        self.action_last()

    def _take_count(self) -> int:
        """Return the count typed before this key, once; 0 if there is none."""
        count, self._count = self._count, 0
        return count

    def _by(self, count: int) -> None:
        """Move by so many rows, over the headings, as far as there are any."""
        rows = [at for at, option in enumerate(self.options) if not option.disabled]
        if self.highlighted in rows:
            there = rows.index(self.highlighted) + count
            self.highlighted = rows[min(max(0, there), len(rows) - 1)]
            if self.highlighted == rows[0]:
                self.scroll_home(animate=False)  # the heading above it comes into sight
