"""The people and bodies of a text, to be asked who stands where and whom a pronoun means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.statements.cues import FEMALE, MALE, PRONOUNS
from reader.core.brief import Organisation, Person
from reader.core.spans import Span

FARTHEST = 1500
"""Characters that a pronoun reaches back at most."""
LOOKED_AT = 6
"""Mentions that a pronoun looks back over at most."""


class Cast:
    """The people and bodies of a text."""

    def __init__(self, text: str, people: Sequence[Person], organisations: Sequence[Organisation]) -> None:
        self.text = text
        self._mentions = sorted((span, person.id) for person in people for span in person.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._bodies = sorted(span for body in organisations for span in body.mentions)
        self._body_starts = [span.start for span in self._bodies]
        self._genders = {person.id: self._gender(person) for person in people}

    def people_in(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Return the people named between two offsets, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self._mentions[low:high] if m[0].end <= end]

    def ending_at(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Return the person named right before `end` by words that begin before `start`: Manuel "Manny" Ortega."""
        at = bisect_left(self._starts, start) - 1
        return self._mentions[at : at + 1] if at >= 0 and self._mentions[at][0].end == end else []

    def body_in(self, start: int, end: int) -> Span | None:
        """Return the last organisation named between two offsets."""
        low, high = bisect_left(self._body_starts, start), bisect_left(self._body_starts, end)
        return next((span for span in reversed(self._bodies[low:high]) if span.end <= end), None)

    def behind(self, pronoun: str, offset: int, spoke: str | None) -> str | None:
        """Return the person a pronoun at `offset` stands for, or None where two may be meant.

        `spoke` is who spoke last; it decides between people whom the pronoun fits equally well.
        """
        wanted = PRONOUNS.get(pronoun, "")
        at = bisect_left(self._starts, offset)
        for span, person in reversed(self._mentions[max(0, at - LOOKED_AT) : at]):
            if offset - span.end > FARTHEST:
                return None
            gender = self._genders.get(person, "")
            if not wanted or not gender or gender == wanted:
                return person
        return None

    def fits(self, pronoun: str, person: str) -> bool:
        """Tell whether a pronoun may stand for a person."""
        gender = self._genders.get(person, "")
        return not gender or not PRONOUNS.get(pronoun) or gender == PRONOUNS[pronoun]

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
