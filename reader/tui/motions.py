"""How the cursor of a list that is read page by page moves (data); its screens have these commands in common."""

from __future__ import annotations

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
