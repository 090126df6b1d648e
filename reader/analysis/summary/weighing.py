"""What a sentence is worth, in parts that can be shown to the reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from reader.analysis.summary.alone import alone, telling
from reader.analysis.summary.words import counted, length

CENTRAL = 1.0
PLACE = 0.4
PLACE_DECAY = 5.0
TITLE = 0.5
REPEATED_COST = 2.0
AGAIN = 0.7
"""Share of a sentence's words in the title from which on it is the title again."""
LONG = 20
SHORT = 10
LONG_COST = 0.025
SHORT_COST = 0.09
FIGURE = 0.05
FEWEST = 3
"""Words of meaning in a sentence at least: "Oh yeah." and "I don't know." tell nothing."""
EMPTY_COST = 2.0

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Reasons:
    """The parts of a sentence's score: what the text comes back to, its place, title words, figures, and costs.

    `telling` is the cost of words in a mouth: what an author tells is clear without knowing who speaks.
    """

    central: float
    place: float
    title: float
    figures: float
    alone: float
    telling: float
    length: float

    @property
    def score(self) -> float:
        """Their sum."""
        return self.central + self.place + self.title + self.figures + self.alone + self.telling + self.length


def weighed(sentences: Sequence[str], title: str | None = None, language: str | None = "en") -> list[Reasons]:
    """Return the parts of each sentence's score; linear in the length of the text."""
    bags = [counted(sentence) for sentence in sentences]
    central = _central(bags)
    wanted = counted(title or "")
    return [
        Reasons(
            central=CENTRAL * central[i],
            place=PLACE * exp(-i / PLACE_DECAY),
            title=_title(bag, wanted),
            figures=FIGURE if _DIGIT.search(sentence) else 0.0,
            alone=alone(sentence, language),
            telling=telling(sentence, language),
            length=_length(sentence) if len(bag) >= FEWEST else -EMPTY_COST,
        )
        for i, (sentence, bag) in enumerate(zip(sentences, bags, strict=True))
    ]


def _central(bags: Sequence[Counter[str]]) -> list[float]:
    """Return how much of what follows each sentence comes back to its words (TF-IDF), from 0 to 1."""
    seen: Counter[str] = Counter()
    for bag in bags:
        seen.update(bag.keys())
    total = len(bags)
    idf = {word: log((total + 1) / n) for word, n in seen.items()}
    following: Counter[str] = Counter()
    found = [0.0] * total
    for i in range(total - 1, -1, -1):
        weights = {word: (1 + log(n)) * idf[word] for word, n in bags[i].items()}
        norm = sqrt(sum(w * w for w in weights.values()))
        if norm:
            found[i] = sum(w * following[word] for word, w in weights.items()) / norm
            for word, w in weights.items():
                following[word] += w / norm  # type: ignore[assignment]
    best = max(found, default=0.0)
    return [value / best for value in found] if best else found


def _title(bag: Counter[str], wanted: Counter[str]) -> float:
    """Return what a sentence is worth for the title's words in it; one that only says the title again tells nothing."""
    if not wanted:
        return 0.0
    shared = len(bag.keys() & wanted.keys())
    return -REPEATED_COST if bag and shared >= AGAIN * len(bag) else TITLE * shared / len(wanted)


def _length(sentence: str) -> float:
    words = length(sentence)
    return -LONG_COST * max(0, words - LONG) - SHORT_COST * max(0, SHORT - words)
