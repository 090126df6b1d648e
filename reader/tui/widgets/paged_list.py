"""A list of rows fetched page by page and drawn with the Line API, two lines a row.

No Textual list widget is used: they hold every row, and a library has a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar, Generic, Self, TypeVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style

from reader.tui.widgets.counts import MOST, Counts
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.rows import Look

PAGE = 100
"""Rows fetched at once: three tall windows, so that paging finds the next ones here, and a search as one types few."""
ROW_LINES = 2
DRAWN = 1_000
"""Rows that are kept as they were drawn."""
HELD = 50
"""Pages that are held at most; those far out of sight go first."""

RowT = TypeVar("RowT")


class PagedList(Counts, LineView, Generic[RowT], inherit_bindings=False):
    """Shows `total` rows of which it holds some pages; asks for the others by `PageWanted`.

    It has no keys of its own: an arrow is its screen's to move the cursor, and would else only scroll.
    """

    can_focus = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--row",
        "list--quiet",
        "list--cursor",
        "list--cursor-blurred",
        "list--picked",
        "list--mark",
        "list--tag",
    }

    cursor: reactive[int] = reactive(0, init=False, repaint=False)

    @dataclass
    class PageWanted(Message):
        """A page of rows is about to be shown and is not here."""

        page: int

    @dataclass
    class Moved(Message):
        """The cursor stands on another row (None while it is being fetched or the list is empty)."""

        row: Any

    @dataclass
    class Chosen(Message):
        """A row is to be opened."""

        row: Any

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.total = 0
        self.counted = True
        self._beyond: int | None = None
        """Where the cursor is to be once the list is counted."""
        self._pages: dict[int, Sequence[RowT]] = {}
        self._asked: set[int] = set()
        self._looks: dict[str, Look] = {}
        self._drawn: dict[tuple[int, int, str], tuple[Strip, ...]] = {}
        """Rows as they were drawn: at which place, how wide, on which ground."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw anew: rows from the beginning, unless only a part of the widget is named."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Forget how rows looked."""
        self._looks.clear()
        self._drawn.clear()
        super().notify_style_update()

    def show(
        self, total: int, first_pages: dict[int, Sequence[RowT]], *, cursor: int = 0, counted: bool = True
    ) -> None:
        """Show another list; one that is not `counted` has more rows, and is to `grow`."""
        self.total, self.counted, self._beyond = total, counted, None
        self._pages = dict(first_pages)
        self._asked = set()
        self._measure()
        self.set_reactive(PagedList.cursor, max(0, min(cursor, total - 1)))
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(self.Moved(self.row))

    def grow(self, total: int) -> None:
        """Learn how many rows there are of the list that is shown."""
        self.total, self.counted = total, True
        self._measure()
        if self._beyond is not None:
            self.cursor = self._beyond

    def supply(self, page: int, rows: Sequence[RowT]) -> None:
        """Take a page that was asked for."""
        self._pages[page] = rows
        self._asked.discard(page)
        if len(self._pages) > HELD:
            seen = self.scroll_offset.y // ROW_LINES // PAGE
            del self._pages[max(self._pages.keys() - {page}, key=lambda held: abs(held - seen))]
        top = page * PAGE * ROW_LINES - self.scroll_offset.y
        if in_view := Region(0, top, self.size.width, PAGE * ROW_LINES).intersection(self.size.region):
            self.refresh(in_view)
        if self.cursor // PAGE == page:
            self.post_message(self.Moved(self.row))

    @property
    def place(self) -> str:
        """Where the cursor stands, among how many rows."""
        return f"{min(self.cursor + 1, self.total):,} of {self.size_known}"

    @property
    def size_known(self) -> str:
        """How many rows there are, as far as they are counted."""
        return f"{self.total:,}{'' if self.counted else '+'}"

    @property
    def row(self) -> RowT | None:
        """The row under the cursor, if it is here."""
        return self.row_at(self.cursor)

    def row_at(self, index: int) -> RowT | None:
        """Return a row if it is here, and ask for its page if not."""
        if not 0 <= index < self.total:
            return None
        page = index // PAGE
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked:
                self._asked.add(page)
                self.post_message(self.PageWanted(page))
            return None
        at = index - page * PAGE
        return rows[at] if at < len(rows) else None

    def held(self) -> Iterator[RowT]:
        """Yield the rows that are here."""
        return chain.from_iterable(self._pages.values())

    def lines_of(self, row: RowT, width: int, look: Look) -> Sequence[Content]:
        """Return the lines of a row, at most `width` cells each."""
        raise NotImplementedError

    def is_picked(self, row: RowT) -> bool:
        """Tell whether a row is selected."""
        return False

    def tag_style(self, tag: str) -> Style:
        """Return how a tag looks."""
        return self.in_colour_of("list--tag")

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor inside the list; where more rows are to come, it goes on then."""
        self._beyond = cursor if not self.counted and cursor >= self.total else None
        return max(0, min(cursor, self.total - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Bring the row into view and tell."""
        if before == after:
            return
        self._scroll_to_cursor()
        for index in (before, after):
            self.refresh_lines(index * ROW_LINES, ROW_LINES)
        self.post_message(self.Moved(self.row))
        for ahead in (after - PAGE // 2, after + PAGE // 2):
            self.row_at(ahead)  # asks for its page, so that it is here when the cursor comes

    def render_line(self, y: int) -> Strip:
        """Draw one line of a row."""
        width = self.size.width
        index, line = divmod(y + self.scroll_offset.y, ROW_LINES)
        if index >= self.total:
            return Strip.blank(width, self.rich_style)
        row = self.row_at(index)
        ground = self._ground(index, row)
        strips = self._drawn.get((index, width, ground))
        if strips is None:
            strips = tuple(self._strips(row, width, self._look(ground)))
            if len(self._drawn) >= DRAWN:
                self._drawn.clear()
            if row is not None:
                self._drawn[index, width, ground] = strips
        return strips[line]

    def on_resize(self) -> None:
        """Lines are as wide as the widget."""
        self._measure()

    def on_click(self, event: Click) -> None:
        """Go to the row; a double click opens it."""
        index = self._index_under(event)
        if index >= self.total:
            return
        self.cursor = index
        if event.chain == 2:
            self.action_choose()

    def row_under(self, event: Click) -> RowT | None:
        """Return the row that is clicked, if it is here."""
        return self.row_at(self._index_under(event))

    def _index_under(self, event: Click) -> int:
        return (event.y + self.scroll_offset.y) // ROW_LINES

    def action_leap(self, pages: float) -> None:
        """Move by a part of the page."""
        rows = max(1, int(self.size.height // ROW_LINES * abs(pages)))
        self.cursor += (1 if pages > 0 else -1) * rows * self.take_count(1)

    def action_bottom(self) -> None:
        """Go to the last row, or to the row with the number typed before."""
        self.cursor = self.take_count(self.total if self.counted else MOST) - 1

    def action_choose(self) -> None:
        """Open the row, or say that it is not here yet."""
        self.take_count(1)
        if self.row is not None:
            self.post_message(self.Chosen(self.row))
        elif self.total:
            self.notify("This row is still being read: try again in a moment.", markup=False, timeout=4)

    @property
    def _spare(self) -> int:
        """Lines that stay free below the last row, so that the row at the top is never cut: its title would be gone."""
        return self.size.height % ROW_LINES

    def _measure(self) -> None:
        self.set_length(self.total * ROW_LINES + self._spare)

    def _scroll_to_cursor(self) -> None:
        region = Region(0, self.cursor * ROW_LINES, 1, ROW_LINES + self._spare)
        self.scroll_to_region(region, animate=False, force=True)

    def _strips(self, row: RowT | None, width: int, look: Look) -> Iterator[Strip]:
        lines = (Content("  …"), Content("")) if row is None else self.lines_of(row, width - 1, look)
        base = self.visual_style + look.ground
        for line in lines:
            strip = Strip(line.render_segments(base)) if line else Strip([])
            yield strip.extend_cell_length(width, base.rich_style).crop(0, width)

    def _ground(self, index: int, row: RowT | None) -> str:
        """Return the component class of what lies behind a row."""
        if index == self.cursor:
            return "list--cursor" if self.has_focus else "list--cursor-blurred"
        return "list--picked" if row is not None and self.is_picked(row) else "list--row"

    def _look(self, ground: str) -> Look:
        if ground not in self._looks:
            self._looks[ground] = Look(
                ground=self.ground_of(ground),
                quiet=self.in_colour_of("list--quiet"),
                mark=self.in_colour_of("list--mark"),
                tag=self.tag_style,
                hit=Style(foreground=self.visual_style.foreground, bold=True),
            )
        return self._looks[ground]

    def in_colour_of(self, component: str) -> Style:
        """Return the colour of the words of a component class."""
        return Style(foreground=self.get_visual_style(component).foreground)
