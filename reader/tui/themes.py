"""Two themes made for long reading: paper (light) and ink (dark)."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from textual.theme import Theme

from reader.config import Config
from reader.errors import ConfigError

INK = Theme(
    name="ink",
    dark=True,
    primary="#7aa2c9",
    secondary="#9a8fb8",
    accent="#d9a05b",
    foreground="#d6d3cc",
    background="#16181b",
    surface="#1b1e22",
    panel="#24282d",
    success="#8fb573",
    warning="#d9a05b",
    error="#d9716a",
    variables={
        "mark-yellow": "#5a4a12",
        "mark-green": "#27492f",
        "mark-blue": "#1f4259",
        "mark-pink": "#5a2b45",
        "quiet": "#9a978f",
        "cursor-line": "#22272d",
        "row": "#152c47",
        "picked": "#332c25",
        "selection": "#3e4f61",
        "hit": "#50412e",
        "words-on-colour": "#d6d3cc",
        "tag-red": "#e0887f",
        "tag-orange": "#d9a05b",
        "tag-yellow": "#cdbb52",
        "tag-green": "#8fb573",
        "tag-blue": "#7fa9d1",
        "tag-purple": "#b7a0dc",
    },
)
PAPER = Theme(
    name="paper",
    dark=False,
    primary="#2b5c86",
    secondary="#6a5a8c",
    accent="#8a4f0e",
    foreground="#2b2a27",
    background="#faf7f0",
    surface="#f4f0e6",
    panel="#e9e3d5",
    success="#46702c",
    warning="#8a4f0e",
    error="#a8322b",
    variables={
        "mark-yellow": "#f7e39a",
        "mark-green": "#cfe8c4",
        "mark-blue": "#c5dff0",
        "mark-pink": "#f3cfe0",
        "quiet": "#625e56",
        "cursor-line": "#efe9dc",
        "row": "#cfe0f0",
        "picked": "#e9decf",
        "selection": "#a7b9c6",
        "hit": "#d8c5ac",
        "words-on-colour": "#2b2a27",
        "tag-red": "#a32a24",
        "tag-orange": "#874b0d",
        "tag-yellow": "#6b5900",
        "tag-green": "#3c6525",
        "tag-blue": "#26557d",
        "tag-purple": "#65459b",
    },
)
DARK, LIGHT = INK.name, PAPER.name
FEW_COLOURS = {True: "ansi-dark", False: "ansi-light"}
"""Textual's themes in the terminal's own colours, dark and light."""
SIGNS = {"sign-yellow": "#d9a400", "sign-green": "#3fa34d", "sign-blue": "#3d7fd6", "sign-pink": "#d6589b"}
"""The bar beside the words of a highlight, in the panel."""
FALLBACKS = {
    "dark": INK.variables | SIGNS,
    "light": PAPER.variables | SIGNS,
    "ansi": {
        "sign-yellow": "ansi_yellow",
        "sign-green": "ansi_green",
        "sign-blue": "ansi_cyan",
        "sign-pink": "ansi_magenta",
        "mark-yellow": "ansi_yellow",
        "mark-green": "ansi_green",
        "mark-blue": "ansi_cyan",
        "mark-pink": "ansi_magenta",
        "tag-red": "ansi_red",
        "tag-orange": "ansi_bright_red",
        "tag-yellow": "ansi_yellow",
        "tag-green": "ansi_green",
        "tag-blue": "ansi_blue",
        "tag-purple": "ansi_magenta",
        "quiet": "ansi_default",
        "cursor-line": "ansi_default",
        "row": "ansi_default",
        "picked": "ansi_default",
        "selection": "ansi_default",
        "hit": "ansi_default",
        "words-on-colour": "ansi_default",
    },
}
"""Our variables for Textual's own themes, which do not know them (contrast.py fits them)."""


def checked_theme(config: Config, known: Iterable[str]) -> None:
    """Raise ConfigError that names file and line when the configuration asks for a theme that there is not."""
    names = sorted(known)
    if config.theme is None or config.theme in names:
        return
    near = get_close_matches(config.theme, names, 1)
    hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(names)}."
    raise ConfigError(f"{config.where('theme')}: there is no theme '{config.theme}'.", hint)
