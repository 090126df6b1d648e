"""The library: places, list, marks, search, adding and exporting, judged by what the library holds afterwards."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from reader.core.listing import ArticleRow
from reader.core.spans import Span
from reader.store.listing import Listing
from reader.tui.screens.asking import ConfirmScreen, ExportScreen
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.tagging import TagScreen
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.paged_list import PAGE
from reader.tui.widgets.places import Places
from reader.tui.widgets.preview import PreviewPane
from tests.library.made import article, put
from tests.tui.shell import person, until, walk


async def test_the_newest_comes_first_and_its_brief_is_shown(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        assert someone.under_cursor == "Steel output 4"
        header = someone.screen.query_one(HeaderLine)
        assert (header.title, header.facts) == ("Inbox", "1 of 5 · newest")
        shown = someone.screen.query_one(PreviewPane).text
        assert "Steel output 4" in shown
        assert "5 percent" in shown


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


async def test_back_from_a_search_or_a_place_is_back_where_one_was(tmp_path: Path) -> None:
    async with person(tmp_path, 12) as someone:
        await someone.press("j", "j", "slash")
        await someone.write("output 11")
        await someone.press("enter", "escape")
        assert (someone.under_cursor, someone.screen.articles.cursor) == ("Steel output 9", 2)
        await someone.go("Starred")
        await someone.press("escape")
        assert (someone.under_cursor, someone.screen.articles.cursor) == ("Steel output 9", 2)


async def test_an_article_opens_at_the_words_searched_for(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash")
        await someone.write("mills")
        await someone.press("enter", "enter")
        screen = someone.front(ReadingScreen)
        await until(someone, lambda: bool(screen.hits))
        assert [hit.of(screen.text) for hit in screen.hits] == ["mills"]
        assert screen.view.cursor == screen.hits[0].start
        assert not someone.library.shelf.article(screen.article_id).row.read, "found is not read"
        await someone.press("q")
        assert someone.app.screen is someone.screen


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


async def test_places_count_and_fold_and_tags_stand_as_a_tree(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        ids = someone.library.shelf.listing().ids()
        someone.library.edits.tag(ids[:2], ["policy/industry"])
        someone.library.edits.tag(ids[2:3], ["policy/trade"])
        someone.screen.reload()
        await someone.settle()
        tree = someone.screen.query_one(Places)
        assert [" ".join(str(node.label).split()) for node in walk(tree.root)][-4:] == [
            "Tags",
            "policy 3",
            "industry 2",
            "trade 1",
        ]
        await someone.go("policy")
        assert len(someone.titles) == 3
        heading = next(node for node in walk(tree.root) if str(node.label) == "Tags")
        tree.focus()
        tree.move_cursor(heading)
        await someone.press("enter")
        assert not heading.is_expanded
        someone.library.edits.set_starred(ids[:1])
        someone.screen.reload()
        await someone.settle()
        assert not next(node for node in walk(tree.root) if str(node.label) == "Tags").is_expanded


async def test_copies_are_one_row_and_a_key_opens_the_group(tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(80))
    async with person(tmp_path, 1) as someone:
        put(someone.library, *(article(n, title=f"Wire {n}", text=f"{words} end{n}") for n in (7, 8)))
        await someone.press("g")
        someone.screen.reload(cursor=0)
        await someone.settle()
        assert (someone.screen.articles.total, someone.under_cursor) == (2, "Wire 7")
        assert "+1 copy" in someone.screen.articles.render_line(1).text
        await someone.press("C")
        assert someone.screen.articles.total == 2
        assert set(someone.titles) == {"Wire 7", "Wire 8"}
        await someone.press("q")
        assert someone.screen.goal.key == "inbox"


async def test_what_is_typed_fast_changes_one_article_after_the_other(tmp_path: Path) -> None:
    async with person(tmp_path, 5) as someone:
        await someone.press("A", "A", "d", "f")
        assert someone.titles == ["Steel output 1", "Steel output 0"]
        assert [row.title for row in someone.library.shelf.listing("is:starred").rows(0, 9)] == [
            "Steel output 1"
        ]
        await someone.press("u", "u", "u", "u")
        assert len(someone.titles) == 5


async def test_counting_a_list_takes_not_the_place_of_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, count = Listing.rows, Listing._count
    may_read, counted = threading.Event(), threading.Event()

    def when_allowed(listing: Listing, start: int, wanted: int) -> list[ArticleRow]:
        if "steel" in str(listing.query):
            assert may_read.wait(60)
        return rows(listing, start, wanted)

    def noted(listing: Listing, db: sqlite3.Connection) -> int:
        if "stee" in str(listing.query):  # perhaps before the last letter: nothing was to be taken then
            counted.set()
        return count(listing, db)

    async with person(tmp_path, PAGE + 20) as someone, asyncio.timeout(60):
        monkeypatch.setattr(Listing, "rows", when_allowed)
        monkeypatch.setattr(Listing, "_count", noted)
        header = someone.screen.query_one(HeaderLine)
        await someone.pilot.press("slash", *"stee")
        while header.title != "Search: stee":
            await asyncio.sleep(0.01)
        await someone.pilot.press("l")
        while not counted.is_set():
            await asyncio.sleep(0.01)
        may_read.set()
        while header.title != "Search: steel":
            await asyncio.sleep(0.01)


async def test_an_answer_that_comes_late_takes_not_the_focus(tmp_path: Path) -> None:
    async with person(tmp_path) as someone:
        await someone.press("slash", *"steel", "enter")
        nothing = someone.library.shelf.listing("ste")
        someone.screen.post_message(LibraryScreen.Listed("ste*", "newest", nothing, 0, True, {}, 0, False))
        await someone.settle()
        assert someone.screen.articles.has_focus
        assert someone.under_cursor == "Steel output 4"


async def test_a_long_list_shows_its_first_rows_before_it_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, may_count = Listing._count, threading.Event()

    def when_allowed(listing: Listing, db: sqlite3.Connection) -> int:
        if "steel" in str(listing.query):  # the word typed out: one count at a time has a thread to wait in
            assert may_count.wait(60)
        return count(listing, db)

    async with person(tmp_path, PAGE + 20) as someone:
        monkeypatch.setattr(Listing, "_count", when_allowed)
        articles, header = someone.screen.articles, someone.screen.query_one(HeaderLine)
        try:
            async with asyncio.timeout(60):
                await someone.pilot.press("slash", *"steel")
                while header.facts != f"1 of {PAGE}+ · newest":
                    await asyncio.sleep(0.01)
                assert someone.under_cursor == f"Steel output {PAGE + 19}"
                await someone.pilot.press("enter", "G")
                while articles.cursor != PAGE - 1:
                    await asyncio.sleep(0.01)
                assert header.facts == f"{PAGE} of {PAGE}+ · newest"
        finally:
            may_count.set()
        await until(someone, lambda: articles.counted)
        assert (articles.cursor, articles.total) == (PAGE + 19, PAGE + 20)
        assert header.facts == f"{PAGE + 20} of {PAGE + 20} · newest"


async def test_an_empty_library_offers_what_fills_it(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        footer = str(someone.screen.query_one(FooterLine).render())
        assert footer.startswith("a add  S samples  tab places  f2 tour")
        assert not someone.screen.query_one(PreviewPane).display
        put(someone.library, article())
        someone.screen.reload()
        await someone.settle()
        assert "t tag" in str(someone.screen.query_one(FooterLine).render())
        assert someone.screen.query_one(PreviewPane).display
