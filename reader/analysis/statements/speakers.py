"""Who stands beside a cue: a named person, a pronoun, a body, or somebody without a name."""

from __future__ import annotations

from reader.analysis.statements.clauses import Clauses
from reader.analysis.statements.cues import (
    ADVERBS,
    ASPECT,
    AUXILIARIES,
    BESIDE,
    DETERMINERS,
    JOINERS,
    NEGATIVE,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SOURCES,
)
from reader.analysis.statements.phrases import LONGEST
from reader.analysis.statements.referents import WEEKDAYS
from reader.analysis.statements.subject import Speaker, Subject
from reader.analysis.statements.units import QUOTE, STOPS

_PLAIN_AUXILIARIES = AUXILIARIES - {"'s", "’s"}

REACH = 45
"""Items between a subject and its verb at most: "Mira Lind, the head of …, who came …, said"."""
SKIPPED = AUXILIARIES | ADVERBS | ASPECT | {"to"}
BEING = ("is", "are", "was", "were", "been", "be", "being")


class Nearby(Clauses):
    """The words of one unit, to be asked for the subject before or after a verb."""

    def before(self, cue: int, floor: int, *, passive: bool = True) -> Subject | None:
        """Return the subject that stands before a verb, over adverbs, brackets and appositions.

        `passive` is whether "was" before the verb makes it one, as in "was told".
        """
        if passive and self._is_passive(cue - 1, floor):
            return None
        head = self._skipped(cue - 1, floor)
        if head is None or head < floor:
            return None
        low = self.items[head].low
        if low in (")", "—", "–", "-"):
            opened = self.opening(head, floor)
            if opened is None or opened <= floor:
                return None
            head = opened - 1
            low = self.items[head].low
        if low == ",":
            return self._before_apposition(head, floor)
        relative = low in ("who", "which")
        if relative:
            head -= 1
            bare = head >= floor and self.items[head].low != ","
            head -= not bare
        if head < floor or self.items[head].low in STOPS or self.items[head].low in JOINERS:
            return None
        found = self.phrase(self.phrase_start(head, floor), head + 1)
        if found is not None and found.speaker.kind != "named" and found.low - 1 > floor:
            found = self._unclosed(found, floor)
        begin = found.low if found is not None else head
        if not relative and begin > floor and self.items[begin - 1].low in BEING:
            found = self._relative(begin, head + 1, floor)
        said = self.items[cue + 1].low if cue + 1 < len(self.items) else ""
        if (
            relative
            and found is not None
            and found.speaker.kind == "unnamed"
            and (bare or low == "which")
            and said != "that"
        ):
            return None  # "anybody who says so" has said nothing yet
        return found

    def _is_passive(self, at: int, floor: int) -> bool:
        """Tell "was first declared" by the item before the verb."""
        while at > floor and (self.items[at].low in ADVERBS or self.items[at].low.endswith("ly")):
            at -= 1
        return at >= floor and self.items[at].low in BEING

    def _relative(self, low: int, high: int, floor: int) -> Subject | None:
        """Return the diplomat of "a diplomat who did not want to be named said"."""
        items = self.items
        for at in range(low - 1, max(floor, low - LONGEST), -1):
            if items[at].low in STOPS:
                return None
            if items[at].low == "who":
                subject = self.phrase(self.phrase_start(at - 1, floor), at)
                return subject and Subject(subject.speaker, subject.low, high)
        return None

    def _unclosed(self, found: Subject, floor: int) -> Subject:
        """Return the person of "Lind, mayor of Vika said", whose apposition has no second comma."""
        items, low = self.items, found.low
        if items[low - 1].low != "," or items[low].low in DETERMINERS or items[low].low in PRONOUNS:
            return found
        if not any(item.low in PREPOSITIONS for item in items[low : found.high]):
            return found
        start = items[max(floor, low - 6)].start
        people = self.cast.people_in(start, items[low - 2].end)
        if not people or people[-1][0].end != items[low - 2].end:
            return found
        span, person = people[-1]
        while low > floor and items[low - 1].start >= span.start:
            low -= 1
        return Subject(Speaker(span, "named", person, 0.85), low, found.high)

    def after(self, cue: int) -> Subject | None:
        """Return the subject after a verb: '"…," said Mira Tanaka, director of …'."""
        items, start = self.items, cue + 1
        end = start
        while end < len(items) and end - start < LONGEST:
            low = items[end].low
            if low in STOPS and not self.is_initial(end):
                break
            if (
                low in JOINERS
                or low in _PLAIN_AUXILIARIES
                or (end == start and (low in PREPOSITIONS or low in OBJECTS))
            ):
                break
            if low in BESIDE and low not in ("of", "for", "from", "with"):
                break
            end += 1
        if end == start:
            return None
        if items[start].low in PRONOUNS:
            return self.phrase(start, start + 1)
        found = self.phrase(start, end)
        if (
            found is not None
            and found.speaker.kind != "named"
            and end + 1 < len(items)
            and items[end].low == ","
        ):
            # 'said the union's head, Mira Lind': the name behind the comma is who it was.
            named = self.aside(end + 1)
            return named or found
        return found

    def _skipped(self, at: int, floor: int) -> int | None:
        """Return the item before adverbs and auxiliaries; None when the verb is denied, passive or an infinitive."""
        items = self.items
        while at >= floor:
            low = items[at].low
            if low in NEGATIVE or (low == "to" and (at == floor or items[at - 1].low not in ASPECT)):
                return None
            if low in ("week", "month", "year") and at > floor and items[at - 1].low in ("this", "last"):
                at -= 2
                continue
            if self._is_aside(at, floor):
                at -= 2
                continue
            if low in SKIPPED or (low.endswith("ly") and low not in SOURCES):
                if low in ("'s", "’s") and at - 1 >= floor and items[at - 1].low not in PRONOUNS:
                    return at
                at -= 1
                continue
            break
        return at

    def _is_aside(self, at: int, floor: int) -> bool:
        """Tell the day of "Lind, who on Sunday said"."""
        items = self.items
        led = at - 2 >= floor and items[at - 1].low == "on" and items[at - 2].low in ("who", "which")
        return led and items[at].low in WEEKDAYS

    def _before_apposition(self, comma: int, floor: int) -> Subject | None:
        """Return the subject of "Lind, the head of …, who …, said"."""
        items = self.items
        cuts = [comma]
        named: Subject | None = None
        i = comma - 1
        while (
            i >= floor
            and comma - i < REACH
            and (items[i].low not in (QUOTE, ".", ";", ":") or self.is_initial(i))
        ):
            if items[i].low == ")":
                opened = self.opening(i, floor)
                i = opened if opened is not None else i
            if items[i].low == ",":
                cuts.append(i)
            i -= 1
        fallback: Subject | None = None
        beside = cuts[1] + 1 if len(cuts) > 1 else i + 1
        if beside < comma:
            named = self.aside(beside)
        for number, end in enumerate(cuts[1:], 1):
            start = cuts[number + 1] + 1 if number + 1 < len(cuts) else i + 1
            if end <= start or items[start].low in ("who", "which", "whose", "including"):
                continue
            last = end - 1
            if items[last].low == ")":
                opened = self.opening(last, start)
                last = opened - 1 if opened is not None and opened > start else last
            subject = self.phrase(self.phrase_start(last, start), last + 1)
            if subject is not None and subject.speaker.kind in ("named", "pronoun"):
                return subject
            if fallback is None and items[start].low not in OPENERS:
                fallback = subject
                if named is not None and subject is not None:
                    return Subject(named.speaker, subject.low, named.high)  # "their chairman, Jan Kos, said"
            if named is not None:  # "The Minister of Roads and Ports, Jan Kos, said"
                return Subject(named.speaker, start, named.high)
        if fallback is None and len(cuts) == 1 and i >= floor and items[i].low == QUOTE:
            found = self.phrase(
                self.phrase_start(comma - 1, i + 1), comma
            )  # '"…," council chair Mira Lind, said'
            return found if found is not None and found.speaker.kind == "named" else None
        return fallback or named  # "Jan Kos, said" and "Facing the press, Jan Kos, said"
