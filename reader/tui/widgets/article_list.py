"""The list of articles: those selected are marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.style import Style

from reader.core.listing import ArticleRow
from reader.core.tags import colour_of
from reader.settings import TAG_COLOURS
from reader.tui.widgets.paged_list import PagedList
from reader.tui.widgets.rows import INDENT, Look, row_lines


class ArticleList(PagedList[ArticleRow]):
    """Shows articles, of which some may be selected; `colours` are those of tags."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"list--tag-{colour}" for colour in TAG_COLOURS}

    colours: reactive[Mapping[str, str]] = reactive(MappingProxyType({}))

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.picked: set[str] = set()

    def lines_of(self, row: ArticleRow, width: int, look: Look) -> Sequence[Content]:
        """Return title and facts."""
        return row_lines(row, width, row.article_id in self.picked, look)

    def tag_style(self, tag: str) -> Style:
        """Return the style of the colour that a person gave to the tag or to one above it."""
        colour = colour_of(tag, self.colours)
        return self.in_colour_of(f"list--tag-{colour}" if colour else "list--tag")

    def is_picked(self, row: ArticleRow) -> bool:
        """Tell whether an article is selected."""
        return row.article_id in self.picked

    def on_click(self, event: Click) -> None:
        """Go to the row as any list does; before the title, or with Ctrl, select it or no more."""
        super().on_click(event)
        if event.chain == 1 and (event.ctrl or event.x < INDENT) and (row := self.row_under(event)):
            self.picked ^= {row.article_id}
            self.refresh()
            self.post_message(self.Moved(row))

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
