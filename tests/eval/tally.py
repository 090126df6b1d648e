"""Counts of what was right, and the wordings that count as the same."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.core.spans import Span

SMALL_WORDS = frozenset("a an the of for in on at by to and its their his her s".split())
_WORD = re.compile(r"[^\W_]+(?:\.\d+)?")


@dataclass(slots=True)
class Tally:
    """What was found and right, of what was found, and of what was there."""

    right: float = 0.0
    found: int = 0
    right_there: float = 0.0
    there: int = 0

    def add(self, right: float, found: int, there: int, right_there: float | None = None) -> None:
        """Count in another article."""
        self.right += right
        self.found += found
        self.right_there += right if right_there is None else right_there
        self.there += there

    @property
    def empty(self) -> bool:
        """Tell whether there was nothing to find and nothing was found."""
        return not (self.found or self.there)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent; 100 where there was nothing and nothing was found."""
        if self.empty:
            return 100.0
        precision = self.right / self.found if self.found else 0.0
        recall = self.right_there / self.there if self.there else 0.0
        return 100 * 2 * precision * recall / (precision + recall) if precision + recall else 0.0


Tallies = dict[str, Tally]


@dataclass(slots=True)
class Scores:
    """The tallies of one part of a brief, what went wrong, and how each phenomenon fared."""

    tallies: Tallies = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    phenomena: Tallies = field(default_factory=dict)

    def count(
        self, measure: str, right: float, found: int, there: int, right_there: float | None = None
    ) -> None:
        """Count under one measure."""
        self.tallies.setdefault(measure, Tally()).add(right, found, there, right_there)

    def share(self, measure: str, right: int, of: int) -> None:
        """Count a share: so many right of so many."""
        self.count(measure, right, of, of)

    def phenomenon(self, name: str, right: bool) -> None:
        """Count one labelled item under what is hard about it."""
        self.phenomena.setdefault(name, Tally()).add(right, 1, 1)

    def merge(self, other: Scores) -> None:
        """Take in the counts and errors of another."""
        for mine, theirs in ((self.tallies, other.tallies), (self.phenomena, other.phenomena)):
            for name, tally in theirs.items():
                mine.setdefault(name, Tally()).add(tally.right, tally.found, tally.there, tally.right_there)
        self.errors += other.errors


def words_of(text: str | None) -> list[str]:
    """Return the words that carry meaning, in small letters, without the plural's s."""
    found = (word.casefold() for word in _WORD.findall(text or ""))
    return [_singular(word) for word in found if word not in SMALL_WORDS]


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def alike(first: str | None, second: str | None) -> float:
    """Return the F1 of shared words: 1 for the same wording, 0 for nothing in common."""
    if first and second and first.casefold() == second.casefold():
        return 1.0
    mine, theirs = words_of(first), words_of(second)
    left = list(theirs)
    shared = 0
    for word in mine:
        if word in left:
            left.remove(word)
            shared += 1
    return 2 * shared / (len(mine) + len(theirs)) if shared else 0.0


def closest(text: str | None, accepted: tuple[str, ...]) -> float:
    """Return how like the best of the accepted wordings it is; nothing said is right where "" is accepted."""
    return max((float(not text) if not words else alike(text, words) for words in accepted), default=0.0)


def places(text: str, words: str, around: str = "") -> list[Span]:
    """Return where `words` stand in `text`: everywhere, or only within `around`."""
    if around:
        inside = around.find(words)
        return [Span(p.start + inside, p.start + inside + len(words)) for p in places(text, around)]
    found, at = [], text.find(words)
    while words and at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def all_places(text: str, wordings: tuple[str, ...]) -> list[Span]:
    """Return where any of the wordings stands."""
    return [span for words in wordings for span in places(text, words)]


def touches(spans: list[Span], others: list[Span]) -> bool:
    """Tell whether any of the spans overlaps any of the others."""
    return any(mine.overlaps(theirs) for mine in spans for theirs in others)
