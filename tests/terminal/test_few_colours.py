"""In sixteen colours, and in none, every kind of mark can still be told from the words and from the other kinds."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.library import Library
from tests.library.made import add_read
from tests.terminal.session import Terminal
from tests.tui.reading import sample
from tests.tui.reading.sample import at

BOLD, ITALIC, UNDERLINED, REVERSED = "1", "3", "4", "7"
ATTRIBUTES = {BOLD, "2", ITALIC, UNDERLINED, REVERSED}
SIXTEEN = {"TERM": "xterm", "COLORTERM": ""}
NONE = {"NO_COLOR": "1"}
COLOUR = re.compile(r"(3|4|9|10)[0-8](;[25];[0-9;]+)?")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("colours")
    with Library.open(folder / "library.db") as library:
        report = add_read(library, b"sample", [(sample.ARTICLE, sample.BRIEF)], analyser=ANALYSER_VERSION)
        article_id = report.added[0].article_id
        library.edits.highlight(article_id, at("a bridge"), note="Which?")
        library.edits.highlight(article_id, at("night train"), colour="green")
    return folder


@pytest.fixture
def terminal(place: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    environment = {
        "NEWSBRIEF_STATE": str(place / "state"),
        "NEWSBRIEF_CONFIG": str(place / "no.toml"),
        **request.param,
    }
    command = [sys.executable, "-m", "reader", "--library", str(place / "library.db"), "open"]
    with Terminal(command, columns=120, lines=40, environment=environment) as opened:
        opened.wait_for("1 of 1")
        yield opened


def wait_for_look(terminal: Terminal, words: str, *look: str, seconds: float = 30) -> None:
    """Wait until `words` are drawn in one piece with these attributes and no others; colours are as they may be."""
    piece = re.compile(rb"\x1b\[([0-9;]*)m" + re.escape(words.encode()) + rb"\x1b")
    end = time.monotonic() + seconds
    seen: list[set[str]] = []
    while set(look) not in seen:
        assert time.monotonic() < end, f"{words!r} was drawn as {seen}; last: {terminal.shown[-1500:]}"
        terminal.read(0.1)
        seen = [set(found.decode().split(";")) & ATTRIBUTES for found in piece.findall(terminal.raw)]


@pytest.mark.parametrize("terminal", [SIXTEEN, NONE], indirect=True, ids=["sixteen", "none"])
def test_each_kind_of_mark_has_a_look_of_its_own(terminal: Terminal) -> None:
    wait_for_look(terminal, "Railways open at the fastest pace in a decade", BOLD, REVERSED)
    terminal.send("\r")
    terminal.wait_for("s folds")
    wait_for_look(terminal, "T", BOLD, REVERSED)
    wait_for_look(terminal, "4,120 kilometres", BOLD)
    wait_for_look(terminal, "Elena", BOLD, ITALIC, UNDERLINED)
    wait_for_look(terminal, "She", ITALIC)
    wait_for_look(terminal, "Ministry of Transport", UNDERLINED)
    terminal.send("v")
    wait_for_look(terminal, "Th", REVERSED, UNDERLINED)


@pytest.mark.parametrize("terminal", [SIXTEEN, NONE], indirect=True, ids=["sixteen", "none"])
def test_the_row_of_the_panel_that_keys_go_to_is_reversed(terminal: Terminal) -> None:
    terminal.send("\r")
    terminal.wait_for("s folds")
    terminal.send("\t")
    wait_for_look(terminal, "4,120 kilometres", BOLD, REVERSED)


@pytest.mark.parametrize("terminal", [SIXTEEN], indirect=True, ids=["sixteen"])
def test_highlights_keep_their_colours_in_sixteen(terminal: Terminal) -> None:
    terminal.send("\r")
    terminal.wait_for("s folds")
    for words, background in (("a bridge", b"43"), ("night train", b"42")):
        wait_for_look(terminal, words)
        assert re.search(rb"\x1b\[30;" + background + b"m" + words.encode(), terminal.raw)


@pytest.mark.parametrize("terminal", [NONE], indirect=True, ids=["none"])
def test_without_colours_the_initial_of_a_highlight_stands_in_the_margin(terminal: Terminal) -> None:
    terminal.send("\r")
    terminal.wait_for("s folds")
    wait_for_look(terminal, "a bridge", REVERSED)
    wait_for_look(terminal, "night train", REVERSED)
    wait_for_look(terminal, "y✎ ")
    wait_for_look(terminal, "g ")
    wait_for_look(terminal, "yellow")


@pytest.mark.parametrize("terminal", [NONE], indirect=True, ids=["none"])
def test_no_colour_is_sent_to_whoever_wants_none(terminal: Terminal) -> None:
    for keys, words in (("\r", "s folds"), ("?", "filter"), ("\x1b", "s folds"), ("\t", "KEY FIGURES")):
        terminal.send(keys)
        terminal.wait_for(words)
    sequences = re.findall(rb"\x1b\[([0-9;]*)m", terminal.raw)
    assert sequences
    assert [s for s in sequences if COLOUR.search(s.decode())] == []
