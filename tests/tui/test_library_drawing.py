"""Which rows of the library's list are drawn, and when."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.content import Content

from reader.core.listing import ArticleRow
from reader.tui.widgets import paged_list
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.rows import Look
from tests.tui.shell import at_rest, person


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the rows that were drawn, one for each time."""
    titles: list[str] = []
    lines_of = ArticleList.lines_of

    def counted(self: ArticleList, row: ArticleRow, width: int, look: Look) -> Sequence[Content]:
        titles.append(row.title)
        return lines_of(self, row, width, look)

    monkeypatch.setattr(ArticleList, "lines_of", counted)
    return titles


async def test_a_page_that_comes_in_draws_only_its_own_rows(tmp_path: Path, drawn: list[str]) -> None:
    async with person(tmp_path, 450) as someone:
        rows = someone.screen.articles
        await at_rest(someone.pilot)
        drawn.clear()
        shown = rows.row
        rows.cursor = paged_list.PAGE * 3 // 4
        rows.cursor = 0
        await someone.settle()
        await at_rest(someone.pilot)
        assert len(list(rows.held())) == 2 * paged_list.PAGE
        assert (rows.row, drawn) == (shown, [])
        await someone.press("G")
        await at_rest(someone.pilot)
        assert "Steel output 0" in drawn


async def test_only_the_rows_that_the_cursor_left_and_came_to_are_drawn_anew(
    tmp_path: Path, drawn: list[str]
) -> None:
    async with person(tmp_path, 60) as someone:
        await at_rest(someone.pilot)
        drawn.clear()
        someone.screen.articles.refresh()
        await at_rest(someone.pilot)
        first = someone.under_cursor
        assert len(drawn) > 2
        drawn.clear()
        await someone.press("j")
        await at_rest(someone.pilot)
        assert set(drawn) == {first, someone.under_cursor}
        drawn.clear()
        someone.screen.articles.pick([row.article_id for row in someone.library.shelf.listing().rows(3, 1)])
        await at_rest(someone.pilot)
        assert len(drawn) > 2  # what changed otherwise is drawn from the beginning
