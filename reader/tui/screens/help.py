"""Every key as it is bound right now, filtered as you type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.commands import Command, bindings

Entry = tuple[Command, str]
KEYS_WIDTH = 10
TITLE_WIDTH = 25


class HelpScreen(ModalScreen[None]):
    """The commands of the screen below, by section."""

    ACTIONS: ClassVar = (Command("help-close", "escape", "Close", "Go back.", footer="close", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries

    def compose(self) -> ComposeResult:
        """Lay out a filter over the list."""
        with Vertical(classes="dialog wide") as dialog:
            dialog.border_title = "Keys"
            dialog.border_subtitle = "Esc closes"
            yield Input(placeholder="Type to filter: star, note, ctrl…")
            with VerticalScroll(can_focus=False):
                yield Static(self._listed(""), markup=False, id="keys")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what matches."""
        self.query_one("#keys", Static).update(self._listed(event.value))

    def on_input_submitted(self) -> None:
        """Close: there is nothing to choose."""
        self.dismiss()

    def action_help_close(self) -> None:
        """Close."""
        self.dismiss()

    def _listed(self, words: str) -> Content:
        wanted = words.casefold().split()
        lines: list[Content] = []
        sections: dict[str, list[Entry]] = {}
        for command, keys in self._entries:
            about = f"{command.title} {command.help} {keys} {command.id}".casefold()
            if all(word in about for word in wanted):
                sections.setdefault(command.section, []).append((command, keys))
        for section, entries in sections.items():
            lines.append(Content.styled(section, "bold $accent"))
            lines += [_line(command, keys) for command, keys in entries]
            lines.append(Content(""))
        return Content("\n").join(lines) if lines else Content.styled("No command matches that.", "$quiet")


def _line(command: Command, keys: str) -> Content:
    return Content.assemble(
        (f" {keys:<{KEYS_WIDTH}} ", "bold $primary"),
        f"{command.title:<{TITLE_WIDTH}} ",
        (command.help, "$quiet"),
    )
