"""A question over the screen that asks it: one box, its purpose in the border above, its keys in the one below."""

from __future__ import annotations

from typing import TypeVar

from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen

from reader.tui.desk import desk_of
from reader.tui.widgets.clickable import clickable

Answer = TypeVar("Answer")


class Dialog(Vertical):
    """The box."""

    def __init__(self, title: str, keys: str, *, wide: bool = False) -> None:
        """`keys` say what each key does, parted by dots: "Enter adds · Esc closes"."""
        super().__init__(classes="dialog wide" if wide else "dialog")
        self.border_title = Content(title)
        self.border_subtitle = clickable(keys)


class DialogScreen(ModalScreen[Answer]):
    """Asks; a click beside the box is as good as Esc."""

    def on_click(self, event: Click) -> None:
        """Leave as Esc does."""
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            desk_of(self).press("escape")
