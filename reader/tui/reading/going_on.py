"""From one article to the next of the library's list, without going back to it."""

from __future__ import annotations

from typing import ClassVar

from reader.core.query import Words
from reader.tui.commands import Command
from reader.tui.reading.placing import Placing


class GoingOn(Placing):
    """Moves the list's cursor along, so that the way back leads to the article read last."""

    GOES: ClassVar[tuple[Command, ...]] = (
        Command("next-article", "semicolon", "Next article", "Read on with the next one of the list; 3; the third.",
                section="The article", footer="next"),
        Command("previous-article", "comma", "Previous article", "Read the one before in the list.", section="The article"),
    )  # fmt: skip

    sought: tuple[Words, ...] = ()
    """What the library was searched for: it is marked in the next article, too."""

    def action_next_article(self) -> None:
        """Show the next article of the list."""
        self._go_on(self.count())

    def action_previous_article(self) -> None:
        """Show the article before in the list."""
        self._go_on(-self.count())

    def _go_on(self, by: int) -> None:
        there = self.desk.article_beside(self.article_id, by)
        if there:
            self.keep_place()
            self.turn_to(there, sought=self.sought)
        else:
            self.say(f"The list has no article {'after' if by > 0 else 'before'} this one.")

    def turn_to(self, article_id: str, *, sought: tuple[Words, ...] = ()) -> None:
        """Show another article, as if it were opened on a new screen."""
        raise NotImplementedError
