"""Bookmarks: a place without words, kept, gone to, taken away, and carried over edits."""

from pathlib import Path

from reader.annotate import anchor, reanchor
from reader.core.annotations import Selector
from reader.core.spans import Span
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at


def places(reader: Reader) -> list[Span]:
    return [a.selector.span for a in reader.annotations if a.selector and a.is_bookmark]


async def test_a_bookmark_is_set_gone_to_and_taken_away(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        view = reader.screen.view
        start = sample.SENTENCES[1].start
        await reader.press("J", "w", "B")
        assert places(reader) == [Span(start, start)]
        assert view.overlays.signs[view.page.row(start)] == "⚑ "
        assert "bookmark: Freight" in reader.screen.panel.section("notes").rows[0].content.plain
        await reader.press("G", "left_square_bracket")
        assert view.cursor == start
        await reader.press("H")
        assert len(reader.annotations) == 2
        await reader.press("d", "d")
        assert list(reader.annotations) == []
        assert reader.app.said[-1].startswith("Deleted the bookmark")
        await reader.press("u")
        assert places(reader) == [Span(start, start)]
        await reader.press("B")
        assert places(reader) == []


def test_a_bookmark_goes_with_the_words_after_it() -> None:
    start = at("She added").start
    bookmark = Selector.at(sample.TEXT, Span(start, start))
    new = "Updated.\n\n" + sample.TEXT.replace("more than 98", "some 97")
    [found] = reanchor([bookmark], sample.TEXT, new)
    assert found.selector.span == Span(new.index("She added"), new.index("She added"))
    assert anchor(bookmark, "Note. " + sample.TEXT).selector.span.start == start + 6
    gone = sample.TEXT[: start - 200] + sample.TEXT[start + 200 :]
    [lost] = reanchor([bookmark], sample.TEXT, gone)
    assert (lost.anchor, lost.selector) == ("orphan", bookmark)
