"""The stretch of a unit that a cue may tell of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.statements.content import LEAST_REPORTED, right
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.units import Item, words_in
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """The items from `floor` to `limit` around a cue.

    `start` is the first behind the cue and its subject, `at` where words said begin, `how` what introduces them:
    "that", "quote", ":" or "".
    """

    text: str
    items: Sequence[Item]
    hit: Hit
    floor: int
    limit: int
    start: int
    at: int
    how: str

    @property
    def verb(self) -> str:
        """The cue in small letters."""
        return self.items[self.hit.cue].low

    @property
    def words(self) -> int:
        """How many words stand behind the cue."""
        return words_in(self.items[self.at : self.limit])

    def low(self, at: int) -> str:
        """Return an item of the stretch in small letters, "" where it ends."""
        return self.items[at].low if self.floor <= at < self.limit else ""

    def leads_to(self, word: str) -> bool:
        """Tell whether a word stands among the first ten behind the cue."""
        return any(item.low == word for item in self.items[self.at : min(self.limit, self.at + 10)])

    def behind(self, *, least: int = LEAST_REPORTED) -> list[Span]:
        """Return what is said behind the cue."""
        return right(self.items, self.at, self.limit, self.how, least=least)
