"""Themes that were not made for reading are brought up to it: every word stands out as WCAG 2 AA asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual.color import BLACK, WHITE, Color

AA = 4.5
"""The contrast of words that WCAG 2 AA asks for, to one."""

COLOURED = ("primary", "secondary", "accent", "warning", "error", "success")
STEPS = 20


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of WCAG 2, 1-21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: Color, grounds: Iterable[Color]) -> Color:
    """Return the colour, moved towards black or white no further than it takes to stand out from every ground."""
    below = tuple(grounds)
    ends = sorted((BLACK, WHITE), key=lambda end: min(contrast(end, ground) for ground in below))
    steps = (colour.blend(ends[-1], step / STEPS) for step in range(STEPS + 1))
    return next((c for c in steps if all(contrast(c, ground) >= AA for ground in below)), ends[-1])


def fitted(theme: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """Return all variables for a theme that does not know ours, each colour of words readable on whatever it may stand on.

    `theme` holds the variables as Textual makes them, `ours` what ours are like in a theme that is as light or dark.
    """
    was = {
        name: Color.parse(theme[name]) for name in (*COLOURED, "foreground", "background", "surface", "panel")
    }
    ground = was["background"]
    laid = {
        "cursor-line": ground.blend(was["foreground"], 0.06),
        "row": ground.blend(was["primary"], 0.18),
        "picked": ground.blend(was["accent"], 0.15),
        "selection": ground.blend(was["primary"], 0.4),
        "hit": ground.blend(was["warning"], 0.3),
    }  # fmt: skip
    marks = [Color.parse(colour) for name, colour in ours.items() if name.startswith("mark-")]
    grounds = (ground, was["surface"], was["panel"], laid["cursor-line"], laid["row"], laid["picked"])
    words = readable(was["foreground"], grounds)
    tags = {name: Color.parse(colour) for name, colour in ours.items() if name.startswith("tag-")}
    quiet = {"quiet": ground.blend(words, 0.65)}
    coloured = {name: was[name] for name in COLOURED}
    found = laid | {
        "foreground": words,
        "words-on-colour": readable(words, (*marks, laid["selection"], laid["hit"])),
        **_all_readable(quiet | tags | coloured, grounds),
    }
    return {**ours, **theme, **{name: colour.hex for name, colour in found.items()}}


def _all_readable(colours: Mapping[str, Color], grounds: Sequence[Color]) -> dict[str, Color]:
    return {name: readable(colour, grounds) for name, colour in colours.items()}


def _luminance(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
