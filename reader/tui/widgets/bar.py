"""The bar beside what scrolls."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip


class Bar(ScrollBar):
    """Draws each kind of its cells once: Textual draws every line of a bar anew for each step of the scrolling."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the bar."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        colours = bar.style
        assert not isinstance(colours, str) and colours.color and colours.bgcolor
        cells = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=self.size.width,
            vertical=True,
            back_color=colours.bgcolor,
            bar_color=colours.color,
        ).segments
        kinds: dict[int, Strip] = {}
        return [self._drawn(cell, kinds, crop) for cell in cells[crop.y : crop.bottom]]

    def _drawn(self, cell: Segment, kinds: dict[int, Strip], crop: Region) -> Strip:
        strip = kinds.get(id(cell))
        if strip is None:
            strip = Strip([cell], self.size.width)
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self.background_colors[1])
            strip = kinds[id(cell)] = strip.crop(*crop.column_span)
        return strip
