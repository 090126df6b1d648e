"""How the cursor of a list moves: the screens of lists have these commands in common."""

from __future__ import annotations

from typing import Protocol

from reader.tui.commands import Command

MOVE = "Moving"

MOTIONS: tuple[Command, ...] = (
    Command("line-down", "j,down", "Next", "Go down; 5j goes down five.", section=MOVE, palette=False),
    Command("line-up", "k,up", "Previous", "Go up; 5k goes up five.", section=MOVE, palette=False),
    Command("half-down", "ctrl+d", "Half a page down", "Go down half a window.", section=MOVE, palette=False),
    Command("half-up", "ctrl+u", "Half a page up", "Go up half a window.", section=MOVE, palette=False),
    Command("page-down", "space,pagedown,ctrl+f", "Page down", "Go down a window.", section=MOVE, palette=False),
    Command("page-up", "shift+space,pageup,ctrl+b", "Page up", "Go up a window.", section=MOVE, palette=False),
    Command("to-top", "g,home", "First", "Go to the first; 12g goes to the twelfth.", section=MOVE, palette=False),
    Command("to-bottom", "G,end", "Last", "Go to the last.", section=MOVE, palette=False),
)  # fmt: skip


class Moved(Protocol):
    """A list with a cursor; counts typed before a motion are its own."""

    def action_move(self, by: int) -> None:
        """Move by rows."""

    def action_leap(self, pages: float) -> None:
        """Move by a part of the window."""

    def action_top(self) -> None:
        """Go to the first row."""

    def action_bottom(self) -> None:
        """Go to the last row."""


class ListMotions:
    """Does them, on the screen's list; the ids are those of the reading screen, so that one rebinding serves all."""

    @property
    def rows(self) -> Moved:
        """The list."""
        raise NotImplementedError

    @property
    def moving(self) -> Moved:
        """What the motions move in, where there is more than one list."""
        return self.rows

    def action_line_down(self) -> None:
        """Go to the next row."""
        self.moving.action_move(1)

    def action_line_up(self) -> None:
        """Go to the row before."""
        self.moving.action_move(-1)

    def action_half_down(self) -> None:
        """Go down half a window."""
        self.moving.action_leap(0.5)

    def action_half_up(self) -> None:
        """Go up half a window."""
        self.moving.action_leap(-0.5)

    def action_page_down(self) -> None:
        """Go down a window."""
        self.moving.action_leap(1)

    def action_page_up(self) -> None:
        """Go up a window."""
        self.moving.action_leap(-1)

    def action_to_top(self) -> None:
        """Go to the first row, or to the one with the number typed before."""
        self.moving.action_top()

    def action_to_bottom(self) -> None:
        """Go to the last row, or to the one with the number typed before."""
        self.moving.action_bottom()
