"""What the brief has wrong is put right from the panel, and undone like everything else."""

from pathlib import Path

from textual.widgets import Input, Select

from reader.core.brief import Brief
from reader.tui.screens.correcting import CorrectScreen
from tests.tui.reading.desk import Reader, desk


def brief(reader: Reader) -> Brief:
    return reader.app.library.shelf.article(reader.app.article_id).brief


def names(reader: Reader) -> list[str]:
    return [person.name for person in brief(reader).officials]


async def test_a_wrong_figure_goes_out_of_panel_and_library_until_it_is_undone(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        figures = reader.screen.panel.section("figures")
        before = len(figures.rows)
        await reader.press("tab", "x")
        assert len(figures.rows) == len(brief(reader).figures) == before - 1
        assert reader.app.said[-1].startswith("Hid “")
        await reader.press("u")
        assert len(figures.rows) == len(brief(reader).figures) == before


async def test_an_official_who_is_none_is_hidden(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        first, *rest = names(reader)
        await reader.press("tab", "tab", "x")
        assert names(reader) == rest
        assert reader.app.said[-1] == f"Hid {first}; u undoes it."


async def test_a_name_and_a_role_are_put_right(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("tab", "tab", "c")
        dialog = reader.app.screen
        assert isinstance(dialog, CorrectScreen)
        dialog.query_one("#name", Input).value = "Jelena Marković"
        dialog.query_one("#role", Input).value = "minister"
        await reader.press("enter")
        person = brief(reader).officials[0]
        assert (person.name, person.role, person.variants[-1]) == (
            "Jelena Marković",
            "minister",
            "Elena Marković",
        )
        rows = reader.screen.panel.section("officials").rows
        assert "Jelena Marković" in rows[0].content.plain


async def test_two_officials_become_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        people = brief(reader).people
        await reader.press("tab", "tab", "c")
        select = reader.app.screen.query_one("#same", Select)
        select.value = people[1].id
        await reader.pilot.click("#save")
        await reader.settle()
        assert [p.name for p in brief(reader).people] == [p.name for p in people[1:]]
        assert set(people[0].mentions) <= set(brief(reader).people[0].mentions)


async def test_nothing_changed_is_nothing_to_undo(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("tab", "tab", "c", "enter")
        assert reader.app.library.edits.can_undo() is None
        await reader.press("c", "escape")
        assert reader.app.library.edits.can_undo() is None


async def test_all_corrections_are_taken_back(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        before = brief(reader)
        await reader.press("tab", "x", "tab", "x")
        assert brief(reader) != before
        reader.screen.action_uncorrect()
        await reader.settle()
        assert brief(reader) == before
        reader.screen.action_uncorrect()
        assert reader.app.said[-1] == "Nothing was corrected in this article."


async def test_without_a_row_it_says_where_to_go(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("x")
        assert "(2)" in reader.app.said[-1]
        await reader.press("c")
        assert "(3)" in reader.app.said[-1]


async def test_the_place_in_the_text_stays(tmp_path: Path) -> None:
    async with desk(tmp_path, 120, 20) as reader:
        await reader.press("G", "tab", "tab")
        view = reader.screen.view
        cursor, scroll = view.cursor, view.scroll_offset
        await reader.press("x")
        assert (view.cursor, view.scroll_offset) == (cursor, scroll)
