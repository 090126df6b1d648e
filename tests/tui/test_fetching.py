"""An address without its text in the app: shown as such, fetched by a key."""

from __future__ import annotations

from pathlib import Path

from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.bars import FooterLine
from reader.tui.widgets.preview import PreviewPane
from tests.library.pages import PAGE, served
from tests.tui.shell import Person, person


async def test_an_address_is_shown_as_one_and_fetched(tmp_path: Path) -> None:
    with served({"/quay": PAGE.format(title="The quay is full")}) as site:
        path = tmp_path / "pocket.csv"
        path.write_text(f"title,url,time_added,tags,status\nQuay,{site}/quay,1905501600,,unread\n")
        async with person(tmp_path, 0) as reader:
            reader.library.imports.add([path])
            reader.screen.reload()
            await reader.settle()
            await _waited(reader, "not been fetched")
            await reader.press("enter")
            reading = reader.front(ReadingScreen)
            words = "\n".join(line.words for line in reading.view.page.lines)
            assert f"Not fetched yet: only {site}/quay is here." in words
            assert reading.panel.section("officials").text.strip() == "No text yet."
            assert str(reading.query_one(FooterLine).render()).startswith(
                "D fetch the text  o open in browser"
            )
            await reader.press("D")
            await reader.settle()
            assert reading.opened
            assert "41,200 containers" in reading.opened.article.text
            assert str(reading.query_one(FooterLine).render()).startswith("v select")
            await reader.press("q")
            assert reader.titles == ["The quay is full"]


async def _waited(person: Person, words: str) -> None:
    for _ in range(20):
        if words in " ".join(person.screen.query_one(PreviewPane).text.split()):
            return
        await person.pilot.pause(0.05)
    raise AssertionError(words)
