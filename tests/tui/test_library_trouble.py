"""What the library says where there is nothing to show, and where something cannot be done."""

import os
import sqlite3
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.tui.screens.add import AddScreen
from reader.tui.screens.progress import ProgressScreen
from reader.tui.screens.trouble import TroubleScreen
from reader.tui.widgets import query_field
from reader.tui.widgets.bars import HeaderLine
from tests.tui.shell import filled, person, until


async def test_a_search_without_hits_says_what_to_do_and_a_wrong_one_what_is_wrong(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.write("zebra")
        assert "Fewer words find more" in someone.empty_words
        await someone.press("enter")
        assert not someone.screen.query_one("#articles").display  # nothing stands above what is said
        field = someone.screen.query_one("#search", Input)
        field.value = "before:soon"
        await someone.press("enter")
        assert someone.screen.query_one("#query-hint").display
        assert field.has_focus


async def test_a_word_that_is_not_typed_out_is_no_mistake_until_the_typing_rests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query_field, "REST", 3600)
    async with person(tmp_path) as someone:
        await someone.press("slash", *"is:un")
        hint = someone.screen.query_one("#query-hint")
        assert not hint.display
        monkeypatch.setattr(query_field, "REST", 0.01)
        await someone.press("x")
        await until(someone, lambda: hint.display)
        await someone.press("backspace", *"read")
        await until(someone, lambda: not hint.display)
        assert someone.screen.words == "is:unread"


@pytest.mark.parametrize("place", ["Reading", "Starred", "Archive", "Bin"])
async def test_every_empty_place_says_so(tmp_path: Path, place: str) -> None:
    async with person(tmp_path) as someone:
        await someone.go(place)
        assert someone.empty_words
        await someone.press("escape")
        assert len(someone.titles) == 5


async def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        assert "a adds files, feeds or a web address" in someone.empty_words
        await someone.press("enter", "f", "t", "d", "o", "y", "e", "x", "G")
        assert someone.app.screen is someone.screen


async def test_adding_a_folder_tells_what_was_refused(tmp_path: Path) -> None:
    folder = tmp_path / "saved pages"
    folder.mkdir()
    (folder / "one.txt").write_text(
        "Tides\n\nThe tide rose by 3 metres on Monday, and nobody was surprised.\n"
    )
    (folder / "bad.html").write_bytes(b"")
    async with person(tmp_path, 0) as someone:
        await someone.press("a")
        dialog = someone.front(AddScreen)
        dialog.query_one(Input).value = str(folder)
        await someone.press("enter")
        for _ in range(200):
            await someone.settle()
            report = someone.front(ProgressScreen)
            if report.query_one("#report").display:
                break
        assert "bad.html is empty" in " ".join(str(w.render()) for w in report.query("Static"))
        await someone.press("escape")
        assert someone.titles == ["Tides"]


async def test_a_change_while_another_program_writes_is_told(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        with sqlite3.connect(someone.library.path, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            await someone.press("f")
            someone.front(TroubleScreen)
            other.execute("ROLLBACK")
        await someone.press("escape", "f")
        assert someone.library.shelf.listing("is:starred").total == 1


async def test_a_read_only_library_says_so_and_refuses_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(tmp_path, 3):
        pass
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, how: access(path, how) and not how & os.W_OK)
    async with person(tmp_path, 0) as someone:
        assert someone.screen.query_one(HeaderLine).facts == "read-only · 1 of 3 · newest"
        await someone.press("f")
        someone.front(TroubleScreen)
        await someone.press("escape", "j")
        assert someone.under_cursor == "Steel output 1"
