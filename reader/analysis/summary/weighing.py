"""What a sentence is worth, in parts that can be shown to the reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from reader.analysis.summary.openings import BACK, PHRASES, POINTED, WORDS
from reader.analysis.summary.words import counted, length

CENTRAL = 1.0
PLACE = 0.4
PLACE_DECAY = 5.0
TITLE = 0.5
REPEATED_COST = 2.0
AGAIN = 0.8
"""Share of a sentence's words in the title from which on it is the title again."""
LONG = 20
SHORT = 10
LONG_COST = 0.019
SHORT_COST = 0.09
DANGLING_COST = 0.42
GREETING_COST = 1.2
HALF_QUOTE_COST = 0.4
QUESTION_COST = 0.3
UNENDED_COST = 0.3
QUOTED_COST = 0.2
SPEAKING_COST = 0.2
FIGURE = 0.05

_DANGLING = re.compile(
    r"[\"“'‘(]*(?:"
    + "|".join([*WORDS.split(), *PHRASES, rf"(?:{'|'.join(BACK.split())}) (?:{'|'.join(POINTED)})"])
    + r"|(?:\w+ ){0,3}\w+ of (?:them|these|those|it)"
    r"|\w+(?: \w+)?, (?:however|though|therefore|meanwhile|then|too))(?!\w)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:[A-Z][\w .'’-]{0,40}:\s*)?[\"“]?(?:thank you|thanks|good (?:morning|afternoon|evening)|ladies and gentlemen|welcome|hello"
    r"|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_OPEN, _CLOSE = "“«„", "”»"
_QUOTED = re.compile(f'["{_OPEN}{_CLOSE}]')
_ENDED = re.compile(r"(?:[.!?…。！？؟।]|\.{3})[\"”’»'」』)\]]*(?:\[\d+\]\.?)*\s*\Z")
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|myself|ourselves)\b")


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


def weighed(sentences: Sequence[str], title: str | None = None) -> list[Reasons]:
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
            alone=_alone(sentence),
            telling=_telling(sentence),
            length=_length(sentence),
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


def _alone(sentence: str) -> float:
    cost = DANGLING_COST if _DANGLING.match(sentence) else 0.0
    cost += GREETING_COST if _GREETING.match(sentence) else 0.0
    cost += HALF_QUOTE_COST if _half_quoted(sentence) else 0.0
    cost += QUESTION_COST if sentence.rstrip('"”’) ').endswith("?") else 0.0
    return -(cost + (0.0 if _ENDED.search(sentence) else UNENDED_COST))


def _telling(sentence: str) -> float:
    return -(
        (QUOTED_COST if _QUOTED.search(sentence) else 0.0)
        + (SPEAKING_COST if _SPEAKING.search(sentence) else 0.0)
    )


def _half_quoted(sentence: str) -> bool:
    """Tell a sentence that is a part of a longer quotation: a mark opens or closes in it alone."""
    opened, closed = (sum(map(sentence.count, marks)) for marks in (_OPEN, _CLOSE))
    return opened != closed or sentence.count('"') % 2 == 1


def _length(sentence: str) -> float:
    words = length(sentence)
    return -LONG_COST * max(0, words - LONG) - SHORT_COST * max(0, SHORT - words)
