"""Moving in the library by keys and mouse, selecting, and where the cursor is after a change."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.widgets import Input

from reader.tui import paging
from reader.tui.library import listing
from reader.tui.screens.add import AddScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets import paged_list
from reader.tui.widgets.bars import HeaderLine
from tests.tui.shell import person


async def test_moving_with_counts_and_to_the_ends(tmp_path: Path) -> None:
    async with person(tmp_path, 30) as someone:
        await someone.press("j", "5", "j")
        assert someone.under_cursor == "Steel output 23"
        await someone.press("G")
        assert someone.under_cursor == "Steel output 0"
        await someone.press("1", "2", "g")
        assert someone.under_cursor == "Steel output 18"


async def test_a_raised_two_counts_nothing(tmp_path: Path) -> None:
    async with person(tmp_path, 5) as someone:
        await someone.press("²", "j")
        assert someone.screen.articles.cursor == 1


async def test_the_next_unread_article_is_found_wherever_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (listing, paging):
        monkeypatch.setattr(module, "PAGE", 4)
    monkeypatch.setattr(paged_list, "PAGE", 4)
    async with person(tmp_path, 30) as someone:
        ids = someone.library.shelf.listing().ids()
        someone.library.edits.set_read([one for place, one in enumerate(ids) if place not in (0, 13, 14)])
        await someone.press("n", "n")
        assert someone.under_cursor == "Steel output 15"
        await someone.press("n")
        assert someone.app.said[-1] == "Nothing more is unread that way."
        await someone.press("N", "N")
        assert someone.screen.articles.cursor == 0


async def test_arrows_and_page_keys_move_the_cursor_as_letters_do(tmp_path: Path) -> None:
    async with person(tmp_path, 60) as someone:
        articles = someone.screen.articles
        for letter, key in [("j", "down"), ("space", "pagedown"), ("G", "end"), ("k", "up"), ("g", "home")]:
            start = articles.cursor
            await someone.press(letter)
            there = articles.cursor
            assert there != start
            articles.cursor = start
            await someone.press(key)
            assert articles.cursor == there, key
        await someone.press("end", "pageup")
        assert 0 < articles.cursor < 59


async def test_a_long_list_is_read_page_by_page(tmp_path: Path) -> None:
    async with person(tmp_path, 900) as someone:
        articles = someone.screen.articles
        assert articles.total == 900
        assert len(list(articles.held())) <= 400
        await someone.press("G")
        assert someone.under_cursor == "Steel output 0"
        await someone.press("4", "5", "0", "g")
        assert someone.under_cursor == "Steel output 450"


async def test_the_cursor_stays_on_its_article_when_others_come_and_go(tmp_path: Path) -> None:
    async with person(tmp_path, 10) as someone:
        await someone.press("3", "j")
        assert someone.under_cursor == "Steel output 6"
        someone.library.edits.delete(someone.library.shelf.listing().ids()[:2])
        someone.screen.reload()
        await someone.settle()
        assert (someone.under_cursor, someone.screen.articles.cursor) == ("Steel output 6", 1)
        someone.library.edits.undo()
        someone.screen.reload()
        await someone.settle()
        assert (someone.under_cursor, someone.screen.articles.cursor) == ("Steel output 6", 3)


async def test_select_all_and_nothing(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("X")
        assert len(someone.screen.articles.picked) == 5
        await someone.press("escape")
        assert not someone.screen.articles.picked


async def test_enter_opens_and_q_comes_back_to_the_same_row(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("j", "enter")
        someone.front(ReadingScreen)
        await someone.press("q")
        assert someone.app.screen is someone.screen
        assert someone.under_cursor == "Steel output 3"


async def test_clicks_choose_and_open(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.pilot.click("ArticleList", offset=(5, 3))
        await someone.settle()
        assert someone.under_cursor == "Steel output 3"
        await someone.pilot.click("ArticleList", offset=(5, 5), times=2)
        await someone.settle()
        someone.front(ReadingScreen)


@pytest.mark.parametrize("size", [(40, 10), (60, 15), (80, 24), (200, 60)])
async def test_any_size_shows_the_list_and_survives(tmp_path: Path, size: tuple[int, int]) -> None:
    async with person(tmp_path, 30, size=size) as someone:
        assert someone.screen.articles.region.height >= 2
        assert someone.screen.articles.region.width >= 30
        await someone.press("j", "tab", "tab", "b", "slash", "escape", "enter", "tab", "q", "q")
        assert someone.app.screen is someone.screen
        for width, height in ((30, 6), (200, 60), (1, 1), size):
            await someone.pilot.resize_terminal(width, height)
        await someone.settle()
        assert someone.screen.articles.total == 30


async def test_the_cursor_stays_through_every_reload_and_goes_to_the_next_when_its_article_leaves(
    tmp_path: Path,
) -> None:
    async with person(tmp_path, 10) as someone:
        await someone.press("3", "j", "t")
        await someone.write("steel")
        await someone.press("enter")
        assert someone.under_cursor == "Steel output 6"
        await someone.press("f", "r")
        assert someone.under_cursor == "Steel output 6"
        await someone.press("A")
        assert someone.under_cursor == "Steel output 5"
        await someone.press("u")
        assert (someone.under_cursor, someone.screen.articles.cursor) == ("Steel output 5", 4)
        await someone.press("G", "A")
        assert someone.under_cursor == "Steel output 1"
        await someone.press("X", "A")
        assert someone.titles == []
        assert "Your inbox is empty" in someone.empty_words


async def test_the_selection_holds_until_a_command_has_used_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("x", "x")
        picked = set(someone.screen.articles.picked)
        assert len(picked) == 2
        someone.screen.reload()
        await someone.settle()
        await someone.press("t", "escape")
        assert someone.screen.articles.picked == picked
        assert someone.screen.query_one(HeaderLine).facts.startswith("2 selected · ")
        await someone.press("f")
        assert someone.library.shelf.listing("is:starred").total == 2
        assert not someone.screen.articles.picked


async def test_the_wheel_scrolls_and_a_click_goes_to_a_place(tmp_path: Path) -> None:
    async with person(tmp_path, 60) as someone:
        articles = someone.screen.articles
        articles.post_message(MouseScrollDown(articles, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await someone.settle()
        assert articles.scroll_offset.y > 0
        assert articles.cursor == 0
        await someone.pilot.click("Places", offset=(3, 3))
        await someone.settle()
        assert someone.screen.goal.name == "Starred"
        await someone.pilot.click("FooterLine", offset=(2, 0))
        await someone.settle()
        someone.front(AddScreen)


async def test_down_moves_in_the_list_while_words_are_typed(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.write("steel")
        await someone.press("down", "down")
        assert someone.screen.articles.cursor == 2
        assert isinstance(someone.app.focused, Input)


async def test_the_next_page_of_the_list_is_read_before_the_cursor_comes(tmp_path: Path) -> None:
    async with person(tmp_path, 450) as someone:
        rows = someone.screen.articles
        assert len(list(rows.held())) == paged_list.PAGE
        rows.cursor = paged_list.PAGE * 3 // 4
        await someone.settle()
        assert len(list(rows.held())) == 2 * paged_list.PAGE


async def test_the_row_at_the_top_is_shown_whole(tmp_path: Path) -> None:
    async with person(tmp_path, 60, size=(80, 24)) as someone:
        articles = someone.screen.articles
        assert articles.size.height % 2
        for keys in (("2", "0", "j"), ("G",), ("k",) * 8):
            await someone.press(*keys)
            top = articles.scroll_offset.y
            assert top % 2 == 0
            assert top <= 2 * articles.cursor <= top + articles.size.height - 2
