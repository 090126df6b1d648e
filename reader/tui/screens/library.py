"""The library: places at the left, the list in the middle, the brief of the article under the cursor at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from reader.core.clean import one_line
from reader.core.listing import ArticleRow, Order, Place, Preview, TagCount
from reader.library import Library, Listing
from reader.tui.commands import bindings
from reader.tui.screens.library_commands import LIBRARY_COMMANDS
from reader.tui.screens.library_empty import empty_words
from reader.tui.screens.library_searching import LibrarySearching
from reader.tui.searches import kept_searches
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.paged_list import PAGE
from reader.tui.widgets.places import INBOX, Goal, Places
from reader.tui.widgets.preview import PreviewPane
from reader.tui.widgets.query_field import QueryField

PREVIEW_DELAY = 0.08
LATEST_FRAME = 0.5
"""Seconds after which the screen is drawn even if its list has not been read yet."""
SCREENS = ("highlights", "people", "figures")
"""Places that are screens of their own."""


class LibraryScreen(LibrarySearching):
    """Shows one place at a time; wires list, places, preview and the library together."""

    ACTIONS: ClassVar = LIBRARY_COMMANDS
    BINDINGS: ClassVar = bindings(LIBRARY_COMMANDS)
    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (100, "-normal"), (150, "-wide")]  # type: ignore[misc]
    AUTO_FOCUS = "ArticleList"

    @dataclass
    class Listed(Message):
        """A list was read: its length and the pages around the cursor."""

        listing: Listing
        total: int
        pages: dict[int, Sequence[ArticleRow]]
        cursor: int
        library_is_empty: bool

    @dataclass
    class PageRead(Message):
        """One more page of a list was read."""

        listing: Listing
        page: int
        rows: Sequence[ArticleRow]

    @dataclass
    class PlacesRead(Message):
        """Places and tags were counted."""

        places: tuple[Place, ...]
        tags: tuple[TagCount, ...]
        levels: tuple[TagCount, ...]

    @dataclass
    class Previewed(Message):
        """A brief was read."""

        preview: Preview

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.order: Order = "newest"
        self.tags: tuple[TagCount, ...] = ()
        self.came_from = INBOX
        self._listing: Listing | None = None
        self._timer: Timer | None = None
        self._in_sight = False

    def compose(self) -> ComposeResult:
        """Lay out the three panes between header and footer."""
        self._know_size()
        yield HeaderLine()
        with Horizontal(id="panes"):
            yield Places(id="places")
            with Vertical(id="middle"):
                yield QueryField(self.library, 'words, "phrases", tag:policy, is:unread, after:2026-01-01 …')
                yield Static("", markup=False, id="search-hint", classes="quiet")
                yield ArticleList(id="articles")
                yield Static("", markup=False, id="empty", classes="quiet")
            yield PreviewPane(id="preview")
        yield FooterLine()

    def on_mount(self) -> None:
        """Hide what is not used yet."""
        self.query_one("#search").display = False
        self.query_one("#search-hint").display = False
        self.query_one("#empty").display = False
        self.set_timer(LATEST_FRAME, self._come_into_sight)

    def on_screen_resume(self) -> None:
        """Read the list, for the first time or because it changed while another screen was in front."""
        self.reload()

    # What the person looks at.

    @property
    def listed(self) -> bool:
        """Tell whether a list has been read."""
        return self._listing is not None

    def reload(self, *, cursor: int | None = None) -> None:
        """Read the list, places and preview anew, the cursor staying on its article, else in its place."""
        at = self.articles.cursor if cursor is None else cursor
        row = self.articles.row if cursor is None else None
        library, question, order = self.library, self.question, self.order
        searches = kept_searches(self.desk.config, self.desk.state)

        def read() -> Message:
            listing = library.shelf.listing(question, order=order, fold=True)
            total = listing.total
            pages, place = _pages_around(listing, total, at, row.article_id if row else None)
            return self.Listed(listing, total, pages, place, not total and not library.shelf.listing().total)

        self.desk.jobs.read(self, "list", read, holds_keys=True)
        shelf = library.shelf
        self.desk.jobs.read(
            self, "places", lambda: self.PlacesRead(shelf.places(searches), shelf.tags(), shelf.tag_levels())
        )

    def on_library_screen_listed(self, message: Listed) -> None:
        """Show a list."""
        self._listing = message.listing
        self.articles.show(message.total, message.pages, cursor=message.cursor)
        empty = message.total == 0
        self.query_one("#empty", Static).update(self._empty_words(message.library_is_empty) if empty else "")
        self.query_one("#empty").display = empty
        if empty and self.words and self.articles.has_focus:
            self.query_one("#search").focus()
        self.articles.display = not empty
        if empty:
            self.query_one(PreviewPane).show(None)
        header = self.query_one(HeaderLine)
        header.title = f"Search: {self.words}" if self.words else self.goal.name
        self.show_facts()
        self._come_into_sight()
        if self.desk.samples:
            self.desk.samples = False
            self.samples_at_start(message.library_is_empty)

    def on_library_screen_page_read(self, message: PageRead) -> None:
        """Show a page, unless another list took its place."""
        if message.listing is self._listing:
            self.articles.supply(message.page, message.rows)

    def on_library_screen_places_read(self, message: PlacesRead) -> None:
        """Show the places."""
        self.tags = message.tags
        self.feeds = tuple(place for place in message.places if place.group == "feeds")
        self.show_trouble()
        self.query_one(Places).show(message.places, message.levels)

    def on_library_screen_previewed(self, message: Previewed) -> None:
        """Show a brief, if its article is still under the cursor."""
        row = self.articles.row
        if row is not None and row.article_id == message.preview.row.article_id:
            self.query_one(PreviewPane).show(message.preview)

    def on_paged_list_page_wanted(self, message: ArticleList.PageWanted) -> None:
        """Read a page of rows."""
        listing, page = self._listing, message.page
        if listing is not None:
            self.desk.jobs.read(
                self, f"page {page}", lambda: self.PageRead(listing, page, listing.rows(page * PAGE, PAGE))
            )

    def on_paged_list_moved(self, message: ArticleList.Moved) -> None:
        """Read the brief of the article under the cursor once the cursor rests."""
        self.show_facts()
        if self._timer is not None:
            self._timer.stop()
        row = message.row
        if row is None:
            return
        self._timer = self.set_timer(PREVIEW_DELAY, lambda: self._preview(row.article_id))

    def on_paged_list_chosen(self, message: ArticleList.Chosen) -> None:
        """Open the article."""
        self.open_article(message.row.article_id)

    def on_places_gone(self, message: Places.Gone) -> None:
        """Show another place; some are screens of their own."""
        if message.goal.key in SCREENS:
            getattr(self, f"action_{message.goal.key}")()
            return
        self.close_search()
        self.goal, self.came_from = message.goal, INBOX
        self.articles.pick(())
        self.reload(cursor=0)
        self.articles.focus()
        self.remove_class("-places")

    def action_back(self) -> None:
        """Leave, one step at a time: the search, the selection, the place."""
        if self.query_one("#search").display:
            self.close_search()
            self.reload(cursor=0)
        elif self.articles.picked:
            self.articles.pick(())
        elif self.goal != INBOX:
            self.goal, self.came_from = self.came_from, INBOX
            self.reload(cursor=0)
        self.remove_class("-places")
        self.show_facts()
        (self.articles if self.articles.display else self.query_one(Places)).focus()

    def action_copies(self) -> None:
        """Show the group of the article under the cursor."""
        row = self.articles.row
        if row is None or not row.copies:
            self.notify("No copies of this article are here.", markup=False)
            return
        if self.goal.key != "copies":
            self.came_from = self.goal
        self.close_search()
        self.goal = Goal("copies", f"Copies of “{one_line(row.title)}”", f"copies:{row.article_id}")
        self.reload(cursor=0)

    def action_sort(self) -> None:
        """Take the next order."""
        orders = [order for order in get_args(Order) if order != "rank" or self.words]
        self.order = (
            orders[(orders.index(self.order) + 1) % len(orders)] if self.order in orders else "newest"
        )
        self.reload(cursor=0)

    def action_highlights(self) -> None:
        """Show every highlight and note."""
        from reader.tui.screens.highlights import HighlightsScreen

        self.app.push_screen(HighlightsScreen(self.library))

    def action_people(self) -> None:
        """Show everybody the articles name."""
        from reader.tui.screens.people import PeopleScreen

        self.app.push_screen(PeopleScreen(self.library))

    def action_figures(self) -> None:
        """Show every key figure."""
        from reader.tui.screens.figures import FiguresScreen

        self.app.push_screen(FiguresScreen(self.library))

    def open_article(self, article_id: str) -> None:
        """Show the reading screen."""
        from reader.tui.screens.reading import read

        read(self.app, self.library, article_id)

    def _know_size(self) -> None:
        """Take the classes of the window's size: Textual would style everything, and then once more with them."""
        width, height = self.app.size
        self.add_class(
            *self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS or []),
            *self._get_breakpoint_classes(height, self.app.VERTICAL_BREAKPOINTS or []),
        )

    def _come_into_sight(self) -> None:
        if not self._in_sight:
            self._in_sight = True
            self.refresh()

    def _compositor_refresh(self) -> None:
        """Draw; what stands there before the first list is there is gone too soon to be worth it."""
        if self._in_sight:
            super()._compositor_refresh()

    def _preview(self, article_id: str) -> None:
        library = self.library
        self.desk.jobs.read(self, "preview", lambda: self.Previewed(library.shelf.preview(article_id)))

    def _empty_words(self, library_is_empty: bool) -> str:
        return empty_words(self.goal.key, bool(self.words), library_is_empty, self.desk.key_of)

    def show_facts(self) -> None:
        """Show how many articles are selected, and where the cursor stands."""
        articles = self.articles
        picked = f"{len(articles.picked)} selected · " if articles.picked else ""
        place = f"{min(articles.cursor + 1, articles.total):,} of {articles.total:,}"
        kept = "read-only · " if self.library.read_only else ""
        self.query_one(HeaderLine).facts = f"{kept}{picked}{place} · {self.order}"


def _pages_around(
    listing: Listing, total: int, at: int, article_id: str | None
) -> tuple[dict[int, Sequence[ArticleRow]], int]:
    """Return the page at the cursor and where the article is now; it is looked for on the pages beside, too."""
    middle = min(at, max(0, total - 1)) // PAGE
    pages: dict[int, Sequence[ArticleRow]] = {}
    for page in (middle, middle + 1, middle - 1):
        if page < 0 or (page != middle and (article_id is None or page * PAGE >= total)):
            continue
        pages[page] = listing.rows(page * PAGE, PAGE)
        for place, row in enumerate(pages[page], page * PAGE):
            if row.article_id == article_id:
                return pages, place
    return pages, at
