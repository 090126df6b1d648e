"""Two apps on one library: the second reads, and takes over."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.tui.screens.trouble import TroubleScreen
from reader.tui.widgets.bars import HeaderLine
from tests.crash.child import Child
from tests.tui.shell import App, Person, filled


async def until(someone: Person, true: Callable[[], bool]) -> None:
    """Wait for a state."""
    async with asyncio.timeout(60):
        while not true():
            await someone.settle()


async def test_it_says_who_has_the_library_and_changes_it_once_that_is_gone(tmp_path: Path) -> None:
    with filled(tmp_path, 5) as library:
        other = Child("hold", library.path, 0)
        assert other.line() == "held"
        library.hold()
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test(size=(120, 40)) as pilot:
            someone = Person(app, pilot)
            await until(someone, lambda: someone.screen.listed and bool(app.said))
            assert f"(process {other.pid} on " in app.said[0]
            header = someone.screen.query_one(HeaderLine)
            assert "read-only" in header.facts
            await someone.press("f")
            someone.front(TroubleScreen)
            await someone.press("escape")
            other.killed()
            await until(someone, lambda: any("you can change things here now" in words for words in app.said))
            await someone.press("f")
            await until(someone, lambda: "read-only" not in header.facts)
            assert library.shelf.listing("is:starred").total == 1


async def test_what_the_command_line_changes_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(App, "AT_REST", 0.01)
    monkeypatch.setattr(App, "PAUSE", 0.01)
    with filled(tmp_path, 5) as library, Library.open(library.path) as other:
        assert library.hold() is None
        app = App(library, state_folder=tmp_path / "state")
        app.said = []
        async with app.run_test(size=(120, 40)) as pilot:
            someone = Person(app, pilot)
            await until(someone, lambda: someone.screen.listed)
            row = someone.screen.articles.row
            assert row is not None and "from-outside" not in row.tags
            other.edits.tag([row.article_id], ["from-outside"])
            await until(someone, lambda: someone.screen.articles.row == row._replace(tags=("from-outside",)))
