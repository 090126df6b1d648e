"""The one reading screen that is kept: made ahead, and shown with another article each time."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.events import Resize

from reader.core.query import Words
from reader.core.spans import Span
from reader.library import Library
from reader.tui.screens.reading import STYLES, ReadingScreen

KEPT = "reading"
"""The name of the screen that is kept."""


def make_ready(app: App[Any], library: Library) -> None:
    """Make the screen that is kept, unseen, so that the first article opens as fast as the others."""
    if app.is_screen_installed(KEPT):
        return  # an article was opened meanwhile
    screen = _kept(app, library)
    # Textual has no public way to mount a screen without showing it, nor one during which the app handles keys.
    app._register(app, screen)
    screen.post_message(Resize(app.size, app.size))


def _kept(app: App[Any], library: Library) -> ReadingScreen:
    if not app.is_screen_installed(KEPT):
        app.stylesheet.read(STYLES)  # Textual would read all the other styles once more with it
        app.install_screen(ReadingScreen(library), KEPT)
    return app.get_screen(KEPT, ReadingScreen)


def read(
    app: App[Any],
    library: Library,
    article_id: str,
    annotation_id: str | None = None,
    *,
    place: Span | None = None,
    sought: tuple[Words, ...] = (),
) -> None:
    """Show an article, at a highlight, at some words, at what was searched for, or where reading stopped.

    One screen is kept for it, as making one costs more than the rest of opening an article; where that is
    in use already, there is a second one on top of it.
    """
    screen = _kept(app, library)
    if screen in app.screen_stack:
        screen = ReadingScreen(library)
    screen.turn_to(article_id, annotation_id, place=place, sought=sought)
    app.push_screen(screen)
