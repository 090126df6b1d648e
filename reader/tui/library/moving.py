"""Moving in the library: on from an article that is read, and between the panes."""

from __future__ import annotations

from reader.tui.library.feeds import LibraryFeeds
from reader.tui.widgets.query_field import QueryField


class LibraryMoving(LibraryFeeds):
    """The ways along the list and between the panes."""

    def beside(self, article_id: str, by: int) -> str | None:
        """Go so many articles on from one that the cursor is on, and return which it is on then; None if there is none."""
        articles = self.articles
        here, there = articles.row, articles.row_at(articles.cursor + by)
        if here is None or here.article_id != article_id or there is None:
            return None
        articles.cursor += by
        return there.article_id

    def action_next_pane(self) -> None:
        """Go to the next pane; in a narrow window it takes the other's place."""
        if self.places.has_focus:
            self.remove_class("-places")
            field = self.query_one(QueryField)
            if self.articles.display:
                self.articles.focus()
            elif field.is_open:
                field.open().focus()
        else:
            self.add_class("-places")
            self.places.focus()

    def action_brief_pane(self) -> None:
        """Show or hide the brief at the right (below, in a narrow window)."""
        self.toggle_class("-no-brief")
