"""Where the reader is: told above the article, kept for the next time, and counted as read near the end."""

from __future__ import annotations

from typing import ClassVar

from textual.timer import Timer

from reader.core.article import Article
from reader.core.clean import one_line
from reader.core.days import day
from reader.core.reading_time import minutes
from reader.core.wording import many
from reader.library import Library
from reader.tui.reading.finding import Finding
from reader.tui.typeset.lines import facts_line, shown
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import FooterLine, HeaderLine

ENOUGH = 0.9
"""How much of an article has been seen when it counts as read."""

SELECTION = "selection"
"""What the line of keys is about while words are selected."""

NOT_HERE = "not here"
"""What the line of keys is about while there is only an address."""

WIDE = 100
"""Columns from which the brief stands beside the article."""


class Placing(Finding):
    """Follows the cursor of the article."""

    SETTLE: ClassVar[float] = 0.5
    """Seconds of rest after which the place is kept."""

    _place: tuple[int, float] | None = None
    _rest: Timer | None = None
    counted = False
    """Whether the article counts as read already."""

    def show_facts(self) -> None:
        """Write title, where and when, the minutes and the progress above the article, and the keys below."""
        if self.opened is None:
            return
        row, article = self.opened.row, self.opened.article
        here = "" if article.text else NOT_HERE
        self.query_one(FooterLine).state = SELECTION if self.view.selection else here
        self.panel.show_tags(row.tags)
        header = self.query_one(HeaderLine)
        hidden = self.view.title_is_out or not self.view.region
        title = header.title = shown(one_line(article.heading)) if hidden else ""
        facts: list[str | None] = [day(article.published), *self._how_far(article)]
        if not article.text:
            key = self.desk.key_of("fetch")
            facts = [f"not fetched yet, {key} fetches it" if key else "not fetched yet"]
        if self.size.width >= WIDE:
            state = "archived" if row.archived else "read" if row.read else ""
            facts = [state, article.outlet if title else None, *facts]
        if self.is_old:
            facts.insert(0, f"saved again, {self.reload_key} shows it")
        facts[:0] = [self._selected_words() or self.found, "★" if row.starred else None]
        header.facts = facts_line(facts)

    @property
    def reload_key(self) -> str:
        """What shows the new text of an article that was saved again."""
        return self.desk.key_of("reload") or "“Show the new text”"

    def _how_far(self, article: Article) -> tuple[str, str]:
        """Return the minutes it takes, or that are left, and how much has been seen."""
        progress = self.view.progress
        left = minutes(round(article.words * (1 - progress)))
        begun = self.view.scroll_offset.y > 0 and progress < 1 and article.minutes > 1
        return f"{left} min left" if begun else f"{article.minutes} min", f"{progress:.0%}"

    def on_cursor_view_moved(self, event: ArticleView.Moved) -> None:
        """Keep the place once the reader rests; count the article as read near its end."""
        self.show_facts()
        # Before anything has been read, what matters most stands first in the panel, not what stands here.
        self.panel.follow(None if self.view.at_beginning else self.view.sentence)
        if not event.by_person or self.opened is None or self.library.read_only:
            return
        self._place = (event.offset, event.progress)
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(self.SETTLE, self.keep_place)
        if event.progress >= ENOUGH and not self.counted:
            self.counted = True
            self.write(self._count_as_read)

    def _count_as_read(self, library: Library) -> str:
        library.edits.mark_opened(self.article_id)
        return ""

    def on_article_view_selected(self) -> None:
        """Say how much is selected, and what can be done with it."""
        self.show_facts()

    def _selected_words(self) -> str | None:
        selected = self.view.selected
        return f"{many(len(selected.of(self.text).split()), 'word')} selected" if selected else None

    def keep_place(self) -> None:
        """Write down where the reader is."""
        if self._place is None or self.is_old:
            return  # a place in the old text is none in the new one
        (offset, progress), self._place = self._place, None
        library, article_id = self.library, self.article_id
        text = self.text
        self.desk.jobs.write(self, lambda: library.edits.set_position(article_id, offset, progress, text))

    def on_screen_suspend(self) -> None:
        """Keep the place when the reader goes back to the library."""
        self.keep_place()

    def on_unmount(self) -> None:
        """Keep the place when the app closes."""
        self.keep_place()

    def on_resize(self) -> None:
        """Say as much above the article as fits."""
        self.show_facts()
