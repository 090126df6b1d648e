"""What the library's first paint does not wait for."""

import asyncio
import subprocess
import sys
from pathlib import Path

from reader.library import Library
from reader.tui.app import NewsbriefApp

SPARED = (
    "reader.analysis",
    "reader.core.article",
    "reader.core.brief",
    "reader.core.query_completion",
    "reader.core.reports",
    "reader.ingest",
    "reader.library.rules",
    "reader.store.articles",
    "reader.store.backup",
    "reader.tui.opener",
    "reader.tui.palette",
    "reader.tui.screens.help",
    "reader.tui.screens.reading",
    "reader.tui.screens.trouble",
    "reader.tui.typeset",
    "reader.tui.widgets.places",
    "textual.widgets._text_area",
)


def test_the_library_screen_loads_nothing_that_a_list_needs_not() -> None:
    script = (
        "import sys; import reader.cli.opening, reader.tui.app, reader.tui.screens.library\n"
        f"print(*sorted({set(SPARED)} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")


async def test_what_is_opened_before_the_first_list_looks_as_ever(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        app = NewsbriefApp(library, state_folder=tmp_path / "state")
        async with app.run_test(size=(100, 30)) as pilot, asyncio.timeout(30):
            app.action_help()
            while not (dialogs := app.screen.query(".dialog")) or dialogs.first().region.x == 0:
                await pilot.pause(0.02)  # without its style it fills the window
