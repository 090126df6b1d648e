"""Views that draw their own lines, scroll over any number of them, and keep each as it was drawn.

Textual keeps lines by their place in the window: scrolled by one, every line would be drawn, filtered, cut and
turned into escape sequences again. A strip holds all of that, for as long as it is the same strip.
"""

from __future__ import annotations

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.style import Style

from reader.tui.widgets.bar import Bar


class LongView(ScrollView):
    """Scrolls over lines up and down, never sideways."""

    ALLOW_SELECT = False

    def set_length(self, lines: int) -> None:
        """Scroll over so many lines from now on."""
        size = Size(self.size.width, lines)
        if self.styles.auto_dimensions or not self.container_size:
            self.virtual_size = size
        elif size != self.virtual_size:
            # What Textual does when it has laid out the whole screen and drawn all of it, of which nothing has changed.
            self.set_reactive(LongView.virtual_size, size)
            self._scroll_update(size)

    def ground_of(self, component: str) -> Style:
        """Return what a component class lays below the words; a visual style by itself knows neither reversing nor lines."""
        text = self.get_component_styles(component).text_style
        ground = self.get_visual_style(component).background
        return Style(background=ground, reverse=text.reverse, underline=text.underline)

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The bar at the right, made when it is needed."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = Bar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar


class LineView(LongView):
    """Its `render_line` returns the same strip for what looks the same; it has neither border nor padding."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the window."""
        width = self.size.width
        ground = self.background_colors[1]
        blank = self.rich_style
        filters = self.get_line_filters()
        strips = []
        for y in crop.line_range:
            strip = self.render_line(y).adjust_cell_length(width, blank)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, ground)
            strips.append(strip.crop(*crop.column_span))
        return strips
