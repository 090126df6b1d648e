"""Hostile text in every field, on every screen and from the command line: nothing foreign reaches the terminal."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.library import Library
from tests.library.made import article, brief_of
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
CONFIG = f"""
[searches]
{json.dumps(f"search {HOSTILE}")} = "is:unread"
[colours]
yellow = {json.dumps(f"claim {HOSTILE}")}
[tags.colours]
{json.dumps(f"tag{HOSTILE}")} = "red"
"""
NAME = f"page {HOSTILE}".replace("/", "|")


def uncleaned() -> tuple[Article, Brief]:
    """An article as an import that cleans nothing would store it, hostile in every field that a screen shows."""
    made = article(
        title=HOSTILE,
        text=f"Output {HOSTILE} of steel rose 5 percent, Ana Ruiz said. {HOSTILE}",
        url=f"https://example.org/{HOSTILE}",
        authors=(HOSTILE,),
        site=HOSTILE,
        feed=HOSTILE,
        tags=(HOSTILE,),
    )
    brief = brief_of(made)
    [figure], [person] = brief.figures, brief.people
    figures = (
        replace(figure, kind="measure", unit=HOSTILE, measures=HOSTILE, period=HOSTILE, place=HOSTILE),
    )
    people = (replace(person, name=HOSTILE, variants=(HOSTILE,), role=HOSTILE, organisation=HOSTILE),)
    return made, replace(brief, title=HOSTILE, figures=figures, people=people)


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
        [added] = library.imports.add_read(b"raw", [uncleaned()], analyser=ANALYSER_VERSION).added
        library.edits.highlight(added.article_id, Span(7, 60), note=HOSTILE, tags=[HOSTILE])
    return folder


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", "--library", str(folder / "library.db"), *arguments]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(folder, *arguments), capture_output=True, timeout=60, check=False)


@pytest.fixture
def terminal(place: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    columns, lines = request.param
    environment = {"NEWSBRIEF_STATE": str(place / "state"), "NEWSBRIEF_CONFIG": str(place / "config.toml")}
    with Terminal(command(place, "open"), columns=columns, lines=lines, environment=environment) as opened:
        opened.wait_for("Inbox")
        yield opened


ESCAPE = 0.15
"""Seconds after which the Esc key is no beginning of another one."""

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
        for _ in range(3):
            terminal.send("\x1b")
            terminal.read_until_quiet(ESCAPE, 2 * ESCAPE)
    terminal.read(1.0)
    terminal.process.terminate()  # on a busy machine ^q would be read together with the Esc before it: another key
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
        ("feed", "list"),
        ("feed", "add", f"https://localhost:1/{HOSTILE}"),
        ("restore", f"/no/{HOSTILE}"),
        ("list", f"title:{HOSTILE}"),
        (f"cmd{HOSTILE}",),
    ],
    ids=lambda arguments: "-".join(arguments)[:16].translate(dict.fromkeys(range(32), "?")),
)
def test_the_command_line_prints_no_control_character(place: Path, arguments: tuple[str, ...]) -> None:
    identity = run(place, "list", "--json").stdout.split(b'"')[3].decode()
    values = {"id": identity, "feed": str(place / "feed.json"), "pages": str(place / "pages")}
    filled = [re.sub(r"\{(id|feed|pages)\}", lambda found: values[found[1]], each) for each in arguments]
    result = run(place, *filled)
    assert foreign(result.stdout) == []
    assert foreign(result.stderr) == []
    assert b"mistake of ours" not in result.stderr
