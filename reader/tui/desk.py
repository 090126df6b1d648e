"""What screens and widgets ask of the app: they know this much of it and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from textual.dom import DOMNode
from textual.screen import Screen
from textual.signal import Signal

from reader.config import Config
from reader.settings import COLOURS
from reader.tui.jobs import Jobs
from reader.tui.long_work import LongWork, Work
from reader.tui.memory import forget_closed
from reader.tui.state import State

ASK_AGAIN = 1.0
"""Seconds until a brief that is not there yet is asked for again."""


class Desk(Protocol):
    """The app, as those who work at it see it."""

    config: Config
    state: State
    jobs: Jobs
    samples: bool
    """Whether the samples are to be added."""
    registers: dict[str, str]
    """What was copied into registers, by their letters, as long as the app runs."""
    tag_colours: Mapping[str, str]
    """The colours that the person gave to tags, by their names in small letters."""

    works: list[LongWork]
    """The long work that goes on, and what is over and has a report."""

    news_changed: Signal[str]
    """Tells when that is something else."""

    @property
    def news(self) -> str:
        """What to say of it in the line above."""

    def begin_work(
        self,
        title: str,
        work: Work,
        *,
        done: str = "added",
        spared: str = "there already",
        behind: bool = False,
        once: bool = False,
        then: Callable[[LongWork], object] = lambda _: None,
    ) -> LongWork:
        """Do long work, in sight unless it is to stay `behind`; `then` is called once it is over and told.

        What is done `once` at a time is shown, not begun anew, where it goes on already.
        """

    def make_briefs(self) -> None:
        """Make the briefs that are still to be made, behind."""

    def key_of(self, command: str) -> str:
        """Return the key a command has now, as it is shown; "" if none."""

    def key_in(self, screen: str, command: str) -> str:
        """Return the key that a command has on another screen; "" if none."""

    def press(self, key: str) -> None:
        """Do what a key does."""

    def tell(self, title: str, message: str, hint: str = "") -> None:
        """Show a dialog about trouble, unless one is open already."""

    def read_styles(self) -> None:
        """Read the styles that the first frame does without, if they have not been."""

    def screen_across(self, place: str) -> Screen[None]:
        """Return a new screen of what is in all articles together: highlights, people or figures."""

    def article_beside(self, article_id: str, by: int) -> str | None:
        """Move the library's cursor so many articles on from one, and return which it is on then; None if there is none."""

    def show_search(self, query: str) -> None:
        """Show in the library what answers to a query."""


def desk_of(node: DOMNode) -> Desk:
    """Return the app that a screen or widget belongs to."""
    return cast("Desk", node.app)


class DeskScreen(Screen[None]):
    """A screen that works at the desk."""

    @property
    def desk(self) -> Desk:
        """The app."""
        return desk_of(self)

    @property
    def colour_names(self) -> dict[str, str]:
        """What the colours of highlights mean to the person; where no colour is seen, each is named at least."""
        names = {colour: colour for colour in COLOURS} if self.app.no_color else {}
        return names | dict(self.desk.config.colours)

    def on_unmount(self) -> None:
        """Leave nothing behind: a screen of lists holds a megabyte."""
        forget_closed()
