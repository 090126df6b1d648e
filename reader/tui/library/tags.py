"""What the library's commands do to a tag everywhere: another name for it, one with another, or gone."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.listing import Change
from reader.settings import TAG_COLOURS
from reader.tui.goals import INBOX, Goal
from reader.tui.library.marking import LibraryMarking

TAG = "tag:"


class LibraryTags(LibraryMarking):
    """The commands on the tag among the places, and the list of what can be undone."""

    goal: Goal

    def action_rename_tag(self) -> None:
        """Ask for the other name and give it."""
        from reader.tui.screens.renaming import RenameScreen

        name, tagging = self._tag(), self.library.tagging

        def answered(new: str | None) -> None:
            if name and new:
                self._everywhere(name, lambda: tagging.rename(name, new), new)

        if name:
            self.app.push_screen(RenameScreen(name, self.tags), answered)

    def action_delete_tag(self) -> None:
        """Take it from everything."""
        name, tagging = self._tag(), self.library.tagging
        if name:
            self._everywhere(name, lambda: tagging.delete(name), None)

    def action_colour_tag(self) -> None:
        """Give it the next colour; after the last comes none."""
        name, tagging, shelf = self._tag(), self.library.tagging, self.library.shelf

        def work() -> Change:
            """Go on from the colour it has by then: the key may be pressed faster than it is shown."""
            steps = (None, *TAG_COLOURS, None)
            now = shelf.tag_colours().get(name.lower())
            return tagging.colour(name, steps[steps.index(now) + 1])

        if name:
            self.change(work)

    def action_history(self) -> None:
        """Show what can be undone, and take back what is chosen."""
        from reader.tui.screens.history import HistoryScreen

        def answered(steps: int | None) -> None:
            if steps:
                self.turn_back(steps)

        self.app.push_screen(HistoryScreen(self.library), answered)

    def _tag(self) -> str:
        """Return the tag under the cursor of the places, else the one looked at; "" with a word where none is."""
        places = self.places
        node = places.cursor_node if places.has_focus else None
        for goal in (node.data if node else None, self.goal):
            if goal and goal.key.startswith(TAG):
                return goal.key.removeprefix(TAG)
        key = self.desk.key_of("next-pane")
        self.notify(f"Go to a tag among the places first ({key}).", markup=False)
        return ""

    def _everywhere(self, name: str, work: Callable[[], Change], new: str | None) -> None:
        if self.goal.key == f"{TAG}{name}":
            self.goal = Goal(f"{TAG}{new}", f"#{new}", f'tag:"{new}"') if new else INBOX
        self.change(work)
