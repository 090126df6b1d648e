"""Hostile text where only some articles have any: pictures, earlier versions, others named, reports, the log, files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Image
from reader.core.spans import Span
from reader.core.subscriptions import Subscription
from reader.export.opml import opml
from reader.library import Library
from tests.library.made import add_read
from tests.terminal.hostile import CONFIG, HOSTILE, NAME, command, run, uncleaned
from tests.terminal.session import ESCAPE, Terminal, foreign

SEEN = "Output of steel"
PAGE = f"<html><head><title>Mills</title></head><body><article><h1>Mills</h1>{'<p>It rained all day in the port.</p>' * 9}</article></body></html>"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one article, saved twice, hostile in all that hangs on it."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "pages").mkdir()
    (folder / "pages" / f"{NAME}.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    made, brief = uncleaned()
    [person] = brief.people
    other = replace(person, id="p2", official=False, mentions=(Span(7, 20),))
    images = (
        Image(0, f"https://example.org/{HOSTILE}.png", HOSTILE, HOSTILE),
        Image(9, "", HOSTILE, HOSTILE, part=f"cid:{HOSTILE}"),
    )
    made = replace(made, url="https://example.org/twice", images=images)
    again = replace(made, text=f"{made.text} And {HOSTILE} again.")
    brief = replace(brief, id=made.article_id, people=(*brief.people, other))
    with Library.open(folder / "library.db") as library:
        for each in (made, again):
            add_read(
                library,
                PAGE.replace("rained", each.text[-9:]).encode(),
                [(each, replace(brief, text=each.text))],
                analyser=ANALYSER_VERSION,
            )
        assert len(library.versions.of(made.article_id)) == 1
        library.edits.highlight(made.article_id, Span(7, 60), note=HOSTILE, tags=[HOSTILE])
    return folder


@pytest.fixture
def terminal(place: Path) -> Iterator[Terminal]:
    environment = {"NEWSBRIEF_STATE": str(place / "state"), "NEWSBRIEF_CONFIG": str(place / "config.toml")}
    opened = [*command(place)[:-2], "--debug", *command(place, "open")[-3:]]
    with Terminal(opened, columns=110, lines=40, environment=environment) as terminal:
        terminal.wait_for("1 of 1")
        yield terminal


PASTED, PAGES = "\ue000", "\ue001"

ROOMS = {
    "pictures": ("\rpn", "Picture"),
    "what changed": ("\rO", "What changed"),
    "details": ("\rI", "published"),
    "others named": ("\r3Gl", "other named"),
    "highlights in the panel": ("\r4", "NOTES"),
    "note on the article": (f"\rM{PASTED}\x13", "note"),
    "a file that is refused": (f"a{PAGES}\r", "refused"),
    "its report again": ("\x07", "cannot be read"),
    "a feed that is none": (f"+http://localhost:1/{PASTED}\r", "is not a"),
    "history": ("U", "What can be undone"),
}
"""What is looked at: the keys that lead there, and words that it shows."""


def test_no_room_lets_a_foreign_sequence_through(place: Path, terminal: Terminal) -> None:
    pasted = {PASTED: HOSTILE, PAGES: str(place / "pages")}
    for name, (keys, words) in ROOMS.items():
        before = len(terminal.shown)
        for key in keys:
            terminal.send(f"\x1b[200~{pasted[key]}\x1b[201~" if key in pasted else key)
            terminal.read_until_quiet(0.05, 0.15)
        terminal.wait_for(words, since=before)
        assert foreign(terminal.raw, running=True) == [], name
        terminal.send(3 * ESCAPE)
        terminal.read_until_quiet(0.1, 0.3)
    terminal.send("\x11")
    assert terminal.wait(60) == 0, terminal.shown[-3000:]
    assert foreign(terminal.raw) == []
    log = (place / "state" / "newsbrief.log").read_bytes()
    assert foreign(log) == []
    assert b"markup" not in log and b"owned" not in log


@pytest.mark.parametrize(
    "arguments",
    [("--to", "{to}"), ("--to", "{to}", "--preset", "plain"), ("--to", "{to}.csv", "--as", "csv")],
    ids=["vault", "plain", "csv"],
)
def test_no_file_that_is_written_holds_a_control_character(
    place: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    filled = [each.replace("{to}", str(tmp_path / "out")) for each in arguments]
    done = run(place, "export", *filled)
    assert done.returncode == 0, done.stderr
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    for path in written:
        assert foreign(path.read_bytes()) == [], path
        assert foreign(str(path).encode()) == [], path


def test_feeds_with_hostile_titles_make_a_document_that_can_be_read() -> None:
    feed = Subscription("https://example.org/feed", HOSTILE, tags=(HOSTILE, "b"))
    written = opml([feed])
    assert foreign(written.encode()) == []
    assert len(list(ElementTree.fromstring(written).iter("outline"))) >= 2


def test_a_hostile_id_comes_back_as_it_was_and_moves_no_cursor(place: Path) -> None:
    line = json.dumps({"id": HOSTILE, "text": "Output rose 18 percent in 2030, said Mira Tanaka."})
    printed = run(place, "brief", "--jsonl", typed=f"{line}\n{{}}\n").stdout
    assert foreign(printed) == []
    assert json.loads(printed.splitlines()[0])["id"] == HOSTILE
