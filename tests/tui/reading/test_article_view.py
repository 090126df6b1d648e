from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseMove, Resize
from textual.pilot import Pilot

from reader.core.annotations import Annotation, Selector
from reader.core.spans import Span
from reader.paths import styles_dir
from reader.tui.themes import FALLBACKS
from reader.tui.widgets.article_view import ArticleView
from tests.tui.reading import sample
from tests.tui.reading.sample import at


class Reading(App[None]):
    CSS_PATH = styles_dir() / "reading.tcss"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(FALLBACKS["dark"])

    def __init__(self, position: int = 0) -> None:
        super().__init__()
        self.position = position
        self.seen: list[object] = []

    def compose(self) -> ComposeResult:
        yield ArticleView()

    def on_mount(self) -> None:
        view = self.query_one(ArticleView)
        view.show(sample.ARTICLE, sample.BRIEF, (), self.position)
        view.focus()

    def on_cursor_view_moved(self, message: ArticleView.Moved) -> None:
        self.seen.append(message)

    def on_article_view_selected(self, message: ArticleView.Selected) -> None:
        self.seen.append(message)

    def on_article_view_followed(self, message: ArticleView.Followed) -> None:
        self.seen.append(message)


@asynccontextmanager
async def reading(
    width: int = 80, height: int = 24, position: int = 0
) -> AsyncIterator[tuple[ArticleView, Pilot[None]]]:
    app = Reading(position)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        yield app.query_one(ArticleView), pilot


def screen(view: ArticleView) -> list[str]:
    return [view.render_line(y).text for y in range(view.window.height)]


def in_view(view: ArticleView, offset: int) -> bool:
    return 0 <= view.page.row(offset) - view.scroll_offset.y < view.window.height


def highlight(words: str, note: str = "") -> Annotation:
    return Annotation("a1", "x", Selector.at(sample.TEXT, at(words)), "yellow", note, (), "kept", "", "")


async def test_every_line_fills_the_window_and_no_more() -> None:
    async with reading(66, 40) as (view, _):
        assert {view.render_line(y).cell_length for y in range(40)} == {view.window.width}
        assert any("[bold]Critics[/bold]" in line for line in screen(view))


async def test_lines_go_down_and_up_through_the_summary() -> None:
    async with reading() as (view, _):
        view.by_lines(2)
        assert view.page.row(view.cursor) == view.page.first_row + 2
        view.by_lines(-3)
        assert view.summary_target == sample.BRIEF.summary[2].span
        view.by_lines(-9)
        assert view.summary_target == sample.BRIEF.summary[0].span
        view.by_lines(3)
        assert view.summary_target is None
        assert view.cursor == 0


async def test_the_column_is_kept_over_short_lines() -> None:
    async with reading() as (view, _):
        view.go(40)
        x = view.page.cell(40).x
        view.by_lines(3)
        view.by_lines(-3)
        assert view.page.cell(view.cursor).x == x


async def test_units_and_ends() -> None:
    async with reading() as (view, _):
        view.by_unit("sentence", 2)
        assert view.cursor == sample.SENTENCES[2].start
        view.by_unit("heading", 1)
        assert view.cursor == at("Abroad").start
        view.to_end(last=True)
        assert in_view(view, len(sample.TEXT) - 1)
        assert view.progress == 1.0
        view.to_end(last=False)
        assert view.scroll_offset.y == 0


async def test_a_jump_brings_the_words_into_view_and_lights_them() -> None:
    async with reading() as (view, _):
        span = at("1.2 billion euros")
        assert not in_view(view, span.start)
        view.jump(span)
        assert in_view(view, span.start)
        assert view.overlays.flash == span
        assert (span, "article--flash") in list(view.overlays.on(view.page.row(span.start)))


async def test_what_lit_up_fades(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ArticleView, "FLASH_SECONDS", 0.001)
    async with reading() as (view, pilot):
        view.flash(at("1.2 billion euros"))
        while view.overlays.flash:
            await pilot.pause(0.01)
        row = view.page.row(at("1.2 billion euros").start)
        assert "article--flash" not in {name for _, name in view.overlays.on(row)}


async def test_the_place_where_reading_stopped_comes_back() -> None:
    position = at("Jan Kowal").start
    async with reading(position=position) as (view, _):
        assert view.cursor == position
        assert in_view(view, position)
        assert view.scroll_offset.y > 0


@pytest.mark.parametrize("width", [40, 80, 120, 200])
async def test_a_new_width_keeps_the_place(width: int) -> None:
    async with reading(80, 24, at("新幹線").start) as (view, pilot):
        view.by_unit("paragraph", 1)
        cursor = view.cursor
        await pilot.resize_terminal(width, 24)
        await pilot.pause()
        assert view.cursor == cursor
        assert in_view(view, cursor)
        assert view.page.width == min(76, view.window.width - 6)


