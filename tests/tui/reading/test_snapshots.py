"""Pictures of the reading screen, compared with those kept (renew with --snapshot-update after looking)."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.analysis.assembly import ANALYSER_VERSION
from reader.library import Library
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.page_view import PageView
from tests.library.made import add_read
from tests.tui.reading import sample
from tests.tui.reading.desk import Desk, Reader
from tests.tui.reading.sample import at
from tests.tui.shell import at_rest


@pytest.mark.parametrize(
    ("size", "theme", "keys"),
    [
        ((120, 40), "ink", ["v", "w", "w"]),
        ((80, 24), "paper", ["slash", *"2023"]),
        ((80, 24), "ink", ["tab", "tab", "l"]),
    ],
    ids=["wide-ink-selecting", "narrow-paper-finding", "narrow-ink-panel"],
)
def test_the_reading_screen_looks_as_it_did(
    snap_compare: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    theme: str,
    keys: list[str],
) -> None:
    monkeypatch.setattr(PageView, "FLASH_SECONDS", 600)
    with Library.open(tmp_path / "library.db") as library:
        report = add_read(library, b"sample", [(sample.ARTICLE, sample.BRIEF)], analyser=ANALYSER_VERSION)
        article_id = report.added[0].article_id
        library.edits.highlight(article_id, at("3.9 billion tonnes"), note="Compare with 2020.")
        library.edits.highlight(article_id, at("night train"), colour="green", tags=["rail/night"])
        app = Desk(library, article_id, tmp_path / "state")

        async def read(pilot: Pilot[None]) -> None:
            reader = Reader(app, pilot)
            app.theme = theme
            await app.push_screen(ReadingScreen(library, article_id))
            await reader.settle()
            await reader.press(*keys)
            await at_rest(pilot)

        assert snap_compare(app, terminal_size=size, run_before=read)
