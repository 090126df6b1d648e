"""The brief of the article under the cursor, so that most articles are judged unopened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.listing import ArticleRow, Preview
from reader.core.reading_time import minutes
from reader.tui.desk import desk_of
from reader.tui.widgets.parted_view import PartedLine, PartedView

if TYPE_CHECKING:
    from reader.core.brief import Brief
    from reader.tui.widgets.panel_rows import Row

FIGURES = 6
OFFICIALS = 6
NOT_FETCHED = "Only the address of this article came in, its text has not been fetched yet."
FETCH = "{} brings it in; select several to fetch them together."


class PreviewPane(PartedView, can_focus=False):
    """Title, summary, key figures and officials of one article."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[Preview | None, int] = (None, 0)

    def show(self, preview: Preview | None) -> None:
        """Show a brief, or nothing; one that stands there already stays where it was scrolled to."""
        width = self.scrollable_content_region.width
        if self._shown == (preview, width):
            return
        before, self._shown = self._shown[0], (preview, width)
        self.set_lines(list(self._lines_of(preview, width)) if preview else ())
        if before is None or preview is None or before.row.article_id != preview.row.article_id:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Lines are as wide as the pane."""
        super().on_resize()
        self.show(self._shown[0])

    def _lines_of(self, preview: Preview, width: int) -> Iterator[PartedLine]:
        # What the reading screen says; imported here, because the first list on the screen needs no brief.
        from reader.tui.widgets.panel_rows import TO_BE_MADE, styled

        row = preview.row
        yield from styled(one_line(row.title) or "Untitled", width, "bold")
        yield from styled(" · ".join(_facts(row)), width, "$quiet")
        if not row.briefed:
            yield ()
            yield from styled(TO_BE_MADE, width, "$quiet")
            return
        if row.fetched:
            yield from _brief_lines(preview.brief, width)
            return
        fetch = FETCH.format(desk_of(self).key_of("fetch") or "“Fetch the text” in the palette")
        yield ()
        yield from styled(preview.trouble or NOT_FETCHED, width, "$warning" if preview.trouble else "")
        yield from styled(fetch, width, "$quiet")


def _facts(row: ArticleRow) -> Iterator[str]:
    yield from (one_line(fact) for fact in (", ".join(row.authors), row.site, day(row.published)) if fact)
    yield f"{minutes(row.words)} min" if row.fetched else "not fetched yet"


def _brief_lines(brief: Brief, width: int) -> Iterator[PartedLine]:
    from reader.tui.widgets.panel_rows import (
        NO_FIGURES,
        NO_OFFICIALS,
        OTHER_LANGUAGE,
        OTHERS,
        figure_rows,
        people_rows,
        wrapped,
    )

    if brief.summary:
        yield from _heading("SUMMARY")
    for item in brief.summary:
        for number, line in enumerate(wrapped(item.span.of(brief.text), width - 2, 99)):
            yield ("  " if number else "› ", "$accent"), (line, "")
    yield from _heading("KEY FIGURES", len(brief.figures))
    yield from _few(figure_rows(brief, width, FIGURES), len(brief.figures), NO_FIGURES, width)
    yield from _heading("OFFICIALS", len(brief.officials))
    nobody = OTHER_LANGUAGE if brief.language not in (None, "en") else NO_OFFICIALS
    people = people_rows(brief, width, frozenset() if brief.officials else frozenset({OTHERS}))
    yield from _few(people[:OFFICIALS], len(people), nobody, width)


def _heading(title: str, count: int = 0) -> Iterator[PartedLine]:
    yield ()
    yield (title, "bold $primary"), (f"  {count}" if count else "", "$quiet")


def _few(rows: Sequence[Row], count: int, nothing: str, width: int) -> Iterator[PartedLine]:
    """Yield the first rows, and how many more there are."""
    from reader.tui.widgets.panel_rows import styled

    for row in rows:
        yield from row.lines
    if count > len(rows):
        yield ((f"and {count - len(rows)} more", "$quiet"),)
    if not rows:
        yield from styled(nothing, width, "$quiet")
