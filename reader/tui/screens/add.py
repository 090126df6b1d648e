"""The dialog that asks what to add."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Input, Static

from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.path_input import PathInput


@dataclass(frozen=True, slots=True)
class Follow:
    """The address of a feed to follow."""

    url: str


class AddScreen(DialogScreen[list[str] | Follow | None]):
    """Asks for paths, folders or URLs; answers with a list of them, one to follow as a feed, or None."""

    ACTIONS: ClassVar = (
        Command("add-close", "escape", "Close", "Add nothing.", footer="close", palette=False),
        Command("add-follow", "ctrl+s", "Follow", "Follow the address as a feed.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def compose(self) -> ComposeResult:
        """Lay out one field and what it takes."""
        with Dialog("Add articles", "Enter adds · Tab completes · Esc closes"):
            yield PathInput(placeholder="A file, a folder, or https://…")
            yield Static(
                "Saved pages, text, Markdown, feeds, documents, web archives and exports of other services are read; "
                "a folder or a zip with all it holds. Several at once: part them by blanks, a name with blanks in quotes. ^s follows the address as a feed.",
                markup=False,
                classes="quiet",
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        sources = split_sources(event.value)
        self.dismiss(sources) if sources else None

    def action_add_follow(self) -> None:
        """Answer with an address to follow as a feed."""
        sources = split_sources(self.query_one(PathInput).value)
        if sources:
            self.dismiss(Follow(sources[0] if "://" in sources[0] else f"https://{sources[0]}"))

    def action_add_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)


def split_sources(value: str) -> list[str]:
    """Return the sources named in one line: all of it when it is a path, else its parts as a shell would split it."""
    value = value.strip()
    if not value:
        return []
    try:
        if Path(value).expanduser().exists():
            return [value]
        return shlex.split(value)
    except (OSError, ValueError):
        return [value]
