"""What each setting takes: how its value is read, and what to say when it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.errors import ConfigError

MEASURE = range(40, 121)
SENTENCES = range(1, 11)
DAYS = range(366)
COLOURS = ("yellow", "green", "blue", "pink")
TAG_COLOURS = ("red", "orange", "yellow", "green", "blue", "purple")
"""What a tag can have, so that it is told at a glance."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Articles that come in and answer `query` are given `tags`; `line` is where the file says so."""

    query: str
    tags: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True)
class Watched:
    """A folder that the app watches while it is open, and where what was added is moved, if anywhere."""

    folder: Path
    move: Path | None = None


@dataclass(frozen=True)
class Tags:
    """Colours of tags, by their names in small letters."""

    colours: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Source:
    """The file that settings stand in, and its text."""

    path: Path
    text: str

    def where(self, key: str) -> str:
        """Return "FILE, line N" of a key, the file alone where it does not stand by itself."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if line.split("=")[0].strip().strip("[]\"' ") == key:
                return f"{self.path}, line {number}"
        return str(self.path)


def checked(key: str, value: Any, source: Source) -> Any:
    """Return the value in the type the setting has, or raise ConfigError naming file, line and key."""
    read, expected = _SETTINGS[key]
    try:
        return read(value, source)
    except _Unfit:
        raise ConfigError(
            f"{source.where(key)}: {value!r} does not fit '{key}'.", f"It takes {expected}."
        ) from None


class _Unfit(Exception):
    """A value that a setting does not take."""


def _text(value: Any, _: Source) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Unfit
    return value


def _folder(value: Any, source: Source) -> Path:
    return Path(_text(value, source)).expanduser()


def _truth(value: Any, _: Source) -> bool:
    if not isinstance(value, bool):
        raise _Unfit
    return value


def _whole(within: range) -> Callable[[Any, Source], int]:
    def read(value: Any, _: Source) -> int:
        if type(value) is not int or value not in within:
            raise _Unfit
        return value

    return read


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Unfit
    return value


def _keys(value: Any, source: Source) -> Mapping[str, str]:
    for name, keys in _table(value).items():
        if not isinstance(keys, str) or not keys.strip():
            raise ConfigError(
                f"{source.where(name)}: the key for '{name}' must be text.",
                f'Write it like {name} = "ctrl+t" (several: "t,ctrl+t").',
            )
    return MappingProxyType(dict(value))


def _searches(value: Any, source: Source) -> Mapping[str, str]:
    return MappingProxyType({name: _text(query, source) for name, query in _table(value).items()})


def _colours(value: Any, source: Source) -> Mapping[str, str]:
    for name, meaning in _table(value).items():
        if name not in COLOURS or not isinstance(meaning, str) or not meaning.strip():
            raise ConfigError(
                f"{source.where(name)}: {name} = {meaning!r} does not name a colour of highlights.",
                f'Write it like yellow = "claim"; there are {", ".join(COLOURS)}.',
            )
    return MappingProxyType({name: meaning.strip() for name, meaning in value.items()})


def _tags(value: Any, source: Source) -> Tags:
    if _table(value).keys() != {"colours"}:
        raise _Unfit
    colours = _table(value["colours"])
    for name, colour in colours.items():
        if colour not in TAG_COLOURS:
            raise ConfigError(
                f"{source.where(name)}: {colour!r} is no colour of tags.",
                f'Write it like policy = "red"; there are {", ".join(TAG_COLOURS)}.',
            )
    return Tags(MappingProxyType({name.lower().lstrip("#"): colour for name, colour in colours.items()}))


def _watched(value: Any, source: Source) -> Watched:
    if not {"folder"} <= _table(value).keys() <= {"folder", "move"}:
        raise _Unfit
    move = value.get("move")
    return Watched(_folder(value["folder"], source), None if move is None else _folder(move, source))


def _rules(value: Any, source: Source) -> tuple[Rule, ...]:
    if not isinstance(value, list):
        raise _Unfit
    heads = (n for n, line in enumerate(source.text.splitlines(), 1) if line.strip().startswith("[[rule]]"))
    return tuple(_rule(each, source, next(heads, 0)) for each in value)


def _rule(value: Any, source: Source, line: int) -> Rule:
    """Return one [[rule]]: a query and the tag or tags that it gives."""
    match value:
        case {"query": str() as query, "tag": str() | list() as tag, **more} if query.strip() and not more:
            tags = [tag] if isinstance(tag, str) else tag
            if tags and all(isinstance(name, str) and name.strip() for name in tags):
                return Rule(query, tuple(tags), line)
    raise ConfigError(
        f"{source.path}, line {line}: a rule has a query and a tag, and nothing else."
        if line
        else f"{source.path}: a rule has a query and a tag, and nothing else.",
        'Write query = "site:ministry" and tag = "policy" below [[rule]].',
    )


_SETTINGS: Mapping[str, tuple[Callable[[Any, Source], Any], str]] = {
    "theme": (_text, "the name of a theme"),
    "editor": (_text, 'a command such as "vim"'),
    "export_folder": (_folder, "the path of a folder"),
    "measure": (_whole(MEASURE), f"a whole number from {MEASURE.start} to {MEASURE.stop - 1}"),
    "summary_sentences": (
        _whole(SENTENCES),
        f"a whole number from {SENTENCES.start} to {SENTENCES.stop - 1}",
    ),
    "refresh_at_start": (_truth, "true or false"),
    "justified": (_truth, "true or false"),
    "watch": (
        _watched,
        'a table with a folder, and where to move what was added: folder = "~/Inbox", move = "~/Read in"',
    ),
    "backup_days": (_whole(DAYS), f"a whole number from {DAYS.start} (never) to {DAYS.stop - 1}"),
    "keys": (_keys, "a table of command ids and keys"),
    "colours": (_colours, 'a table of colours and what they mean, such as yellow = "claim"'),
    "searches": (_searches, 'a table of names and queries, such as steel = "tag:steel is:unread"'),
    "tags": (_tags, 'a table [tags.colours] of tags and their colours, such as policy = "red"'),
    "rule": (_rules, "tables that begin with [[rule]]"),
}
