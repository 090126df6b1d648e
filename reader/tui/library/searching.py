"""Searching the library as words are typed, and keeping searches among the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.query import while_typing
from reader.tui.goals import INBOX, Goal
from reader.tui.library.moving import LibraryMoving
from reader.tui.library.tags import TAG
from reader.tui.searches import drop_search, keep_search
from reader.tui.widgets.query_field import QueryField

if TYPE_CHECKING:  # put up after the first frame
    from reader.tui.widgets.places import Places

SEARCH = "search:"


class LibrarySearching(LibraryMoving):
    """The search field; what it asks goes before what the place asks."""

    goal: Goal = INBOX
    words: str = ""

    @property
    def question(self) -> str:
        """The query of the list: the words searched for, the last one perhaps not typed out, else the place's."""
        return while_typing(self.words) if self.words else self.goal.query

    def keep_seat(self) -> None:
        """Remember the article under the cursor, to be back there when the search or the place is left."""
        raise NotImplementedError

    def on_query_field_asked(self, message: QueryField.Asked) -> None:
        """Search as words are typed, unless the field was closed before they came here."""
        if self.query_one(QueryField).is_open:
            self.words = message.words
            self.reload(cursor=0)

    def on_query_field_left(self) -> None:
        """Go from the words to what they found; where that is nothing, the list that comes gives the focus back."""
        self.articles.display = True
        self.articles.focus()
        if self.query_one("#empty").display:
            self.reload(cursor=0)

    def show_search(self, query: str) -> None:
        """Search for a query that another screen asks."""
        self.keep_seat()
        self.query_one(QueryField).ask(query)
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
        self.words = ""
        self.query_one(QueryField).close()
