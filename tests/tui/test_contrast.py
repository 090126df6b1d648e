"""Whatever the theme, everything that is read stands out as WCAG 2 AA asks (4.5 to 1)."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.settings import TAG_COLOURS
from reader.tui.contrast import AA, contrast, fitted, readable
from reader.tui.themes import FALLBACKS, INK, PAPER
from tests.tui.shell import person

COLOURFUL = [theme for theme in BUILTIN_THEMES.values() if not theme.ansi]
MARKS = tuple(f"mark-{colour}" for colour in ("yellow", "green", "blue", "pink"))
TAGS = tuple(f"tag-{colour}" for colour in TAG_COLOURS)


def variables(theme: Theme) -> dict[str, str]:
    """What the styles are made with."""
    made = {**theme.to_color_system().generate(), **theme.variables}
    return made if theme in (INK, PAPER) else fitted(made, FALLBACKS["dark" if theme.dark else "light"])


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast(Color.parse("#ffffff"), Color.parse("#000000")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [INK, PAPER, *COLOURFUL], ids=lambda theme: theme.name)
def test_words_stand_out(theme: Theme) -> None:
    found = variables(theme)
    words = ("foreground", "quiet", "primary", "secondary", "accent", "warning", *TAGS)
    pairs = [
        *((word, ground) for word in words for ground in ("background", "cursor-line", "row")),
        *((word, ground) for word in ("foreground", "quiet", "primary", "accent", *TAGS) for ground in ("surface", "picked")),
        *((word, "panel") for word in ("foreground", "quiet", "accent")),
        *(("error", ground) for ground in ("background", "surface")),
        *(("words-on-colour", ground) for ground in (*MARKS, "selection", "hit")),
        *(("background", ground) for ground in ("primary", "accent", "warning")),
    ]  # fmt: skip
    faint = [
        (word, ground, round(ratio, 2))
        for word, ground in pairs
        if (ratio := contrast(Color.parse(found[word]), Color.parse(found[ground]))) < AA
    ]
    assert not faint


@pytest.mark.parametrize("theme", [INK, PAPER, *COLOURFUL], ids=lambda theme: theme.name)
def test_where_the_cursor_is_can_be_told_from_where_it_is_not(theme: Theme) -> None:
    found = {
        name: Color.parse(variables(theme)[name])
        for name in ("background", "row", "cursor-line", "selection")
    }
    told = [(one, other) for one in found for other in found if one < other]
    assert all(sum(abs(a - b) for a, b in zip(found[one].rgb, found[other].rgb, strict=True)) > 15 for one, other in told)  # fmt: skip


def test_a_colour_moves_no_further_than_it_takes() -> None:
    white, orange = Color.parse("#ffffff"), Color.parse("#ffa62b")
    assert readable(Color.parse("#005500"), [white]) == Color.parse("#005500")
    found = readable(orange, [white])
    assert AA <= contrast(found, white) < AA + 0.8
    assert found.r > found.g > found.b


async def test_a_theme_of_textual_is_fitted_in_the_app(tmp_path: Path) -> None:
    async with person(tmp_path, 1) as someone:
        someone.app.theme = "textual-light"
        await someone.settle()
        found = {name: Color.parse(someone.app.theme_variables[name]) for name in ("accent", "panel")}
        assert contrast(found["accent"], found["panel"]) >= AA
        someone.app.theme = "ink"
        await someone.settle()
        assert someone.app.theme_variables["row"] == INK.variables["row"]
