"""Whom a noun phrase stands for: a person, a body, a pronoun's person, or somebody without a name."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office
from reader.analysis.statements.cast import Cast
from reader.analysis.statements.cues import (
    ABSTRACT,
    BODIES,
    DAYS,
    DETERMINERS,
    ISSUED,
    JOINERS,
    PEOPLE_NOUNS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SOURCES,
    SPEAKING,
    WRITINGS,
)
from reader.analysis.statements.subject import Speaker, Subject
from reader.analysis.statements.units import Item
from reader.core.brief import SpeakerKind
from reader.core.spans import Span

_HEADS = PEOPLE_NOUNS | BODIES | WRITINGS
_SOURCES = SOURCES | DETERMINERS

WEEKDAYS = frozenset(day for day in DAYS if day.endswith("day")) - {"today"}  # "USA Today" is a newspaper
JUNK = frozenset(("'s", "’s", "s", "let", "well", "having", "not"))
"""Words that begin no noun phrase by themselves."""
OBLIQUE = {"him": "he", "his": "he", "her": "she"}


class Referents:
    """The words of one unit, to be asked whom a noun phrase stands for."""

    def __init__(self, cast: Cast, items: Sequence[Item]) -> None:
        self.cast, self.items = cast, items

    def phrase(self, low: int, high: int) -> Subject | None:
        """Return the speaker that a noun phrase stands for; None when it is none."""
        items = self.items
        if (
            high - 2 > low
            and items[high - 1].low in DAYS
            and items[high - 2].low in ("on", "late", "early")
            and items[high - 3].low not in ISSUED
        ):
            high -= 2  # "the ministry on Friday"
        elif self._ends_with_day(low, high):
            high -= 1  # "officials Friday"
        if low >= high:
            return None
        span = Span(items[low].start, items[high - 1].end)
        first = items[low].low
        if high - low == 1 and first in PRONOUNS:
            return Subject(self._pronoun(span, first), low, high)
        titled = self._titled(low, high)
        named = self._named(titled, high)
        if named is not None:
            return Subject(named, low if items[titled - 1].low in DETERMINERS else titled, high)
        words = [item.low for item in items[low:high]]
        if "you" in words:
            return None
        bare = not any(len(word) > 1 and word[0].isalpha() and word not in DETERMINERS for word in words)
        if words in (["mr"], ["mrs"], ["ms"], ["dr"]):
            return None
        if words[-1] in PREPOSITIONS or (high - low == 1 and self._is_bare(low)):
            return None
        if first in PREPOSITIONS or first in JUNK or self._is_participle(low, high):
            return None
        if bare and len(words) == 1 and first not in (
            "some", "many", "others", "most", "one", "both", "all", "another", "several",
        ):  # fmt: skip
            return None
        kind = self._kind(words, span)
        if kind == "unnamed" and not self._says(low, high):
            return None
        return Subject(Speaker(span, kind, None, 0.8), low, high)

    def _ends_with_day(self, low: int, high: int) -> bool:
        """Tell "officials Friday" from "a poll released Friday" and "the week through Friday"."""
        items = self.items
        if high - 2 < low or items[high - 1].low not in WEEKDAYS:
            return False
        return items[high - 2].low not in ISSUED | PREPOSITIONS

    def oblique(self, at: int) -> Subject | None:
        """Return the person that "him", "his" or "her" stands for, where one is sure."""
        item = self.items[at]
        if item.low not in OBLIQUE:
            return None
        speaker = self._pronoun(Span(item.start, item.end), OBLIQUE[item.low])
        return Subject(speaker, at, at + 1) if speaker.person else None

    def _titled(self, low: int, high: int) -> int:
        """Return where the title of a name begins behind words of the clause: "at a meeting minister Olaf Lind"."""
        items = self.items
        people = self.cast.ending_at(items[high - 1].end, items[high - 1].end)
        title = self.cast.title_before(people[0][0]) if people else None
        at = next((i for i in range(low + 1, high) if items[i].start == title), low)
        apart = items[at - 1].low
        led = apart in PREPOSITIONS or apart in JOINERS or apart in POSSESSIVE
        return low if led else at

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
            if words[joint] == "by":
                return None  # "researchers led by Mira Lind"
            apart = items[low + joint].end + 1 < people[0][0].start  # "minister of finance Olaf Lind"
            office = words[joint] == "of" and apart and words[0] not in DETERMINERS
            if not office and (head in PEOPLE_NOUNS or words[0] in DETERMINERS):
                return None
        span, person = next((p for p in reversed(people) if p[0].end == end), people[0])
        rest = [item.low for item in items[low:high] if item.start >= span.end]
        if not rest or rest[0] in PREPOSITIONS:
            return Speaker(span, "named", person, 0.95)
        if rest[0] in POSSESSIVE and rest[-1] in WRITINGS:
            return Speaker(span, "named", person, 0.8)
        single = len(rest) == 1 and rest[0] not in _HEADS and not rest[0].endswith("s")
        return Speaker(span, "named", person, 0.7) if single else None

    def _says(self, low: int, high: int) -> bool:
        """Tell whether a noun phrase is somebody, or something, that says things: "its view of the world" is not."""
        items = self.items
        head = next((at for at in range(low + 1, high) if items[at].low in PREPOSITIONS), high) - 1
        for at in range(low, head + 1):  # "a study published on Monday" ends in no noun
            word = items[at].low
            if word in SOURCES or word[0].isdigit() or is_office(word):
                return True
        word = items[head].low
        named = head > low and self.cast.text[items[head].start].isupper()  # "Amnesty International"
        return word.endswith(SPEAKING) or named or (len(word) > 2 and not word.endswith(ABSTRACT))

    def _is_bare(self, at: int) -> bool:
        """Tell a single word in small letters that is neither several nor a source: the "reduce" of "reduce stress"."""
        low = self.items[at].low
        return (
            self.cast.text[self.items[at].start].islower()
            and low not in _SOURCES
            and not is_office(low)
            and not low.endswith(("s", *SPEAKING))
        )

    def _is_participle(self, low: int, high: int) -> bool:
        """Tell "facing the press" from Beijing and Downing Street."""
        small = low + 1 < high and self.cast.text[self.items[low + 1].start].islower()
        return self.items[low].low[-3:] == "ing" and small

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
