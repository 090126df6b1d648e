"""A list of rows of any height, some under a heading, moved by the keys of every list."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from reader.tui.widgets.counts import Counts
from reader.tui.widgets.row_view import RowView


class RowList(Counts, RowView, inherit_bindings=False):
    """It has no keys of its own: they are its screen's."""

    @dataclass
    class Chosen(Message):
        """A row was chosen, with Enter or a click."""

        row: int

    def action_leap(self, pages: float) -> None:
        """Move by a part of the window, times the count."""
        self.leap(int(self.scrollable_content_region.height * pages) * self.take_count(1))

    def action_bottom(self) -> None:
        """Go to the last row, or to the one with the number typed before."""
        self.cursor = self.take_count(self.count) - 1

    def action_select(self) -> None:
        """Choose the row under the cursor."""
        self.take_count(1)
        if self.cursor is not None:
            self.post_message(self.Chosen(self.cursor))
