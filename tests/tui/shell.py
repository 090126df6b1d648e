"""The app on a library of invented articles, with a person at its keys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from textual.app import App as TextualApp
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import WorkerCancelled

from reader.config import Config
from reader.library import Library
from reader.store.connection import Store
from reader.tui.app import NewsbriefApp
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.places import Places
from tests.library.made import put_many

Kind = TypeVar("Kind", bound=Screen)  # type: ignore[type-arg]


class App(NewsbriefApp):
    """Remembers what it said."""

    said: list[str]

    def notify(self, message: str, **more: object) -> None:
        self.said.append(message)


class Person:
    """Keys in, and what the screen and the library hold out."""

    def __init__(self, app: App, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def library(self) -> Library:
        return self.app.library

    @property
    def screen(self) -> LibraryScreen:
        return next(s for s in self.app.screen_stack if isinstance(s, LibraryScreen))

    @property
    def titles(self) -> list[str]:
        """The titles in the list, read from the library by the query the screen asks."""
        return [row.title for row in self.library.shelf.listing(self.screen.question).rows(0, 500)]

    @property
    def under_cursor(self) -> str:
        row = self.screen.articles.row
        return row.title if row else ""

    @property
    def empty_words(self) -> str:
        empty = self.screen.query_one("#empty", Static)
        return str(empty.content) if empty.display else ""

    def front(self, kind: type[Kind]) -> Kind:
        assert isinstance(self.app.screen, kind), self.app.screen
        return self.app.screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def write(self, words: str) -> None:
        await self.press(*("space" if c == " " else c for c in words))

    async def settle(self) -> None:
        """Wait until every read and write that was asked for has come back."""
        for _ in range(3):
            await keys_done(self.app)
            await asyncio.sleep(0.02)
            await work_done(self.app)
            await asyncio.wrap_future(self.app.jobs.write(self.screen, lambda: None))
            await self.pilot.pause()

    async def point(self, place: str) -> None:
        """Put the cursor on a place of the tree by its name."""
        tree = self.screen.query_one(Places)
        node = next(n for n in walk(tree.root) if str(n.label).strip().startswith(place))
        tree.move_cursor(node)
        tree.focus()
        await self.settle()

    async def go(self, place: str) -> None:
        """Go to a place of the tree by its name."""
        await self.point(place)
        await self.press("enter")


async def keys_done(app: TextualApp[None]) -> None:
    """Wait until the last key has led where it leads."""
    while isinstance(app, NewsbriefApp) and app.is_running and app.type_ahead.under_way:
        await asyncio.sleep(0.01)


async def work_done(app: TextualApp[None]) -> None:
    """Wait until no work is under way; what a screen waited for that has closed meanwhile counts as done."""
    with suppress(WorkerCancelled):
        await app.workers.wait_for_complete()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait until the last one has led where it leads."""
    await pilot.press(*keys)
    await keys_done(pilot.app)


async def at_rest(pilot: Pilot[None], times: int = 3) -> None:
    """Wait until the screen has looked the same so many times, with nothing under way and no cursor blinking."""
    looks: list[str] = []
    while len(looks) < times or len(set(looks[-times:])) > 1:
        await asyncio.sleep(0.1)
        await keys_done(pilot.app)
        await work_done(pilot.app)
        await pilot.pause()
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        looks.append(pilot.app.export_screenshot())


def walk(node: object) -> Iterator:  # type: ignore[type-arg]
    """Yield a tree's nodes."""
    for child in node.children:  # type: ignore[attr-defined]
        yield child
        yield from walk(child)


@contextmanager
def filled(folder: Path, count: int) -> Iterator[Library]:
    """A library with that many articles, "Steel output 0" the oldest."""
    with Library(Store.open(folder / "library.db", wait=0.2)) as library:
        if count:
            put_many(library, count)
        yield library


@asynccontextmanager
async def person(
    folder: Path,
    count: int = 5,
    *,
    size: tuple[int, int] = (120, 40),
    config: Config | None = None,
    samples: bool = False,
) -> AsyncIterator[Person]:
    """Open the app on a library with `count` articles."""
    with filled(folder, count) as library:
        app = App(library, config, state_folder=folder / "state", samples=samples)
        app.said = []
        async with app.run_test(size=size) as pilot:
            someone = Person(app, pilot)
            for _ in range(100):
                await someone.settle()
                if samples or someone.screen.listed:
                    break
            yield someone


async def until(someone: Person, seen: Callable[[], bool]) -> None:
    """Wait until the screen shows what it was asked for."""
    for _ in range(50):
        await someone.settle()
        if seen():
            return
    assert seen()
