"""A field for a path that completes as one types."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.suggester import Suggester
from textual.widgets import Input


class PathSuggester(Suggester):
    """Suggests the first entry of a folder that begins with what was typed."""

    def __init__(self, *, folders_only: bool = False) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._folders_only = folders_only

    async def get_suggestion(self, value: str) -> str | None:
        """Return the completed path, or None."""
        return await asyncio.to_thread(completed, value, self._folders_only)


def completed(value: str, folders_only: bool = False) -> str | None:
    """Return `value` completed to an entry that exists; a folder ends in a slash."""
    if not value or "://" in value:
        return None
    folder, slash, begun = value.rpartition("/")
    try:
        place = Path((folder + slash) or ".").expanduser()
        entries = sorted(place.iterdir(), key=lambda path: path.name)
    except (OSError, RuntimeError, ValueError):
        return None
    for entry in entries:
        hidden = entry.name.startswith(".") and not begun.startswith(".")
        if entry.name.startswith(begun) and not hidden and entry.name.isprintable():
            is_folder = entry.is_dir()
            if is_folder or not folders_only:
                return f"{folder}{slash}{entry.name}{'/' if is_folder else ''}"
    return None


class PathInput(Input):
    """An input where Tab takes the completion and stays."""

    def __init__(
        self, value: str = "", *, placeholder: str = "", folders_only: bool = False, id: str | None = None
    ) -> None:
        super().__init__(
            value, placeholder=placeholder, suggester=PathSuggester(folders_only=folders_only), id=id
        )

    def key_tab(self) -> None:
        """Take the completion."""
        self.action_cursor_right() if self.cursor_position == len(self.value) else self.action_end()
