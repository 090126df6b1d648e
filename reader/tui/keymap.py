"""New keys from the configuration: an unknown command or two commands on one key fail loudly at start."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from reader.config import Config
from reader.errors import ConfigError
from reader.tui.commands import Command

MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")
NAMED = {key.value for key in Keys if key.value.isalnum()} | set(KEY_NAME_REPLACEMENTS.values())
SIGNS = {_character_to_key(chr(code)) for code in range(ord("!"), ord("~") + 1)}
"""The keys of ASCII; for some, such as "greater_than_sign", a hyphen of the Unicode name has become an underscore."""


def checked_keymap(config: Config, groups: Mapping[str, Sequence[Command]]) -> dict[str, str]:
    """Return the person's keys by command id; `groups` are the commands that are live at the same time, by name.

    Raises ConfigError that names file, line and key.
    """
    known = {command.id: command for commands in groups.values() for command in commands}
    for name in config.keys:
        if name not in known:
            likely = get_close_matches(name, known, 1)
            hint = f"Did you mean '{likely[0]}'?" if likely else f"Known are {', '.join(sorted(known))}."
            raise ConfigError(f"{config.where(name)}: there is no command '{name}' to bind.", hint)
        for key in _names(config.keys[name]):
            if not _is_key(key):
                near = _near(key)
                raise ConfigError(
                    f"{config.where(name)}: '{key}' is no name of a key.",
                    f"Did you mean '{near}'?" if near else 'Write keys like "t", "ctrl+t" or "f2".',
                )
    for commands in groups.values():
        _check_group(config, commands)
    return {name: ",".join(_keys(keys)) for name, keys in config.keys.items()}


def first_key(config: Config, command: Command) -> str:
    """Return the name of the first key that a command has, "" if none."""
    return next(iter(_keys(config.keys.get(command.id, command.keys))), "")


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
    return [_character_to_key(key) if len(key) == 1 else key for key in _names(keys)]


def _names(keys: str) -> list[str]:
    """Return the keys as the person wrote them; the comma itself can be one."""
    return [key.strip() for key in keys.split(",") if key.strip()] if keys != "," else [","]


def _is_key(name: str) -> bool:
    """Tell whether a terminal can send it: a character, a named key or a sign by its Unicode name, with modifiers."""
    *modifiers, key = name.split("+") if len(name) > 1 else [name]
    return all(m in MODIFIERS for m in modifiers) and (len(key) == 1 or key in NAMED | SIGNS or _is_sign(key))


def _is_sign(name: str) -> bool:
    try:
        return bool(unicodedata.lookup(name.replace("_", " ")))
    except KeyError:
        return False


def _near(name: str) -> str:
    """Return what may have been meant by a name of a key that is none, "" if nothing is near."""
    *modifiers, key = name.split("+")
    meant = [
        *(get_close_matches(m, MODIFIERS, 1) or [m] for m in modifiers),
        [key] if _is_key(key) else get_close_matches(key, NAMED, 1),
    ]
    near = "+".join(part[0] for part in meant if part)
    return near if _is_key(near) else ""
