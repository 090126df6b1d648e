"""The library: places, list, marks, search, adding and exporting, judged by what the library holds afterwards."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.core.spans import Span
from reader.tui.screens.add import AddScreen
from reader.tui.screens.asking import ConfirmScreen, ExportScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.progress import ProgressScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.tagging import TagScreen
from reader.tui.widgets.bars import HeaderLine
from reader.tui.widgets.preview import PreviewPane
from tests.tui.shell import person


async def test_the_newest_comes_first_and_its_brief_is_shown(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        assert someone.under_cursor == "Steel output 4"
        header = someone.screen.query_one(HeaderLine)
        assert (header.title, header.facts) == ("Inbox", "1 of 5 · newest")
        shown = " ".join(str(w.render()) for w in someone.screen.query_one(PreviewPane).query("Static"))
        assert "Steel output 4" in shown
        assert "5 percent" in shown


async def test_moving_with_counts_and_to_the_ends(tmp_path: Path) -> None:
    async with person(tmp_path, 30) as someone:
        await someone.press("j", "5", "j")
        assert someone.under_cursor == "Steel output 23"
        await someone.press("G")
        assert someone.under_cursor == "Steel output 0"
        await someone.press("1", "2", "g")
        assert someone.under_cursor == "Steel output 18"


async def test_a_long_list_is_read_page_by_page(tmp_path: Path) -> None:
    async with person(tmp_path, 900) as someone:
        articles = someone.screen.articles
        assert articles.total == 900
        assert len(list(articles.held())) <= 400
        await someone.press("G")
        assert someone.under_cursor == "Steel output 0"
        await someone.press("4", "5", "0", "g")
        assert someone.under_cursor == "Steel output 450"


async def test_star_read_archive_and_undo(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("f", "r", "A")
        assert someone.under_cursor == "Steel output 3"
        [row] = someone.library.shelf.listing("is:archived").rows(0, 9)
        assert (row.title, row.starred, row.read) == ("Steel output 4", True, True)
        await someone.press("u", "u")
        assert "Undone: mark" in someone.app.said[-1]
        [row] = someone.library.shelf.listing("is:starred").rows(0, 9)
        assert (row.archived, row.read) == (False, False)
        await someone.press("ctrl+r")
        assert someone.library.shelf.listing("is:read").total == 1


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


async def test_the_bin_takes_gives_back_and_is_emptied_after_a_question(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("d", "d")
        assert len(someone.titles) == 3
        await someone.go("Bin")
        assert someone.titles == ["Steel output 4", "Steel output 3"]
        await someone.press("d")
        assert someone.titles == ["Steel output 3"]
        someone.screen.action_empty_bin()
        await someone.settle()
        someone.front(ConfirmScreen)
        await someone.press("n")
        assert someone.titles == ["Steel output 3"]
        someone.screen.action_empty_bin()
        await someone.settle()
        await someone.press("y")
        assert someone.titles == []
        assert someone.empty_words == "The bin is empty."


async def test_tags_on_many_at_once_with_completion_and_off_again(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        someone.library.edits.tag(someone.library.shelf.listing().ids()[:1], ["policy/industry"])
        someone.screen.reload()
        await someone.settle()
        await someone.press("j", "x", "x", "t")
        someone.front(TagScreen)
        await someone.write("pol")
        await someone.press("tab", "enter")
        assert someone.library.shelf.listing("tag:policy/industry").total == 3
        assert not someone.screen.articles.picked
        await someone.go("industry")
        assert len(someone.titles) == 3
        await someone.press("T")
        someone.front(TagScreen)
        await someone.press("enter")
        assert someone.library.shelf.listing("tag:policy").total == 2


async def test_select_all_and_nothing(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("X")
        assert len(someone.screen.articles.picked) == 5
        await someone.press("escape")
        assert not someone.screen.articles.picked


async def test_search_as_it_is_typed_and_back(tmp_path: Path) -> None:
    async with person(tmp_path, 12) as someone:
        await someone.press("slash")
        await someone.write("outp")
        assert someone.screen.articles.total == 12
        await someone.write("ut 11")
        assert someone.titles == ["Steel output 11"]
        assert someone.screen.articles.total == 1
        await someone.press("enter")
        assert someone.app.focused is someone.screen.articles
        await someone.press("escape")
        assert someone.screen.articles.total == 12


async def test_a_search_without_hits_says_what_to_do_and_a_wrong_one_what_is_wrong(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.write("zebra")
        assert "Fewer words find more" in someone.empty_words
        field = someone.screen.query_one("#search", Input)
        field.value = "before:soon"
        await someone.settle()
        hint = someone.screen.query_one("#search-hint")
        assert hint.display


@pytest.mark.parametrize("place", ["Reading", "Starred", "Archive", "Bin"])
async def test_every_empty_place_says_so(tmp_path: Path, place: str) -> None:
    async with person(tmp_path) as someone:
        await someone.go(place)
        assert someone.empty_words
        await someone.press("escape")
        assert len(someone.titles) == 5


async def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        assert "a adds saved pages" in someone.empty_words
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
            if someone.titles and not someone.app.screen.query("#bar"):
                break
        report = someone.front(ProgressScreen)
        assert "bad.html is empty" in " ".join(str(w.render()) for w in report.query("Static"))
        await someone.press("escape")
        assert someone.titles == ["Tides"]


async def test_exporting_what_is_selected(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("x", "x", "e")
        someone.front(ExportScreen).dismiss(tmp_path / "notes")
        for _ in range(50):
            await someone.settle()
            if len(list((tmp_path / "notes").glob("*.md"))) == 2:
                break
        assert len(list((tmp_path / "notes").glob("*.md"))) == 2
        assert someone.app.state.get("export_folder") == str(tmp_path / "notes")


async def test_enter_opens_and_q_comes_back_to_the_same_row(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("j", "enter")
        someone.front(ReadingScreen)
        await someone.press("q")
        assert someone.app.screen is someone.screen
        assert someone.under_cursor == "Steel output 3"


async def test_highlights_of_all_articles_have_a_screen(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        [first, *_] = someone.library.shelf.listing().ids()
        someone.library.edits.highlight(first, Span(0, 6))
        await someone.press("H")
        assert type(someone.app.screen).__name__ == "HighlightsScreen"


async def test_help_shows_the_keys_that_are_bound(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("question_mark")
        shown = " ".join(str(w.render()) for w in someone.front(HelpScreen).query("Static"))
        assert "Star or unstar" in shown
        await someone.press("escape")
        assert someone.app.screen is someone.screen


async def test_sorting_goes_round(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("s")
        assert someone.screen.order == "oldest"
        assert someone.under_cursor == "Steel output 0"


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
