"""Nothing is connected to, nor even looked up, unless the person asks for an address."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import samples_dir
from tests.terminal.session import Terminal

GUARD = Path(__file__).parent / "guard"


class Watched:
    """Newsbrief on a library of its own, in an environment that writes down every connection."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "connections"
        self.environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(GUARD), str(Path(__file__).parents[2])]),
            "CONNECTIONS": str(self.log),
            "NEWSBRIEF_STATE": str(folder / "state"),
            "NEWSBRIEF_CONFIG": str(folder / "none.toml"),
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "reader", "--library", str(self.folder / "library.db"), *arguments]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            self.command(*arguments), env=self.environment, capture_output=True, timeout=300, check=False
        )

    @property
    def connections(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """A library with every sample article."""
    watched = Watched(tmp_path_factory.mktemp("watched"))
    assert b"added" in watched.run("add", str(samples_dir())).stderr
    return watched


def test_the_commands_connect_to_nothing(watched: Watched) -> None:
    vault = str(watched.folder / "vault")
    for arguments in (
        ("list",), ("search", "energy"), ("export", "--to", vault), ("doctor",), ("backup",), ("renew", "--all"),
        ("brief", str(samples_dir() / "grid-press-conference.html")),
    ):  # fmt: skip
        assert watched.run(*arguments).returncode == 0, arguments
    assert watched.connections == ""


def test_the_app_connects_to_nothing(watched: Watched) -> None:
    with Terminal(watched.command("open"), environment=watched.environment) as terminal:
        terminal.wait_for("Inbox")
        terminal.send("\r")
        terminal.wait_for("v select")
        terminal.send("q")
        terminal.wait_for("Inbox")
        terminal.send("\x11")
        terminal.wait()
    assert watched.connections == ""


def test_an_address_that_is_asked_for_is_seen(watched: Watched) -> None:
    """The guard works: here something is connected to."""
    assert watched.run("add", "http://127.0.0.1:9/page").returncode == 1
    assert "127.0.0.1" in watched.connections
