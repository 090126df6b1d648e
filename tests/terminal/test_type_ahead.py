"""Keys typed faster than screens open go where the keys before them have led."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.library import Library
from tests.library.made import put_many
from tests.terminal.session import Terminal

QUIT = "\x11"


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("\rtcoal\r", {"Steel output 4": ["coal"]}),
        ("\rqj\rtcoal\r", {"Steel output 3": ["coal"]}),
        ("/title:output-2\r\rtcoal\r", {"Steel output 2": ["coal"]}),
        ("/title:output-1\rtcoal ore\r", {"Steel output 1": ["coal", "ore"]}),
        ("\rvwHq", {"Steel output 4": ["Output of"]}),
        ("\rAqj\rf", {"Steel output 4": ["archived"], "Steel output 2": ["starred"]}),
    ],
)
def test_a_burst_of_keys(tmp_path: Path, keys: str, left: dict[str, list[str]]) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 5)
    environment = {"NEWSBRIEF_STATE": str(tmp_path / "state"), "NEWSBRIEF_CONFIG": str(tmp_path / "no.toml")}
    command = [sys.executable, "-m", "reader", "--library", str(path), "open"]
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("1 of 5")
        terminal.send(keys + QUIT)
        assert terminal.wait(60) == 0
    assert found(path) == left


def found(path: Path) -> dict[str, list[str]]:
    """What the person left in the library: tags, words marked and states, by title."""
    with Library.open(path) as library:
        left: dict[str, list[str]] = {}
        for row in library.shelf.listing("").rows(0, 10):
            opened = library.shelf.article(row.article_id)
            marked = [a.selector.exact for a in opened.annotations if a.selector]
            states = [name for name in ("starred", "archived") if getattr(row, name)]
            if things := [*row.tags, *marked, *states]:
                left[row.title] = things
        return left
