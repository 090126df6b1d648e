"""Lines of words in styles, broken already where they end; only what comes into view is drawn, and once."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style

from reader.tui.widgets.line_view import LongView

Part = tuple[str, str]
"""Words and their style."""

PartedLine = Sequence[Part]


class PartedView(LongView):
    """Shows lines that fit: what Textual has for text would wrap all of them again, and lay out the screen."""

    LEAD = ""
    """What stands before each line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[PartedLine] = ()
        self._width = 0
        self._strips: dict[tuple[int, Style], Strip] = {}
        """Lines as they were drawn, on which ground."""

    def set_lines(self, lines: Sequence[PartedLine]) -> None:
        """Show other lines."""
        self._lines = lines
        self._strips.clear()
        self.set_length(len(lines))
        self.refresh()

    @property
    def text(self) -> str:
        """What is shown, the lines below one another."""
        return "\n".join("".join(words for words, _ in line) for line in self._lines)

    def ground(self, line: int) -> Style:
        """Return the look of a line where a part says nothing else."""
        return self.visual_style

    def on_resize(self) -> None:
        """Lines are as wide as there is room."""
        self.set_length(len(self._lines))

    def notify_style_update(self) -> None:
        """Forget how lines looked."""
        super().notify_style_update()
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of one width: to tell how wide the room is takes longer than to draw one."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._width = width
            self._strips.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        line = y + self.scroll_offset.y
        if line >= len(self._lines):
            return Strip.blank(self._width, self.visual_style.rich_style)
        ground = self.ground(line)
        strip = self._strips.get((line, ground))
        if strip is None:
            strip = self._strips[line, ground] = self._drawn(self._lines[line], ground)
        return strip

    def _drawn(self, parts: PartedLine, ground: Style) -> Strip:
        parse = self.app.stylesheet.parse_style  # knows the names of the theme's colours
        segments = [Segment(words, (ground + parse(style)).rich_style) for words, style in parts]
        if self.LEAD:
            segments.insert(0, Segment(self.LEAD, ground.rich_style))
        return Strip(segments).adjust_cell_length(self._width, ground.rich_style)
