"""What a mouse does: dialogs, the line of keys, selecting in the list, links."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.tui.screens.add import AddScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.renaming import RenameScreen
from reader.tui.screens.tagging import TagScreen
from reader.tui.widgets.bars import FooterLine
from tests.tui.reading.desk import desk
from tests.tui.reading.sample import at
from tests.tui.shell import Person, person


async def click_words(someone: Person, line: str, words: str) -> None:
    """Click on words of a line of text that begins one cell after its widget, or of the line of keys."""
    footer = someone.app.screen.query_one(FooterLine)
    assert words in line
    await someone.pilot.click(footer, offset=(1 + line.index(words), 0))
    await someone.settle()


def footer_text(someone: Person) -> str:
    return str(someone.app.screen.query_one(FooterLine).render())


async def test_what_a_dialog_says_of_its_keys_can_be_clicked(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("t")
        dialog = someone.front(TagScreen).query_one(".dialog")
        someone.app.screen.query_one(Input).value = "steel"
        await someone.settle()
        keys = "Enter takes · Tab completes · ↑↓ choose · Esc closes"
        left = dialog.region.right - 3 - len(keys)
        await someone.pilot.click(offset=(left + 2, dialog.region.bottom - 1))
        await someone.settle()
        someone.front(LibraryScreen)
        assert [tag.name for tag in someone.library.shelf.tags()] == ["steel"]


async def test_a_click_beside_a_dialog_closes_it_and_one_in_it_does_not(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("a")
        box = someone.front(AddScreen).query_one(".dialog").region
        await someone.pilot.click(offset=(box.x + 3, box.bottom - 3))
        await someone.settle()
        someone.front(AddScreen)
        await someone.pilot.click(offset=(1, 1))
        await someone.settle()
        someone.front(LibraryScreen)


async def test_a_click_before_the_title_selects_and_one_on_it_does_not(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.pilot.click("ArticleList", offset=(1, 3))
        await someone.settle()
        articles = someone.screen.articles
        assert articles.picked == {someone.library.shelf.listing().ids()[1]}
        assert articles.cursor == 1
        await someone.pilot.click("ArticleList", offset=(10, 5))
        await someone.pilot.click("ArticleList", offset=(1, 3))
        await someone.settle()
        assert not articles.picked
        await someone.pilot.click("ArticleList", offset=(20, 0), control=True)
        await someone.settle()
        assert articles.picked == {someone.library.shelf.listing().ids()[0]}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_among_the_places_the_keys_shown_are_theirs_and_spare_the_articles(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with person(tmp_path, size=size) as someone:
        ids = someone.library.shelf.listing().ids()
        someone.library.edits.tag(ids[:1], ["steel"])
        someone.screen.reload()
        await someone.settle()
        await someone.press("tab")
        assert "rename tag" in footer_text(someone)
        assert "star" not in footer_text(someone)
        await someone.press("f", "A", "x", "d")
        rows = someone.library.shelf.listing().rows(0, 9)
        assert len(rows) == 5
        assert not any(row.starred or row.archived for row in rows)
        await someone.point("steel")
        await click_words(someone, footer_text(someone), "rename tag")
        someone.front(RenameScreen)
        await someone.press("escape")
        await click_words(someone, footer_text(someone), "delete")
        assert not someone.library.shelf.tags()
        await someone.press("u")
        assert [tag.name for tag in someone.library.shelf.tags()] == ["steel"]


async def test_while_words_are_typed_the_keys_shown_lead_out_of_the_field(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash", *"steel")
        assert footer_text(someone).split("  ")[:3] == ["⏎ to the list", "tab places", "esc close"]
        await someone.press("space", *"is:")
        assert "tab" not in footer_text(someone)  # it takes what is offered
        await someone.press("tab")
        await click_words(someone, footer_text(someone), "to the list")
        assert someone.screen.articles.has_focus


async def test_a_kept_search_is_dropped_where_it_stands(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash", "s", "t", "e", "e", "l", "enter", "K", "escape", "tab")
        await someone.point("steel")
        await someone.press("d")
        assert someone.app.said[-1] == "“steel” is no longer kept."
        assert not someone.app.state.get("searches")
        assert someone.screen.goal.key == "inbox"


async def test_the_panel_shows_its_own_keys(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        footer = reader.screen.query_one(FooterLine)
        assert "select" in str(footer.render())
        reader.screen.go_to_pane("officials")
        await reader.settle()
        shown = str(footer.render())
        assert "correct" in shown
        assert "statements" in shown
        assert "select" not in shown
        await reader.pilot.click(footer, offset=(1 + shown.index("statements"), 0))
        await reader.settle()
        assert reader.screen.panel.opened
        reader.screen.go_to_pane("article")
        await reader.settle()
        assert "select" in str(footer.render())


async def test_while_words_are_selected_the_keys_shown_are_what_is_done_with_them(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        footer = reader.screen.query_one(FooterLine)
        await reader.press("v", "w")
        assert "o other end" in str(footer.render())
        assert "panes" not in str(footer.render())
        await reader.press("escape")
        assert "tab panes" in str(footer.render())


async def test_a_click_on_a_link_goes_to_it_and_o_would_open_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.app.screen.query_one("ArticleView")
        page = reader.screen.view.page
        row, x = page.cell(at("Ministry of Transport").start)
        await reader.pilot.click(view, offset=(reader.screen.view.left + x + 3, row))
        await reader.settle()
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.screen.at_link
        assert "transport.example.org" in reader.app.said[-1]
