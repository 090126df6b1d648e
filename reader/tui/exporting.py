"""Where exports go: the configured folder is offered, else that of the last time, and the answer is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.tui.desk import Desk, DeskScreen

KEY = "export_folder"


def export_folder(desk: Desk) -> str:
    """Return the folder to offer, as a person writes it; "" if none is known."""
    folder = desk.config.export_folder or desk.state.get(KEY)
    if not folder:
        return ""
    try:
        return f"~/{Path(folder).relative_to(Path.home())}"
    except ValueError:
        return str(folder)


def ask_folder(screen: DeskScreen, what: str, then: Callable[[Path], object]) -> None:
    """Ask for the folder that Markdown is written into, and go on `then`."""
    from reader.tui.screens.asking import ExportScreen

    def answered(folder: Path | None) -> None:
        if folder is not None:
            screen.desk.state.set(KEY, str(folder))
            then(folder)

    screen.app.push_screen(ExportScreen(what, export_folder(screen.desk)), answered)
