"""However the app is ended, a half-typed note and the terminal survive."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from reader.library import Library
from reader.tui.drafts import Drafts
from tests.library.made import put_many
from tests.terminal.session import Terminal

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
"""How a program takes the screen, and gives it back."""


def test_a_terminal_that_goes_without_a_signal_keeps_every_key_of_a_note(tmp_path: Path) -> None:
    path, state = tmp_path / "library.db", tmp_path / "state"
    with Library.open(path) as library:
        [one] = put_many(library, 1)
    environment = {"NEWSBRIEF_STATE": str(state), "NEWSBRIEF_CONFIG": str(tmp_path / "no.toml")}
    command = [sys.executable, "-m", "reader", "--library", str(path), "open"]
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("1 of 1")
        terminal.send("\racompare with 2020 §")
        terminal.wait_for("§")
        terminal.hang_up()
        terminal.process.wait(60)
    drafts = Drafts(state / "drafts").of(one)
    assert [draft.text for draft in drafts.values()] == ["compare with 2020 §"]


def test_a_terminal_that_goes_while_the_app_starts_ends_it(tmp_path: Path) -> None:
    environment = {"NEWSBRIEF_STATE": str(tmp_path), "NEWSBRIEF_CONFIG": str(tmp_path / "no.toml")}
    command = [sys.executable, "-m", "reader", "--library", str(tmp_path / "library.db"), "open"]
    with Terminal(command, environment=environment) as terminal:
        while ENTERED not in terminal.raw:
            assert terminal.process.poll() is None, terminal.shown
            terminal.read(0.1)
        terminal.hang_up()
        terminal.process.wait(60)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_every_key_of_a_note(tmp_path: Path, number: signal.Signals) -> None:
    path, state = tmp_path / "library.db", tmp_path / "state"
    with Library.open(path) as library:
        [one] = put_many(library, 1)
    environment = {"NEWSBRIEF_STATE": str(state), "NEWSBRIEF_CONFIG": str(tmp_path / "no.toml")}
    command = [sys.executable, "-m", "reader", "--library", str(path), "open"]
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for("1 of 1")
        terminal.send("\racompare with 2020 §")
        terminal.wait_for("§")
        os.kill(terminal.process.pid, number)
        assert terminal.wait(60) == 0
        assert LEFT in terminal.raw
    drafts = Drafts(state / "drafts").of(one)
    assert [draft.text for draft in drafts.values()] == ["compare with 2020 §"]
