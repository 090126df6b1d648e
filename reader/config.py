"""The person's settings, read once from a TOML file into a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType

from reader.errors import ConfigError
from reader.settings import Rule, Source, Tags, Watched, checked


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
    tags: Tags = field(default_factory=Tags)
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
        return Source(self.source, _read(self.source)).where(key)


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
                f"{Source(path, text).where(key)}: there is no setting '{key}'.",
                f"Known are {', '.join(sorted(known))}.",
            )
    source = Source(path, text)
    return Config(**{key: checked(key, value, source) for key, value in values.items()}, source=path)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path} cannot be read: {error}.", "Mend its permissions or its encoding (UTF-8)."
        ) from error
