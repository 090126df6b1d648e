"""Draws the README's picture: a sample article as the app shows it, with a highlight, a note and tags.

    python scripts/draw_screen.py

Run it again when the looks of the reading screen have changed.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from reader.config import Config
from reader.core.spans import Span
from reader.library import Library
from reader.tui.app import NewsbriefApp
from reader.tui.screens.reading import ReadingScreen

HERE = Path(__file__).parent.parent
ARTICLE = HERE / "sample_feeds" / "harbour-ministry-briefing.txt"
PICTURE = HERE / "docs" / "reading.svg"
SIZE = (128, 36)
MARKED, THOUGHT = "16 icebreakers are on duty around the clock", "Compare with the nine of last winter."
FONT_FROM_AFAR = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""A picture of ours fetches nothing; the reader's own monospaced font will do."""


async def draw(folder: Path) -> str:
    """Return the picture as SVG."""
    with Library.open(folder / "library.db") as library:
        article_id = library.imports.add([ARTICLE]).added[0].article_id
        text = library.shelf.text(article_id)
        start = text.index(MARKED)
        library.edits.highlight(article_id, Span(start, start + len(MARKED)), note=THOUGHT)
        library.edits.tag([article_id], ["shipping/winter"])
        app = NewsbriefApp(library, Config(theme="ink"), state_folder=folder / "state")
        async with app.run_test(size=SIZE) as pilot:
            await app.push_screen(ReadingScreen(library, article_id))
            for _ in range(10):
                await app.workers.wait_for_complete()
                await pilot.pause(0.2)
            return FONT_FROM_AFAR.sub("", app.export_screenshot(title="newsbrief"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")
