"""Lists of the library on a screen: their first rows are shown before they are counted, the others read as they come near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from textual.message import Message

from reader.tui.motions import ListMotions
from reader.tui.screens.across import Across
from reader.tui.widgets.paged_list import PAGE, PagedList

COUNTED_AFTER = 0.2
"""Seconds without a letter after which what is searched for is counted."""


class Paged(Protocol):
    """A list of the library that is read page by page."""

    @property
    def total(self) -> int:
        """How many rows there are; this may take long."""

    @property
    def counts_long(self) -> bool:
        """Whether counting may take longer than to read the first rows."""

    def rows(self, start: int, count: int) -> Sequence[Any]:
        """Return some rows."""


class Paging(ListMotions, Across):
    """Shows a list that a thread has begun to read."""

    shown: Paged | None = None
    """The list that is shown, once one has been read."""

    @dataclass
    class PageRead(Message):
        """One more page of a list was read."""

        listing: Paged
        page: int
        rows: Sequence[Any]

    @dataclass
    class Counted(Message):
        """A list that is shown already was counted."""

        listing: Paged
        total: int

    @property
    def rows(self) -> PagedList[Any]:
        """The list."""
        return self.query_one(PagedList)

    def show_facts(self) -> None:
        """Say where the cursor stands."""
        raise NotImplementedError

    def show_pages(
        self, listing: Paged, total: int, pages: dict[int, Sequence[Any]], *, cursor: int = 0, counted: bool
    ) -> None:
        """Show a list; what is not `counted` yet is so at once, or when no more is typed that would ask another."""
        self.shown = listing
        self.rows.show(total, pages, cursor=cursor, counted=counted)
        if not counted and self.rows.has_focus:
            self._count(listing)
        elif not counted:
            self.set_timer(COUNTED_AFTER, lambda: self._count(listing))

    def _count(self, listing: Paged) -> None:
        if listing is self.shown:
            # In a group of its own: it would else take the place of a list that is being read.
            self.desk.jobs.read(self, "count", lambda: self.Counted(listing, listing.total))

    def on_paging_counted(self, message: Counted) -> None:
        """Show how long the list is."""
        if message.listing is self.shown:
            self.rows.grow(message.total)
            self.show_facts()

    def on_paged_list_page_wanted(self, message: PagedList.PageWanted) -> None:
        """Read a page of rows."""
        listing, page = self.shown, message.page
        if listing is not None:
            self.desk.jobs.read(
                self, f"page {page}", lambda: self.PageRead(listing, page, listing.rows(page * PAGE, PAGE))
            )

    def on_paging_page_read(self, message: PageRead) -> None:
        """Show a page, unless another list took its place."""
        if message.listing is self.shown:
            self.rows.supply(message.page, message.rows)


def first_page(listing: Paged) -> tuple[int, Sequence[Any], bool]:
    """Read the first page: how many rows are known of, the page, and whether that is all that was to be counted."""
    rows = listing.rows(0, PAGE)
    if len(rows) < PAGE:
        return len(rows), rows, True
    return (PAGE, rows, False) if listing.counts_long else (listing.total, rows, True)
