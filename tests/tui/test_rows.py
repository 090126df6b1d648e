"""A row of the list: what was searched for shows, however narrow the list is."""

import pytest
from textual.app import App
from textual.content import Content
from textual.style import Style

from reader.core.listing import ArticleRow
from reader.core.spans import Span
from reader.tui.widgets import paged_list
from reader.tui.widgets.paged_list import PAGE, PagedList
from reader.tui.widgets.rows import Look, row_lines

LOOK = Look(Style(), Style(), Style(), lambda _: Style(), Style(bold=True))
WORDS = "Whether you need a portable or a standing machine, stainless steel is easier to keep clean"
ROW = ArticleRow(
    "a1", "Machines", None, (), None, "2026-01-01", 900, False, False, False, False, 0.0, (), 0, WORDS
)


@pytest.mark.parametrize("width", [24, 40, 60, 90, 120])
@pytest.mark.parametrize("word", ["Whether", "standing", "steel", "clean"])
def test_the_first_hit_is_in_sight(width: int, word: str) -> None:
    start = WORDS.index(word)
    hit = Span(start, start + len(word))
    line = row_lines(ROW._replace(hits=(hit,)), width, False, LOOK)[1]
    assert word in line.plain
    assert line.cell_length <= width
    [bold] = [line.plain[s.start : s.end] for s in line.spans if isinstance(s.style, Style) and s.style.bold]
    assert bold == word


def test_the_site_gives_way_to_the_date_and_the_tags() -> None:
    row = ROW._replace(
        site="statistics.of-the-whole-coast.example",
        published="2026-11-20",
        tags=("coast",),
        snippet=None,
    )
    line = row_lines(row, 50, False, LOOK)[1]
    assert line.plain.strip() == "statistics.of-t… · 20 Nov 2026 · 4 min  #coast"
    assert "statistics.of-the-whole-coast.example · 20 Nov 2026" in row_lines(row, 90, False, LOOK)[1].plain
    assert row_lines(row, 36, False, LOOK)[1].plain.strip() == "20 Nov 2026 · 4 min  #coast"


@pytest.mark.parametrize(
    ("width", "tags"),
    [
        (60, "#coast  #ferries/night  #rail"),
        (52, "#coast  #ferries/night  +1"),
        (36, "#coast  +2"),
        (31, "3 tags"),
    ],
)
def test_tags_are_shown_whole_or_counted(width: int, tags: str) -> None:
    row = ROW._replace(
        site=None, published="2026-11-20", tags=("coast", "ferries/night", "rail"), snippet=None
    )
    line = row_lines(row, width, False, LOOK)[1]
    assert line.cell_length <= width
    assert line.plain.strip() == f"20 Nov 2026 · 4 min  {tags}"


class Numbers(PagedList[int]):
    def lines_of(self, row: int, width: int, look: Look) -> list[Content]:
        return [Content(str(row)), Content("")]


async def test_a_list_holds_no_more_pages_than_some_around_what_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paged_list, "HELD", 3)
    app = App[None]()
    async with app.run_test() as pilot:
        await app.mount(rows := Numbers())
        rows.show(10 * PAGE, {0: [0] * PAGE})
        for page in range(1, 8):
            rows.cursor = page * PAGE
            rows.supply(page, [page] * PAGE)
            await pilot.pause()
        assert set(rows.held()) == {5, 6, 7}
        rows.supply(0, [0] * PAGE)
        assert set(rows.held()) == {0, 6, 7}


async def test_a_row_that_is_not_here_yet_says_so_when_it_is_to_be_opened() -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        await app.mount(rows := Numbers())
        rows.show(2 * PAGE, {0: [0] * PAGE})
        rows.cursor = PAGE
        rows.action_choose()
        await pilot.pause()
        assert [note.message for note in app._notifications] == [
            "This row is still being read: try again in a moment."
        ]
