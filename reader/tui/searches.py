"""Saved searches: those of the configuration, and those kept in the app."""

from __future__ import annotations

from collections.abc import Mapping

from reader.config import Config
from reader.core.query_parser import parse
from reader.errors import ConfigError, QueryError
from reader.tui.state import State

KEY = "searches"


def checked_searches(config: Config) -> Mapping[str, str]:
    """Return the configuration's searches by name; ConfigError names file, line and what is wrong."""
    for name, query in config.searches.items():
        try:
            parse(query)
        except QueryError as error:
            raise ConfigError(
                f"{config.where(name)}: the search '{name}' cannot be asked: {error.message}", error.hint
            ) from error
    return config.searches


def kept_searches(config: Config, state: State) -> dict[str, str]:
    """Return all saved searches by name, the configuration's first."""
    return {**config.searches, **_in_app(state)}


def keep_search(state: State, words: str) -> None:
    """Keep a search under its own words."""
    state.set(KEY, {**_in_app(state), words: words})


def drop_search(state: State, name: str) -> bool:
    """Forget a search that was kept in the app; tell whether there was one of this name."""
    kept = _in_app(state)
    if name not in kept:
        return False
    state.set(KEY, {other: query for other, query in kept.items() if other != name})
    return True


def _in_app(state: State) -> dict[str, str]:
    """Return what the state holds, leaving out what is damaged or can no longer be asked."""
    found = state.get(KEY)
    good: dict[str, str] = {}
    for name, query in found.items() if isinstance(found, dict) else ():
        try:
            parse(query)
        except (QueryError, TypeError, AttributeError):
            continue
        good[str(name)] = query
    return good
