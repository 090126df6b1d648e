"""The app watches a folder while it is open, and takes what was copied."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.config import Config
from reader.settings import Watched
from tests.library.pages import PAGE
from tests.tui.shell import App, filled, person


async def test_what_lands_in_the_watched_folder_is_added_and_told(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "quay.html").write_text(PAGE.format(title="The quay is full"))
    os.utime(inbox / "quay.html", (1_000_000_000, 1_000_000_000))
    with filled(tmp_path, 0) as library:
        app = App(library, Config(watch=Watched(inbox)), state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test() as pilot:
            for _ in range(400):
                await pilot.pause(0.05)
                if app.said:
                    break
        assert "1 added, from inbox." in app.said
        assert library.shelf.listing("").total == 1


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with filled(tmp_path, 0) as library:
        app = App(library, Config(watch=Watched(tmp_path / "nowhere")), state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test() as pilot:
            for _ in range(400):
                await pilot.pause(0.05)
                if app.said:
                    break
        assert "There is no folder" in app.said[0]


async def test_what_was_copied_is_added_by_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ferries for everyone\n\n" + "The ferry to the outer islands is to run every hour from May. " * 4
    monkeypatch.setattr("pyperclip.paste", lambda: text)
    async with person(tmp_path, 0) as someone:
        await someone.press("p")
        await someone.settle()
        assert someone.titles == ["Ferries for everyone"]
