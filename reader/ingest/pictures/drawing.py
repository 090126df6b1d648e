"""The dots of a picture to characters: quarters of a cell in two colours, halves in sixteen, or light and dark alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reader.core.pictures import Drawn, Frame
from reader.ingest.pictures.opening import opened

if TYPE_CHECKING:
    from PIL.Image import Image

QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""Characters by which quarters they fill: 1 is upper left, 2 upper right, 4 lower left, 8 lower right."""

HALF = "▀"
SIXTEEN = (
    (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170),
    (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255),
)  # fmt: skip
"""The colours of a terminal by their numbers, about as most show them."""

LARGEST_COPY = (2400, 2400)
"""Dots of a picture that is handed to another program."""


def drawn(data: bytes, frame: Frame) -> Drawn:
    """Return a picture as large as fits into the frame; a small one is not made larger than a dot a cell."""
    room = (2 * frame.columns, 2 * frame.rows)
    picture = opened(data, (2 * room[0], 4 * room[1]), frame.ground)
    columns, rows = _fitted(picture.size, frame)
    match frame.palette:
        case "full":
            return _quarters(_resized(picture, 2 * columns, 2 * rows))
        case "sixteen":
            return _halves(_resized(picture, columns, 2 * rows))
        case "none":
            return _light_and_dark(_resized(picture, 2 * columns, 2 * rows), dark=frame.is_dark)


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


def _quarters(picture: Image) -> Drawn:
    """Give each cell the character and the two colours that come nearest to its four dots."""
    import numpy as np

    rows, columns = picture.height // 2, picture.width // 2
    dots = np.asarray(picture, dtype=np.float32).reshape(rows, 2, columns, 2, 3)
    dots = dots.transpose(0, 2, 1, 3, 4).reshape(rows, columns, 4, 3)
    least = np.full((rows, columns), np.inf, dtype=np.float32)
    glyphs = np.zeros((rows, columns), dtype=np.uint8)
    colours = np.zeros((rows, columns, 6), dtype=np.uint8)
    for quarters in range(len(QUARTERS) // 2):  # the other half are these with their colours changed over
        filled = np.array([bool(quarters & 1 << i) for i in range(4)])
        ground = dots[:, :, ~filled].mean(axis=2)
        ink = dots[:, :, filled].mean(axis=2) if filled.any() else ground
        shown = np.where(filled[:, None], ink[:, :, None], ground[:, :, None])
        error = ((dots - shown) ** 2).sum(axis=(2, 3))
        better = error < least
        least[better] = error[better]
        glyphs[better] = quarters
        colours[better] = np.concatenate([ink, ground], axis=2)[better].round()
    return Drawn(_characters(glyphs), tuple(row.tobytes() for row in colours), "full")


def _halves(picture: Image) -> Drawn:
    import numpy as np
    from PIL import Image

    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in SIXTEEN for value in colour])
    numbers = np.asarray(picture.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG))
    pairs = np.stack([numbers[0::2], numbers[1::2]], axis=2).astype(np.uint8)
    return Drawn((HALF * picture.width,) * len(pairs), tuple(row.tobytes() for row in pairs), "sixteen")


def _light_and_dark(picture: Image, *, dark: bool) -> Drawn:
    """Fill quarters where the picture is light, or dark where the terminal is light."""
    import numpy as np
    from PIL import ImageOps

    lights = np.asarray(ImageOps.autocontrast(picture.convert("L"), cutoff=1).convert("1"))
    filled = lights if dark else ~lights
    glyphs = filled[0::2, 0::2] + 2 * filled[0::2, 1::2] + 4 * filled[1::2, 0::2] + 8 * filled[1::2, 1::2]
    return Drawn(_characters(glyphs), (b"",) * len(glyphs), "none")


def _characters(glyphs: Any) -> tuple[str, ...]:
    return tuple("".join(QUARTERS[quarters] for quarters in row) for row in glyphs.tolist())
