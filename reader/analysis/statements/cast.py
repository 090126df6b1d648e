"""The people and bodies of a text, to be asked who stands where and whom a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.analysis.document import Document
from reader.analysis.people.role_words import KIN
from reader.analysis.speech_verbs import SAY, TOLD
from reader.analysis.statements.cues import (
    FEMALE,
    FINITE,
    MALE,
    PRONOUNS,
)
from reader.core.brief import Organisation, Person
from reader.core.spans import Span

_SAYING = SAY - TOLD

FARTHEST = 10
"""Sentences that a pronoun reaches back at most."""
LEADING = 12
"""Characters of a title before a sentence's first word at most."""
JUST = 1
"""Sentences back in which whoever says something is the one that goes on saying things."""
BESIDE = 16
"""Characters beside a name in which a verb of saying is looked for."""
_CLAUSE_END = re.compile(r"[.,!?\n\"“”]")
SOON = 2
"""Sentences over which a name known to be hers is preferred to one that only may be."""


class Cast:
    """The people and bodies of a text."""

    def __init__(
        self,
        document: Document,
        people: Sequence[Person],
        organisations: Sequence[Organisation],
        quotes: Sequence[Span],
    ) -> None:
        self.text = document.text
        self._document = document
        self._quotes = list(quotes)
        self._mentions = sorted((span, person.id) for person in people for span in person.mentions)
        self._titles = _titles(people)
        self._starts = [span.start for span, _ in self._mentions]
        self._bodies = sorted(span for body in organisations for span in body.mentions)
        self._listed = {span.end: span.start for span in self._bodies if "," in span.of(self.text)}
        self._body_starts = [span.start for span in self._bodies]
        self._outside = [m for m in self._mentions if not self._quoted(m[0].start)]
        self._outside_starts = [span.start for span, _ in self._outside]
        self._genders = {person.id: self._gender(person) for person in people}

    def people_in(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Return the people named between two offsets, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self._mentions[low:high] if m[0].end <= end]

    def ending_at(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Return the person named right before `end` by words that begin before `start`: Manuel "Manny" Ortega."""
        at = bisect_left(self._starts, start) - 1
        return self._mentions[at : at + 1] if at >= 0 and self._mentions[at][0].end == end else []

    def title_before(self, name: Span) -> int | None:
        """Return where the title begins that stands right before a name: "deputy minister of energy Olaf Lind"."""
        return self._titles.get(name.start)

    def listed_body(self, end: int) -> int | None:
        """Return where a body's name with commas begins that ends at `end`: "Ministry of Trade, Industry and Energy"."""
        return self._listed.get(end)

    def body_in(self, start: int, end: int) -> Span | None:
        """Return the last organisation named between two offsets."""
        low, high = bisect_left(self._body_starts, start), bisect_left(self._body_starts, end)
        return next((span for span in reversed(self._bodies[low:high]) if span.end <= end), None)

    def behind(self, pronoun: str, offset: int) -> str | None:
        """Return the person a pronoun at `offset` stands for, or None where nobody fits.

        Each sentence's first person counts before its others, the nearest sentence before those farther off, and
        somebody known to be a she before somebody who only may be.
        """
        wanted = PRONOUNS[pronoun]
        sentence = self._document.sentence_index(offset)
        perhaps: str | None = None
        end = offset
        for back in range(FARTHEST + 1):
            if sentence - back < 0:
                break
            start = self._document.sentences[sentence - back].start
            named = self._named_outside(start, end)
            if back <= JUST and (speaker := self._speaking(start, end, wanted)) is not None:
                return speaker
            sure = next((person for person in named if self._genders[person] == wanted), None)
            if sure is not None:
                return sure
            may = next((person for person in named if not self._genders[person]), None)
            if perhaps is None and may is not None and self._leads(may, start):
                return may
            perhaps = perhaps or may
            if perhaps is not None and back >= SOON:
                break
            end = start
        return perhaps

    def _leads(self, person: str, start: int) -> bool:
        """Tell whether a sentence begins with a person, a title apart: most often its subject."""
        at = bisect_left(self._outside_starts, start)
        span, first = self._outside[at]
        return first == person and span.start - start <= LEADING

    def _named_outside(self, start: int, end: int) -> list[str]:
        """Return the people named between two offsets outside quotations, in order."""
        low, high = bisect_left(self._outside_starts, start), bisect_left(self._outside_starts, end)
        return [person for _, person in self._outside[low:high]]

    def _speaking(self, start: int, end: int, gender: str) -> str | None:
        """Return the last person between two offsets beside a verb of saying who may be of a gender."""
        low, high = bisect_left(self._outside_starts, start), bisect_left(self._outside_starts, end)
        for span, person in reversed(self._outside[low:high]):
            if self._genders[person] in (gender, "") and self._says(span):
                return person
        return None

    def _says(self, name: Span) -> bool:
        """Tell whether a verb of saying stands right beside a name."""
        behind = _CLAUSE_END.split(self.text[name.end : name.end + BESIDE])[0].split()[:2]
        ahead = _CLAUSE_END.split(self.text[max(0, name.start - BESIDE) : name.start])[-1].split()[-1:]
        return not FINITE.isdisjoint(behind) or not _SAYING.isdisjoint(ahead)

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self._quotes, (offset, len(self.text))) - 1
        return at >= 0 and self._quotes[at].end > offset

    def _gender(self, person: Person) -> str:
        from reader.analysis.people.lexicon import gender_of

        near: list[str] = []
        for span in person.mentions[:4]:
            near += self.text[max(0, span.start - 12) : span.start].lower().replace(".", "").split()[-1:]
        words = {*near, *(person.role or "").lower().split()}
        if words & FEMALE:
            return "f"
        if words & MALE:
            return "m"
        return gender_of(person.name.split()[0].lower()) if person.name.split() else ""


def _titles(people: Sequence[Person]) -> dict[int, int]:
    """Return where a title begins by where the name right behind it does; "wife of President" is none."""
    return {
        mention.start: person.role_span.start
        for person in people
        if person.role_span is not None and KIN.isdisjoint((person.role or "").lower().split())
        for mention in person.mentions
        if mention.start == person.role_span.end + 1
    }
