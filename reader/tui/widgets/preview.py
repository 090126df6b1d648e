"""The brief of the article under the cursor, so that most articles are judged unopened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.listing import ArticleRow, Preview
from reader.core.reading_time import minutes
from reader.tui.desk import desk_of

if TYPE_CHECKING:
    from reader.core.brief import Brief
    from reader.tui.widgets.panel_rows import Row

FIGURES = 6
OFFICIALS = 6
NOT_FETCHED = "Only the address of this article came in, its text has not been fetched yet."
FETCH = "{} brings it in; select several to fetch them together."
NO_FIGURES = "No figures found in this text."
NO_OFFICIALS = "No officials named in this text."
OTHER_LANGUAGE = "Not in English: officials are not looked for."


class PreviewPane(VerticalScroll):
    """Title, summary, key figures and officials of one article."""

    can_focus = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[Preview | None, int] = (None, 0)

    def compose(self) -> ComposeResult:
        """One block of text that scrolls."""
        yield Static("", markup=False, id="preview-text")

    def show(self, preview: Preview | None) -> None:
        """Show a brief, or nothing; one that stands there already stays where it was scrolled to."""
        width = self.scrollable_content_region.width
        if self._shown == (preview, width):
            return
        before, self._shown = self._shown[0], (preview, width)
        fetch = FETCH.format(desk_of(self).key_of("fetch") or "“Fetch the text” in the palette")
        content = Content("\n").join(_lines(preview, width, fetch)) if preview else Content("")
        self.query_one("#preview-text", Static).update(content)
        if before is None or preview is None or before.row.article_id != preview.row.article_id:
            self.scroll_home(animate=False)

    def on_resize(self, _: Resize) -> None:
        """Lines are as wide as the pane."""
        self.show(self._shown[0])


def _lines(preview: Preview, width: int, fetch: str) -> Iterator[Content]:
    row, brief = preview.row, preview.brief
    yield Content.styled(one_line(row.title) or "Untitled", "bold")
    yield Content.styled(" · ".join(_facts(row)), "$quiet")
    if not row.fetched:
        yield Content("")
        yield Content.styled(preview.trouble or NOT_FETCHED, "$warning" if preview.trouble else "")
        yield Content.styled(fetch, "$quiet")
        return
    yield from _summary(brief, width)
    # The rows of the reading screen; imported here, because the first list on the screen needs no brief.
    from reader.tui.widgets.panel_rows import OTHERS, figure_rows, people_rows

    yield from _section("KEY FIGURES", len(brief.figures))
    yield from _few(figure_rows(brief, width), FIGURES, NO_FIGURES)
    yield from _section("OFFICIALS", len(brief.officials))
    nobody = OTHER_LANGUAGE if brief.language not in (None, "en") else NO_OFFICIALS
    yield from _few(
        people_rows(brief, width, frozenset() if brief.officials else frozenset({OTHERS})), OFFICIALS, nobody
    )


def _facts(row: ArticleRow) -> Iterator[str]:
    yield from (one_line(fact) for fact in (", ".join(row.authors), row.site, day(row.published)) if fact)
    yield f"{minutes(row.words)} min" if row.fetched else "not fetched yet"


def _section(title: str, count: int = 0) -> Iterator[Content]:
    yield Content("")
    yield Content.assemble((title, "bold $primary"), (f"  {count}" if count else "", "$quiet"))


def _summary(brief: Brief, width: int) -> Iterator[Content]:
    from reader.tui.widgets.panel_rows import wrapped

    if brief.summary:
        yield from _section("SUMMARY")
    for item in brief.summary:
        for number, line in enumerate(wrapped(item.span.of(brief.text), width - 2, 99)):
            yield Content.assemble(("  " if number else "› ", "$accent"), line)


def _few(rows: Sequence[Row], most: int, nothing: str) -> Iterator[Content]:
    """Yield the first rows, and how many more there are."""
    yield from (row.content for row in rows[:most])
    if len(rows) > most:
        yield Content.styled(f"and {len(rows) - most} more", "$quiet")
    if not rows:
        yield Content.styled(nothing, "$quiet")
