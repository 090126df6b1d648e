"""The screens that have commands of their own, by name; none is loaded before it is asked for."""

from __future__ import annotations

from typing import Any

from reader.tui.commands import Command
from reader.tui.everywhere import EVERYWHERE


def screens() -> dict[str, Any]:
    """Return their classes."""
    from reader.tui.screens.figures import FiguresScreen
    from reader.tui.screens.highlights import HighlightsScreen
    from reader.tui.screens.library import LibraryScreen
    from reader.tui.screens.people import PeopleScreen
    from reader.tui.screens.reading import ReadingScreen

    return {
        "library": LibraryScreen,
        "reading": ReadingScreen,
        "highlights": HighlightsScreen,
        "people": PeopleScreen,
        "figures": FiguresScreen,
    }


def commands_by_screen() -> dict[str, tuple[Command, ...]]:
    """Return the commands that are live at the same time, by the name of their screen."""
    return {name: (*EVERYWHERE, *screen.ACTIONS) for name, screen in screens().items()}
