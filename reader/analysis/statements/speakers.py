"""Who stands beside a cue: a named person, a pronoun, a body, or somebody without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.statements.cast import Cast
from reader.analysis.statements.cues import (
    ADVERBS,
    ASPECT,
    AUXILIARIES,
    BESIDE,
    BODIES,
    DETERMINERS,
    FINITE,
    JOINERS,
    NEGATIVE,
    OBJECTS,
    OPENERS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    WRITINGS,
)
from reader.analysis.statements.units import QUOTE, Item
from reader.core.brief import SpeakerKind
from reader.core.spans import Span

LONGEST = 18
"""Items of a noun phrase at most."""
REACH = 45
"""Items between a subject and its verb at most: "Mira Lind, the head of …, who came …, said"."""
BEFORE_PHRASE = (
    JOINERS | AUXILIARIES | FINITE | NEGATIVE | frozenset(PRONOUNS) | {"let", "me", "him", "us", "them"}
)
JUNK = frozenset(("'s", "’s", "s", "let", "well", "having", "not"))
"""Words that begin no noun phrase by themselves."""
SKIPPED = AUXILIARIES | ADVERBS | ASPECT | {"to"}
BEING = ("is", "are", "was", "were", "been", "be", "being")
LONGEST_TITLE = 4
"""Letters of a shortened title at most: "Prof.", "Sen."."""
POSSESSIVE = ("'s", "’s", "'", "’")
STOPS = frozenset([*'.!?;:,()[]—–"“”-', QUOTE])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words and their place, the person behind them if one is sure, and of what kind."""

    span: Span
    kind: SpeakerKind
    person: str | None
    sure: float


class Subject(NamedTuple):
    """A speaker and the items it covers."""

    speaker: Speaker
    low: int
    high: int


