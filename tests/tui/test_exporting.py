"""Which folder exports are offered."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from reader.config import Config
from reader.tui.desk import Desk
from reader.tui.exporting import KEY, export_folder
from reader.tui.state import State


def test_the_configured_folder_goes_before_that_of_the_last_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    desk = cast(Desk, SimpleNamespace(config=Config(), state=State(tmp_path / "state")))
    assert export_folder(desk) == ""
    desk.state.set(KEY, str(tmp_path / "notes"))
    assert export_folder(desk) == "~/notes"
    desk.config = Config(export_folder=Path("/vault"))
    assert export_folder(desk) == "/vault"
