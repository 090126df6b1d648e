"""Lines that say what keys do, in which a click is as good as the key."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

KEYS = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "→": "right", "^s": "ctrl+s", "^e": "ctrl+e"}
"""Keys as such lines name them, and as Textual does; a letter is named by itself."""


def clickable(keys: str) -> Content:
    """Return a line such as "Enter adds · Esc closes", each part of which presses its key when it is clicked."""
    return Content(" · ").join(map(_part, keys.split(" · ")))


def _part(words: str) -> Content:
    name = words.split()[0]
    key = KEYS.get(name, name if len(name) == 1 and name.isascii() else "")
    return Content.styled(words, Style.from_meta({"@click": f"app.press({key!r})"}) if key else "")
