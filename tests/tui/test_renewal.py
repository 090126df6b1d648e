"""Briefs of an older analysis are renewed while the person reads."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from reader.library import Library
from reader.library.briefs import Briefs
from reader.tui.renewal import renewed
from reader.tui.working import Said
from tests.library.made import article, brief_of
from tests.tui.shell import App, Person


async def test_stale_briefs_are_renewed_in_the_background_and_told(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        old = article(1)
        library.imports.add_read(b"old", [(old, brief_of(old))], analyser=0)
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test() as pilot:
            someone = Person(app, pilot)
            for _ in range(300):
                await someone.settle()
                if not library.briefs.stale():
                    break
            for _ in range(20):
                await someone.settle()
            assert library.briefs.stale() == []
            assert any("one brief is being renewed while you read" in words for words in app.said)
            assert any("One brief is renewed" in words for words in app.said)


async def test_quitting_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, stopped = Event(), Event()

    def endless(_: Briefs, __: object, *, cancelled: Callable[[], bool], **___: object) -> int:
        begun.set()
        for _turn in range(2000):
            if cancelled():
                stopped.set()
                break
            time.sleep(0.005)
        return 0

    monkeypatch.setattr(Briefs, "make", endless)
    with Library.open(tmp_path / "library.db") as library:
        old = article(1)
        library.imports.add_read(b"old", [(old, brief_of(old))], analyser=0)
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test() as pilot:
            while not begun.is_set():
                await pilot.pause(0.02)
            await pilot.press("ctrl+q")
        assert await asyncio.to_thread(stopped.wait, 5)


def test_nothing_stale_is_nothing_to_say(tmp_path: Path) -> None:
    said: list[Said] = []
    with Library.open(tmp_path / "library.db") as library:
        assert renewed(library, said.append, lambda _: None, lambda: False) is None
    assert said == []


def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        for number in range(3):
            old = article(number)
            library.imports.add_read(str(number).encode(), [(old, brief_of(old))], analyser=0)
        assert renewed(library, lambda _: None, lambda _: None, lambda: True) is None
        assert len(library.briefs.stale()) == 3
