"""A list to choose from in which what the cursor is on may be reversed: where colours are few, nothing else shows it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.style import Style
from textual.widgets import OptionList


class Choices(OptionList):
    """Textual's list, which forgets that a component class reverses, moved by the letters too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False, id="line-down"),
        Binding("k", "cursor_up", "Up", show=False, id="line-up"),
        Binding("g", "first", "First", show=False, id="to-top"),
        Binding("G", "last", "Last", show=False, id="to-bottom"),
    ]

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """Return the look of an option, reversed if the styles say so."""
        style = super().get_visual_style(*component_classes, partial=partial)
        reversed_ = any(self.get_component_styles(name).text_style.reverse for name in component_classes)
        return style + Style(reverse=True) if reversed_ else style
