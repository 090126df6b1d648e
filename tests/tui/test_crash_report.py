"""A mistake of ours is told, and written down: where and what kind, and no word of an article."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from reader.tui.screens.trouble import TroubleScreen
from tests.tui.shell import person

SECRET = "the minister's unpublished words"


def broken() -> None:
    text = SECRET
    raise ValueError(f"cannot read {text}")


def report(folder: Path) -> str:
    file = folder / "state" / "crash.txt"
    assert file.stat().st_mode & 0o077 == 0
    return file.read_text(encoding="utf-8")


async def test_one_in_work_becomes_a_dialog(tmp_path: Path) -> None:
    async with person(tmp_path, 1) as someone:
        someone.app.jobs.write(someone.screen, broken)
        await someone.settle()
        assert isinstance(someone.app.screen, TroubleScreen)
    assert "broken" in report(tmp_path) and "ValueError" in report(tmp_path)
    assert "unpublished" not in report(tmp_path)


async def test_one_on_a_screen_ends_the_app_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual would show the values of variables."""
    console = Console(file=StringIO(), record=True, width=200)
    with pytest.raises(ValueError, match="unpublished"):  # which the pilot raises again
        async with person(tmp_path, 1) as someone:
            monkeypatch.setattr(someone.app, "error_console", console)
            monkeypatch.setattr(someone.app, "action_help", broken)
            await someone.pilot.press("?")
    told = console.export_text()
    assert "That is a mistake of ours: ValueError happened" in told
    assert "unpublished" not in told
    assert "broken" in report(tmp_path)
    assert "unpublished" not in report(tmp_path)


@pytest.mark.parametrize("place", ["highlights", "people", "figures"])
async def test_leaving_while_a_screen_opens_is_none(tmp_path: Path, place: str) -> None:
    """A screen that is opened and closed at once is told that it is there, and finds nothing in itself."""
    async with person(tmp_path, 1) as someone:
        someone.app.push_screen(someone.app.screen_across(place))
        someone.app.exit()
    assert someone.app.return_code == 0
    assert not (tmp_path / "state" / "crash.txt").exists()
