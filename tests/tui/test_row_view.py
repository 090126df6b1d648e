"""Rows of several lines: where keys and clicks lead, and that only what is seen is drawn."""

from typing import ClassVar

import pytest
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.style import Style

from reader.tui.widgets.parted_view import PartedLine
from reader.tui.widgets.row_view import RowView
from tests.tui.shell import at_rest

HEIGHT = 10


class Rows(RowView):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down"),
        Binding("k", "cursor_up"),
        Binding("g", "first"),
        Binding("G", "last"),
        Binding("f", "page_down"),
        Binding("b", "page_up"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[str] = []
        self.chosen: list[int | None] = []

    def action_select(self) -> None:
        self.chosen.append(self.cursor)

    def _drawn(self, parts: PartedLine, ground: Style) -> Strip:
        self.drawn += [words for words, _ in parts]
        return super()._drawn(parts, ground)


class RowsApp(App[None]):
    CSS = """
    Rows { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    Rows > .rows--cursor { background: red; }
    """

    def compose(self) -> ComposeResult:
        yield Rows()


def made(count: int) -> list[list[PartedLine]]:
    return [[[(f"row {number}", "bold")], [(f"more of {number}", "")]] for number in range(count)]


async def test_keys_go_from_row_to_row_and_round_the_ends() -> None:
    async with RowsApp().run_test(size=(40, HEIGHT)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.set_rows(made(30))
        assert rows.cursor is None
        seen: list[int | None] = []
        for key in ("j", "j", "k", "k", "j", "f", "f", "b", "G", "f", "g", "b"):
            await pilot.press(key)
            seen.append(rows.cursor)
            assert rows.cursor is not None
            top = 2 * rows.cursor - rows.scroll_offset.y
            assert 0 <= top <= HEIGHT - 2  # both its lines are in view
        assert seen == [0, 1, 0, 29, 0, 5, 10, 5, 29, 29, 0, 0]


async def test_without_rows_there_is_no_cursor_and_something_else_is_said() -> None:
    async with RowsApp().run_test(size=(40, HEIGHT)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.set_rows(made(3))
        rows.cursor = 2
        rows.set_rows([], [[("nothing here", "")]])
        await pilot.press("j", "k", "G", "f")
        await at_rest(pilot)
        assert rows.cursor is None
        assert rows.text == "nothing here"
        assert rows.drawn[-1] == "nothing here"
        await pilot.click(Rows, offset=(2, 0))
        assert rows.chosen == []


async def test_a_row_is_chosen_by_a_click_on_any_of_its_lines() -> None:
    async with RowsApp().run_test(size=(40, HEIGHT)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.set_rows(made(30))
        rows.cursor = 20
        await at_rest(pilot)
        top = rows.scroll_offset.y
        await pilot.click(Rows, offset=(2, 3))
        assert rows.chosen == [(top + 3) // 2]


async def test_only_lines_in_view_are_drawn_and_under_the_cursor_again() -> None:
    async with RowsApp().run_test(size=(40, HEIGHT)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.set_rows(made(500))
        await at_rest(pilot)
        assert set(rows.drawn) == {words for row in made(5) for line in row for words, _ in line}
        rows.drawn.clear()
        await pilot.press("j")
        await at_rest(pilot)
        assert rows.drawn == ["row 0", "more of 0"]
        rows.drawn.clear()
        await pilot.press("j")
        await at_rest(pilot)
        assert rows.drawn == ["row 1", "more of 1"]  # the row that was left looks as it did before


async def test_another_length_does_not_lay_out_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    async with RowsApp().run_test(size=(40, HEIGHT)) as pilot:
        rows = pilot.app.query_one(Rows)
        rows.set_rows(made(40))
        await at_rest(pilot)
        laid_out = []
        reflow = Compositor.reflow

        def counted(*arguments: object) -> object:
            laid_out.append(1)
            return reflow(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(Compositor, "reflow", counted)
        rows.set_rows(made(400))
        await pilot.press("G")
        await at_rest(pilot)
        assert laid_out == []
        assert rows.scroll_offset.y == rows.max_scroll_y == 800 - HEIGHT
        bar = rows.vertical_scrollbar
        assert [strip.cell_length for strip in bar.render_lines(bar.size.region)] == [1] * HEIGHT
        rows.set_rows(made(2))  # no bar is needed any more: its room is given back
        await at_rest(pilot)
        assert laid_out
        assert not rows.show_vertical_scrollbar
