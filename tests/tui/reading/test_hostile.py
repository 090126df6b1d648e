from dataclasses import replace
from pathlib import Path

from textual.geometry import Region

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.annotations import Selector
from reader.core.article import Article
from reader.core.brief import Brief, Person, SummaryItem
from reader.core.spans import Span
from reader.library import Library
from reader.tui.screens.reading import ReadingScreen
from tests.library.made import add_read
from tests.tui.reading.desk import Desk, Reader

EVIL = "a\x1b]52;c;eA==\x07\x9b31m\u202eb[/] [@click=app.quit]x[/]\x00\r\x08"


def hostile() -> tuple[Article, Brief]:
    text = f"{EVIL} said so. {EVIL} is 5 percent."
    whole = Span(0, len(text))
    person = Person("p1", EVIL, (EVIL,), EVIL, whole, EVIL, EVIL, True, (whole,))
    brief = Brief(
        "", EVIL, "en", EVIL, text, 9, (whole,), (SummaryItem(whole, 1),), (), (person,), (), ()
    )  # fmt: skip
    return Article(EVIL, text, "text", authors=(EVIL,), site=EVIL, published=EVIL, language="en"), brief


async def test_nothing_of_an_article_controls_the_terminal_or_becomes_markup(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        report = add_read(library, b"x", [hostile()], analyser=ANALYSER_VERSION)
        article_id = report.added[0].article_id
        made = library.edits.highlight(article_id, Span(0, 20), note=EVIL)
        app = Desk(library, article_id, tmp_path / "state")
        async with app.run_test(size=(120, 40)) as pilot:
            reader = Reader(app, pilot)
            await app.push_screen(ReadingScreen(library, article_id))
            await reader.settle()
            evil = replace(made, selector=Selector(Span(0, 20), EVIL), note=EVIL, tags=(EVIL,))
            reader.screen.view.set_annotations([evil])
            reader.screen.panel.show(reader.screen.panel.brief, [evil])
            reader.screen.editor.open(EVIL, EVIL)
            await reader.settle()
            strips = reader.screen._compositor.render_strips(Region(0, 0, 120, 40).size)
            drawn = "\n".join(strip.text for strip in strips)
    assert drawn.count("[@click=app.quit]x[/]") >= 4
    assert [c for c in drawn.replace("\n", "") if not c.isprintable()] == []
