"""Pictures in cells: colours where they belong, whatever the format, and nothing of what is hostile."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image

from reader.core.pictures import Drawn, Frame
from reader.errors import RefusedInput
from reader.ingest.pictures.drawing import QUARTERS, SIXTEEN, copied, drawn
from tests.ingest.pictures.made import BLUE, GREEN, RED, WHITE, Colour, claimed, noise, picture, saved

FRAME = Frame(32, 16)


def ground(found: Drawn, row: int, column: int) -> Colour:
    red, green, blue = found.colours[row][6 * column + 3 : 6 * column + 6]
    return red, green, blue


def is_near(one: Colour, two: Colour) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, two, strict=True))


def ends(found: Drawn) -> tuple[Colour, Colour]:
    """The colours in the middle of the left and of the right side."""
    row = len(found.glyphs) // 2
    return ground(found, row, 1), ground(found, row, len(found.glyphs[0]) - 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF"])
def test_what_browsers_show_is_drawn(kind: str) -> None:
    left, right = ends(drawn(saved(picture(), kind), FRAME))
    assert is_near(left, RED)
    assert is_near(right, GREEN)


@pytest.mark.parametrize(
    ("size", "cells"),
    [((640, 320), (32, 8)), ((320, 640), (16, 16)), ((4000, 10), (32, 1)), ((10, 4000), (1, 16)), ((12, 12), (12, 6)), ((1, 1), (1, 1))],
    ids=["wide", "high", "line", "post", "small", "dot"],
)  # fmt: skip
def test_a_picture_is_as_large_as_fits_and_keeps_its_shape(
    size: tuple[int, int], cells: tuple[int, int]
) -> None:
    found = drawn(saved(picture(size=size)), FRAME)
    assert (len(found.glyphs[0]), len(found.glyphs)) == cells


def test_quarters_of_a_cell_are_told_apart() -> None:
    chess = Image.new("RGB", (2, 4), WHITE)
    for dot in ((0, 0), (0, 1), (1, 2), (1, 3)):
        chess.putpixel(dot, BLUE)
    found = drawn(saved(chess.resize((32, 64), Image.Resampling.NEAREST)), Frame(1, 1))
    assert found.glyphs in (("▞",), ("▚",))
    darker, lighter = sorted([found.colours[0][:3], found.colours[0][3:]])
    assert is_near((*darker,), BLUE)
    assert is_near((*lighter,), WHITE)


def test_what_is_transparent_shows_the_ground() -> None:
    clear = picture().convert("RGBA")
    clear.putalpha(0)
    for kind in ("PNG", "WEBP"):
        assert ends(drawn(saved(clear, kind), Frame(32, 16, ground=(10, 20, 30)))) == (
            (10, 20, 30),
            (10, 20, 30),
        )
    few = Image.new("P", (8, 8), 1)
    few.putpalette([*RED, *GREEN])
    assert ends(drawn(saved(few, "GIF", transparency=1), Frame(8, 8, ground=BLUE))) == (BLUE, BLUE)


def test_a_camera_held_upright_gives_an_upright_picture() -> None:
    turned = Image.Exif()
    turned[0x0112] = 3
    left, right = ends(drawn(saved(picture(), "JPEG", exif=turned), FRAME))
    assert is_near(left, GREEN)
    assert is_near(right, RED)


def test_inks_of_print_are_colours_and_grey_is_grey() -> None:
    left, right = ends(drawn(saved(picture().convert("CMYK"), "JPEG"), FRAME))
    assert is_near(left, RED)
    assert is_near(right, GREEN)
    assert is_near(ends(drawn(saved(picture(WHITE, WHITE).convert("L")), FRAME))[0], WHITE)


def test_dots_of_sixteen_bits_are_as_light_as_they_are() -> None:
    left, right = ends(
        drawn(
            saved(picture((60, 60, 60), WHITE).convert("I").point(lambda v: v * 256).convert("I;16")), FRAME
        )
    )
    assert is_near(left, (60, 60, 60))
    assert is_near(right, WHITE)


def test_the_first_of_moving_pictures_is_shown() -> None:
    moving = saved(picture(), "GIF", save_all=True, append_images=[picture(BLUE, BLUE)])
    assert is_near(ends(drawn(moving, FRAME))[0], RED)


def test_sixteen_colours_are_enough() -> None:
    found = drawn(saved(picture(SIXTEEN[1], SIXTEEN[15])), Frame(32, 16, "sixteen"))
    middle = found.colours[len(found.glyphs) // 2]
    assert (middle[:2], middle[-2:]) == (b"\x01\x01", b"\x0f\x0f")
    assert len(middle) == 2 * len(found.glyphs[0])


@pytest.mark.parametrize(("ground", "full"), [((0, 0, 0), 1), ((255, 255, 255), 0)], ids=["dark", "light"])
def test_without_colours_light_is_light_on_either_ground(ground: Colour, full: int) -> None:
    found = drawn(saved(picture((0, 0, 0), WHITE)), Frame(32, 16, "none", ground))
    row = found.glyphs[len(found.glyphs) // 2]
    assert (row[1], row[-2]) == ((" ", QUARTERS[15]) if full else (QUARTERS[15], " "))
    assert set(found.colours) == {b""}


def test_what_is_drawn_goes_through_a_pipe() -> None:
    for frame in (FRAME, Frame(32, 16, "sixteen"), Frame(32, 16, "none")):
        assert Frame.from_json(json.loads(json.dumps(frame.to_json()))) == frame
        found = drawn(noise(), frame)
        assert Drawn.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_a_copy_holds_its_dots_and_nothing_else() -> None:
    place = Image.Exif()
    place[0x010E] = "at home"
    copy = copied(saved(picture(), "JPEG", exif=place, comment=b"at home"))
    assert copy.startswith(b"\x89PNG")
    assert b"at home" not in copy


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (claimed(100_000, 100_000), "too large to show: 100,000 by 100,000 dots"),
        (claimed(100_000, 1), "too large"),
        (claimed(0, 5), "."),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "drawing (SVG)"),
        (b"<html><body>Not found</body></html>", "no picture of a kind"),
        (b"", "no picture of a kind"),
        (saved(picture(), "TIFF"), "no picture of a kind"),
        (saved(picture(), "PPM"), "no picture of a kind"),
        (saved(picture(), "AVIF")[:200], "."),
        (saved(picture(), "WEBP")[:60], "."),
    ],
    ids=["bomb", "line", "nothing", "svg", "page", "empty", "tiff", "ppm", "cut-avif", "cut-webp"],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    for show in (lambda: drawn(data, FRAME), lambda: copied(data)):
        with pytest.raises(RefusedInput) as refused:
            show()
        assert said in refused.value.message
        assert refused.value.message.endswith(".")
        assert "\n" not in refused.value.message


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_there_of_a_picture_cut_off_is_shown(kind: str) -> None:
    whole = saved(Image.open(io.BytesIO(noise((200, 200)))), kind)
    found = drawn(whole[: len(whole) // 2], FRAME)
    assert ground(found, 0, 1) != ground(found, len(found.glyphs) - 1, 1)


def test_a_format_is_told_by_its_bytes_and_damage_costs_no_more_than_a_sentence() -> None:
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "AVIF"):
        whole = saved(picture(), kind)
        for at in range(8, len(whole), max(1, len(whole) // 40)):
            spoilt = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
            try:
                found = drawn(spoilt, FRAME)
            except RefusedInput as error:
                assert error.message.endswith(".")
            else:
                assert found.glyphs