class Nearby:
    """The words of one unit, to be asked for the subject before or after a verb."""

    def __init__(self, cast: Cast, items: Sequence[Item]) -> None:
        self.cast, self.items = cast, items

    def before(self, cue: int, floor: int, *, passive: bool = True) -> Subject | None:
        """Return the subject that stands before a verb, over adverbs, brackets and appositions.

        `passive` is whether "was" before the verb makes it one, as in "was told".
        """
        if passive and cue > floor and self.items[cue - 1].low in BEING:
            return None
        head = self._skipped(cue - 1, floor)
        if head is None or head < floor:
            return None
        low = self.items[head].low
        if low in (")", "—", "–", "-"):
            opened = self._opening(head, floor)
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
        if relative and found is not None and found.speaker.kind == "unnamed" and (bare or low == "which"):
            return None  # "anybody who says so" has said nothing yet
        return found

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
            if low in STOPS and not self._initial(end):
                break
            if (
                low in JOINERS
                or low in AUXILIARIES - {"'s", "’s"}
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
            named = self._aside(end + 1)
            return named or found
        return found

    def _aside(self, start: int) -> Subject | None:
        """Return the person that is all there is between two commas from item `start` on."""
        items = self.items
        end = start
        while end < len(items) and end - start < 8 and (items[end].low not in STOPS or self._initial(end)):
            end += 1
        people = self.cast.people_in(items[start].start, items[end - 1].end) if end > start else []
        if len(people) != 1 or people[0][0].end != items[end - 1].end:
            return None
        if any(item.start < people[0][0].start and item.low in PREPOSITIONS for item in items[start:end]):
            return None
        return Subject(Speaker(people[0][0], "named", people[0][1], 0.95), start, end)

    def main(self, floor: int, until: int) -> Subject | None:
        """Return the subject that a clause begins with, after whatever leads to it."""
        items, at = self.items, self._after_dateline(floor, until)
        while at < until and items[at].low in OPENERS and items[at].low not in PRONOUNS:
            comma = next((i for i in range(at, until) if items[i].low == ","), None)
            if comma is None:
                at += 1
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
            end += 1
            if (
                named
                and items[end - 1].end == named[0][0].end
                and (end >= len(items) or items[end].low not in POSSESSIVE)
            ):
                break
        return self.phrase(at, end) if end > at else None

    def _after_dateline(self, floor: int, until: int) -> int:
        """Return where a sentence begins after "PORT ALMERE (Wire) — "."""
        if not self.cast.text[self.items[floor].start : self.items[floor].end].isupper():
            return floor
        dash = next(
            (i for i in range(floor, min(until, floor + 14)) if self.items[i].low in ("-", "–", "—")), None
        )
        return floor if dash is None or dash + 1 >= until else dash + 1

    def phrase(self, low: int, high: int) -> Subject | None:
        """Return the speaker that a noun phrase stands for; None when it is none."""
        items = self.items
        if low >= high:
            return None
        span = Span(items[low].start, items[high - 1].end)
        first = items[low].low
        if high - low == 1 and first in PRONOUNS:
            return Subject(self._pronoun(span, first), low, high)
        named = self._named(low, high)
        if named is not None:
            return Subject(named, low, high)
        words = [item.low for item in items[low:high]]
        bare = not any(len(word) > 1 and word[0].isalpha() and word not in DETERMINERS for word in words)
        if words in (["mr"], ["mrs"], ["ms"], ["dr"]):
            return None
        if first in PREPOSITIONS or first in JUNK or (first[-3:] == "ing" and first not in DETERMINERS):
            return None
        if bare and len(words) == 1 and first not in (
            "some", "many", "others", "most", "one", "both", "all", "another", "others",
        ):  # fmt: skip
            return None
        return Subject(Speaker(span, self._kind(words, span), None, 0.8), low, high)

    def _named(self, low: int, high: int) -> Speaker | None:
        """Return the person a phrase is about, not somebody inside it: "a spokesman for Lind" is not Lind."""
        items = self.items
        start, end = items[low].start, items[high - 1].end
        people = self.cast.people_in(start, end) or self.cast.ending_at(start, end)
        if not people:
            return None
        words = [item.low for item in items[low:high]]
        joint = next((i for i, word in enumerate(words) if word in PREPOSITIONS and i), None)
        head = words[joint - 1] if joint else ""
        if joint and items[low + joint].start < people[0][0].start:
            if head in WRITINGS:
                return Speaker(people[0][0], "named", people[0][1], 0.8)
            apart = items[low + joint].end + 1 < people[0][0].start  # "minister of finance Olaf Lind"
            office = words[joint] == "of" and apart and words[0] not in DETERMINERS
            if not office and (head in PEOPLE_NOUNS or head in BODIES or words[0] in DETERMINERS):
                return None
        span, person = next((p for p in reversed(people) if p[0].end == end), people[0])
        rest = [item.low for item in items[low:high] if item.start >= span.end]
        if not rest or rest[0] in ("(", "of", "and", ",") or rest[0][0].isdigit() or rest[0] in PREPOSITIONS:
            return Speaker(span, "named", person, 0.95)
        if rest[0] in POSSESSIVE and rest[-1] in WRITINGS:
            return Speaker(span, "named", person, 0.8)
        if rest[0] in ("jr", "sr", "md") or (
            len(rest) == 1 and rest[0] not in PEOPLE_NOUNS | BODIES | WRITINGS
        ):
            return (
                None
                if rest[0].endswith("s") or rest[0] in POSSESSIVE
                else Speaker(span, "named", person, 0.7)
            )
        return None

    def _kind(self, words: Sequence[str], span: Span) -> SpeakerKind:
        joint = next((i for i, word in enumerate(words) if word in PREPOSITIONS and i), len(words))
        head = words[joint - 1]
        if head in PEOPLE_NOUNS:
            return "unnamed"
        body = self.cast.body_in(span.start, span.end)
        return "organisation" if head in BODIES or (body is not None and body.end == span.end) else "unnamed"

    def _pronoun(self, span: Span, word: str) -> Speaker:
        person = self.cast.behind(word, span.start) if word in ("he", "she") else None
        return Speaker(span, "pronoun", person, 0.85 if person else 0.7)

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
            if low in SKIPPED or (low.endswith("ly") and len(low) > 4):
                if low in ("'s", "’s") and at - 1 >= floor and items[at - 1].low not in PRONOUNS:
                    return at
                at -= 1
                continue
            break
        return at

    def _opening(self, at: int, floor: int) -> int | None:
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

    def _before_apposition(self, comma: int, floor: int) -> Subject | None:
        """Return the subject of "Lind, the head of …, who …, said"."""
        items = self.items
        cuts = [comma]
        named: Subject | None = None
        i = comma - 1
        while (
            i >= floor
            and comma - i < REACH
            and (items[i].low not in (QUOTE, ".", ";", ":") or self._initial(i))
        ):
            if items[i].low == ")":
                opened = self._opening(i, floor)
                i = opened if opened is not None else i
            if items[i].low == ",":
                cuts.append(i)
            i -= 1
        fallback: Subject | None = None
        if len(cuts) > 1 and comma - cuts[1] > 1:
            named = self._aside(cuts[1] + 1)
        for number, end in enumerate(cuts[1:], 1):
            start = cuts[number + 1] + 1 if number + 1 < len(cuts) else i + 1
            if end <= start or items[start].low in ("a", "an", "who", "which", "whose", "including"):
                continue
            last = end - 1
            if items[last].low == ")":
                opened = self._opening(last, start)
                last = opened - 1 if opened is not None and opened > start else last
            if items[last].low in STOPS or items[last].low in JOINERS:
                continue
            subject = self.phrase(self.phrase_start(last, start), last + 1)
            if subject is not None and subject.speaker.kind in ("named", "pronoun"):
                return subject
            if fallback is None and items[start].low not in OPENERS:
                fallback = subject
                if named is not None and subject is not None:
                    return Subject(named.speaker, subject.low, named.high)  # "their chairman, Jan Kos, said"
        return fallback

    def phrase_start(self, head: int, floor: int) -> int:
        """Return where the noun phrase that ends with `head` begins."""
        items, at = self.items, head
        if items[head].low in PRONOUNS:
            return head
        while at > floor and head - at < LONGEST:
            low = items[at - 1].low
            if low in STOPS and not self._initial(at - 1):
                break
            if low not in POSSESSIVE and low in BEFORE_PHRASE:
                break
            if low[-2:] == "ed" and (items[at].low in DETERMINERS or items[at].low in PREPOSITIONS):
                break
            if low in PREPOSITIONS and (
                at - 2 < floor or items[at - 2].low in STOPS or items[at - 2].low in JOINERS
            ):
                break
            at -= 1
            if low in DETERMINERS and not (at > floor and items[at - 1].low in PREPOSITIONS):
                break
        return at

    def _initial(self, at: int) -> bool:
        """Tell the stop of an initial or a title, which ends no phrase: "Rep. Jan A. Cole"."""
        items = self.items
        if items[at].low == "-" and 0 < at < len(items) - 1:
            return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
        return (
            items[at].low == "."
            and 0 < at < len(items) - 1
            and items[at - 1].end == items[at].start
            and items[at - 1].low.isalpha()
            and items[at].start - items[at - 1].start <= LONGEST_TITLE
            and self.cast.text[items[at + 1].start].isupper()
        )
