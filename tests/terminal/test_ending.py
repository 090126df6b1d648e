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


def started(library: Path, state: Path) -> Terminal:
    """The app on a library, with no configuration."""
    environment = {"NEWSBRIEF_STATE": str(state), "NEWSBRIEF_CONFIG": str(library.with_name("no.toml"))}
    return Terminal(
        [sys.executable, "-m", "reader", "--library", str(library), "open"], environment=environment
    )


def stop(terminal: Terminal) -> None:
    """Stop the app as ^Z would, and wait until it stands."""
    os.kill(terminal.process.pid, signal.SIGTSTP)
    # Meanwhile it is read: an app that still draws could not come to a stand with nobody taking what it sends.
    while os.waitid(os.P_PID, terminal.process.pid, os.WSTOPPED | os.WNOWAIT | os.WNOHANG) is None:
        terminal.read(0.05)


def test_a_terminal_that_goes_without_a_signal_keeps_every_key_of_a_note(tmp_path: Path) -> None:
    path, state = tmp_path / "library.db", tmp_path / "state"
    with Library.open(path) as library:
        [one] = put_many(library, 1)
    with started(path, state) as terminal:
        terminal.wait_for("1 of 1")
        terminal.send("\racompare with 2020 §")
        terminal.wait_for("§")
        terminal.hang_up()
        terminal.process.wait(60)
    drafts = Drafts(state / "drafts").of(one)
    assert [draft.text for draft in drafts.values()] == ["compare with 2020 §"]


@pytest.mark.parametrize("seen", [ENTERED, b"?2048$p", b"Inbox"])
def test_a_terminal_that_goes_while_the_app_starts_ends_it(tmp_path: Path, seen: bytes) -> None:
    """Its writer would end with the first error, and the app would wait for it for ever."""
    with started(tmp_path / "library.db", tmp_path) as terminal:
        while seen not in terminal.raw:
            assert terminal.process.poll() is None, terminal.shown
            terminal.read(0.01)
        terminal.hang_up()
        terminal.process.wait(60)


def test_an_app_that_is_stopped_gives_the_screen_back_and_draws_it_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 3)
    with started(path, tmp_path) as terminal:
        terminal.wait_for("1 of 3")
        stop(terminal)
        terminal.read(0.2)
        assert LEFT in terminal.raw
        before = len(terminal.raw)
        os.kill(terminal.process.pid, signal.SIGCONT)
        while b"Steel output" not in terminal.raw[before:]:
            assert terminal.process.poll() is None, terminal.shown
            terminal.read(0.1)
        assert ENTERED in terminal.raw[before:]
        terminal.send("\x11")
        assert terminal.wait(60) == 0


def test_one_that_was_stopped_when_its_terminal_went_ends(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 1)
    with started(path, tmp_path) as terminal:
        terminal.wait_for("1 of 1")
        stop(terminal)
        terminal.hang_up()
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.process.wait(60)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_every_key_of_a_note(tmp_path: Path, number: signal.Signals) -> None:
    path, state = tmp_path / "library.db", tmp_path / "state"
    with Library.open(path) as library:
        [one] = put_many(library, 1)
    with started(path, state) as terminal:
        terminal.wait_for("1 of 1")
        terminal.send("\racompare with 2020 §")
        terminal.wait_for("§")
        os.kill(terminal.process.pid, number)
        assert terminal.wait(60) == 0
        assert LEFT in terminal.raw
    drafts = Drafts(state / "drafts").of(one)
    assert [draft.text for draft in drafts.values()] == ["compare with 2020 §"]
