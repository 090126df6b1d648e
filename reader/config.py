"""The person's settings, read once from a TOML file into a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
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


@dataclass(frozen=True)
class Config:
    """What a person may set. `source` is the file it was read from, None for the defaults.

    `theme` is a theme's name or None (what was last chosen in the app); `measure` the width of the text in cells;
    `justified` whether its lines are all as wide; `summary_sentences` how many sentences a summary has; `editor` the
    command for long notes (else $VISUAL, $EDITOR); `backup_days` how many days apart the app makes a backup (0: never);
    `export_folder` where exports go; `keys` new keys by command id; `searches` saved searches by name;
    `colours` what a colour of highlights means to the person ("claim"); `refresh_at_start` whether the app
    asks the feeds for news when it opens; `tags` the colours of tags; `watch` the folder it watches while it is open; `rule` says what is
    tagged when it comes in.
    """

    theme: str | None = None
    measure: int = 76
    justified: bool = False
    summary_sentences: int = 3
    editor: str | None = None
    backup_days: int = 1
    export_folder: Path | None = None
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    searches: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    refresh_at_start: bool = False
    colours: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    tags: Tags = Tags()
    rule: tuple[Rule, ...] = ()
    watch: Watched | None = None
    source: Path | None = None

    def colour_name(self, colour: str) -> str:
        """Return what the person calls a colour of highlights."""
        return self.colours.get(colour, colour)

    def where(self, key: str) -> str:
        """Return "FILE, line N" of a key in the file, for an error about its value."""
        if self.source is None:
            return "the configuration"
        return _where(self.source, _read(self.source), key)


def load(path: Path) -> Config:
    """Read the configuration file; a missing one gives the defaults.

    Raises ConfigError naming file, line and key.
    """
    if not path.exists():
        return Config()
    import tomli

    text = _read(path)
    try:
        values = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ConfigError(
            f"{path} is not valid TOML: {error}.", "Mend that line, or move the file away."
        ) from error
    known = {f.name for f in fields(Config)} - {"source"}
    for key in values:
        if key not in known:
            raise ConfigError(
                f"{_where(path, text, key)}: there is no setting '{key}'.",
                f"Known are {', '.join(sorted(known))}.",
            )
    checked = {key: _checked(key, value, path, text) for key, value in values.items()}
    return Config(**checked, source=path)


def _checked(key: str, value: Any, path: Path, text: str) -> Any:
    """Return the value in the type the setting has, or raise ConfigError."""
    match key, value:
        case (("theme" | "editor"), str()) if value.strip():
            return value
        case "export_folder", str() if value.strip():
            return Path(value).expanduser()
        case "measure", int() if value in MEASURE:
            return value
        case (("refresh_at_start" | "justified"), bool()):
            return value
        case "summary_sentences", int() if value in SENTENCES and value is not True:
            return value
        case "watch", {"folder": str(folder), **rest} if folder.strip() and rest.keys() <= {"move"}:
            move = rest.get("move")
            if move is None or (isinstance(move, str) and move.strip()):
                return Watched(Path(folder).expanduser(), Path(move).expanduser() if move else None)
        case "backup_days", int() if value in DAYS and not isinstance(value, bool):
            return value
        case "keys", dict():
            for name, keys in value.items():
                if not isinstance(keys, str) or not keys.strip():
                    raise ConfigError(
                        f"{_where(path, text, name)}: the key for '{name}' must be text.",
                        f'Write it like {name} = "ctrl+t" (several: "t,ctrl+t").',
                    )
            return MappingProxyType(dict(value))
        case "searches", dict() if all(isinstance(v, str) and v.strip() for v in value.values()):
            return MappingProxyType(dict(value))
        case "colours", dict():
            for name, meaning in value.items():
                if name not in COLOURS or not isinstance(meaning, str) or not meaning.strip():
                    raise ConfigError(
                        f"{_where(path, text, name)}: {name} = {meaning!r} does not name a colour of highlights.",
                        f'Write it like yellow = "claim"; there are {", ".join(COLOURS)}.',
                    )
            return MappingProxyType({name: meaning.strip() for name, meaning in value.items()})
        case "tags", {"colours": dict(colours), **more} if not more:
            for name, colour in colours.items():
                if colour not in TAG_COLOURS:
                    raise ConfigError(
                        f"{_where(path, text, name)}: {colour!r} is no colour of tags.",
                        f'Write it like policy = "red"; there are {", ".join(TAG_COLOURS)}.',
                    )
            return Tags(
                MappingProxyType({name.lower().lstrip("#"): colour for name, colour in colours.items()})
            )
        case "rule", list():
            lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith("[[rule]]")]
            return tuple(_rule(each, path, lines[at : at + 1]) for at, each in enumerate(value))
    raise ConfigError(
        f"{_where(path, text, key)}: {value!r} does not fit '{key}'.", f"It takes {_EXPECTED[key]}."
    )


def _rule(value: Any, path: Path, lines: list[int]) -> Rule:
    """Return one [[rule]]: a query and the tag or tags that it gives."""
    match value:
        case {"query": str() as query, "tag": str() | list() as tag, **more} if query.strip() and not more:
            tags = [tag] if isinstance(tag, str) else tag
            if tags and all(isinstance(name, str) and name.strip() for name in tags):
                return Rule(query, tuple(tags), *lines)
    where = f"{path}, line {lines[0]}" if lines else str(path)
    raise ConfigError(
        f"{where}: a rule has a query and a tag, and nothing else.",
        'Write query = "site:ministry" and tag = "policy" below [[rule]].',
    )


_EXPECTED = {
    "theme": "the name of a theme",
    "editor": 'a command such as "vim"',
    "export_folder": "the path of a folder",
    "measure": f"a whole number from {MEASURE.start} to {MEASURE.stop - 1}",
    "summary_sentences": f"a whole number from {SENTENCES.start} to {SENTENCES.stop - 1}",
    "refresh_at_start": "true or false",
    "justified": "true or false",
    "watch": 'a table with a folder, and where to move what was added: folder = "~/Inbox", move = "~/Read in"',
    "backup_days": f"a whole number from {DAYS.start} (never) to {DAYS.stop - 1}",
    "keys": "a table of command ids and keys",
    "colours": 'a table of colours and what they mean, such as yellow = "claim"',
    "searches": 'a table of names and queries, such as steel = "tag:steel is:unread"',
    "tags": 'a table [tags.colours] of tags and their colours, such as policy = "red"',
    "rule": "tables that begin with [[rule]]",
}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path} cannot be read: {error}.", "Mend its permissions or its encoding (UTF-8)."
        ) from error


def _where(path: Path, text: str, key: str) -> str:
    for number, line in enumerate(text.splitlines(), 1):
        name = line.split("=")[0].strip().strip("[]\"' ")
        if name == key:
            return f"{path}, line {number}"
    return str(path)
