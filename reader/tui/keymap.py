"""New keys from the configuration: an unknown command or two commands on one key fail loudly at start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from textual.keys import _character_to_key

from reader.config import Config
from reader.errors import ConfigError
from reader.tui.commands import Command

_KEY = re.compile(r"(?:[a-z0-9_]+\+)*(?:[A-Za-z0-9_]+|[^\s\w])")


def checked_keymap(config: Config, groups: Mapping[str, Sequence[Command]]) -> dict[str, str]:
    """Return the person's keys by command id; `groups` are the commands that are live at the same time, by name.

    Raises ConfigError that names file, line and key.
    """
    known = {command.id: command for commands in groups.values() for command in commands}
    for name in config.keys:
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(sorted(known))}."
            raise ConfigError(f"{config.where(name)}: there is no command '{name}' to bind.", hint)
        for key in _keys(config.keys[name]):
            if not _KEY.fullmatch(key):
                raise ConfigError(
                    f"{config.where(name)}: '{key}' is no name of a key.",
                    'Write keys like "t", "ctrl+t" or "f2".',
                )
    for commands in groups.values():
        _check_group(config, commands)
    return {name: ",".join(_keys(keys)) for name, keys in config.keys.items()}


def _check_group(config: Config, commands: Iterable[Command]) -> None:
    taken: dict[str, str] = {}
    for command in commands:
        for key in _keys(config.keys.get(command.id, command.keys)):
            other = taken.setdefault(key, command.id)
            if other == command.id:
                continue
            named = command.id if command.id in config.keys else other
            raise ConfigError(
                f"{config.where(named)}: the key '{key}' is bound to both '{other}' and '{command.id}'.",
                "Give one of them another key.",
            )


def _keys(keys: str) -> list[str]:
    names = [key.strip() for key in keys.split(",")] if keys != "," else [","]
    return [_character_to_key(key) if len(key) == 1 else key for key in names if key]
