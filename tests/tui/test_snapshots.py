"""Pictures of the library and its dialogs, so that a change of looks is seen by whoever makes it."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Config
from reader.core.spans import Span
from reader.library import Library
from tests.library.made import put_many
from tests.tui.shell import App, at_rest


@pytest.mark.parametrize(
    ("name", "size", "theme", "keys"),
    [
        ("library", (120, 40), "ink", ["j", "x"]),
        ("library-small", (80, 24), "paper", ["j"]),
        ("tagging", (80, 24), "ink", ["t"]),
        ("help", (120, 40), "paper", ["question_mark"]),
        ("highlights", (100, 30), "ink", ["H"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_looks_as_it_did(
    tmp_path: Path, snap_compare: object, name: str, size: tuple[int, int], theme: str, keys: list[str]
) -> None:
    with Library.open(tmp_path / "library.db") as library:
        ids = put_many(library, 8)
        library.edits.tag(ids[2:5], ["policy/industry"])
        library.edits.set_starred(ids[6:7])
        library.edits.highlight(ids[7], Span(0, 15), note="Compare with cement.", tags=["steel"])
        app = App(library, Config(theme=theme), state_folder=tmp_path / "state")
        app.said = []

        async def act(pilot: Pilot[None]) -> None:
            for key in ("", *keys):
                await pilot.press(*([key] if key else []))
                await at_rest(pilot)

        assert snap_compare(app, terminal_size=size, run_before=act)  # type: ignore[operator]
