"""The subject that a clause begins with, after whatever leads to it."""

from __future__ import annotations

from reader.analysis.statements.cues import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BESIDE,
    FINITE,
    JOINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
)
from reader.analysis.statements.phrases import LONGEST, POSSESSIVE, STOPS, Phrases, Subject

LONGEST_LEAD = 8
"""Words of a time or place before the subject, where no comma ends it, at most."""
_ALONE = frozenset(("he", "she", "they", "i", "we"))
"""Pronouns that are nothing but subjects."""


class Clauses(Phrases):
    """The words of one unit, to be asked for the subject of a clause."""

    def main(self, floor: int, until: int) -> Subject | None:
        """Return the subject that a clause begins with, after whatever leads to it."""
        items, at = self.items, self._after_dateline(floor, until)
        while at < until and items[at].low in OPENERS and items[at].low not in PRONOUNS:
            comma = next((i for i in range(at, until) if items[i].low == ","), None)
            if comma is None:
                at = self._subject_within(at + 1, until)
                break
            at = comma + 1
        while at < until and (items[at].low in STOPS or items[at].low in ADVERBS or items[at].low in JOINERS):
            at += 1
        if at >= until or items[at].low in PREPOSITIONS:
            return None
        if items[at].low in PRONOUNS:
            return self.phrase(at, at + 1)
        end = at
        named = self.cast.people_in(items[at].start, items[min(until, at + 12) - 1].end)
        while end < until and end - at < LONGEST:
            low = items[end].low
            if low in STOPS or low in JOINERS or low in AUXILIARIES or low in ADVERBS or low in FINITE:
                break
            if end > at and (low.endswith("ed") or low in BESIDE) and low not in ("of", "for"):
                break
            if end > at and self._has_object(end, until):
                break
            end += 1
            if (
                named
                and items[end - 1].end == named[0][0].end
                and (end >= len(items) or items[end].low not in POSSESSIVE)
            ):
                break
        return self.phrase(at, end) if end > at else None

    def _subject_within(self, at: int, until: int) -> int:
        """Return where "he" stands in "On that morning he looked …", else `at`."""
        near = range(at, min(until, at + LONGEST_LEAD))
        return next((i for i in near if self.items[i].low in _ALONE), at)

    def _has_object(self, at: int, until: int) -> bool:
        """Tell the verb of "the bank left its rate" by the noun phrase right behind it."""
        items = self.items
        return (
            at + 1 < until
            and items[at + 1].low in ARTICLES
            and items[at].low.isalpha()
            and items[at].low not in PREPOSITIONS
        )

    def _after_dateline(self, floor: int, until: int) -> int:
        """Return where a sentence begins after "PORT ALMERE (Wire) — "."""
        if not self.cast.text[self.items[floor].start : self.items[floor].end].isupper():
            return floor
        dash = next(
            (i for i in range(floor, min(until, floor + 14)) if self.items[i].low in ("-", "–", "—")), None
        )
        return floor if dash is None or dash + 1 >= until else dash + 1
