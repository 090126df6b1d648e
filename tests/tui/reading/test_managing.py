import webbrowser
from pathlib import Path

import pytest

from reader.tui.screens.asking import ExportScreen
from tests.tui.reading.desk import desk
from tests.tui.reading.sample import at
from tests.tui.shell import press


async def test_exporting_asks_where_and_remembers_it(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    async with desk(tmp_path) as reader:
        await reader.press("H", "e")
        assert isinstance(reader.app.screen, ExportScreen)
        reader.app.screen.dismiss(notes)
        await reader.settle()
        (written,) = notes.glob("*.md")
        assert "## Highlights" in written.read_text()
        assert reader.app.said[-1] == f"Exported to {written}."
        assert reader.app.state.get("export_folder") == str(notes)
        await reader.press("e")
        reader.app.screen.dismiss(notes)
        await reader.settle()
        assert reader.app.said[-1] == "Nothing has changed since the last export."


async def test_in_a_selection_e_is_a_motion(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "2", "e")
        assert reader.screen.view.selected == at("The Ministry of")


async def test_copying_the_whole_as_markdown(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("Y")
        assert "# Railways open at the fastest pace in a decade" in reader.app.clipboard


async def test_the_browser_gets_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    async with desk(tmp_path) as reader:
        await reader.press("o")
        assert opened == ["https://example.com/rail"]
        assert reader.app.said == ["Opened example.com in the browser."]
        reader.screen.view.go(at("Ministry of Transport").start + 3)
        await reader.press("enter")
        assert opened[1:] == ["https://transport.example.org/"]


async def test_the_summary_folds_and_the_marks_hide(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("s", "m")
        assert view.folded
        assert not view.page.targets
        assert not view.marked
        await reader.press("s", "m")
        assert len(view.page.targets) == 3
        assert view.marked


async def test_out_moves_a_selection_then_leaves_the_panel_then_the_article(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        screen = reader.screen
        await reader.press("w", "v", "l", "l", "h")
        assert screen.view.selected is not None
        assert screen.view.selected.end - screen.view.selected.start == len("Ministry")
        await reader.press("escape")
        screen.go_to_pane("figures")
        await reader.press("h")
        assert screen.focused is screen.view
        await press(reader.pilot, "h")
        assert screen not in reader.app.screen_stack


async def test_it_tells_why_a_sentence_is_in_the_summary(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("W")
        assert "for it: the text keeps coming back" in reader.app.said[-1]
        reader.screen.view.go(at("What the minister promised").start)
        await reader.press("W")
        assert "do not stand in summaries" in reader.app.said[-1]


async def test_details_tell_the_dates_and_where_the_article_is_from(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("I")
        said = reader.app.said[-1]
        assert said.startswith("published 16 Jan 2024 · saved ")
        assert said.endswith("text · https://example.com/rail")
