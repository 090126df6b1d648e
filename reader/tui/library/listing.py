"""The library's lists read from the store: pages, places, and the seat that one comes back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.message import Message
from textual.widgets import Static

from reader.core.listing import ArticleRow, Order, Place, TagCount
from reader.library import Library
from reader.tui.library.empty import empty_words
from reader.tui.library.searching import LibrarySearching
from reader.tui.paging import Paged, first_page
from reader.tui.searches import kept_searches
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.paged_list import PAGE
from reader.tui.widgets.preview import PreviewPane
from reader.tui.widgets.query_field import QueryField


class Seat(NamedTuple):
    """A place in a list: the cursor's, and the article it is on."""

    cursor: int = 0
    article_id: str | None = None


class LibraryListing(LibrarySearching):
    """Reads the list that is asked for, page by page, and the places with their counts."""

    @dataclass
    class Listed(Message):
        """A list was read: what was asked, its length, as far as it is `counted`, and the pages around the cursor."""

        question: str
        order: Order
        listing: Paged
        total: int
        counted: bool
        pages: dict[int, Sequence[ArticleRow]]
        cursor: int
        library_is_empty: bool

    @dataclass
    class Unread(Message):
        """The next article that was not read yet was looked for: its place in the list, None if there is none."""

        at: int | None

    @dataclass
    class PlacesRead(Message):
        """Places and tags were counted."""

        places: tuple[Place, ...]
        tags: tuple[TagCount, ...]
        levels: tuple[TagCount, ...]
        colours: Mapping[str, str]

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.order: Order = "newest"
        self.tags: tuple[TagCount, ...] = ()
        self._seats: dict[str, Seat] = {}
        """Where the cursor was in the lists that were left, by their query."""

    @property
    def listed(self) -> bool:
        """Tell whether a list has been read."""
        return self.shown is not None

    @property
    def seat(self) -> Seat:
        """Where the cursor is, or is to be."""
        row = self.articles.row
        return Seat(self.articles.cursor, self.arrived or (row.article_id if row else None))

    def keep_seat(self) -> None:
        """Remember the article under the cursor, to be back there when the search or the place is left."""
        self._seats[self.question] = self.seat

    def reload(self, *, cursor: int | None = None) -> None:
        """Read the list, places and preview anew, the cursor staying on its article, else in its place."""
        self._read_list(self.seat if cursor is None else Seat(cursor))

    def _read_list(self, seat: Seat) -> None:
        library, question, order = self.library, self.question, self.order

        def read() -> Message:
            listing = library.shelf.listing(question, order=order, fold=True)
            total, pages, place, counted = _looked_up(listing, seat)
            is_empty = not total and not library.shelf.listing().total
            return self.Listed(question, order, listing, total, counted, pages, place, is_empty)

        self.desk.jobs.read(self, "list", read, holds_keys=True)
        if self.listed:
            self.read_places()

    def read_places(self) -> None:
        """Read the places with their counts anew."""
        shelf, searches = self.library.shelf, kept_searches(self.desk.config, self.desk.state)
        configured = self.desk.config.tags.colours
        self.desk.jobs.read(
            self,
            "places",
            lambda: self.PlacesRead(
                shelf.places(searches),
                shelf.tags(),
                shelf.tag_levels(),
                {**configured, **shelf.tag_colours()},
            ),
        )

    def on_library_listing_listed(self, message: Listed) -> None:
        """Show a list, unless another one has been asked for while it was on its way: it would take the focus away."""
        if (message.question, message.order) != (self.question, self.order):
            return
        self.arrived = None
        self.show_pages(
            message.listing, message.total, message.pages, cursor=message.cursor, counted=message.counted
        )
        empty = message.total == 0
        self.query_one("#empty", Static).update(self._empty_words(message.library_is_empty) if empty else "")
        self.query_one("#empty").display = empty
        if empty and self.words and self.articles.has_focus:
            self.query_one(QueryField).open().focus()
        self.articles.display = not empty
        self.set_class(message.library_is_empty, "-empty")
        self.query_one(FooterLine).state = (
            "no-articles" if message.library_is_empty else "empty" if empty else ""
        )
        if empty:
            self.query_one(PreviewPane).show(None)
        header = self.query_one(HeaderLine)
        header.title = f"Search: {self.words}" if self.words else self.goal.name
        self.show_facts()
        self.come_into_sight()
        if self.desk.samples:
            self.desk.samples = False
            self.samples_at_start(message.library_is_empty)

    def on_library_listing_places_read(self, message: PlacesRead) -> None:
        """Show the places, unless the app is being left meanwhile."""
        if not self.query_one("#side").is_attached:
            return
        self.tags = message.tags
        self.feeds = tuple(place for place in message.places if place.group == "feeds")
        self.show_trouble()
        self.articles.colours = self.desk.tag_colours = message.colours
        self.places.show(message.places, message.levels, message.colours)

    def action_next_unread(self) -> None:
        """Go on to the next article that was not read yet."""
        self._to_unread(1)

    def action_previous_unread(self) -> None:
        """Go back to the last article that was not read yet."""
        self._to_unread(-1)

    def _to_unread(self, step: int) -> None:
        listing, at = self.shown, self.articles.cursor
        if listing is not None:
            self.desk.jobs.read(
                self, "unread", lambda: self.Unread(_unread_from(listing, at, step)), holds_keys=True
            )

    def on_library_listing_unread(self, message: Unread) -> None:
        """Go there."""
        if message.at is None:
            self.notify("Nothing more is unread that way.", markup=False, timeout=4)
        else:
            self.articles.cursor = message.at

    def come_into_sight(self) -> None:
        """Draw the screen from now on: the first list is there, or takes its time."""
        raise NotImplementedError

    def sit_down(self) -> None:
        """Read the list that is gone back to, the cursor being where it was."""
        self._read_list(self._seats.pop(self.question, Seat()))

    def _empty_words(self, library_is_empty: bool) -> str:
        return empty_words(self.goal.key, bool(self.words), library_is_empty, self.desk)


def _looked_up(listing: Paged, seat: Seat) -> tuple[int, dict[int, Sequence[ArticleRow]], int, bool]:
    """Return how many rows are known of, the pages around a seat, where it is now, and whether all are counted."""
    if seat == Seat():
        total, rows, counted = first_page(listing)
        return total, {0: rows}, 0, counted
    total = listing.total
    return total, *_pages_around(listing, total, *seat), True


def _pages_around(
    listing: Paged, total: int, at: int, article_id: str | None
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


def _unread_from(listing: Paged, at: int, step: int) -> int | None:
    """Return the place of the nearest unread article after `at`, or before it where `step` is negative."""
    total = listing.total
    pages = range(at // PAGE, -(-total // PAGE)) if step > 0 else range(at // PAGE, -1, -1)
    for page in pages:
        rows = list(enumerate(listing.rows(page * PAGE, PAGE), page * PAGE))
        found = (place for place, row in rows[::step] if not row.read and (place - at) * step > 0)
        if (place := next(found, None)) is not None:
            return place
    return None
