"""People and figures as places: what they list, where they lead, and what goes out."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Input, Static

from reader.core.spans import Span
from reader.store.figures import FigureListing
from reader.tui.screens.figures import FiguresScreen
from reader.tui.screens.highlights import HighlightsScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.people import PeopleScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.bars import HeaderLine
from reader.tui.widgets.paged_list import PAGE
from tests.tui.shell import Person, person, until


async def landed_at(someone: Person, place: Span) -> None:
    screen = someone.front(ReadingScreen)
    await until(someone, lambda: screen.view.cursor == place.start)


async def test_the_places_lead_to_what_is_in_all_articles(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        for place, kind in (
            ("Highlights", HighlightsScreen),
            ("People", PeopleScreen),
            ("Figures", FiguresScreen),
        ):
            await someone.go(place)
            someone.front(kind)
            await someone.press("escape")
            someone.front(LibraryScreen)


async def test_each_leads_to_the_others_and_back_to_the_library(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("P", "F")
        someone.front(FiguresScreen)
        await someone.press("H")
        someone.front(HighlightsScreen)
        await someone.press("P", "P")
        someone.front(PeopleScreen)
        await someone.press("q")
        someone.front(LibraryScreen)


async def test_the_words_around_a_figure_stand_beside_it(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("F", "j")
        screen = someone.front(FiguresScreen)
        row = screen.rows.row_at(1)
        passage = screen.query_one("#passage", Static)
        assert row is not None
        await until(someone, lambda: row.words in str(passage.content))
        said = passage.content
        assert isinstance(said, Content)
        bold = [span for span in said.spans if span.style == "bold $accent"]
        assert [said.plain[span.start : span.end] for span in bold] == [row.words]
        assert row.title in said.plain


async def test_figures_are_shown_before_they_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, may_count = FigureListing._count, threading.Event()

    def when_allowed(listing: FigureListing, db: sqlite3.Connection) -> int:
        assert may_count.wait(60)
        return count(listing, db)

    monkeypatch.setattr(FigureListing, "_count", when_allowed)
    async with person(tmp_path, PAGE + 20) as someone:
        try:
            await someone.pilot.press("F")
            while not isinstance(someone.app.screen, FiguresScreen) or not someone.app.screen.rows.total:
                await asyncio.sleep(0.01)
            screen = someone.front(FiguresScreen)
            assert screen.query_one(HeaderLine).facts == f"1 of {PAGE}+ · newest"
        finally:
            may_count.set()
        await until(someone, lambda: screen.rows.counted)
        assert screen.query_one(HeaderLine).facts == f"1 of {PAGE + 20} · newest"


async def test_a_figure_leads_to_its_words(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("F")
        screen = someone.front(FiguresScreen)
        assert screen.rows.total == 5
        await someone.press("j", "enter")
        row = screen.rows.row_at(1)
        assert row is not None
        assert someone.front(ReadingScreen).article_id == row.article_id
        await landed_at(someone, Span(21, 30))
        await someone.press("q")
        assert someone.front(FiguresScreen).rows.cursor == 1


async def test_figures_are_filtered_as_one_types_and_an_unclear_query_is_marked(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("F", "slash")
        screen = someone.front(FiguresScreen)
        await someone.write("title:3")
        await until(someone, lambda: screen.rows.total == 1)
        await someone.write(" figure:>x")
        await someone.press("enter")
        hint = screen.query_one("#query-hint", Static)
        await until(someone, lambda: hint.display)
        assert "is not a size" in str(hint.content)
        await someone.press("escape")
        await until(someone, lambda: (screen.rows.total, hint.display) == (5, False))
        assert not screen.query_one("#search", Input).display


async def test_the_table_goes_into_a_file_of_ones_choice(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("F", "s", "e")
        field = someone.app.screen.query_one(Input)
        field.value = str(tmp_path / "out.csv")
        await someone.press("enter")
        lines = (tmp_path / "out.csv").read_text().splitlines()
        assert len(lines) == 6
        assert lines[1].startswith("5,,,percent,percent,5 percent,output of steel")
        assert someone.app.said == [f"Written to {tmp_path / 'out.csv'}."]
        await someone.press("e")
        someone.app.screen.query_one(Input).value = "/nowhere/out.csv"
        await someone.press("enter")
        assert "Name another file" in str([s.content for s in someone.app.screen.query(Static)])


async def test_somebody_leads_to_their_articles_and_into_each(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("P")
        screen = someone.front(PeopleScreen)
        row = screen.rows.row
        assert row is not None
        assert (screen.rows.total, row.name, row.articles) == (1, "Ana Ruiz", 5)
        await until(someone, lambda: screen.said.count == 5)
        await someone.press("enter")
        assert screen.said.has_focus
        await someone.press("j", "enter")
        await landed_at(someone, Span(41, 49))
        await someone.press("q", "escape")
        assert screen.rows.has_focus
        await someone.press("a")
        someone.front(LibraryScreen)
        assert someone.screen.words == 'person:"Ana Ruiz"'
        assert len(someone.titles) == 5


async def test_with_nobody_to_list_the_screens_say_why(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        for key, kind, says in (
            ("P", PeopleScreen, "Nobody is named"),
            ("F", FiguresScreen, "No figures yet"),
        ):
            await someone.press(key)
            screen = someone.app.screen
            assert isinstance(screen, kind)
            assert says in str(screen.query_one("#empty", Static).content)
            await someone.press("e", "enter", "y")
            assert someone.app.screen is screen
            await someone.press("q")


async def test_in_a_narrow_window_the_panes_take_turns(tmp_path: Path) -> None:
    async with person(tmp_path, size=(80, 24)) as someone:
        await someone.press("P")
        screen = someone.front(PeopleScreen)
        await until(someone, lambda: bool(screen.said.count))
        assert not screen.said.display
        await someone.press("tab")
        assert screen.said.display
        assert not screen.rows.region
        assert screen.query_one(HeaderLine).title == "People: Ana Ruiz"
        await someone.press("tab")
        assert screen.rows.region
        await someone.press("tab", "slash")
        await someone.write("ruiz")
        assert screen.query_one("#search").region
        await someone.press("enter")
        assert screen.rows.has_focus
        assert screen.rows.region
