"""The brief of the article under the cursor, so that most articles are judged unopened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.core import wording
from reader.core.clean import one_line
from reader.core.listing import ArticleRow, Preview

if TYPE_CHECKING:
    from reader.core.brief import Brief, Figure

FIGURES = 6
OFFICIALS = 6
OTHER_LANGUAGE = "Not in English: officials are not looked for."


class PreviewPane(VerticalScroll):
    """Title, summary, key figures and officials of one article."""

    can_focus = False

    def compose(self) -> ComposeResult:
        """One block of text that scrolls."""
        yield Static("", markup=False, id="preview-text")

    def show(self, preview: Preview | None) -> None:
        """Show a brief, or nothing."""
        content = Content("\n").join(_lines(preview)) if preview else Content("")
        self.query_one("#preview-text", Static).update(content)
        self.scroll_home(animate=False)


def _lines(preview: Preview) -> Iterator[Content]:
    row, brief = preview.row, preview.brief
    yield Content.styled(one_line(row.title) or "Untitled", "bold")
    yield Content.styled(" · ".join(_facts(row)), "$quiet")
    yield from _section("SUMMARY")
    for item in brief.summary:
        yield Content.assemble(("› ", "$accent"), one_line(item.span.of(brief.text)))
    yield from _section("KEY FIGURES", len(brief.figures))
    for figure in sorted(brief.figures, key=lambda f: f.rank)[:FIGURES]:
        yield from _figure(figure, brief)
    if not brief.figures:
        yield Content.styled("No figures found in this text.", "$quiet")
    yield from _section("OFFICIALS", len(brief.officials))
    for person in brief.officials[:OFFICIALS]:
        yield Content.assemble((one_line(person.name), "bold"))
        if office := wording.office_words(person):
            yield Content.styled(f"  {office}", "$quiet")
    if not brief.officials:
        yield Content.styled(
            OTHER_LANGUAGE if brief.language not in (None, "en") else "No officials named in this text.",
            "$quiet",
        )


def _facts(row: ArticleRow) -> Iterator[str]:
    yield from (one_line(fact) for fact in (row.site, ", ".join(row.authors), row.published) if fact)
    yield f"{wording.minutes(row.words)} min"


def _section(title: str, count: int = 0) -> Iterator[Content]:
    yield Content("")
    yield Content.assemble((title, "bold $primary"), (f"  {count}" if count else "", "$quiet"))


def _figure(figure: Figure, brief: Brief) -> Iterator[Content]:
    words = wording.quantity(figure, brief.text)
    about = one_line(figure.measures or "")
    change = wording.change_words(figure)
    yield Content.assemble((words, "bold"), (f"  {figure.period}" if figure.period else "", "$quiet"))
    detail = " · ".join(part for part in (about if about not in words else "", change) if part)
    if detail:
        yield Content.styled(f"  {detail}", "$quiet")