async def test_the_wheel_takes_the_cursor_along() -> None:
    async with reading(80, 10) as (view, pilot):
        view.scroll_to_row(30)
        await pilot.pause()
        assert in_view(view, view.cursor)


async def test_selecting_by_keys() -> None:
    async with reading() as (view, pilot):
        view.go(at("railway").start + 2)
        view.start_selection("word")
        view.by_unit("word", 2)
        assert view.selected == at("railway were opened")
        await pilot.pause()
        assert isinstance(view.app, Reading)
        assert view.app.seen[-1] == ArticleView.Selected(at("railway were opened"))
        view.by_unit("sentence", 1)
        assert view.selected is not None
        assert view.selected.end == sample.SENTENCES[0].end
        view.drop_selection()
        assert view.selected is None


async def test_dragging_selects_whole_words() -> None:
    async with reading() as (view, pilot):
        row, x = view.page.cell(at("Tuesday").start + 2)
        other = view.page.cell(at("kilometres").start + 1)
        await pilot.mouse_down(ArticleView, offset=(view.left + x, row))
        await pilot.hover(ArticleView, offset=(view.left + other.x, other.row))
        await pilot.mouse_up(ArticleView, offset=(view.left + other.x, other.row))
        assert view.selected == Span(at("Tuesday").start, at("kilometres").end)


async def test_a_drag_beyond_the_edge_takes_the_page_along() -> None:
    async with reading(60, 10) as (view, pilot):
        view.scroll_to_row(view.page.row(at("Tuesday").start))
        row, x = view.page.cell(at("Tuesday").start + 2)
        await pilot.mouse_down(ArticleView, offset=(view.left + x, row - view.scroll_offset.y))
        drag(view, view.left + view.page.width, view.size.height)
        view._stop_pulling()  # the test pulls, so that it knows how often
        for _ in range(len(view.page.lines)):
            view.pull()
        assert view.selected == Span(at("Tuesday").start, len(view.article.text) - 1)  # without the full stop
        assert view.progress == 1
        drag(view, view.left, -1)
        view._stop_pulling()
        for _ in range(len(view.page.lines)):
            view.pull()
        assert view.selected == Span(0, at("Tuesday").end)
        drag(view, view.left + x, 3)
        assert view._pulling is None
        await pilot.mouse_up(ArticleView, offset=(view.left, 3))
        view.pull()
        assert view.selected


def drag(view: ArticleView, x: int, y: int) -> None:
    """Move the mouse with its button down, also to where the view is not."""
    view.on_mouse_move(MouseMove(view, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False))


async def test_a_double_click_selects_a_word() -> None:
    async with reading() as (view, pilot):
        row, x = view.page.cell(at("Tuesday").start + 2)
        await pilot.double_click(ArticleView, offset=(view.left + x, row))
        assert view.selected == at("Tuesday")


async def test_clicking_a_summary_sentence_follows_it() -> None:
    async with reading() as (view, pilot):
        await pilot.click(ArticleView, offset=(view.left + 5, view.page.targets[1]))
        assert isinstance(view.app, Reading)
        assert ArticleView.Followed(sample.BRIEF.summary[1].span, "") in view.app.seen


async def test_highlights_and_notes_are_drawn() -> None:
    async with reading(80, 40) as (view, _):
        view.set_annotations([highlight("night train", "on time?")])
        row = view.page.row(at("night train").start)
        assert (at("night train"), "article--yellow") in list(view.overlays.on(row))
        assert "✎" in view.render_line(row).text
        assert any("▎on time?" in line for line in screen(view))


async def test_marks_of_the_brief_can_be_switched_off() -> None:
    async with reading() as (view, _):
        row = view.page.row(at("4,120 kilometres").start)
        assert (at("4,120 kilometres"), "article--figure") in list(view.overlays.on(row))
        view.marked = False
        assert (at("4,120 kilometres"), "article--figure") not in list(view.overlays.on(row))


async def test_a_folded_summary_keeps_the_place() -> None:
    async with reading(position=at("Jan Kowal").start) as (view, pilot):
        before = view.page.row(view.cursor) - view.scroll_offset.y
        view.folded = True
        await pilot.pause()
        assert not view.page.targets
        assert abs(view.page.row(view.cursor) - view.scroll_offset.y - before) <= 1


async def test_a_tiny_window_does_no_harm() -> None:
    async with reading(12, 2) as (view, pilot):
        view.by_lines(3)
        view.by_window(1)
        view.post_message(Resize(view.size, view.size))
        await pilot.pause()
        assert len(screen(view)) == 2
