"""The list of articles: those selected are marked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.core.listing import ArticleRow
from reader.tui.widgets.paged_list import PagedList
from reader.tui.widgets.rows import Look, row_lines


class ArticleList(PagedList[ArticleRow]):
    """Shows articles, of which some may be selected."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.picked: set[str] = set()

    def lines_of(self, row: ArticleRow, width: int, look: Look) -> Sequence[Content]:
        """Return title and facts."""
        return row_lines(row, width, row.article_id in self.picked, look)

    def is_picked(self, row: ArticleRow) -> bool:
        """Tell whether an article is selected."""
        return row.article_id in self.picked

    def pick(self, article_ids: Sequence[str]) -> None:
        """Select exactly these."""
        self.picked = set(article_ids)
        self.refresh()

    def toggle_pick(self) -> None:
        """Select or unselect the row under the cursor and go on to the next."""
        row = self.row
        if row is not None:
            self.picked ^= {row.article_id}
            self.refresh()
            self.cursor += 1
