"""The subject that a clause begins with, after whatever leads to it."""

from __future__ import annotations

from reader.analysis.people.lexicon import is_office
from reader.analysis.statements.cues import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BESIDE,
    FINITE,
    JOINERS,
    OPENERS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
)
from reader.analysis.statements.phrases import LONGEST, Phrases
from reader.analysis.statements.subject import Subject
from reader.analysis.statements.units import STOPS

LONGEST_DATELINE = 14
"""Items of a place, a day and an agency at most."""
LONGEST_LEAD = 8
"""Words of a time or place before the subject, where no comma ends it, at most."""
_ALONE = frozenset(("he", "she", "they", "i", "we"))
"""Pronouns that are nothing but subjects."""


class Clauses(Phrases):
    """The words of one unit, to be asked for the subject of a clause."""

    def main(self, floor: int, until: int) -> Subject | None:
        """Return the subject that a clause begins with, after whatever leads to it."""
        items, at = self.items, self.after_dateline(floor, until)
        while at < until and items[at].low in OPENERS:
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
            inside = named and named[0][0].start <= items[end].start < named[0][0].end  # "Do Hyun-soo"
            owns = named and named[0][0].start > items[end].start and self._owns(end, until)
            if not (inside or owns) and (
                (low in STOPS and not self.is_initial(end))
                or low in JOINERS
                or low in AUXILIARIES
                or low in ADVERBS
                or low in FINITE
            ):
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
        if at < end < until - 1 and items[end].low == "," and (apposed := self.aside(end + 1)):
            closed = apposed.high < until and items[apposed.high].low == ","
            if closed and any(is_office(item.low) for item in items[at:end]):
                return apposed  # "The chairman, Jan Kos, resigned, saying"
        return self.phrase(at, end) if end > at else None

    def _owns(self, at: int, until: int) -> bool:
        """Tell the "'s" of "Network Rail's regional director" from that of "he's been"."""
        if at + 1 >= until or self.items[at].low not in ("'s", "’s"):
            return False
        low = self.items[at + 1].low
        verbal = low in ARTICLES or low in AUXILIARIES or low in ADVERBS or low.endswith(("ed", "ing"))
        return low.isalpha() and not verbal and low not in PREPOSITIONS and low != "not"

    def _subject_within(self, at: int, until: int) -> int:
        """Return where "he" stands in "On that morning he looked …", else `at`."""
        near = range(at, min(until, at + LONGEST_LEAD))
        return next((i for i in near if self.items[i].low in _ALONE), at)

    def _has_object(self, at: int, until: int) -> bool:
        """Tell the verb of "the bank left its rate" by the noun phrase right behind it."""
        items = self.items
        return at + 1 < until and items[at + 1].low in ARTICLES and items[at].low not in PREPOSITIONS

    def after_dateline(self, floor: int, until: int) -> int:
        """Return where a sentence begins after "PORT ALMERE (Wire) — " and "Almere, 3 May (Wire) - "."""
        items, text = self.items, self.cast.text
        near = range(floor, min(until - 1, floor + LONGEST_DATELINE))
        dashes = (i for i in near if i and items[i].low in ("-", "–", "—"))
        dash = next((i for i in dashes if items[i - 1].end < items[i].start), floor)
        if dash == floor or not all(
            text[item.start].isupper() or not item.low.isalpha() for item in items[floor:dash]
        ):
            return floor
        large = text[items[floor].start : items[floor].end].isupper()
        return dash + 1 if large or items[dash - 1].low == ")" else floor
