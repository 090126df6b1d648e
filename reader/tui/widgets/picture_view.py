"""A picture drawn in cells, in the middle of the room there is."""

from __future__ import annotations

from itertools import groupby, repeat
from operator import itemgetter

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.core.pictures import RGB, Drawn, Frame, Palette
from reader.core.spans import Span
from reader.tui.typeset.lines import shown
from reader.tui.typeset.wrapping import wrap

DARK: RGB = (0, 0, 0)
LIGHT: RGB = (255, 255, 255)


class PictureView(Widget):
    """Shows what was drawn for its `frame`, and asks for another drawing when that changes."""

    class Resized(Message):
        """The room is another one."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: list[Strip] = []

    def show(self, drawn: Drawn) -> None:
        """Show a picture."""
        self._strips = [*map(_strip, drawn.glyphs, drawn.colours, repeat(drawn.palette))]
        self.refresh()

    def say(self, words: str) -> None:
        """Say something in the place of a picture."""
        words = shown(words)
        lines = [line.of(words) for line in wrap(words, Span(0, len(words)), max(1, self.size.width))]
        self._strips = [Strip([Segment(line, self.rich_style)]) for line in lines]
        self.refresh()

    @property
    def frame(self) -> Frame:
        """The room for a picture, and what colours there are for it."""
        theme = self.app.current_theme
        palette: Palette = "none" if self.app.no_color else "sixteen" if theme.ansi else "full"
        ground = (DARK if theme.dark else LIGHT) if theme.ansi else self.background_colors[1].rgb
        return Frame(self.size.width, self.size.height, palette, ground)

    def on_resize(self) -> None:
        """Ask for a drawing that fits."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        width, blank = self.size.width, self.rich_style
        row = y - (self.size.height - len(self._strips)) // 2
        if not 0 <= row < len(self._strips):
            return Strip.blank(width, blank)
        strip = self._strips[row].crop(0, width)
        left = Strip.blank((width - strip.cell_length) // 2, blank)
        return Strip.join([left, strip]).adjust_cell_length(width, blank)


def _strip(glyphs: str, colours: bytes, palette: Palette) -> Strip:
    """Return one row; cells of the same colours are one piece."""
    size = len(colours) // len(glyphs)
    segments = []
    cells = ((colours[at * size : (at + 1) * size], glyph) for at, glyph in enumerate(glyphs))
    for pair, run in groupby(cells, key=itemgetter(0)):
        segments.append(Segment("".join(glyph for _, glyph in run), _style(pair, palette)))
    return Strip(segments, len(glyphs))


def _style(pair: bytes, palette: Palette) -> Style | None:
    """Return the style of a character's colour and its ground's."""
    match palette:
        case "full":
            return Style(color=Color.from_rgb(*pair[:3]), bgcolor=Color.from_rgb(*pair[3:]))
        case "sixteen":
            return Style(color=Color.from_ansi(pair[0]), bgcolor=Color.from_ansi(pair[1]))
    return None
