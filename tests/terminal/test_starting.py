"""What is wrong is told in one sentence before the screen is taken, and the exit status says so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.terminal.session import Terminal

ALTERNATE_SCREEN = b"\x1b[?1049h"


def started(folder: Path, *, config: bytes | None = None, library: Path | None = None) -> Terminal:
    file = folder / "config.toml"
    if config is not None:
        file.write_bytes(config)
    command = [sys.executable, "-m", "reader", "--library", str(library or folder / "library.db"), "open"]
    environment = {"NEWSBRIEF_CONFIG": str(file), "NEWSBRIEF_STATE": str(folder / "state")}
    return Terminal(command, columns=300, environment=environment)


def refused(terminal: Terminal) -> str:
    """Return what was said instead of opening."""
    with terminal:
        assert terminal.wait() == 1
        assert ALTERNATE_SCREEN not in terminal.raw
        lines = terminal.raw.decode().split("\n")
        assert [line for line in lines[1:] if line.strip()] == []
        assert lines[0].startswith("newsbrief: ")
        return lines[0].strip()


@pytest.mark.parametrize(
    ("config", "line", "says"),
    [
        (b'[keys]\nundo = "x"\n', 2, "the key 'x' is bound to both 'select' and 'undo'"),
        (b'theme = "ink"\n[keys]\nundoo = "z"\n', 3, "Did you mean 'undo'?"),
        (b'\n[searches]\nsoon = "before:soon"\n', 3, "the search 'soon' cannot be asked"),
        (b'theme = "inc"\n', 1, "there is no theme 'inc'. Did you mean 'ink'?"),
        (b'measure = "wide"\n', 1, "'wide' does not fit 'measure'"),
        (b"theme = \n", 1, "is not valid TOML"),
    ],
)
def test_a_mistake_in_the_configuration(tmp_path: Path, config: bytes, line: int, says: str) -> None:
    said = refused(started(tmp_path, config=config))
    assert str(tmp_path / "config.toml") in said
    assert f"line {line}" in said
    assert says in said
    assert ".." not in said


def test_a_file_that_is_no_library(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html>" * 1000, encoding="utf-8")
    said = refused(started(tmp_path, library=page))
    assert f"{page} is not a Newsbrief library. Name another file with --library" in said
    assert page.read_text(encoding="utf-8") == "<html>" * 1000
