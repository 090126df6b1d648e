"""Hostile text in every field, on every screen and from the command line: nothing foreign reaches the terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.session import Terminal, foreign

ESC, BEL, C1, RLO = "\x1b", "\x07", "\x9b", "\u202e"
HOSTILE = f"{ESC}]52;c;aGFjaw=={BEL} {ESC}]0;owned{BEL} {ESC}[2J{ESC}[31m {C1}31m {RLO}desrever [bold]markup[/] [/nope] [@click=app.quit]quit[/]"
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": f"Feed {HOSTILE}",
    "items": [
        {
            "id": "1",
            "url": "https://example.org/hostile",
            "title": f"Title {HOSTILE}",
            "authors": [{"name": f"Ada {HOSTILE}"}],
            "date_published": "2031-03-12T00:00:00Z",
            "content_text": f"Output rose 18 percent {HOSTILE} in 2030, said Mira Tanaka, director of the Energy Office.\n\n"
            f"“We will {HOSTILE} add 12 turbines by the end of the year,” Tanaka said.\n\nIt rained {HOSTILE} all day long here.",
        }
    ],
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "feed.json").write_text(json.dumps(FEED), encoding="utf-8")
    result = run(folder, "add", str(folder / "feed.json"))
    assert result.returncode == 0, result.stderr
    identity = result.stdout.decode().split()[0]
    run(folder, "tag", identity, f"tag{HOSTILE}")
    run(folder, "note", identity, f"note {HOSTILE}", "--quote", "18 percent")
    return folder


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", "--library", str(folder / "library.db"), *arguments]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(folder, *arguments), capture_output=True, timeout=60, check=False)


@pytest.fixture
def terminal(place: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    columns, lines = request.param
    environment = {"NEWSBRIEF_STATE": str(place / "state"), "NEWSBRIEF_CONFIG": str(place / "none.toml")}
    with Terminal(command(place, "open"), columns=columns, lines=lines, environment=environment) as opened:
        opened.wait_for("Inbox")
        yield opened


SCREENS = {
    "library": "",
    "places": "\t",
    "search": "/turbines",
    "tag dialog": "t",
    "add dialog": "a",
    "export dialog": "e",
    "help": "?",
    "palette": ":",
    "article": "\r",
    "article end": "\rG",
    "panel": "\r\t",
    "find": "\r/rained\r",
    "note": "\rJa",
    "star, delete, undo": "fdu",
}


@pytest.mark.parametrize("terminal", [(80, 24), (130, 40)], indirect=True, ids=["80x24", "130x40"])
def test_no_screen_lets_a_foreign_sequence_through(terminal: Terminal) -> None:
    for name, keys in SCREENS.items():
        for key in keys:
            terminal.send(key)
            terminal.read(0.15)
        terminal.read(0.4)
        assert terminal.process.poll() is None, f"ended on {name}: {terminal.shown[-500:]}"
        assert foreign(terminal.raw, running=True) == [], name
        for _ in range(3):
            terminal.send("\x1b")
            terminal.read(0.25)
    terminal.send("\x11")
    assert terminal.wait() == 0
    assert foreign(terminal.raw) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("search", "turbines"),
        ("tag",),
        ("show", "{id}"),
        ("show", "{id}", "--json"),
        ("show", "{id}", "--text"),
        ("note", "{id}"),
        ("brief", "{feed}"),
        ("brief", "{feed}", "--json"),
        ("add", f"/no/{HOSTILE}"),
        ("list", f"title:{HOSTILE}"),
        (f"cmd{HOSTILE}",),
    ],
    ids=lambda arguments: arguments[0][:8],
)
def test_the_command_line_prints_no_control_character(place: Path, arguments: tuple[str, ...]) -> None:
    identity = run(place, "list", "--json").stdout.split(b'"')[3].decode()
    filled = [a.replace("{id}", identity).replace("{feed}", str(place / "feed.json")) for a in arguments]
    result = run(place, *filled)
    assert foreign(result.stdout) == []
    assert foreign(result.stderr) == []
    assert b"Traceback" not in result.stderr
