"""An article saved again with edits while it is open."""

from pathlib import Path

from textual.events import ScreenResume

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.corrections import Correction
from reader.tui.drafts import Drafts
from reader.tui.widgets.bars import HeaderLine
from tests.library.made import add_read
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at

BEFORE = "A paragraph that was not there before, set in front of all the others.\n\n"
NEW = sample.ARTICLE.with_(text=BEFORE + sample.TEXT, blocks=())


async def save_again(reader: Reader) -> None:
    """Save the article with edits, as the watched folder does, and let the app say that something came in."""
    library = reader.app.library
    report = add_read(library, b"again", [(NEW, sample.BRIEF)], analyser=ANALYSER_VERSION)
    assert len(report.updated) == 1
    reader.screen.post_message(ScreenResume())
    await reader.settle()


async def test_it_is_told_in_one_line_and_shown_by_a_key_at_the_same_words(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        await reader.press("J", "J")
        words = view.sentence.of(view.article.text) if view.sentence else ""
        assert words == sample.SENTENCES[2].of(sample.TEXT)
        await save_again(reader)
        assert reader.app.said[-1] == "This article was saved again with edits; f5 shows it as it is now."
        assert "saved again, f5 shows it" in reader.screen.query_one(HeaderLine).facts
        assert view.article.text == sample.TEXT
        await reader.press("f5")
        assert view.article.text == NEW.text
        assert NEW.text[view.cursor :].startswith(words)
        assert "O shows what changed" in reader.app.said[-1]
        assert "saved again" not in reader.screen.query_one(HeaderLine).facts


async def test_a_place_in_the_old_text_is_not_kept_as_one_in_the_new(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("J")
        reader.screen.keep_place()
        await reader.settle()
        await save_again(reader)
        kept = reader.app.library.shelf.article(reader.app.article_id).position
        assert kept == sample.SENTENCES[1].start + len(BEFORE)
        await reader.press("J", "J")
        reader.screen.keep_place()
        await reader.settle()
        reader.app.library.edits.set_position(reader.app.article_id, 3, 0.1, sample.TEXT)  # asked for before
        assert reader.app.library.shelf.article(reader.app.article_id).position == kept


async def test_nothing_is_told_where_nothing_changed(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        reader.screen.post_message(ScreenResume())
        await reader.settle()
        assert not reader.app.said
        await reader.press("f5")
        assert reader.app.said == ["The text is as it was."]


async def test_what_is_put_right_from_elsewhere_is_shown_where_the_reader_is(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        figures, view = reader.screen.panel.section("figures"), reader.screen.view
        await reader.press("J", "J", "a", "h", "m")
        before, cursor = len(figures.rows), view.cursor
        wrong = sample.BRIEF.figures[0].span
        edits = reader.app.library.edits
        edits.correct(reader.app.article_id, [Correction("hide-figure", wrong)], "hide a figure")
        reader.screen.post_message(ScreenResume())
        await reader.settle()
        assert len(figures.rows) == before - 1
        assert view.cursor == cursor and reader.screen.editor.text == "hm"
        assert not reader.app.said


async def test_a_note_being_written_is_not_taken_away(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("a", "h", "m")
        await save_again(reader)
        assert "“Show the new text” shows it" in reader.app.said[-1]  # no key is free while one types
        reader.screen.view.focus()
        await reader.press("f5")
        assert reader.screen.editor.text == "hm"
        assert reader.app.said[-1] == "Save the note or put it away first."


async def test_a_draft_is_found_at_its_words_after_the_edit(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("J", "a", "h", "m", "escape")
        await save_again(reader)
        kept = Drafts(reader.app.state.folder / "drafts")
        [draft] = kept.of(reader.app.article_id).values()
        assert draft.span == sample.SENTENCES[1]
    async with desk(tmp_path) as reader:
        [draft] = reader.screen.drafts.values()
        assert draft.span
        assert draft.span.of(reader.screen.text) == sample.SENTENCES[1].of(sample.TEXT)
        assert draft.span.start == sample.SENTENCES[1].start + len(BEFORE)


def test_the_sample_has_what_these_tests_stand_on() -> None:
    assert at(sample.SENTENCES[1].of(sample.TEXT)) == sample.SENTENCES[1]
