"""The tour: one screen, with the keys as they are bound."""

from pathlib import Path

import pytest
from textual.widgets import Static

from reader.config import Config
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.tour import STEPS, TourScreen
from tests.tui.shell import App, filled, person


def words(screen: TourScreen) -> str:
    return str(screen.query_one(Static).content)


async def test_the_tour_names_every_key_as_it_is_bound(tmp_path: Path) -> None:
    async with person(
        tmp_path, config=Config(keys={"star": "ctrl+s", "note": "N", "find-previous": "P"})
    ) as someone:
        await someone.press("f2")
        told = words(someone.front(TourScreen))
        assert "^s stars" in told
        assert "a adds files" in told
        assert "the palette" not in told
        assert "N writes a note" in told  # a key of the articles
        assert "f2 opens it again" in str(someone.app.screen.query_one(".dialog").border_subtitle)
        assert all(title in told for title, _ in STEPS)
        await someone.press("space")
        someone.front(LibraryScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_can_be_read_to_its_end_or_closed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with person(tmp_path, size=size) as someone:
        await someone.press("f2")
        screen = someone.front(TourScreen)
        assert screen.query_one(".dialog").region.height <= size[1]
        await someone.press("enter")
        someone.front(LibraryScreen)


async def test_who_is_new_is_told_of_it_once_the_screen_stands(tmp_path: Path) -> None:
    with filled(tmp_path, 1) as library:
        app = App(library, state_folder=tmp_path / "state", first_time=True)
        app.said = []
        async with app.run_test() as pilot:
            await pilot.pause()
            app._at_rest()
            assert "New here? f2 shows you around." in app.said
