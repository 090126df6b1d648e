"""The bytes of a picture to its dots, whatever they claim to be; runs in the child process, within its limits."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING

from reader.core.pictures import RGB
from reader.errors import RefusedInput

if TYPE_CHECKING:
    from PIL.Image import Image

KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF")
"""What browsers show; told by content. Pillow reads many more, and each is a way in."""

MOST_DOTS = 40_000_000
"""Dots of a picture; each takes up to eight bytes while it is worked on."""

LARGEST_SIDE = 30_000
_DRAWING = re.compile(rb"<svg[\s>]", re.IGNORECASE)


def opened(data: bytes, most: tuple[int, int], ground: RGB) -> Image:
    """Return a picture in RGB on `ground`, upright, its first frame, about as small as `most` (width, height) or larger."""
    from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # what is too large is refused below, in our words
    ImageFile.LOAD_TRUNCATED_IMAGES = True  # what is there of a picture is better than none
    if _DRAWING.search(data[:4096]):
        raise RefusedInput("It is a drawing (SVG), which is not shown here.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(io.BytesIO(data), formats=KINDS)
            _check_size(*picture.size)
            picture.draft("RGB", most)
            return _on(_smaller(ImageOps.exif_transpose(picture), most), ground)
        except (RefusedInput, MemoryError):
            raise
        except UnidentifiedImageError:
            raise RefusedInput("It is no picture of a kind that is shown here.") from None
        except Exception as error:  # Pillow raises whatever its decoders meet
            raise RefusedInput("The picture is damaged.") from error


def _check_size(width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise RefusedInput("The picture is empty: it has no width or no height.")
    if width * height > MOST_DOTS or max(width, height) > LARGEST_SIDE:
        raise RefusedInput(f"The picture is too large to show: {width:,} by {height:,} dots.")


def _smaller(picture: Image, most: tuple[int, int]) -> Image:
    """Return a picture in RGB or RGBA that is not much larger than `most`, so that little of it is worked on."""
    if picture.mode.startswith("I"):  # sixteen bits a dot, which Pillow would cut off
        picture = picture.convert("I").point(lambda light: light * (1 / 256)).convert("L")
    full = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    times = max(1, min(full.width // most[0], full.height // most[1]))
    return full.reduce(times) if times > 1 else full


def _on(picture: Image, ground: RGB) -> Image:
    """Return the picture in RGB, its transparent parts filled."""
    from PIL import Image

    if picture.mode == "RGB":
        return picture
    behind = Image.new("RGBA", picture.size, (*ground, 255))
    return Image.alpha_composite(behind, picture).convert("RGB")
