"""The number typed before a motion: 5j goes down five."""

from __future__ import annotations

from typing import Any

from textual.events import Key

MOST = 1_000_000


class Counts:
    """A list that collects the digits of a count; it keeps its cursor on a row itself."""

    cursor: Any
    _count = ""

    def on_key(self, event: Key) -> None:
        """Take a digit; Esc forgets those typed before."""
        digit = event.character or ""
        if digit.isdecimal() and (self._count or digit != "0"):
            self._count += digit
            event.stop()
            event.prevent_default()
        elif event.key == "escape" and self._count:
            self._count = ""
            event.stop()

    def take_count(self, default: int) -> int:
        """Return the count typed before this key, once."""
        count, self._count = self._count, ""
        return min(int(count[:7]), MOST) if count else default

    def action_move(self, by: int) -> None:
        """Move by rows, times the count."""
        self.cursor = (self.cursor or 0) + by * self.take_count(1)

    def action_top(self) -> None:
        """Go to the first row, or to the one with the number typed before."""
        self.cursor = self.take_count(1) - 1
