"""Every key as it is bound right now, filtered as you type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.panel_rows import wrapped

Entry = tuple[Command, str]
KEYS_WIDTH = 10
TITLE_WIDTH = 25
HELP_WIDTH = 40
"""With less room than this beside the title, the help goes below it."""
NO_KEY = "palette"
MENTIONED = "Also mentioned by"
"""Stands over what only explains itself with the words: "bin" is in "Move to the bin"."""


class HelpScreen(DialogScreen[None]):
    """The commands of the screen below, by section."""

    ACTIONS: ClassVar = (
        Command("help-close", "escape", "Close", "Go back.", footer="close", palette=False),
        Command("help-down", "down", "Down", "Show what is below.", palette=False),
        Command("help-up", "up", "Up", "Show what is above.", palette=False),
        Command("help-page-down", "pagedown", "Page down", "Show the next page.", palette=False),
        Command("help-page-up", "pageup", "Page up", "Show the page before.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries

    def compose(self) -> ComposeResult:
        """Lay out a filter over the list."""
        with Dialog("Keys", "↑↓ move · Esc closes", wide=True):
            yield Input(placeholder="Type to filter: star, note, ctrl…")
            with VerticalScroll(can_focus=False):
                yield Static("", markup=False, id="keys")

    def on_mount(self) -> None:
        """Fill the list once its width is known, and whenever it changes."""
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        """Lines are as wide as the dialog."""
        self.call_after_refresh(self._fill)

    def on_input_changed(self) -> None:
        """Show what matches."""
        self._fill()

    def on_input_submitted(self) -> None:
        """Close: there is nothing to choose."""
        self.dismiss()

    def action_help_close(self) -> None:
        """Close."""
        self.dismiss()

    def action_help_down(self) -> None:
        """Show what is below."""
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_help_up(self) -> None:
        """Show what is above."""
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_help_page_down(self) -> None:
        """Show the next page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_help_page_up(self) -> None:
        """Show the page before."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)

    def _fill(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        self.query_one("#keys", Static).update(self._listed(self.query_one(Input).value, width))

    def _listed(self, words: str, width: int) -> Content:
        wanted = words.casefold().split()
        lines: list[Content] = []
        sections: dict[str, list[Entry]] = {}
        for command, keys in sorted(self._entries, key=lambda entry: not _named(entry[0], entry[1], wanted)):
            about = f"{command.title} {command.help} {keys} {command.id}".casefold()
            if all(word in about for word in wanted):
                section = command.section if _named(command, keys, wanted) else MENTIONED
                sections.setdefault(section, []).append((command, keys))
        for section, entries in sections.items():
            lines.append(Content.styled(section, "bold $accent"))
            lines += [line for entry in entries for line in _lines(*entry, width)]
            lines.append(Content(""))
        return Content("\n").join(lines) if lines else Content.styled("No command matches that.", "$quiet")


def _named(command: Command, keys: str, wanted: Sequence[str]) -> bool:
    """Tell whether a command's title, key or id holds the words, not its explanation alone."""
    return all(word in f"{command.title} {keys} {command.id}".casefold() for word in wanted)


def _lines(command: Command, keys: str, width: int) -> Iterator[Content]:
    """Yield key, title and help: beside one another where there is room, else the help below the title."""
    key = Content.styled(f" {keys or NO_KEY:<{KEYS_WIDTH}} ", "bold $primary" if keys else "$quiet")
    beside = width - key.cell_length - TITLE_WIDTH - 1
    if beside >= HELP_WIDTH:
        first, *more = wrapped(command.help, beside)
        yield Content.assemble(key, f"{command.title:<{TITLE_WIDTH}} ", (first, "$quiet"))
        for line in more:
            yield Content.styled(" " * (width - beside) + line, "$quiet")
        return
    indent, room = " " * key.cell_length, width - key.cell_length
    for number, line in enumerate(wrapped(command.title, room)):
        yield Content.assemble(indent if number else key, line)
    for line in wrapped(command.help, room):
        yield Content.styled(indent + line, "$quiet")
