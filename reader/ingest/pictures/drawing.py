"""The dots of a picture to characters: quarters of a cell, in two colours of all or of sixteen, or light and dark alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reader.core.pictures import Drawn, Frame, Palette
from reader.ingest.pictures.opening import opened

if TYPE_CHECKING:
    from PIL.Image import Image

QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""Characters by which quarters they fill: 1 is upper left, 2 upper right, 4 lower left, 8 lower right."""

SIXTEEN = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170),
    (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255),
)  # fmt: skip
"""The colours of a terminal by their numbers, about as most show them."""

STRONGER = 1.8
GRID = ((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))
STEP = 48.0
"""What makes a step between two colours a pattern of both: an ordered grid, and how far it reaches."""

LARGEST_COPY = (2400, 2400)
"""Dots of a picture that is handed to another program."""


def drawn(data: bytes, frame: Frame) -> Drawn:
    """Return a picture as large as fits into the frame; a small one is not made larger than a dot a cell."""
    room = (2 * frame.columns, 2 * frame.rows)
    picture = opened(data, (2 * room[0], 4 * room[1]), frame.ground)
    columns, rows = _fitted(picture.size, frame)
    dots = _resized(picture, 2 * columns, 2 * rows)
    match frame.palette:
        case "full":
            return _in_full(dots)
        case "sixteen":
            return _in_sixteen(dots)
        case "none":
            return _in_light_and_dark(dots, dark=frame.is_dark)


def copied(data: bytes) -> bytes:
    """Return a picture as a PNG of our own making, which holds nothing but its dots."""
    picture = opened(data, LARGEST_COPY, (255, 255, 255))
    picture.thumbnail(LARGEST_COPY)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _fitted(size: tuple[int, int], frame: Frame) -> tuple[int, int]:
    """Return how many cells a picture takes, of which each is twice as high as wide."""
    width, height = size
    scale = min(frame.columns / width, 2 * frame.rows / height, 1.0)
    return max(1, round(width * scale)), max(1, round(height * scale / 2))


def _resized(picture: Image, width: int, height: int) -> Image:
    from PIL.Image import Resampling

    return picture.resize((width, height), Resampling.HAMMING, reducing_gap=3.0)


def _quarters(picture: Image) -> tuple[Any, Any]:
    """Return for each cell the character and the two colours that come nearest to its four dots."""
    import numpy as np

    rows, columns = picture.height // 2, picture.width // 2
    dots = np.asarray(picture, dtype=np.float32).reshape(rows, 2, columns, 2, 3)
    dots = dots.transpose(0, 2, 1, 3, 4).reshape(rows, columns, 4, 3)
    least = np.full((rows, columns), np.inf, dtype=np.float32)
    glyphs = np.zeros((rows, columns), dtype=np.uint8)
    colours = np.zeros((rows, columns, 2, 3), dtype=np.float32)
    for quarters in range(len(QUARTERS) // 2):  # the other half are these with their colours changed over
        filled = np.array([bool(quarters & 1 << i) for i in range(4)])
        ground = dots[:, :, ~filled].mean(axis=2)
        ink = dots[:, :, filled].mean(axis=2) if filled.any() else ground
        shown = np.where(filled[:, None], ink[:, :, None], ground[:, :, None])
        error = ((dots - shown) ** 2).sum(axis=(2, 3))
        better = error < least
        least[better] = error[better]
        glyphs[better] = quarters
        colours[better] = np.stack([ink, ground], axis=2)[better]
    return glyphs, colours


def _in_full(picture: Image) -> Drawn:
    import numpy as np

    glyphs, colours = _quarters(picture)
    return _put_down(glyphs, colours.round().astype(np.uint8), "full")


def _in_sixteen(picture: Image) -> Drawn:
    """Take the nearest of the sixteen, from stronger colours as most of the sixteen are strong; a grid tells steps between."""
    import numpy as np
    from PIL import ImageEnhance

    glyphs, colours = _quarters(ImageEnhance.Color(picture).enhance(STRONGER))
    rows, columns = glyphs.shape
    grid = np.tile(np.array(GRID, dtype=np.float32), (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    colours += STEP * ((grid + 0.5) / 16 - 0.5)[:, :, None, None]
    apart = colours[:, :, :, None] - np.array(SIXTEEN, dtype=np.float32)
    return _put_down(glyphs, (apart**2).sum(axis=4).argmin(axis=3).astype(np.uint8), "sixteen")


def _in_light_and_dark(picture: Image, *, dark: bool) -> Drawn:
    """Fill quarters where the picture is light, or dark where the terminal is light."""
    import numpy as np
    from PIL import ImageOps

    lights = np.asarray(ImageOps.autocontrast(picture.convert("L"), cutoff=1).convert("1"))
    filled = lights if dark else ~lights
    glyphs = filled[0::2, 0::2] + 2 * filled[0::2, 1::2] + 4 * filled[1::2, 0::2] + 8 * filled[1::2, 1::2]
    return _put_down(glyphs, np.zeros((len(glyphs), 0), dtype=np.uint8), "none")


def _put_down(glyphs: Any, colours: Any, palette: Palette) -> Drawn:
    characters = tuple("".join(QUARTERS[quarters] for quarters in row) for row in glyphs.tolist())
    return Drawn(characters, tuple(row.tobytes() for row in colours), palette)
