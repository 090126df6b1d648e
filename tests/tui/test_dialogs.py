"""Dialogs over the library: adding with completion, progress that can be stopped, reports, tags, help, trouble."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList, Static

from reader.tui.screens.add import AddScreen, split_sources
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.tagging import TagScreen
from reader.tui.widgets.path_input import completed
from tests.tui.shell import Person, person, until


def words_of(someone: Person) -> str:
    return " ".join(str(static.render()) for static in someone.app.screen.query(Static))


# Adding.


def test_a_path_is_completed_to_what_exists(tmp_path: Path) -> None:
    (tmp_path / "saved pages").mkdir()
    (tmp_path / "saved.html").touch()
    (tmp_path / ".hidden").touch()
    assert completed(f"{tmp_path}/sav") == f"{tmp_path}/saved pages/"
    assert completed(f"{tmp_path}/saved.") == f"{tmp_path}/saved.html"
    assert completed(f"{tmp_path}/saved.", True) is None
    assert completed(f"{tmp_path}/.h") == f"{tmp_path}/.hidden"
    assert completed(f"{tmp_path}/zebra") is None
    assert completed(f"{tmp_path}/nowhere/x") is None
    assert completed("https://example.org/") is None


def test_one_line_names_one_source_or_several(tmp_path: Path) -> None:
    page = tmp_path / "a page.html"
    page.touch()
    assert split_sources(f"  {page} ") == [str(page)]
    assert split_sources("one.html 'two of them.html'") == ["one.html", "two of them.html"]
    assert split_sources("it's") == ["it's"]
    assert split_sources("  ") == []


async def test_tab_takes_the_completion_and_enter_adds(tmp_path: Path) -> None:
    (tmp_path / "tides.txt").write_text("Tides\n\nThe tide rose by 3 metres on Monday, said nobody at all.\n")
    async with person(tmp_path, 3) as someone:
        await someone.press("j", "a")
        field = someone.front(AddScreen).query_one(Input)
        field.value = f"{tmp_path}/ti"
        await someone.press("end", "d")
        await someone.press("tab")
        assert field.value == f"{tmp_path}/tides.txt"
        assert someone.app.focused is field
        await someone.press("enter")
        for _ in range(300):
            await someone.settle()
            if someone.app.said:
                break
        assert someone.titles[0] == "Tides"
        assert someone.app.said == ["1 added."]
        await until(someone, lambda: someone.under_cursor == "Tides")


async def test_escape_adds_nothing(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        await someone.press("a", "x", "escape")
        assert someone.app.screen is someone.screen
        assert someone.titles == []


# Tags.


async def test_who_types_the_beginning_of_a_tag_is_told_that_enter_makes_another(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.library.edits.tag(someone.library.shelf.listing().ids()[:1], ["policy"])
        await someone.press("t")
        await someone.write("pol")
        hint = someone.front(TagScreen).query_one("#hint", Static)
        assert str(hint.render()) == "Enter makes a new tag, Tab takes policy."
        await someone.write("icy")
        assert not str(hint.render())


async def test_a_new_tag_is_made_and_several_at_once(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("t")
        await someone.write("trade steel/output")
        dialog = someone.front(TagScreen)
        assert str(dialog.query_one("#hint", Static).render()) == "A new tag."
        await someone.press("enter")
        assert [tag.name for tag in someone.library.shelf.tags()] == ["steel/output", "trade"]


async def test_what_is_typed_counts_unless_another_offer_was_chosen(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.library.edits.tag(someone.library.shelf.listing().ids(), ["steel", "steelworks"])
        someone.screen.reload()
        await someone.settle()
        await someone.press("t")
        await someone.write("steelw")
        assert someone.front(TagScreen).query_one(OptionList).option_count == 1
        await someone.press("backspace", "enter")
        assert someone.library.shelf.listing("tag:steel").total == 5
        await someone.press("t")
        await someone.write("stee")
        await someone.press("down", "enter")
        assert "stee" not in [tag.name for tag in someone.library.shelf.tags()]


async def test_untagging_takes_no_new_names(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("T")
        assert someone.app.screen is someone.screen
        assert someone.app.said == ["No tags here."]
        someone.library.edits.tag(someone.library.shelf.listing().ids()[:1], ["steel"])
        someone.screen.reload()
        await someone.settle()
        await someone.press("T")
        await someone.write("zebra")
        await someone.press("enter")
        dialog = someone.front(TagScreen)
        assert str(dialog.query_one("#hint", Static).render()) == "No tag like that here."


# Help and the palette.


async def test_help_is_filtered_and_shows_new_keys(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("question_mark")
        help_screen = someone.front(HelpScreen)
        await someone.write("archive")
        shown = str(help_screen.query_one("#keys", Static).render())
        assert "Archive or bring back" in shown
        assert "Sort" not in shown
        await someone.write(" zebra")
        assert str(help_screen.query_one("#keys", Static).render()) == "No command matches that."


async def test_commands_named_so_stand_before_those_that_only_mention_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("question_mark")
        await someone.write("bin")
        shown = str(someone.front(HelpScreen).query_one("#keys", Static).render())
        assert (
            shown.index("Empty the bin") < shown.index("Also mentioned by") < shown.index("Delete or restore")
        )


@pytest.mark.parametrize("size", [(40, 10), (120, 40)])
async def test_help_scrolls_while_one_types(tmp_path: Path, size: tuple[int, int]) -> None:
    async with person(tmp_path, size=size) as someone:
        await someone.press("question_mark")
        keys = someone.front(HelpScreen).query_one(VerticalScroll)
        await someone.press("down", "pagedown")
        assert keys.scroll_offset.y > 1
        await someone.press("pageup", "up")
        assert keys.scroll_offset.y == 0


async def test_the_palette_runs_a_command(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("colon")
        await someone.write("star or")
        for _ in range(50):
            await someone.settle()
            if someone.app.screen.query(OptionList).first().option_count:
                break
        await someone.press("enter")
        await someone.settle()
        assert someone.library.shelf.listing("is:starred").total == 1


async def test_what_a_key_does_goes_on_below_where_it_began(tmp_path: Path) -> None:
    async with person(tmp_path, 1, size=(100, 30)) as someone:
        await someone.press("question_mark")
        keys = someone.front(HelpScreen).query_one("#keys", Static)
        lines = str(keys.render()).splitlines()
        fetch = next(n for n, line in enumerate(lines) if "Fetch the text" in line)
        assert lines[fetch + 1].index("teaser.") == lines[fetch].index("Bring in the page")
        assert max(map(len, lines)) <= keys.size.width
