"""The app's theme: which one it opens with, light and dark, and what stands for it where colours are few."""

from __future__ import annotations

from typing import Any

from textual.app import App

from reader.config import Config
from reader.tui.contrast import fitted
from reader.tui.state import State
from reader.tui.themes import DARK, FALLBACKS, FEW_COLOURS, INK, LIGHT, PAPER, checked_theme

DARK_MODE = {True: "-dark-mode", False: "-light-mode"}


class Themed(App[None]):
    """The app, as far as its colours go."""

    config: Config
    state: State
    few_colours: bool
    """Whether the terminal's own sixteen are used."""

    def begin_with_theme(self) -> None:
        """Take one of our themes before the styles are read: set later, they are all read once more."""
        self.register_theme(INK)
        self.register_theme(PAPER)
        checked_theme(self.config, self.available_themes)
        theme = self.available_themes[self.first_theme()]
        if theme in (INK, PAPER):
            self.set_reactive(App.theme, theme.name)
            self.stylesheet.set_variables(self.get_css_variables())
            self.remove_class("-dark-mode", update=False)
            self.add_class(f"-theme-{theme.name}", DARK_MODE[theme.dark], update=False)

    def first_theme(self) -> str:
        """Return the theme to open with: the configuration's, else the last one chosen, else ink."""
        wanted: Any = self.config.theme or self.state.get("theme") or DARK
        return self._shown_as(str(wanted) if wanted in self.available_themes else DARK)

    def _shown_as(self, name: str) -> str:
        """Return the theme that stands for one where there are too few colours for it."""
        return FEW_COLOURS[self.available_themes[name].dark] if self.few_colours else name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the variables that ours have."""
        theme = self.available_themes.get(self.theme)
        if theme is not None and theme.ansi:
            return dict(FALLBACKS["ansi"])
        return dict(FALLBACKS["dark" if theme is None or theme.dark else "light"])

    def get_css_variables(self) -> dict[str, str]:
        """Fit the colours of Textual's own themes: theirs are for buttons, ours are read for hours."""
        variables = super().get_css_variables()
        theme = self.current_theme
        if theme.ansi or theme in (INK, PAPER):
            return variables
        self.theme_variables = fitted(variables, FALLBACKS["dark" if theme.dark else "light"])
        return self.theme_variables

    def watch_theme(self, theme: str) -> None:
        """Keep the choice."""
        if self.is_running and not self.few_colours and theme in (LIGHT, DARK, *self.available_themes):
            self.state.set("theme", theme)

    def action_theme(self) -> None:
        """Switch between light and dark."""
        self.theme = self._shown_as(LIGHT if self.current_theme.dark else DARK)

    def action_choose_theme(self) -> None:
        """Pick any theme."""
        self.search_themes()
