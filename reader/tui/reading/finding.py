"""Finding words in the article, and going from highlight to highlight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from reader.core.query import Words
from reader.core.spans import Span
from reader.tui.commands import Command
from reader.tui.reading.jumping import Jumping
from reader.tui.typeset.finding import as_searched, as_typed, find_all, next_place
from reader.tui.widgets.find_bar import FindBar

FIND = "Finding"


class Finding(Jumping):
    """All places are marked at once; n and N go from one to the next."""

    FINDS: ClassVar[tuple[Command, ...]] = (
        Command("find", "slash", "Find in the article", "Mark every place where words stand.", section=FIND, footer="find"),
        Command("find-next", "n", "Next place found", "Go to the next place found.", section=FIND),
        Command("find-previous", "N", "Previous place found", "Go back to the place found before.", section=FIND),
        Command("find-word", "asterisk", "Find this word", "Mark every place where the word under the cursor stands.", section=FIND),
        Command("next-highlight", "right_square_bracket", "Next highlight", "Go to the next highlight.", section=FIND),
        Command("previous-highlight", "left_square_bracket", "Previous highlight", "Go back a highlight.", section=FIND),
    )  # fmt: skip

    wanted: re.Pattern[str] | None = None
    brought = False
    """Whether what is looked for was brought along from a search of the library: its marks keep nobody from going back."""
    found = ""
    """Which of the places found the cursor is at: "2 of 3"."""
    hits: tuple[Span, ...] = ()
    origin = 0

    def start_anew(self) -> None:
        """Look for nothing."""
        super().start_anew()
        self.wanted, self.brought = None, False
        self.clear_finds()
        self.find_bar.close()

    def look_for(self, sought: Sequence[Words]) -> None:
        """Mark what the library was searched for, and go to the first place."""
        self.wanted, self.brought = as_searched(sought), True
        self.hits = find_all(self.text, self.wanted)
        if self.hits:
            self._remember()
            self._go_to_hit(0)

    def action_find(self) -> None:
        """Open the line to type into."""
        self.go_to_pane("article")
        self.origin = self.view.cursor
        self.find_bar.open()

    def action_find_word(self) -> None:
        """Go on to the next place where the word under the cursor, or the words selected, stand."""
        words = self.view.selected or self.view.ground.at("word", self.view.cursor)
        if words is None:
            return
        self.view.drop_selection()
        self.wanted, self.brought = as_typed(words.of(self.text)), False
        self.hits = find_all(self.text, self.wanted)
        self._remember()
        self._step(1)

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Mark what is typed so far, and show the first place after where the search began."""
        self.wanted, self.brought = as_typed(event.words), False
        self.hits = find_all(self.text, self.wanted)
        if self.hits:
            self._go_to_hit(next_place(self.hits, self.origin - 1, 1))
        else:
            self.found = ""
            self.view.set_hits((), None)
            self.find_bar.tell("nothing found" if event.words.strip() else "")

    def on_find_bar_done(self, event: FindBar.Done) -> None:
        """Keep the marks and read on, or go back to where the search began."""
        self.find_bar.close()
        self.view.focus()
        if not event.kept:
            self.clear_finds()
            self.view.go(self.origin)

    def clear_finds(self) -> bool:
        """Take the marks away and tell whether the reader had set any."""
        any_found, self.hits, self.found = bool(self.hits) and not self.brought, (), ""
        self.view.set_hits((), None)
        self.show_facts()
        return any_found

    def action_find_next(self) -> None:
        """Go on by places found."""
        self._step(1)

    def action_find_previous(self) -> None:
        """Go back by places found."""
        self._step(-1)

    def _step(self, sign: int) -> None:
        if not self.hits and self.wanted:
            self.hits = find_all(self.text, self.wanted)
        if self.hits:
            at = next_place(self.hits, self.view.cursor, sign * self.count())
            self._go_to_hit(at)
        else:
            self.advise("Nothing is looked for. {find} finds words in this article.")

    def _go_to_hit(self, at: int) -> None:
        hit = self.hits[at]
        self.found = f"{at + 1} of {len(self.hits)}"
        self.view.set_hits(self.hits, hit)
        self.view.look_at(hit)
        self.find_bar.tell(self.found)
        self.show_facts()

    def action_next_highlight(self) -> None:
        """Go on by highlights."""
        self._to_highlight(1)

    def action_previous_highlight(self) -> None:
        """Go back by highlights."""
        self._to_highlight(-1)

    def _to_highlight(self, sign: int) -> None:
        known = self.opened.annotations if self.opened else ()
        places = sorted({a.selector.span for a in known if a.selector and a.anchor != "orphan"})
        if places:
            self.jump(places[next_place(places, self.view.cursor, sign * self.count())])
        else:
            self.advise("No highlights yet. {highlight} marks the current sentence.")
