"""The library: places at the left, the list in the middle, the brief of the article under the cursor at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, get_args

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from reader.core.clean import one_line
from reader.core.listing import Order, Preview
from reader.core.query import sought
from reader.core.query_parser import parse
from reader.library import Library
from reader.tui.commands import bindings, with_keys
from reader.tui.desk import ASK_AGAIN
from reader.tui.goals import ACROSS, INBOX, Goal
from reader.tui.library.commands import LIBRARY_COMMANDS, ON_ARTICLES
from reader.tui.library.listing import LibraryListing
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.preview import PreviewPane
from reader.tui.widgets.query_field import QueryField

if TYPE_CHECKING:  # put up after the first frame
    from reader.tui.widgets.places import Places

PREVIEW_DELAY = 0.08
LATEST_FRAME = 0.5
"""Seconds after which the screen is drawn even if its list has not been read yet."""


class LibraryScreen(LibraryListing):
    """Shows one place at a time; wires list, places, preview and the library together."""

    ACTIONS: ClassVar = LIBRARY_COMMANDS
    BINDINGS: ClassVar = bindings(LIBRARY_COMMANDS)
    FOOTERS: ClassVar = {
        "places": {
            "open": "go",
            "next-pane": "list",
            "rename-tag": "rename tag",
            "colour-tag": "colour",
            "delete": "delete",
            "refresh": "refresh",
            "undo": "undo",
        },
        "empty": {
            "add": "add",
            "search": "search",
            "next-pane": "places",
            "undo": "undo",
            "back": "back",
        },
        "no-articles": {"add": "add", "samples": "samples", "next-pane": "places", "tour": "tour"},
        "search": {"enter": "to the list", "next-pane": "places", "back": "close"},
    }
    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (100, "-normal"), (150, "-wide")]  # type: ignore[misc]
    AUTO_FOCUS = "ArticleList"

    @dataclass
    class Previewed(Message):
        """A brief was read; one that was still to be made has been `asked` for."""

        preview: Preview
        asked: bool = False

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.came_from = INBOX
        self._timer: Timer | None = None
        self._in_sight = False

    def compose(self) -> ComposeResult:
        """Lay out the three panes between header and footer."""
        self._know_size()
        yield HeaderLine()
        with Horizontal(id="panes"):
            yield Vertical(id="side")
            with Vertical(id="middle"):
                yield QueryField(self.library, 'words, "phrases", tag:policy, is:unread, after:2026-01-01 …')
                yield Static("", markup=False, id="trouble", classes="quiet")
                yield ArticleList(id="articles")
                yield Static("", markup=False, id="empty", classes="quiet")
            yield PreviewPane(id="preview")
        yield FooterLine()

    def on_mount(self) -> None:
        """Hide what is not used yet."""
        self.query_one("#trouble").display = False
        self.query_one("#empty").display = False
        self.set_timer(LATEST_FRAME, self.come_into_sight)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Read the list, for the first time or because it changed while another screen was in front."""
        if not self.listed:
            event.refresh_styles = False  # they have just been read
        self.reload()

    # What the person looks at.

    def on_library_screen_previewed(self, message: Previewed) -> None:
        """Show a brief, if its article is still under the cursor."""
        row = self.articles.row
        if row is not None and row.article_id == message.preview.row.article_id:
            self.query_one(PreviewPane).show(message.preview)
            if not message.preview.row.briefed and message.asked:
                self.set_timer(ASK_AGAIN, lambda: self._ask_for_brief(row.article_id))
            elif not message.preview.row.briefed:
                self._ask_for_brief(row.article_id)

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
        if message.goal.key in ACROSS:
            self.go_across(message.goal.key)
            return
        self.keep_seat()
        self.close_search()
        self.goal, self.came_from = message.goal, INBOX
        self.articles.pick(())
        self.reload(cursor=0)
        self.articles.focus()
        self.remove_class("-places")

    def action_back(self) -> None:
        """Leave, one step at a time: the search, the selection, the place."""
        if self.query_one(QueryField).is_open:
            self.close_search()
            self.sit_down()
        elif self.articles.picked:
            self.articles.pick(())
        elif self.goal != INBOX:
            self.goal, self.came_from = self.came_from, INBOX
            self.sit_down()
        elif self.articles.has_focus:
            self.notify(with_keys("This is the inbox. {quit} quits.", self.desk), markup=False, timeout=4)
        self.remove_class("-places")
        self.show_facts()
        (self.articles if self.articles.display else self.places).focus()

    def action_copies(self) -> None:
        """Show the group of the article under the cursor."""
        row = self.articles.row
        if row is None or not row.copies:
            self.notify("No copies of this article are here.", markup=False)
            return
        self.keep_seat()
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

    def go_across(self, place: str) -> None:
        """Show one of the places of all articles on top of the library."""
        self.app.push_screen(self.desk.screen_across(place))

    def open_article(self, article_id: str) -> None:
        """Show the reading screen."""
        from reader.tui.reading.keeping import read

        read(self.app, self.library, article_id, sought=sought(parse(self.question)))

    def _know_size(self) -> None:
        """Take the classes of the window's size: Textual would style everything, and then once more with them."""
        width, height = self.app.size
        self.add_class(
            *self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS or []),
            *self._get_breakpoint_classes(height, self.app.VERTICAL_BREAKPOINTS or []),
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Among the places no key acts on an article: a narrow window does not even show it; Tab takes what is offered."""
        if action == "next_pane":
            return not self.query_one(QueryField).is_offering
        return not (action in ON_ARTICLES and self.query_one("#side").has_focus_within)

    def come_into_sight(self) -> None:
        """Draw the screen from now on: the first list is there, or takes its time."""
        if not self._in_sight:
            self._in_sight = True
            self.refresh()
            self.call_after_refresh(self._complete)

    def on_screen_suspend(self) -> None:
        """Have what comes in front look as it should, even where it was opened before the first frame."""
        self.desk.read_styles()

    def _complete(self) -> None:
        """Do what the first frame did without."""
        self.desk.read_styles()
        self.read_places()

    def _compositor_refresh(self) -> None:
        """Draw; what stands there before the first list is there is gone too soon to be worth it."""
        if self._in_sight:
            super()._compositor_refresh()

    def _preview(self, article_id: str) -> None:
        library = self.library
        self.desk.jobs.read(self, "preview", lambda: self.Previewed(library.shelf.preview(article_id)))

    def _ask_for_brief(self, article_id: str) -> None:
        """Have the brief of the article under the cursor made that is still to be made, before the others."""
        library, row = self.library, self.articles.row
        if row is None or row.article_id != article_id or not self.is_current:
            return

        def work() -> Message:
            library.briefs.make_first(article_id)
            return self.Previewed(library.shelf.preview(article_id), asked=True)

        self.desk.jobs.read(self, "brief", work)

    def show_facts(self) -> None:
        """Show how many articles are selected, and where the cursor stands."""
        articles = self.articles
        picked = f"{len(articles.picked)} selected · " if articles.picked else ""
        kept = "read-only · " if self.library.read_only else ""
        self.query_one(HeaderLine).facts = f"{kept}{picked}{articles.place} · {self.order}"
