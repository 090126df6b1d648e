"""Text objects after v and V, and the dot that does the last act again."""

from pathlib import Path

from reader.config import Config
from reader.core.annotations import COLOURS
from reader.tui.reading.base import ReadingBase
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at


def marks(reader: Reader) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Words, colour, note and tags of every highlight, in the order of the text."""
    found = sorted((a.selector.span, a) for a in reader.annotations if a.selector)
    return [(span.of(sample.TEXT), a.colour, a.note, a.tags) for span, a in found]


async def test_a_sentence_or_a_paragraph_around_the_cursor_is_selected(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("w", "w", "v", "a", "s")
        assert view.selected == sample.SENTENCES[0]
        await reader.press("i", "s")
        assert view.selected == sample.SENTENCES[0]._replace(end=sample.SENTENCES[1].end)
        await reader.press("escape", "v", "i", "p")
        assert view.selected == sample.BLOCKS[0].span
        await reader.press("escape", "g", "v", "2", "a", "s")
        assert view.selected == sample.SENTENCES[0]._replace(end=sample.SENTENCES[1].end)


async def test_the_other_end_of_a_selection_is_moved_after_o(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("w", "w", "v", "w", "o", "b")
        assert view.selected == at("Ministry of Transport")
        await reader.press("o", "w", "o", "w", "w")
        assert view.selected == at("Transport said")


async def test_a_selection_that_grew_takes_a_note_at_once(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "w", "a", *"so it is", "ctrl+s")
        assert [note for _, _, note, _ in marks(reader)] == ["so it is"]


async def test_a_fresh_selection_takes_a_note_with_the_letters_typed_or_after_a_moment(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "a", *"ok", "ctrl+s")
        assert [note for _, _, note, _ in marks(reader)] == ["ok"]
        ReadingBase.PAUSE, before = 0.001, ReadingBase.PAUSE
        try:
            await reader.press("G", "v", "a")
            assert reader.screen.editor.is_open
        finally:
            ReadingBase.PAUSE = before


async def test_the_dot_highlights_tags_and_deletes_again(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press(".")
        assert reader.app.said[-1].startswith("Nothing to repeat")
        await reader.press("2", "H", "J", ".")
        first, second = (s.of(sample.TEXT) for s in sample.SENTENCES[:2])
        assert marks(reader) == [(first, "green", "", ()), (second, "green", "", ())]
        await reader.press("t", *"rail", "enter", "K", ".")
        assert [tags for *_, tags in marks(reader)] == [("rail",), ("rail",)]
        await reader.press("d", "J", ".")
        assert marks(reader) == []


async def test_the_dot_writes_the_same_note_again(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("a", *"check", "ctrl+s", "J", ".")
        assert [note for _, _, note, _ in marks(reader)] == ["check", "check"]


async def test_quotes_are_gathered_in_a_register(tmp_path: Path) -> None:
    first, second = (span.of(sample.TEXT) for span in sample.SENTENCES[:2])
    async with desk(tmp_path) as reader:
        await reader.press("quotation_mark", "a", "y")
        assert reader.app.clipboard == first
        await reader.press("J", "quotation_mark", "A", "y")
        assert reader.app.clipboard == f"{first}\n\n{second}"
        assert reader.app.said[-1].startswith(f"Added {len(second.split())} words to register a")
        await reader.press("y")
        assert reader.app.clipboard == second
        await reader.press("quotation_mark", "a", "y", "quotation_mark", "j")
        assert (reader.app.clipboard, reader.app.registers) == (second, {"a": second})


async def test_words_are_copied_with_who_said_them_where_and_when(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.view.go(at("Every county").start)
        await reader.press("v", "w", "ctrl+y")
        assert reader.app.clipboard.startswith(
            "“Every county” — Elena Marković, Railways open at the fastest"
        )
        assert reader.screen.view.selected is None


async def test_overlapping_highlights_are_both_kept_and_drawn(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("v", "w", "w", "w", "2", "H", "g", "w", "w", "v", "w", "w", "w", "4", "H")
        assert [colour for _, colour, _, _ in marks(reader)] == ["green", "pink"]
        row = reader.screen.view.page.row(at("said on").start)
        names = [name for _, name in reader.screen.view.overlays.on(row)]
        assert {"article--green", "article--pink"} <= set(names)


async def test_colours_have_names_of_their_own(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.app.config = Config(colours={"yellow": "claim"})
        reader.screen.panel.colours = reader.app.config.colours
        await reader.press("H")
        assert " claim; " in reader.app.said[-1]
        assert "claim" in reader.screen.panel.section("notes").rows[0].content.plain


def test_the_configuration_knows_the_colours() -> None:
    from reader import settings

    assert settings.COLOURS == COLOURS


async def test_a_word_found_and_selected_looks_selected(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("slash", "r", "a", "i", "l", "enter")
        view = reader.screen.view
        row = view.page.row(view.cursor)
        assert "article--current-hit" in [name for _, name in view.overlays.on(row)]
        await reader.press("v")
        names = [
            name for span, name in view.overlays.on(row) if view.selected and span.overlaps(view.selected)
        ]
        assert "article--selection" in names
        assert "article--current-hit" not in names
