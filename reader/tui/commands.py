"""A command is one value; its key, footer text, palette entry and help all come from it.

A screen (or the app) lists its commands once and takes its bindings from them:

    class ReadingScreen(Screen[None]):
        ACTIONS: ClassVar = (
            Command("star", "f", "Star or unstar", "Mark the article to find it again.", footer="star"),
        )
        BINDINGS: ClassVar = bindings(ACTIONS)

        def action_star(self) -> None: ...

`id` is what a person writes in config.toml under [keys]; the action's name is the id with underscores.
Whether a command can be used now is the screen's `check_action`, as everywhere in Textual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.tui.desk import Desk

_COMMAND = re.compile(r"\{(?:([a-z]+):)?([a-z-]+)\}")


class Command(NamedTuple):
    """Something a person can do. `keys` are Textual's names, parted by commas; `footer` is shown if given."""

    id: str
    keys: str
    title: str
    help: str
    footer: str = ""
    section: str = "Commands"
    palette: bool = True
    priority: bool = False

    @property
    def action(self) -> str:
        """The name of the action method without its prefix."""
        return self.id.replace("-", "_")

    @property
    def binding(self) -> Binding:
        """The command as Textual binds it."""
        return Binding(
            self.keys,
            self.action,
            self.footer or self.title,
            bool(self.footer),
            None,
            self.priority,
            self.help,
            self.id,
        )


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the bindings of some commands."""
    return [command.binding for command in commands if command.keys]


def available(screen: Screen[object]) -> Iterator[tuple[Command, str]]:
    """Yield each command that can be used on `screen` now, with its keys as they are bound, screen first."""
    shown: dict[str, list[str]] = {}
    for one, key in _bound(screen):
        shown.setdefault(one, []).append(key)
    for command in _commands(screen):
        if not command.keys or command.id in shown:
            yield command, " ".join(shown.get(command.id, []))


def key_on(screen: Screen[object], command: str) -> str:
    """Return the first key, as it is shown, with which a command can be used on `screen` now; "" if none."""
    if not any(one.id == command for one in _commands(screen)):
        return ""
    return next((key for _, key in _bound(screen, command)), "")


def with_keys(words: str, desk: Desk) -> str:
    """Return words of ours in which commands in braces are named by their keys, `{reading:note}` one of another screen.

    One without a key is named for the palette.
    """

    def key(found: re.Match[str]) -> str:
        screen, command = found.groups()
        return (
            desk.key_in(screen, command) if screen else desk.key_of(command)
        ) or f"“{command}” in the palette"

    return _COMMAND.sub(key, words)


def _commands(screen: Screen[object]) -> Iterator[Command]:
    """Yield the commands of the screen and then of the app."""
    for node in (screen, screen.app):
        yield from getattr(node, "ACTIONS", ())


def _bound(screen: Screen[object], wanted: str = "") -> Iterator[tuple[str, str]]:
    """Yield the id of each command that can be used now, or of the `wanted` one, and its key as it is shown."""
    for key, active in screen.active_bindings.items():
        binding = active.binding
        if not active.enabled or not binding.id or wanted not in ("", binding.id):
            continue
        own = binding.key == key and not binding.key_display
        display = screen.app.get_key_display(binding if own else binding.with_key(key))
        if not _typed(screen, key, display):
            yield binding.id, display


def _typed(screen: Screen[object], key: str, display: str) -> bool:
    """Tell whether a field in focus takes the key as a character (Textual overlooks "/", among others)."""
    return screen.focused is not None and len(display) == 1 and screen.focused.check_consume_key(key, display)
