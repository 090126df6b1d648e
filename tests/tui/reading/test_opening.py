"""One reading screen is kept: another article on it begins afresh, and no key acts before it is there."""

import asyncio
from pathlib import Path

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.brief import Brief
from reader.tui.reading.keeping import KEPT, make_ready, read
from reader.tui.screens.reading import ReadingScreen
from tests.library.made import add_read
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.shell import press

SHORT = sample.ARTICLE.with_(
    title="A short one", text="Rain fell.", blocks=(), links=(), url="https://example.com/rain"
)
BRIEF = Brief("", "A short one", "en", None, SHORT.text, 2, ((0, 10),), (), (), (), (), ())  # type: ignore[arg-type]


def other(reader: Reader) -> str:
    """Put a second article into the library and return its id."""
    [short] = add_read(reader.app.library, b"short", [(SHORT, BRIEF)], analyser=ANALYSER_VERSION).added
    return short.article_id


async def back_to(reader: Reader, article_id: str) -> ReadingScreen:
    await press(reader.pilot, "q")
    read(reader.app, reader.app.library, article_id)
    await reader.settle()
    return reader.screen


async def test_the_screen_is_kept_and_shows_the_other_article(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first, short = reader.app.article_id, other(reader)
        screen = await back_to(reader, first)
        assert screen is reader.app.get_screen(KEPT)
        await reader.press("slash", *"2023", "enter", "v", "w")
        screen.go_to_pane("officials")
        await reader.press("l")
        screen.dismiss()
        assert await back_to(reader, short) is screen
        assert screen.view.article.title == "A short one"
        assert (screen.view.selection, screen.hits, screen.view.cursor) == (None, (), 0)
        assert screen.panel.section("figures").rows == []
        assert screen.focused is screen.view
        await reader.press("n")
        assert reader.app.said[-1].startswith("Nothing is looked for")


async def test_the_place_is_kept_on_the_way_back(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        first, short = reader.app.article_id, other(reader)
        await back_to(reader, first)
        await reader.press("J", "J", "J")
        cursor = reader.screen.view.cursor
        await back_to(reader, short)
        screen = await back_to(reader, first)
        assert screen.view.cursor == cursor == sample.SENTENCES[3].start


async def test_no_key_acts_on_what_is_not_there_yet(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first, short = reader.app.article_id, other(reader)
        screen = await back_to(reader, first)
        screen.dismiss()
        await reader.pilot.pause()
        read(reader.app, reader.app.library, short)
        screen.opened = None
        assert screen.check_action("highlight", ()) is False
        assert screen.check_action("back", ()) is True
        await reader.settle()
        assert screen.check_action("highlight", ()) is True


async def test_an_answer_about_the_article_before_is_told_and_not_shown(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first, short = reader.app.article_id, other(reader)
        screen = await back_to(reader, first)
        opened = reader.app.library.shelf.article(first)
        await back_to(reader, short)
        screen.post_message(ReadingScreen.Edited(opened, "Starred"))
        await reader.settle()
        assert reader.app.said[-1] == "Starred"
        assert screen.view.article.title == "A short one"


async def test_a_second_one_on_top_of_the_first_has_a_screen_of_its_own(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first, short = reader.app.article_id, other(reader)
        kept = await back_to(reader, first)
        read(reader.app, reader.app.library, short)
        await reader.settle()
        top = reader.app.screen
        assert isinstance(top, ReadingScreen)
        assert top is not kept
        assert top.view.article.title == "A short one"
        await press(reader.pilot, "q")
        assert reader.app.screen is kept
        assert kept.view.article.title == sample.ARTICLE.title


async def test_an_article_is_opened_while_the_screen_is_being_made(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        app, article_id = reader.app, other(reader)
        make_ready(app, app.library)
        read(app, app.library, article_id)
        kept = app.get_screen(KEPT, ReadingScreen)
        while kept.opened is None or kept.focused is None:
            await reader.pilot.pause()
        assert app.screen is kept
        assert kept.view.article.title == "A short one"
        assert kept.focused is kept.view


async def test_it_is_made_ready_unseen(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        app, first = reader.app, reader.app.article_id
        front, focused = app.screen, app.focused
        make_ready(app, app.library)
        kept = app.get_screen(KEPT, ReadingScreen)
        while not (kept.is_mounted and kept.has_class("-wide")):
            await reader.pilot.pause()
        assert (app.screen, app.focused) == (front, focused)
        await reader.press("J")
        assert reader.screen.view.cursor == sample.SENTENCES[1].start
        assert await back_to(reader, first) is kept
        assert kept.view.article.title == sample.ARTICLE.title
        assert kept.focused is kept.view


async def test_it_takes_the_theme_chosen_while_it_was_away(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first = reader.app.article_id
        kept = await back_to(reader, first)
        before = kept.view.visual_style
        kept.dismiss()
        await reader.pilot.pause()
        reader.app.action_theme()
        await reader.pilot.pause()
        read(reader.app, reader.app.library, first)
        await reader.settle()
        fresh = ReadingScreen(reader.app.library, first)
        await reader.app.push_screen(fresh)
        assert kept.view.visual_style == fresh.view.visual_style != before


async def test_leaving_while_it_is_made_ready_is_no_trouble(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.app.exit()
        make_ready(reader.app, reader.app.library)
        for _ in range(50):  # turns of the loop, in which the screen would be laid out
            await asyncio.sleep(0)
