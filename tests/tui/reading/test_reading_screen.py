from pathlib import Path

import pytest

from reader.core.spans import Span
from reader.tui.keymap import checked_keymap
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.bars import HeaderLine
from tests.library.made import put_many
from tests.tui.reading import sample
from tests.tui.reading.desk import Desk, Reader, desk
from tests.tui.reading.sample import at
from tests.tui.shell import press


def screen_facts(reader: Reader) -> str:
    return reader.screen.query_one(HeaderLine).facts


def test_no_two_commands_share_a_key() -> None:
    from reader.config import Config

    commands = (*Desk.ACTIONS, *ReadingScreen.ACTIONS)
    assert checked_keymap(Config(), {"reading": commands}) == {}
    assert len({command.id for command in commands}) == len(commands)
    for command in ReadingScreen.ACTIONS:
        assert hasattr(ReadingScreen, f"action_{command.action}"), command.id


async def test_the_article_and_its_brief_are_shown(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        screen = reader.screen
        assert screen.view.article.title == sample.ARTICLE.title
        assert screen.query_one(HeaderLine).facts.startswith("16 Jan 2024 · 1 min")
        assert len(screen.panel.section("figures").rows) == 4
        assert len(screen.panel.section("officials").rows) == 2
        assert not screen.panel.section("notes").rows
        assert screen.focused is screen.view


async def test_the_title_goes_above_when_it_is_scrolled_out(tmp_path: Path) -> None:
    async with desk(tmp_path, 120, 20) as reader:
        header = reader.screen.query_one(HeaderLine)
        assert not header.title
        await reader.press("G")
        assert header.title == sample.ARTICLE.title
        assert header.facts == "read · The Northern Courier · 16 Jan 2024 · 1 min · 100%"


async def test_counts_and_motions(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("J")
        assert view.cursor == sample.SENTENCES[1].start
        await reader.press("2", "J")
        assert view.cursor == sample.SENTENCES[3].start
        await reader.press("g")
        assert view.cursor == 0
        row = view.page.row(0)
        await reader.press("1", "0", "j")
        assert view.page.row(view.cursor) >= row + 10


async def test_a_lone_digit_goes_to_a_pane(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.PAUSE = 0.001  # type: ignore[misc]
        await reader.press("3")
        await reader.until(lambda: reader.screen.section is reader.screen.panel.section("officials"))
        await reader.press("tab")
        assert reader.screen.section is reader.screen.panel.section("notes")
        await reader.press("escape")
        assert reader.screen.focused is reader.screen.view


async def test_enter_on_a_figure_jumps_to_its_words(tmp_path: Path) -> None:
    async with desk(tmp_path, 120, 24) as reader:
        reader.screen.go_to_pane("figures")
        await reader.press("G", "enter")
        view = reader.screen.view
        assert view.cursor == at("1.2 billion euros").start
        assert view.overlays.flash == at("1.2 billion euros")
        row = view.page.row(view.cursor)
        assert 0 <= row - view.scroll_offset.y < view.window.height


async def test_an_official_opens_and_a_statement_jumps(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.go_to_pane("officials")
        await reader.press("l", "j", "enter")
        assert reader.screen.view.overlays.flash == at("Every county will have a station by 2030")
        await reader.press("k", "enter", "enter")
        assert reader.screen.view.cursor == at("Elena Marković").start
        await reader.press("l")
        rows = reader.screen.panel.section("officials").rows
        assert [row.kind for row in rows] == ["person", "person"]


async def test_a_row_that_stands_in_several_places_goes_through_them(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.go_to_pane("officials")
        await reader.press("j", "enter")
        assert reader.screen.view.cursor == at("Jan Kowal").start
        await reader.press("enter")
        assert reader.screen.view.cursor == at("Mr Kowal").start
        await reader.press("enter")
        assert reader.screen.view.cursor == at("Jan Kowal").start


async def test_what_was_done_elsewhere_is_undone_only_when_asked_twice(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        library, (other,) = reader.app.library, put_many(reader.app.library, 1)
        library.edits.set_starred([other], True)
        await reader.press("J", "H", "u")
        assert reader.annotations == ()
        await reader.press("u")
        assert "u again, elsewhere: star “Steel output 0”" in reader.app.said[-1]
        assert library.shelf.article(other).row.starred
        await reader.press("u")
        assert not library.shelf.article(other).row.starred


async def test_highlighting_the_sentence_and_undoing_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("J", "H")
        assert [a.selector and a.selector.span for a in reader.annotations] == [sample.SENTENCES[1]]
        assert reader.annotations[0].colour == "yellow"
        assert len(reader.screen.panel.section("notes").rows) == 1
        await reader.press("H")
        assert [a.colour for a in reader.annotations] == ["green"]
        await reader.press("4", "H")
        assert [a.colour for a in reader.annotations] == ["pink"]
        await reader.press("u", "u", "u")
        assert reader.annotations == ()
        assert not reader.screen.panel.section("notes").rows
        await reader.press("ctrl+r")
        assert len(reader.annotations) == 1
        assert reader.app.said[-1].startswith("Done again")


async def test_a_digit_after_a_highlight_is_its_colour(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("H")
        reader.screen.PAUSE = 0.001  # type: ignore[misc]
        await reader.press("3")
        assert [a.colour for a in reader.annotations] == ["blue"]
        assert reader.screen.section is None
        await reader.press("j", "3")
        assert reader.screen.section is reader.screen.panel.section("officials")


async def test_the_panel_points_at_what_the_sentence_says(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        figures = reader.screen.panel.section("figures")
        await reader.press("J")
        assert figures.row is not None
        assert figures.row.id == "f2"
        await reader.press("J")
        assert figures.row is None
        await reader.press("tab")
        assert figures.row is not None


async def test_the_panel_begins_at_its_top_until_the_reader_moves(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        figures = reader.screen.panel.section("figures")
        assert reader.screen.view.at_beginning
        assert figures.row is None
        await reader.press("w")
        assert figures.row is not None
        await reader.press("g")
        assert figures.row is None


async def test_highlighting_selected_words_in_a_colour(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("w", "v", "w", "w", "2", "H")
        (made,) = reader.annotations
        assert (made.selector and made.selector.exact, made.colour) == ("Ministry of Transport", "green")
        assert reader.screen.view.selection is None


async def test_a_figure_is_highlighted_from_its_row(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.go_to_pane("figures")
        await reader.press("j", "H")
        (made,) = reader.annotations
        assert made.selector is not None
        assert made.selector.span == at("3.9 billion tonnes")
        assert made.tags == ("figure",)
        assert reader.screen.section is reader.screen.panel.section("figures")


async def test_going_from_highlight_to_highlight_and_deleting_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("H", "J", "J", "H", "g", "right_square_bracket")
        assert reader.screen.view.cursor == sample.SENTENCES[2].start
        await reader.press("left_square_bracket")
        assert reader.screen.view.cursor == 0
        await reader.press("d")
        assert [a.selector and a.selector.span for a in reader.annotations] == [sample.SENTENCES[2]]
        await reader.press("d")
        assert reader.app.said[-1].startswith("There is no highlight here")


async def test_finding_marks_and_counts_every_place(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        view = reader.screen.view
        await reader.press("slash", *"2023")
        places = (at("2023"), at("2023", 1), at("2023", 2))
        assert reader.screen.hits == places
        assert view.cursor == places[0].start
        await reader.press("enter", "n")
        assert view.cursor == places[1].start
        assert screen_facts(reader).startswith("2 of 3 · ")
        await reader.press("N", "N")
        assert view.cursor == places[2].start
        await reader.press("escape")
        assert view.hits == ((), None)
        assert " of " not in screen_facts(reader)
        assert reader.screen.is_current
        await reader.press("slash", *"zzz")
        assert not reader.screen.hits
        await reader.press("escape")
        assert reader.screen.focused is view
        assert view.cursor == places[2].start


async def test_stars_and_archives(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("f", "A", "r")
        row = reader.app.library.shelf.article(reader.app.article_id).row
        assert (row.starred, row.archived, row.read) == (True, True, True)
        assert reader.screen.query_one(HeaderLine).facts.startswith("★ · ")
        await reader.press("u")
        assert not reader.app.library.shelf.article(reader.app.article_id).row.read


async def test_tags_go_to_the_article_and_to_a_highlight(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("t")
        await reader.press(*"rail", "enter")
        assert reader.app.library.shelf.article(reader.app.article_id).row.tags == ("rail",)
        await reader.press("H", "t")
        await reader.press(*"speed", "enter")
        assert reader.annotations[0].tags == ("speed",)
        await reader.press("T")
        await reader.press("enter")
        assert not reader.annotations[0].tags


async def test_the_place_is_kept(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        await reader.press("J", "J", "J")
        reader.screen.keep_place()
        await reader.settle()
        cursor = reader.screen.view.cursor
        assert cursor == sample.SENTENCES[3].start
    async with desk(tmp_path, 80, 24) as reader:
        assert reader.screen.view.cursor == cursor


async def test_the_end_counts_as_read(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        await reader.press("J")
        assert not reader.app.library.shelf.article(reader.app.article_id).row.read
        await reader.press("G")
        assert reader.app.library.shelf.article(reader.app.article_id).row.read
        await reader.press("r", "g", "G")
        assert not reader.app.library.shelf.article(reader.app.article_id).row.read


async def test_a_jump_is_no_reading(tmp_path: Path) -> None:
    async with desk(tmp_path, 120, 24) as reader:
        reader.screen.go_to_pane("figures")
        await reader.press("G", "enter")
        assert reader.screen.view.progress > 0.9
        reader.screen.keep_place()
        await reader.settle()
        opened = reader.app.library.shelf.article(reader.app.article_id)
        assert (opened.row.read, opened.position) == (False, 0)
        await reader.press("J")
        assert reader.app.library.shelf.article(reader.app.article_id).row.read


async def test_a_pane_entered_where_it_is_narrow_has_its_cursor(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        await reader.press("J", "J")
        assert reader.screen.panel.section("figures").row is None
        await reader.press("tab", "enter")
        assert reader.screen.view.cursor == at("4,120 kilometres").start
        assert reader.screen.focused is reader.screen.view


async def test_one_pane_at_a_time_where_it_is_narrow(tmp_path: Path) -> None:
    async with desk(tmp_path, 80, 24) as reader:
        screen = reader.screen
        assert not screen.panel.display or not screen.panel.size.width
        await reader.press("tab")
        assert screen.section is screen.panel.section("figures")
        assert screen.panel.size.width == 80
        await reader.press("enter")
        await reader.settle()
        assert screen.focused is screen.view
        assert screen.view.overlays.flash == at("4,120 kilometres")
        assert screen.view.size.width == 80
        screen.go_to_pane("officials")
        await reader.press("G", "enter")
        assert 2 <= screen.view.page.row(at("Jan Kowal").start) - screen.view.scroll_offset.y < 20


@pytest.mark.parametrize("sizes", [(80, 120, 200, 80), (200, 80, 120, 40)])
async def test_resizing_keeps_the_place(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    async with desk(tmp_path, 120, 24) as reader:
        await reader.press("G", "K", "K")
        view = reader.screen.view
        cursor = view.cursor
        for width in sizes:
            await reader.pilot.resize_terminal(width, 24)
            await reader.settle()
            assert view.cursor == cursor
            assert 0 <= view.page.row(cursor) - view.scroll_offset.y < view.window.height


async def test_any_size_is_survived(tmp_path: Path) -> None:
    sizes = [(10, 3), (300, 100), (41, 7), (100, 12), (99, 40), (1, 1), (16, 60), (200, 5), (64, 24)]
    async with desk(tmp_path, 120, 24) as reader:
        await reader.press("v", "w", "J")
        for width, height in sizes:
            await reader.pilot.resize_terminal(width, height)
            reader.screen.go_to_pane("notes" if width % 2 else "article")
            await reader.settle()
        view = reader.screen.view
        assert {view.render_line(y).cell_length for y in range(24)} == {view.window.width}


async def test_zen_hides_the_panel_and_the_width_changes(tmp_path: Path) -> None:
    async with desk(tmp_path, 160, 40) as reader:
        await reader.press("z")
        assert not reader.screen.panel.size.width
        measure = reader.screen.view.page.width
        await reader.press("plus")
        assert reader.screen.view.page.width == measure + 4
        assert reader.app.state.get("measure") == measure + 4
        await reader.press("minus", "minus", "z")
        assert reader.screen.view.page.width == measure - 4
        assert reader.screen.panel.size.width


async def test_back_goes_one_step_at_a_time(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "escape")
        assert reader.screen.view.selection is None
        screen = reader.screen
        await press(reader.pilot, "escape")
        assert screen not in reader.app.screen_stack


async def test_a_selection_is_counted_above_the_article(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "w", "w")
        assert reader.screen.query_one(HeaderLine).facts.startswith("3 words selected · ")
        await reader.press("escape")
        assert "selected" not in reader.screen.query_one(HeaderLine).facts


async def test_copying_the_words(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("w", "v", "y")
        assert reader.app.clipboard == "Ministry"
        await reader.press("y")
        assert reader.app.clipboard == sample.SENTENCES[0].of(sample.TEXT)
        assert isinstance(reader.screen.view.sentence, Span)


async def test_an_article_that_is_gone_says_so(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.app.push_screen(ReadingScreen(reader.app.library, "0" * 12))
        await reader.settle()
        assert type(reader.app.screen).__name__ == "TroubleScreen"
