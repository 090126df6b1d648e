"""The screen of all highlights: found, grouped, opened at their words, changed, exported."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from reader.config import Config
from reader.core.annotations import Annotation
from reader.core.marked import Marked, matching
from reader.core.spans import Span
from reader.library import Library
from reader.tui.screens import highlights
from reader.tui.screens.asking import ExportScreen
from reader.tui.screens.highlights import NOT_FOUND, HighlightsScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.bars import HeaderLine
from reader.tui.widgets.grouping import GROUPS, grouped
from tests.library.made import article, put
from tests.tui.reading.desk import Desk
from tests.tui.shell import press, work_done


class Person:
    """A person at the screen."""

    def __init__(self, app: Desk, pilot: Pilot[None], screen: HighlightsScreen) -> None:
        self.app, self.pilot, self.screen = app, pilot, screen

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)
        for _ in range(2):
            while self.app.jobs.hold_keys():
                await asyncio.sleep(0.01)
            await work_done(self.app)
            await asyncio.wrap_future(self.app.jobs.write(self.screen, lambda: None))
            await self.pilot.pause()

    @property
    def words(self) -> list[str]:
        """The lines of the list."""
        return self.screen.rows.text.split("\n")


@asynccontextmanager
async def person(folder: Path, *, marks: bool = True, config: Config | None = None) -> AsyncIterator[Person]:
    with Library.open(folder / "library.db") as library:
        one, two = put(library, article(1), article(2))
        if marks:
            library.edits.highlight(one, Span(0, 15), tags=["steel/output"], note="Compare with cement")
            library.edits.highlight(one, Span(41, 49), colour="blue")
            library.edits.highlight(two, Span(16, 30), colour="pink", tags=["steel", "trade"])
            library.edits.add_note(two, "On the whole")
        app = Desk(library, one, folder / "state", config)
        async with app.run_test(size=(100, 30)) as pilot:
            screen = HighlightsScreen(library)
            await app.push_screen(screen)
            someone = Person(app, pilot, screen)
            await someone.press()
            yield someone


async def test_they_stand_under_their_articles(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        assert someone.screen.rows.count == 4
        assert sorted(w for w in someone.words if w.startswith("Steel output")) == [
            "Steel output 1",
            "Steel output 2",
        ]
        below = someone.words[someone.words.index("  Compare with cement") + 1]
        assert below.split() == ["#steel/output"]


async def test_a_colour_is_told_by_what_it_means_to_the_person(tmp_path: Path) -> None:
    async with person(tmp_path, config=Config(colours={"blue": "claim"})) as someone:
        assert someone.words.count("  claim") == 1


async def test_the_cursor_moves_by_the_keys_of_every_list(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        rows = someone.screen.rows

        async def after(*keys: str) -> object:
            await someone.press(*keys)
            return rows.cursor

        assert await after("j") == 1
        assert await after("2", "j") == 3  # over the heading of the next article
        assert await after("9", "j") == 3
        assert await after("3", "g") == 2
        assert await after("g") == 0
        assert await after("k") == 0
        assert await after("up") == 0  # and not round to the last
        assert await after("1", "0", "down") == 3
        assert await after("home") == 0
        assert await after("ctrl+d") == await after("G") == 3
        assert await after("ctrl+u") == 0
        await someone.pilot.resize_terminal(100, 10)
        assert await after("G") == 3
        assert rows.scroll_offset.y > 0
        assert await after("g") == 0
        assert rows.scroll_offset.y == 0  # the heading over the first is in sight


async def test_the_filter_finds_words_and_tags(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash", *"cement")
        assert len(someone.screen.shown) == 1
        field = someone.screen.query_one("#filter", Input)
        field.value = "#steel"
        await someone.press("enter")
        assert len(someone.screen.shown) == 2
        field.value = "nowhere"
        await someone.press()
        nothing = someone.screen.query_one("#empty", Static)
        assert (nothing.display, str(nothing.content)) == (True, NOT_FOUND)
        await someone.press("escape")
        assert len(someone.screen.shown) == 4


async def test_grouping_goes_round_and_keeps_the_cursor(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("j")
        chosen = someone.screen.chosen
        for expected in (*GROUPS[1:], GROUPS[0]):
            await someone.press("s")
            assert GROUPS[someone.screen.grouping] == expected
            assert someone.screen.chosen == chosen


async def test_enter_opens_the_article_at_the_words(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("j")
        chosen = someone.screen.chosen
        assert chosen and chosen.annotation.selector
        await someone.press("enter")
        reading = someone.app.screen
        assert isinstance(reading, ReadingScreen)
        await someone.press()
        assert reading.view.cursor == chosen.annotation.selector.span.start
        await someone.press("q")
        assert someone.app.screen is someone.screen


async def test_recolour_delete_and_undo(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("j")
        chosen = someone.screen.chosen
        assert chosen
        await someone.press("H")
        now = someone.screen.chosen
        assert now and now.annotation.colour != chosen.annotation.colour
        await someone.press("d")
        assert len(someone.screen.shown) == 3
        await someone.press("u", "u")
        assert sorted(m.annotation.annotation_id for m in someone.screen.shown) == sorted(
            m.annotation.annotation_id for m in someone.screen.marked
        )
        assert chosen in someone.screen.shown


async def test_copy_and_export(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("y")
        assert someone.app.clipboard.startswith("On the whole — Steel output 2, ")
        await someone.press("Y")
        assert someone.app.clipboard.count("\n> ") == 3
        assert "On the whole" in someone.app.clipboard
        await someone.press("e")
        assert isinstance(someone.app.screen, ExportScreen)
        someone.app.screen.dismiss(tmp_path / "notes")
        await someone.press()
        assert len(list((tmp_path / "notes").glob("*.md"))) == 2


async def test_an_empty_library_says_how_to_begin_by_the_keys_of_an_article(tmp_path: Path) -> None:
    config = Config(keys={"highlight": "M", "article-note": "ctrl+n"})
    async with person(tmp_path, marks=False, config=config) as someone:
        nothing = someone.screen.query_one("#empty", Static)
        words = "No highlights yet. In an article, M marks the current sentence and a writes a note."
        assert (nothing.display, str(nothing.content)) == (True, words)
        await someone.press("enter", "d", "M", "y", "e")
        assert someone.app.screen is someone.screen
        await someone.press("q")
        assert someone.app.screen is not someone.screen


def marked(number: int, tags: tuple[str, ...] = ()) -> Marked:
    time = f"2031-01-0{number}T10:00:00Z"
    return Marked(Annotation(f"note000{number}", "a", None, "yellow", "x", tags, "kept", time, time), "T")


def test_groups_by_tag_stand_in_order_with_the_untagged_last() -> None:
    found = list(grouped([marked(1), marked(2, ("b",)), marked(3, ("b", "a"))], "tag"))
    assert [(name, len(members)) for name, members in found] == [("#a", 1), ("#b", 2), ("No tag", 1)]


def test_a_tag_is_found_with_what_stands_below_it() -> None:
    assert matching(marked(1, ("policy/industry",)), "#policy")
    assert matching(marked(1, ("policy/industry",)), "#indu")  # while it is typed
    assert not matching(marked(1, ("policymaking",)), "#making")


async def test_a_note_is_changed_and_a_tag_given_and_taken_where_one_reads_them_all(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        chosen = someone.screen.chosen
        assert chosen is not None

        def now() -> Annotation:
            found = someone.app.library.shelf.annotations()
            return next(a for a in found if a.annotation_id == chosen.annotation.annotation_id)

        await someone.press("a")
        area = someone.app.screen.query_one(TextArea)
        area.text = "Seen again"
        await someone.press("ctrl+s")
        assert now().note == "Seen again"
        await someone.press("t")
        someone.app.screen.query_one(Input).value = "later"
        await someone.press("enter")
        assert "later" in now().tags
        await someone.press("T")
        someone.app.screen.query_one(Input).value = "later"
        await someone.press("enter")
        assert "later" not in now().tags
        await someone.press("u", "u", "u")
        assert now().note == chosen.annotation.note
        await someone.press("a", "escape")
        assert someone.app.library.edits.can_redo()
        await someone.press("a", "x", "escape")
        assert now().note == f"{chosen.annotation.note}x"


async def test_highlights_stand_under_who_said_them(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        while GROUPS[someone.screen.grouping] != "person":
            await someone.press("s")
        await someone.press()
        lines = someone.words
        headings = [
            w
            for before, w, after in zip(lines, lines[1:], lines[2:], strict=False)
            if w and not before and not after
        ]
        assert headings == ["Ana Ruiz", "Nobody in particular"]


def test_a_quotation_says_where_it_stands(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        [one] = put(library, article(1))
        mark = library.edits.highlight(one, Span(41, 49))
        assert library.shelf.citation(mark) == (
            "“Ana Ruiz” — Ana Ruiz, Steel output 1, Example Daily, 2011-03-02, https://www.example.com/1"
        )
        note = library.edits.add_note(one, "On the\nwhole")
        assert library.shelf.citation(note).startswith("On the whole — Steel output 1, ")


async def test_more_are_read_as_one_goes_down_and_the_filter_finds_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(highlights, "PAGE", 20)
    monkeypatch.setattr(HighlightsScreen, "limit", 20)
    async with person(tmp_path) as someone:
        screen, [one, *_] = someone.screen, someone.app.library.shelf.listing().ids()
        for number in range(96):
            someone.app.library.edits.add_note(one, f"Note {number}")
        screen.on_screen_resume()
        await someone.press()
        header = screen.query_one(HeaderLine)
        assert len(screen.marked) < 100
        assert header.facts.startswith(f"{len(screen.marked)}+ of 100 in")
        await someone.press("slash", *"cement", "enter")  # the oldest of all
        assert [m.annotation.note for m in screen.shown] == ["Compare with cement"]
        await someone.press("escape", *"jjjj")
        before = len(screen.marked)
        screen.rows.scroll_end(animate=False, immediate=True)
        await someone.press()
        assert len(screen.marked) > before
        await someone.press("G")
        assert len(screen.marked) == 100
        assert screen.rows.cursor == screen.rows.count - 1
