"""The app with the sample article in a library of its own, opened for reading."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from reader.analysis.assembly import ANALYSER_VERSION
from reader.config import Config
from reader.core.annotations import Annotation
from reader.library import Library
from reader.tui.app import NewsbriefApp
from reader.tui.reading.base import ReadingBase
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.page_view import PageView
from tests.library.made import add_read
from tests.tui.reading import sample
from tests.tui.shell import keys_done, work_done


class Desk(NewsbriefApp):
    """Remembers what it said."""

    def __init__(
        self, library: Library, article_id: str, state_folder: Path, config: Config | None = None
    ) -> None:
        super().__init__(library, config, state_folder=state_folder)
        self.article_id = article_id
        self.said: list[str] = []

    def notify(self, message: str, **more: object) -> None:
        self.said.append(message)


class Reader:
    """A person at the desk: keys in, what the library and the screen hold out."""

    def __init__(self, app: Desk, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> ReadingScreen:
        return next(s for s in self.app.screen_stack if isinstance(s, ReadingScreen))

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        return self.app.library.shelf.article(self.app.article_id).annotations

    async def press(self, *keys: str) -> None:
        """Press keys and wait until every write and read they caused has come back."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        for _ in range(2):
            await keys_done(self.app)
            await work_done(self.app)
            await asyncio.wrap_future(self.app.jobs.write(self.screen, lambda: None))
            await self.pilot.pause()

    async def until(self, seen: Callable[[], bool], seconds: float = 30) -> None:
        """Wait until the screen is as it should be: what a timer or a second message brings comes when it comes."""
        end = time.monotonic() + seconds
        while not seen():
            assert time.monotonic() < end, "the screen never came to that"
            await asyncio.sleep(0.01)
            await self.settle()


@asynccontextmanager
async def desk(folder: Path, width: int = 120, height: int = 40, position: int = 0) -> AsyncIterator[Reader]:
    """Open the sample article in a library under `folder` (made the first time)."""
    with Library.open(folder / "library.db") as library:
        report = add_read(library, b"sample", [(sample.ARTICLE, sample.BRIEF)], analyser=ANALYSER_VERSION)
        article_id = (*report.added, *report.present)[0].article_id
        if position:
            library.edits.set_position(article_id, position, 0.5)
        app = Desk(library, article_id, folder / "state")
        async with app.run_test(size=(width, height)) as pilot:
            reader = Reader(app, pilot)
            await app.push_screen(ReadingScreen(library, article_id))
            await reader.settle()
            yield reader


PageView.FLASH_SECONDS = 60
"""What lit up is looked at when the machine gets to it; the one test about fading sets its own."""

ReadingBase.PAUSE = 60
"""Keys come slowly on a busy machine; the one test about the pause sets its own."""
