"""Hostile text in every field, on every screen and from the command line: nothing foreign reaches the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.cli.main import run as newsbrief
from reader.core.spans import Span
from reader.library import Library
from tests.library.made import add_read
from tests.terminal.hostile import CONFIG, FEED, HOSTILE, NAME, command, run, uncleaned
from tests.terminal.session import ESCAPE, Terminal, foreign


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "feed.json").write_text(json.dumps(FEED), encoding="utf-8")
    result = run(folder, "add", str(folder / "feed.json"))
    assert result.returncode == 0, result.stderr
    identity = result.stdout.decode().split()[0]
    run(folder, "tag", identity, f"tag{HOSTILE}")
    run(folder, "note", identity, f"note {HOSTILE}", "--quote", "18 percent")
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "pages").mkdir()
    (folder / "pages" / f"{NAME}.txt").write_text("Output rose 18 percent in 2030, said Mira Tanaka.\n" * 5)
    (folder / "pages" / f"{NAME}.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    with Library.open(folder / "library.db") as library:
        [added] = add_read(library, b"raw", [uncleaned()], analyser=ANALYSER_VERSION).added
        library.edits.highlight(added.article_id, Span(7, 60), note=HOSTILE, tags=[HOSTILE])
    return folder


@pytest.fixture(scope="module")
def identity(place: Path) -> str:
    return run(place, "list", "--json").stdout.split(b'"')[3].decode()


@pytest.fixture
def terminal(place: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    columns, lines = request.param
    environment = {"NEWSBRIEF_STATE": str(place / "state"), "NEWSBRIEF_CONFIG": str(place / "config.toml")}
    with Terminal(command(place, "open"), columns=columns, lines=lines, environment=environment) as opened:
        opened.wait_for("Inbox")
        yield opened


PASTED, PAGES = "\ue000", "\ue001"
"""Stand for hostile text, and the folder of the pages, pasted from the clipboard as terminals send that."""

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
    "a file that is refused": f"a{PAGES}\r",
    "search for hostile words": f"/{PASTED}",
    "all highlights": "H",
    "people": "P\r",
    "figures": "F\r",
    "history": "fU",
    "contents": "\rC",
    "links": "\rL",
    "why": "\r)W",
    "correct": "\r3c",
    "tag of an article": f"\rt{PASTED}\r",
    "hostile note": f"\ra{PASTED}\x13",
}


@pytest.mark.parametrize("terminal", [(80, 24), (130, 40)], indirect=True, ids=["80x24", "130x40"])
def test_no_screen_lets_a_foreign_sequence_through(place: Path, terminal: Terminal) -> None:
    pasted = {PASTED: HOSTILE, PAGES: str(place / "pages")}
    drawn: dict[str, int] = {}
    for name, keys in SCREENS.items():
        for key in keys:
            terminal.send(f"\x1b[200~{pasted[key]}\x1b[201~" if key in pasted else key)
            terminal.read_until_quiet(0.05, 0.15)
        terminal.read_until_quiet(0.1, 0.4)
        assert terminal.process.poll() is None, f"ended on {name}: {terminal.shown[-500:]}"
        drawn[name] = len(terminal.raw)
        terminal.send(3 * ESCAPE)
        terminal.read_until_quiet(0.1, 0.3)
    terminal.send("\x11")
    assert terminal.wait(60) == 0, terminal.shown[-3000:]
    found = foreign(terminal.raw)
    assert found == [], [name for name, end in drawn.items() if foreign(terminal.raw[:end], running=True)][:1]


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
        ("add", "{pages}"),
        ("show", "{id}", "--plain"),
        ("figures",),
        ("figures", "--csv"),
        ("people",),
        ("people", "--said"),
        ("stats",),
        ("tag", "--rename", f"tag{HOSTILE}", f"other{HOSTILE}"),
        ("export", "--as", "digest"),
        ("export", "--as", "csv"),
        ("export", "--to", "{pages}/vault", "--dry-run"),
        ("export", "--as", "w3c"),
        ("export", "--as", "jsonl"),
        ("list", "--json"),
        ("note", "{id}", "--json"),
        ("tag", "--json"),
        ("people", "--json"),
        ("figures", "--json"),
        ("add", "--json", "{pages}"),
        ("undo", "--list"),
        ("diff", "{id}"),
        ("doctor",),
        ("verify", "{pages}"),
        ("rules", "--try", f"title:{HOSTILE}", HOSTILE),
        ("feed", "export"),
        ("feed", "list"),
        ("feed", "add", f"https://localhost:1/{HOSTILE}"),
        ("restore", f"/no/{HOSTILE}"),
        ("list", f"title:{HOSTILE}"),
        (f"cmd{HOSTILE}",),
    ],
    ids=lambda arguments: "-".join(arguments)[:16].translate(dict.fromkeys(range(32), "?")),
)
def test_the_command_line_prints_no_control_character(
    place: Path, identity: str, arguments: tuple[str, ...], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    values = {"id": identity, "feed": str(place / "feed.json"), "pages": str(place / "pages")}
    filled = [re.sub(r"\{(id|feed|pages)\}", lambda found: values[found[1]], each) for each in arguments]
    newsbrief(["--library", str(place / "library.db"), *filled])
    printed = capfdbinary.readouterr()
    assert foreign(printed.out) == []
    assert foreign(printed.err) == []
    assert b"mistake of ours" not in printed.err
