"""Paper and ink are made for long reading: everything that is read stands out as WCAG 2 AA asks (4.5 to 1)."""

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.core.tags import TAG_COLOURS
from reader.tui.themes import INK, PAPER

AA = 4.5


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2."""
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def named(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast(Color.parse("#ffffff"), Color.parse("#000000")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [INK, PAPER], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *((words, "background") for words in ("foreground", "quiet", "primary", "secondary", "accent", "warning", "error")),
        *((words, "cursor-line") for words in ("foreground", "quiet", "primary", "secondary", "accent")),
        *(("foreground", f"mark-{colour}") for colour in ("yellow", "green", "blue", "pink")),
        *((words, "surface") for words in ("foreground", "quiet", "primary", "accent")),
        *((words, "panel") for words in ("foreground", "quiet", "accent")),
        *((f"tag-{colour}", ground) for colour in TAG_COLOURS for ground in ("background", "surface", "cursor-line")),
        *(("background", ground) for ground in ("primary", "accent", "warning")),
    ],
)  # fmt: skip
def test_words_stand_out(theme: Theme, words: str, ground: str) -> None:
    assert contrast(named(theme, words), named(theme, ground)) >= AA


@pytest.mark.parametrize("theme", [INK, PAPER], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("over", "share"), [("primary", 0.25), ("primary", 0.4), ("warning", 0.3)])
def test_words_stand_out_where_a_colour_is_laid_over_the_ground(
    theme: Theme, over: str, share: float
) -> None:
    ground = named(theme, "background").blend(named(theme, over), share)
    assert contrast(named(theme, "foreground"), ground) >= AA
