"""Briefs of an older analysis are renewed while the person reads."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reader.library import Library
from reader.library.briefs import Briefs
from reader.tui.library.flows import FEW
from reader.tui.renewal import renewed
from reader.tui.widgets.brief_panel import Section
from reader.tui.widgets.panel_rows import TO_BE_MADE
from reader.tui.widgets.parted_view import PartedView
from reader.tui.widgets.preview import PreviewPane
from reader.tui.working import Said
from tests.library.made import add_read, article, brief_of
from tests.library.pages import PAGE
from tests.tui.shell import App, Person, person, until


async def test_stale_briefs_are_renewed_in_the_background_and_told(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        old = article(1)
        add_read(library, b"old", [(old, brief_of(old))], analyser=0)
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
        add_read(library, b"old", [(old, brief_of(old))], analyser=0)
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
            add_read(library, str(number).encode(), [(old, brief_of(old))], analyser=0)
        assert renewed(library, lambda _: None, lambda _: None, lambda: True) is None
        assert len(library.briefs.stale()) == 3


def words_of(app: App, pane: type[PartedView], name: str = "") -> str:
    """What stands in the panes of the screen in front."""
    shown = app.screen.query(pane).results(pane)
    return "\n".join(one.text for one in shown if not name or one.id == name)


async def test_who_looks_at_an_article_before_its_brief_is_made_is_told_and_sees_it_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go, analyse = Event(), Briefs._analysed

    def held(briefs: Briefs, *asked: Any, **how: Any) -> Any:
        let_go.wait(60)
        return analyse(briefs, *asked, **how)

    monkeypatch.setattr(Briefs, "_analysed", held)
    with Library.open(tmp_path / "library.db") as library:
        fresh = article(1)
        add_read(library, b"fresh", [], waiting=[fresh])
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test(size=(160, 40)) as pilot:
            while TO_BE_MADE not in words_of(app, PreviewPane):
                await pilot.pause(0.02)
            await pilot.press("enter")
            while TO_BE_MADE not in words_of(app, Section, "figures"):
                await pilot.pause(0.02)
            assert library.shelf.listing("has:figure").total == 0
            let_go.set()
            while "Ana Ruiz" not in words_of(app, Section, "figures"):
                await pilot.pause(0.02)
            assert library.briefs.waiting() == []
            await pilot.press("q")
            while "Ana Ruiz" not in words_of(app, PreviewPane):
                await pilot.pause(0.02)


async def test_many_are_listed_first_and_briefed_behind(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    for number in range(FEW + 1):
        (tmp_path / "saved" / f"{number}.html").write_text(PAGE.format(title=f"Quay {number}"))
    async with person(tmp_path, 0) as someone:
        sources = [str(tmp_path / "saved")]
        report = someone.library.imports.add(sources, most_briefs=FEW)
        assert (len(report.added), report.waiting, report.cancelled) == (FEW + 1, FEW + 1, False)
        someone.app.make_briefs()
        someone.app.make_briefs()
        await until(someone, lambda: not someone.library.briefs.waiting())
        assert someone.app.said == []
