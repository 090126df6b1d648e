"""An article drawn as a page of lines that scrolls: our own view over Textual's Line API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple, get_args

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.reactive import var
from textual.strip import Strip
from textual.style import Style

from reader.core.annotations import Annotation
from reader.core.article import Article, Image, Link
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.opener import is_safe
from reader.tui.typeset.lines import Line, LineKind, Page
from reader.tui.typeset.page import NO_KEYS, typeset
from reader.tui.widgets.layers import STYLES, Layers
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.painting import Ink, Mark, paint

MARGIN = 3
"""Cells at the left of the words at least, for the sign of a note."""

NO_STYLE = Style()
NARROWEST = 16
TABLES = ("table", "table-head")
DRAWN = 500
"""Lines that are kept as they were drawn."""


class Spot(NamedTuple):
    """A link or picture on the page."""

    row: int
    x: int
    link: Link
    image: Image | None = None


class PageView(LineView):
    """Lays out and draws; where the reader is on the page is the subclass's business."""

    FLASH_SECONDS: ClassVar[float] = 1.2
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *STYLES,
        *(f"article--{kind}" for kind in get_args(LineKind)),
        "article--around",
        "article--picked",
        "article--sign",
        "article--hint",
    }

    measure: var[int] = var(76, init=False)
    folded: var[bool] = var(False, init=False)
    justified: var[bool] = var(False, init=False)
    marked: var[bool] = var(True, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article = Article("", "", "text")
        self.brief: Brief | None = None
        self.annotations: tuple[Annotation, ...] = ()
        self.page = Page("", 0, ())
        self.keys = NO_KEYS
        self.overlays = Layers()
        self.hints: dict[int, list[tuple[int, str]]] = {}
        """Labels drawn over links, by row: (cell, letters)."""
        self.hits: tuple[tuple[Span, ...], Span | None] = ((), None)
        self._width, self._left = 0, MARGIN
        """Of the window, and of the page in it, while lines are drawn."""
        self._strips: dict[int, Strip] = {}
        self._looks: dict[str, Style] = {}

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Draw other highlights and notes, and keep the place."""
        self.annotations = tuple(annotations)
        self.lay_out()

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Mark the places found, one of them as the current one."""
        self.hits = (tuple(hits), current)
        self.overlays.build_hits(self.page, *self.hits)
        self.repaint()

    @property
    def links_in_view(self) -> list[Spot]:
        """The links and pictures on a line in view, from the top."""
        top = self.scroll_offset.y
        rows = range(top, min(top + self.window.height, len(self.page.lines)))
        links = (Spot(*self.page.cell(link.span.start), link) for link in self.article.links)
        pictures = (
            Spot(row, 0, Link(Span(self.within(image.at), image.at), image.url), image)
            for row in rows
            if (image := self.page.lines[row].image) and image.origin
        )
        return sorted((*(s for s in links if s.row in rows), *pictures), key=lambda spot: spot[:2])

    def show_hints(self, hints: Mapping[str, Spot], typed: str = "") -> None:
        """Draw a label over the beginning of each link, without what is typed of it already."""
        self.hints = {}
        for label, spot in hints.items():
            self.hints.setdefault(spot.row, []).append((spot.x, label[len(typed) :]))
        self.repaint()

    def within(self, offset: int) -> int:
        """Return the code point of the text nearest to `offset`."""
        return min(max(0, offset), max(0, len(self.article.text) - 1))

    def flash(self, span: Span) -> None:
        """Light words up for a moment."""
        self.overlays.flash = span
        self.repaint()

        def fade() -> None:
            if self.overlays.flash == span:
                self.overlays.flash = None
                self.repaint()

        self.set_timer(self.FLASH_SECONDS, fade)

    def watch_measure(self) -> None:
        """Lay out for another width of the words."""
        self.lay_out()

    def watch_folded(self) -> None:
        """Lay out with or without the summary's sentences."""
        self.lay_out()

    def watch_justified(self) -> None:
        """Lay out with lines of one width, or with ragged ones."""
        self.lay_out()

    def watch_marked(self) -> None:
        """Show or hide the marks of the brief."""
        self._build_layers()

    def on_resize(self) -> None:
        """Lay out for the new size."""
        self.lay_out()

    # Layout

    @property
    def window(self) -> Size:
        """The cells to draw in, without the scroll bar."""
        return self.scrollable_content_region.size

    @property
    def left(self) -> int:
        """The cell where the page begins."""
        return max(MARGIN, (self.window.width - self.page.width) // 2)

    def anchor_row(self) -> int:
        """Return the row to keep in place when the page is laid out again."""
        return self.scroll_offset.y

    def lay_out(self) -> None:
        """Typeset the article for the present width, the words in view staying in view."""
        width = min(self.measure, self.window.width - 2 * MARGIN)
        if width < NARROWEST or self.window.height < 1:
            return
        before = self.page.lines and self.anchor_row() - self.scroll_offset.y
        self.page = typeset(
            self.article,
            self.brief,
            self.annotations,
            width,
            folded=self.folded,
            justify=self.justified,
            keys=self.keys,
        )
        self.set_length(len(self.page.lines))
        self._build_layers()
        if before:
            self.scroll_to_row(self.anchor_row() - before)

    def scroll_to_row(self, row: int) -> None:
        """Put a row at the top of the window, as far as the page goes."""
        last = max(0, len(self.page.lines) - self.window.height)
        self.scroll_to(y=min(max(0, row), last), animate=False, force=True)

    def _build_layers(self) -> None:
        brief = self.brief if self.marked else None
        self.overlays.lettered = self.app.no_color
        self.overlays.build(self.page, self.article.links, brief, self.annotations)
        self.overlays.build_hits(self.page, *self.hits)
        self.repaint()

    # Drawing

    def repaint(self) -> None:
        """Draw every line in view again."""
        self._strips.clear()
        self.refresh()

    def repaint_rows(self, rows: Iterable[int]) -> None:
        """Draw some rows again, wherever they stand."""
        for row in rows:
            self._strips.pop(row, None)
            self.refresh_line(row)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._looks.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines, all into the same window: to tell how large it is takes about as long as to draw one."""
        self._width, self._left = self.window.width, self.left
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        row = y + self.scroll_offset.y
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= DRAWN:
                self._strips.clear()
            strip = self._strips[row] = self._drawn(row)
        return strip

    def _drawn(self, row: int) -> Strip:
        ground = self.visual_style
        width = self._width
        if row >= len(self.page.lines):
            return Strip.blank(width, ground.rich_style)
        line = self.page.lines[row]
        marks = [Mark(span, self._look(name) + self._led(span, name)) for span, name in self.overlays.on(row)]
        strip = paint(line, self.page, marks, self._ink(line, row, ground))
        strip = Strip.join([self._margin(row, ground), strip])
        for x, label in self.hints.get(row, ()):
            letters = Strip([Segment(label, (ground + self._look("article--hint")).rich_style)], len(label))
            end = self._left + x + len(label)
            strip = Strip.join(
                [strip.crop(0, self._left + x), letters, strip.crop(end, max(end, strip.cell_length))]
            )
        return strip.adjust_cell_length(width, ground.rich_style)

    def _led(self, span: Span, name: str) -> Style:
        """Return where a link leads, for terminals that open it with a click (OSC 8); safe addresses only."""
        if name != "article--link":
            return NO_STYLE
        url = next((link.url for link in self.article.links if link.span == span), "")
        return Style(link=url) if is_safe(url) else NO_STYLE

    def _margin(self, row: int, ground: Style) -> Strip:
        sign = self.overlays.signs.get(row)
        if sign is None:
            return Strip.blank(self._left, ground.rich_style)
        style = (ground + self._look("article--sign")).rich_style
        blank = Strip.blank(self._left - len(sign), ground.rich_style)
        return Strip.join([blank, Strip([Segment(sign, style)], len(sign))])

    def is_picked(self, line: Line, row: int) -> bool:
        """Tell whether a line is where the reader stands outside the text."""
        return False

    def _ink(self, line: Line, row: int, ground: Style) -> Ink:
        base = ground + self._look(f"article--{line.kind}")
        around = self._look("article--rule" if line.kind in TABLES else "article--around")
        if not line.pieces:
            around = Style()
        if self.is_picked(line, row):
            base += self._look("article--picked")
        return Ink(base, around)

    def _look(self, name: str) -> Style:
        """Return only what a component class sets, so that layers blend."""
        if name not in self._looks:
            styles = self.get_component_styles(name)
            text = styles.text_style
            self._looks[name] = Style(
                background=styles.background if styles.has_rule("background") else None,
                foreground=styles.color if styles.has_rule("color") else None,
                bold=text.bold,
                dim=text.dim,
                italic=text.italic,
                underline=text.underline,
                strike=text.strike,
                reverse=text.reverse,
            )
        return self._looks[name]
