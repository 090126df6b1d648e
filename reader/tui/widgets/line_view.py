"""A view that draws its own lines and keeps each as it was drawn, wherever in the window it comes to stand.

Textual keeps lines by their place in the window: scrolled by one, every line would be drawn, filtered, cut and
turned into escape sequences again. A strip holds all of that, for as long as it is the same strip.
"""

from __future__ import annotations

from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip


class LineView(ScrollView):
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
