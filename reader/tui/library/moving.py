"""Moving in the library: in the list, and between the panes."""

from __future__ import annotations

from reader.tui.library.feeds import LibraryFeeds
from reader.tui.widgets.query_field import QueryField


class LibraryMoving(LibraryFeeds):
    """The motions; the ids are those of the reading screen, so that one rebinding serves both."""

    def action_line_down(self) -> None:
        """Go to the next article."""
        self.articles.action_move(1)

    def action_line_up(self) -> None:
        """Go to the article before."""
        self.articles.action_move(-1)

    def action_half_down(self) -> None:
        """Go down half a window."""
        self.articles.action_leap(0.5)

    def action_half_up(self) -> None:
        """Go up half a window."""
        self.articles.action_leap(-0.5)

    def action_page_down(self) -> None:
        """Go down a window."""
        self.articles.action_leap(1)

    def action_page_up(self) -> None:
        """Go up a window."""
        self.articles.action_leap(-1)

    def action_to_top(self) -> None:
        """Go to the first article, or to the one with the number typed before."""
        self.articles.action_top()

    def action_to_bottom(self) -> None:
        """Go to the last article, or to the one with the number typed before."""
        self.articles.action_bottom()

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
