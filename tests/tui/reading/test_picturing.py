"""Pictures on a key: drawn for the room there is, one after the other, or told why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.ingest import Source
from reader.library import Library
from reader.tui.screens.dialog import Dialog
from reader.tui.screens.picture import PictureScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.picture_view import PictureView
from tests.ingest.pictures.made import claimed, noise, picture, saved, written
from tests.ingest.pictures.test_finding import page
from tests.library.test_pictures import put
from tests.tui.reading.desk import Desk, Reader

TWO = page(f"src='{written(saved(picture(size=(900, 450))) + bytes(1000))}'", f"src='{written(noise())}'")
SVG = page(f"src='{written(b'<svg xmlns=x>' + b' ' * 1000, 'svg+xml')}'")
BOMB = page(f"src='{written(claimed(90_000, 90_000) + bytes(1000))}'")
RED, GREEN = "#c80000", "#00c800"
NONE = page("src='https://[broken'")


class Looker(Reader):
    """A person who looks at pictures, and waits for what is to be seen."""

    async def sees(self, seen: Callable[[], bool]) -> None:
        for _ in range(100):
            await self.settle()
            if isinstance(self.app.screen, PictureScreen) and self.app.screen.query(PictureView) and seen():
                return
        assert seen()

    @property
    def title(self) -> str:
        return str(self.app.screen.query_one(Dialog).border_title)

    @property
    def caption(self) -> str:
        return str(self.app.screen.query_one("#caption", Static).content)

    @property
    def told(self) -> str:
        """What stands in the place of the picture."""
        view = self.app.screen.query_one(PictureView)
        return " ".join(" ".join(view.render_line(y).text for y in range(view.size.height)).split())

    @property
    def colours(self) -> Counter[str]:
        """The colours of the line in the middle of the view, and of how many cells."""
        view = self.app.screen.query_one(PictureView)
        middle = view.render_line(view.size.height // 2)
        return Counter(s.style.bgcolor.name for s in middle for _ in s.text if s.style and s.style.bgcolor)


@asynccontextmanager
async def looking(folder: Path, markup: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Looker]:
    """Open an article of this page."""
    with Library.open(folder / "library.db") as library:
        (article_id,) = put(library, Source(markup.encode(), "page.html"))
        app = Desk(library, article_id, folder / "state")
        async with app.run_test(size=size) as pilot:
            reader = Looker(app, pilot)
            await app.push_screen(ReadingScreen(library, article_id))
            while reader.screen.opened is None or not reader.screen.view.page.lines:
                await reader.settle()
            await reader.settle()
            yield reader


async def test_the_nearest_picture_opens_and_the_others_follow(tmp_path: Path) -> None:
    async with looking(tmp_path, TWO) as reader:
        await reader.press("p")
        await reader.sees(lambda: reader.title == "Picture 1 of 2" and {RED, GREEN} <= reader.colours.keys())
        assert "The port at night" in reader.caption
        await reader.press("n")
        await reader.sees(lambda: reader.title == "Picture 2 of 2" and len(reader.colours) > 10)
        await reader.press("n", "n")
        await reader.sees(lambda: reader.title == "Picture 2 of 2")
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReadingScreen)
        await reader.press("G", "p")
        await reader.sees(lambda: reader.title == "Picture 2 of 2")
        await reader.press("p")
        await reader.sees(lambda: reader.title == "Picture 1 of 2" and {RED, GREEN} <= reader.colours.keys())
        await reader.press("q")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_another_size_of_the_window_draws_the_picture_anew(tmp_path: Path) -> None:
    async with looking(tmp_path, TWO) as reader:
        await reader.press("p")
        await reader.sees(lambda: reader.colours[RED] > 30)
        await reader.pilot.resize_terminal(60, 20)
        await reader.sees(lambda: 10 < reader.colours[RED] < 30)
        assert abs(reader.colours[RED] - reader.colours[GREEN]) < 3


@pytest.mark.parametrize(
    ("markup", "said"), [(SVG, "drawing (SVG)"), (BOMB, "too large to show")], ids=["svg", "bomb"]
)
async def test_what_cannot_be_shown_says_why_in_its_place(tmp_path: Path, markup: str, said: str) -> None:
    async with looking(tmp_path, markup) as reader:
        await reader.press("p")
        await reader.sees(lambda: said in reader.told)


async def test_an_article_without_pictures_says_so(tmp_path: Path) -> None:
    async with looking(tmp_path, NONE) as reader:
        await reader.press("p")
        assert reader.app.said == ["This article has no pictures."]
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_a_picture_among_the_links_in_view_opens(tmp_path: Path) -> None:
    async with looking(tmp_path, TWO) as reader:
        await reader.press("L")
        while len(reader.screen.view.hints) < 2:
            await reader.settle()
        second = reader.screen.view.links_in_view[1]
        assert second.image is not None
        [labels] = [letters for row, letters in reader.screen.view.hints.items() if row == second.row]
        await reader.press(*labels[0][1])
        await reader.sees(lambda: reader.title == "Picture 2 of 2")


async def test_a_picture_is_shown_by_a_click(tmp_path: Path) -> None:
    async with looking(tmp_path, TWO) as reader:
        view = reader.screen.view
        spot = view.links_in_view[1]
        await reader.pilot.click(view, offset=(view.left + 4, spot.row - view.scroll_offset.y))
        await reader.sees(lambda: reader.title == "Picture 2 of 2")


async def test_its_address_is_copied_and_a_copy_of_its_own_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_it(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", open_it)
    place = "https://pictures.example/p.png"
    async with looking(tmp_path, TWO.replace("src='", f"data-src='{place}' src='", 1)) as reader:
        await reader.press("p")
        await reader.press("y")
        await reader.sees(lambda: reader.app.clipboard == place)
        await reader.press("o")
        await reader.sees(lambda: opened == [place])
        await reader.press("n")
        await reader.press("y")
        await reader.sees(lambda: "no address" in reader.app.said[-1])
        await reader.press("o")
        await reader.sees(lambda: len(opened) == 2)
        assert opened[1].startswith("file:///")
        assert Path(opened[1].removeprefix("file://")).read_bytes().startswith(b"\x89PNG")
