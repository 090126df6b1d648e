"""Pictures made in the tests, and what Pillow makes of their bytes."""

from __future__ import annotations

import base64
import io
import random
import struct
import zlib
from typing import Any

from PIL import Image

RED, GREEN, BLUE, WHITE = (200, 0, 0), (0, 200, 0), (0, 0, 200), (255, 255, 255)
Colour = tuple[int, int, int]


def picture(left: Colour = RED, right: Colour = GREEN, size: tuple[int, int] = (64, 32)) -> Image.Image:
    """Return a picture whose halves have these colours."""
    found = Image.new("RGB", size, left)
    found.paste(right, (size[0] // 2, 0, *size))
    return found


def saved(made: Image.Image, kind: str = "PNG", **how: Any) -> bytes:
    """Return a picture's bytes in a format."""
    out = io.BytesIO()
    made.save(out, kind, **how)
    return out.getvalue()


def noise(size: tuple[int, int] = (40, 30)) -> bytes:
    """Return a PNG that nothing makes smaller."""
    dots = random.Random(5).randbytes(3 * size[0] * size[1])
    return saved(Image.frombytes("RGB", size, dots))


def written(data: bytes, kind: str = "png") -> str:
    """Return a picture as an address that holds it."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def claimed(width: int, height: int) -> bytes:
    """Return a PNG of few bytes that claims to be of this size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
        + chunk(b"IEND", b"")
    )
