"""Searching the library as words are typed, and keeping searches among the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from reader.core.clean import one_line
from reader.core.query import while_typing
from reader.core.query_parser import parse
from reader.errors import QueryError
from reader.tui.goals import INBOX, Goal
from reader.tui.library.moving import LibraryMoving
from reader.tui.library.tags import TAG
from reader.tui.searches import drop_search, keep_search
from reader.tui.widgets.query_field import QueryField

if TYPE_CHECKING:  # put up after the first frame
    from reader.tui.widgets.places import Places

SEARCH = "search:"
SEARCH_DELAY = 0.06


class LibrarySearching(LibraryMoving):
    """The search field; what it asks goes before what the place asks."""

    goal: Goal = INBOX
    words: str = ""
    _search_timer: Timer | None = None

    @property
    def question(self) -> str:
        """The query of the list: the words searched for, the last one perhaps not typed out, else the place's."""
        return while_typing(self.words) if self.words else self.goal.query

    def keep_seat(self) -> None:
        """Remember the article under the cursor, to be back there when the search or the place is left."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as words are typed."""
        if event.input.id != "search" or not event.input.display:
            return
        self._stop_timer()
        self._search_timer = self.set_timer(SEARCH_DELAY, lambda: self._search(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from the words to what they found; words typed just now are searched for first."""
        if event.input.id != "search":
            return
        if event.value.strip() != self.words:
            self._stop_timer()
            self._search(event.value)
        if not self.query_one("#search-hint").display:
            self.articles.display = True  # where nothing is found, the list that comes gives the focus back
            self.articles.focus()

    def show_search(self, query: str) -> None:
        """Search for a query that another screen asks."""
        self.keep_seat()
        self.query_one(QueryField).open().value = query
        self._search(query)
        self.articles.focus()

    def action_search(self) -> None:
        """Show the field, with the words searched for last."""
        self.keep_seat()
        self.query_one(QueryField).open().focus()

    def action_keep_search(self) -> None:
        """Keep the search among the places, or drop the kept search that is looked at."""
        if self.words:
            keep_search(self.desk.state, self.words)
            self.notify(f"“{self.words}” is kept among the places.", markup=False)
            self.reload()
        elif self.goal.key.startswith(SEARCH):
            self._drop_search(self.goal)
        else:
            find, keep = self.desk.key_of("search"), self.desk.key_of("keep-search")
            self.notify(f"Search for something first ({find}), then {keep} keeps it.", markup=False)

    def on_places_dropped(self, message: Places.Dropped) -> None:
        """Delete a tag or a kept search; the other places are there always."""
        if message.goal.key.startswith(TAG):
            self.action_delete_tag()
        elif message.goal.key.startswith(SEARCH):
            self._drop_search(message.goal)
        else:
            self.notify("Here tags and kept searches can be deleted.", markup=False)

    def _drop_search(self, search: Goal) -> None:
        name = search.key.removeprefix(SEARCH)
        if not drop_search(self.desk.state, name):
            self.notify("This search stands in config.toml; take it out there.", markup=False)
            return
        self.notify(f"“{name}” is no longer kept.", markup=False)
        if self.goal.key == search.key:
            self.goal = INBOX
        self.reload()

    def close_search(self) -> None:
        """Take the field and its words away."""
        self._stop_timer()
        self.words = ""
        self.query_one(QueryField).close()
        self.query_one("#search-hint").display = False

    def _stop_timer(self) -> None:
        if self._search_timer is not None:
            self._search_timer.stop()

    def _search(self, words: str) -> None:
        if not understood(words, self.query_one("#search-hint", Static)):
            return
        self.words = words.strip()
        self.reload(cursor=0)


def understood(words: str, hint: Static) -> bool:
    """Tell whether a query can be asked; where not, the hint below the field shows why."""
    try:
        parse(words)
    except QueryError as error:
        hint.update(pointed(error))
        hint.display = True
        return False
    hint.display = False
    return True


def pointed(error: QueryError) -> Content:
    """Return the query with the place marked where it stops making sense, and what is wrong there."""
    end = next((i for i, c in enumerate(error.text[error.position :]) if i and c.isspace()), len(error.text))
    at, stop = error.position, error.position + max(1, end)
    before, wrong, after = (
        one_line(part) for part in (error.text[:at], error.text[at:stop], error.text[stop:])
    )
    gap = " " if error.text[:at].endswith(" ") else ""
    place = Content.assemble(
        (f"{before[-30:]}{gap}", "$quiet"),
        (wrong or "▏", "bold underline $error"),
        (f" {after[:20]}", "$quiet"),
    )
    return Content.assemble(place, "\n", str(error))
