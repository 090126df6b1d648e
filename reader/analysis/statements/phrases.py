"""Noun phrases: where one begins, and what stands aside between commas, brackets and dashes."""

from __future__ import annotations

from reader.analysis.statements.cues import (
    AUXILIARIES,
    DETERMINERS,
    FINITE,
    ISSUED,
    JOINERS,
    NEGATIVE,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
)
from reader.analysis.statements.referents import Referents
from reader.analysis.statements.subject import Speaker, Subject
from reader.analysis.statements.units import STOPS

LONGEST = 18
"""Items of a noun phrase at most."""
BEFORE_PHRASE = (
    JOINERS | AUXILIARIES | FINITE | NEGATIVE | frozenset(PRONOUNS) | {"let", "me", "him", "us", "them"}
)
LONGEST_TITLE = 4
"""Letters of a shortened title at most: "Prof.", "Sen."."""


class Phrases(Referents):
    """The words of one unit, to be asked for its noun phrases."""

    def phrase_start(self, head: int, floor: int) -> int:
        """Return where the noun phrase that ends with `head` begins."""
        items, at = self.items, head
        if items[head].low in PRONOUNS:
            return head
        if (listed := self.cast.listed_body(items[head].end)) is not None:
            at = next((i for i in range(floor, head) if items[i].start >= listed), head)
        while at > floor and head - at < LONGEST:
            low = items[at - 1].low
            if low in STOPS and not self.is_initial(at - 1):
                break
            if low not in POSSESSIVE and low in BEFORE_PHRASE:
                break
            if (
                low[-2:] == "ed"
                and low not in ISSUED
                and items[at].low in PREPOSITIONS
                and items[at].low != "by"  # "divers led by Mira Lind"
            ):
                break
            if low in PREPOSITIONS and (
                at - 2 < floor or items[at - 2].low in STOPS or items[at - 2].low in JOINERS
            ):
                break
            at -= 1
            if low in DETERMINERS and not (at > floor and items[at - 1].low in PREPOSITIONS):
                break
        return at

    def aside(self, start: int) -> Subject | None:
        """Return the person that is all there is between two commas from item `start` on."""
        items = self.items
        end = start
        while end < len(items) and end - start < 8 and (items[end].low not in STOPS or self.is_initial(end)):
            end += 1
        people = self.cast.people_in(items[start].start, items[end - 1].end) if end > start else []
        if len(people) != 1 or people[0][0].end != items[end - 1].end:
            return None
        if any(item.start < people[0][0].start and item.low in PREPOSITIONS for item in items[start:end]):
            return None
        return Subject(Speaker(people[0][0], "named", people[0][1], 0.95), start, end)

    def opening(self, at: int, floor: int) -> int | None:
        """Return where a bracket or pair of dashes that closes at `at` opens."""
        closing = self.items[at].low
        opening = "(" if closing == ")" else closing
        for i in range(at - 1, max(floor, at - 30) - 1, -1):
            if self.items[i].low == opening:
                if opening == "-":
                    while i - 1 > floor and self.items[i - 1].low == "-":
                        i -= 1
                    if i == at - 1:
                        continue
                return i
        return None

    def is_initial(self, at: int) -> bool:
        """Tell the stop of an initial or a title, which ends no phrase: "Rep. Jan A. Cole, R-Mont., said"."""
        items = self.items
        if items[at].low == "-" and 0 < at < len(items) - 1:
            return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
        if items[at].low != "." or not 0 < at < len(items) - 1 or not items[at - 1].low[0].isalpha():
            return False
        short = items[at].start - items[at - 1].start <= LONGEST_TITLE
        return items[at + 1].low == "," or (short and self.cast.text[items[at + 1].start].isupper())
