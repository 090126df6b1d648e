"""From article to article without going back to the list between them."""

from pathlib import Path

import pytest

from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from tests.tui.shell import person


async def test_the_next_article_is_read_and_the_way_back_leads_to_it(tmp_path: Path) -> None:
    async with person(tmp_path, 5) as someone:
        await someone.press("enter", "semicolon")
        screen = someone.front(ReadingScreen)
        assert screen.view.article.title == "Steel output 3"
        await someone.press("2", "semicolon")
        assert screen.view.article.title == "Steel output 1"
        await someone.press("comma")
        assert screen.view.article.title == "Steel output 2"
        await someone.press("q")
        someone.front(LibraryScreen)
        assert someone.under_cursor == "Steel output 2"


@pytest.mark.parametrize(
    ("keys", "says"), [(("G", "enter", "semicolon"), "after"), (("enter", "comma"), "before")]
)
async def test_where_the_list_ends_it_says_so(tmp_path: Path, keys: tuple[str, ...], says: str) -> None:
    async with person(tmp_path, 2) as someone:
        await someone.press(*keys)
        assert someone.app.said[-1] == f"The list has no article {says} this one."


async def test_what_was_searched_for_is_marked_in_the_next_one_too(tmp_path: Path) -> None:
    async with person(tmp_path, 3) as someone:
        await someone.press("slash", *"mills", "enter", "enter", "semicolon")
        screen = someone.front(ReadingScreen)
        assert screen.view.article.title == "Steel output 1"
        assert [hit.of(screen.text) for hit in screen.hits] == ["mills"]


async def test_an_article_that_was_archived_does_not_break_the_row(tmp_path: Path) -> None:
    async with person(tmp_path, 3) as someone:
        await someone.press("enter", "A", "semicolon", "A", "semicolon")
        assert someone.front(ReadingScreen).view.article.title == "Steel output 0"
        await someone.press("q")
        assert someone.titles == ["Steel output 0"]
