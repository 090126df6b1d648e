"""The line above the article: its title, where and when it appeared, and how far the reader is."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.core.article import Article
from reader.core.clean import one_line
from reader.tui.typeset.lines import shown

DIM = "$foreground 70%"


class ReadingHeader(Widget):
    """Shows `article`, the signs of its state, and `progress` (0-1)."""

    article: reactive[Article | None] = reactive(None)
    progress: reactive[float] = reactive(0.0)
    signs: reactive[str] = reactive("")

    def render(self) -> Content:
        """Put the title left and the rest right; the title gives way first."""
        article = self.article
        if article is None:
            return Content("")
        parts = [article.site, day(article.published), f"{article.minutes} min", f"{self.progress:.0%}"]
        width = self.size.width
        title = Content(shown(one_line(article.title)))
        while True:
            about = Content(" · ".join(shown(one_line(part)) for part in parts if part))
            room = width - about.cell_length - 2
            if room >= min(title.cell_length + cells_of(self.signs), width // 2) or len(parts) == 1:
                break
            parts.pop(0)
        left = Content.assemble((self.signs, "$warning"), (title.plain, "bold"))
        left = left.truncate(max(0, room), ellipsis=True)
        gap = max(1, width - left.cell_length - about.cell_length)
        return Content.assemble(left, " " * gap, (about.plain, DIM))


def cells_of(text: str) -> int:
    """Return how many cells `text` takes."""
    return Content(text).cell_length


def day(published: str | None) -> str | None:
    """Return an ISO date as people write it: "20 Jan 2022"."""
    try:
        found = date.fromisoformat(published or "")
    except ValueError:
        return published
    return f"{found.day} {found:%b %Y}"
