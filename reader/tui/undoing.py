"""Undo and redo, told in the same words on every screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.listing import Change
    from reader.library import Library


def undo(library: Library, redo_key: str, steps: int = 1) -> str:
    """Undo so many actions; return what they were, with the key that does one again ("" if it has none)."""
    changes = _turned(library.edits.undo, steps)
    if not changes:
        return "There is nothing to undo"
    again = f"; {redo_key} does it again" if redo_key and len(changes) == 1 else ""
    return f"Undone: {_named(changes)}{again}"


def redo(library: Library, steps: int = 1) -> str:
    """Do so many actions again that were undone; return what they were."""
    changes = _turned(library.edits.redo, steps)
    return f"Done again: {_named(changes)}" if changes else "There is nothing to do again"


def _turned(turn: Callable[[], Change | None], steps: int) -> list[Change]:
    return [change for _ in range(steps) if (change := turn())]


def _named(changes: Sequence[Change]) -> str:
    return changes[0].label if len(changes) == 1 else f"{len(changes)} changes"
