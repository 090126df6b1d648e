"""Highlights after an edit of the article: shown as moved or without words, accepted, put elsewhere."""

from pathlib import Path

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.spans import Span
from reader.library import Library
from tests.library.made import add_read
from tests.tui.reading import sample
from tests.tui.reading.desk import Reader, desk
from tests.tui.reading.sample import at

MOVED, STAYED = "more than 98 percent of the lines", "and broken by nobody but the weather"
GONE = "which is why songs are written about trains"


def edited(folder: Path) -> None:
    """Highlight two places, then save the article again with both edited."""
    article = sample.ARTICLE.with_(url="https://example.com/rail")
    with Library.open(folder / "library.db") as library:
        text = article.text.replace("98", "96").replace(STAYED, GONE)
        old = article.with_(text=text, title="An earlier title")
        add_read(library, b"old", [(old, sample.BRIEF)], analyser=ANALYSER_VERSION)
        [article_id] = library.shelf.listing().ids()
        start = old.text.index("more than 96")
        library.edits.highlight(article_id, at(MOVED)._replace(start=start))
        start = old.text.index(GONE)
        library.edits.highlight(article_id, Span(start, start + len(GONE)), note="which songs?")
        add_read(library, b"sample", [(sample.ARTICLE, sample.BRIEF)], analyser=ANALYSER_VERSION)


def anchors(reader: Reader) -> list[tuple[str, str]]:
    return sorted((a.anchor, a.selector.exact) for a in reader.annotations if a.selector)


async def test_a_moved_highlight_is_accepted_and_one_without_words_gets_some(tmp_path: Path) -> None:
    edited(tmp_path)
    async with desk(tmp_path) as reader:
        notes = reader.screen.panel.section("notes")
        assert anchors(reader) == [("moved", MOVED), ("orphan", GONE)]
        told = "An edit moved 1 highlight and left 1 without words. In the notes (4) R puts them right."
        assert reader.app.said == [told]
        await reader.press("tab", "tab", "tab")
        rows = [row.id for row in notes.rows]
        moved = next(a for a in reader.annotations if a.anchor == "moved").annotation_id
        notes.cursor = rows.index(moved)
        await reader.press("R")
        assert ("kept", MOVED) in anchors(reader)
        notes.cursor = 1 - rows.index(moved)
        await reader.press("R")
        assert reader.screen.focused is reader.screen.view
        await reader.press("R")
        assert "Select words first" in reader.app.said[-1]
        reader.screen.view.go(at("Critics").start)
        await reader.press("v", "w", "R")
        assert anchors(reader)[0][0] == anchors(reader)[1][0] == "kept"
        await reader.press("u")
        assert ("orphan", GONE) in anchors(reader)


async def test_without_such_a_highlight_it_says_what_it_is_for(tmp_path: Path) -> None:
    async with desk(tmp_path) as reader:
        await reader.press("R")
        assert "moved" in reader.app.said[-1]
