"""From scores to a choice: the best first, none that repeats another, within the length asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from heapq import heappop, heappush
from math import sqrt

from reader.analysis.summary.words import counted, length

REPEAT = 0.5
"""Weight of the likeness to what is chosen already (maximal marginal relevance)."""

SAME = 0.5
"""Likeness from which on a sentence says again what one chosen before says."""

CONSIDERED = 60
"""Best candidates looked at: enough for any summary, and the same time for any text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with its place and score."""

    index: int
    text: str
    score: float


def choose(
    candidates: Sequence[Candidate], *, count: int, words: int | None, avoid_repeats: bool
) -> list[int]:
    """Return indices, the most important first; at least one where there is any and something is asked for.

    What is chosen can only lower what another is worth, so that only who comes first is compared with it.
    """
    best = sorted(candidates, key=lambda c: (-c.score, c.index))[: max(CONSIDERED, 4 * count)]
    text = {c.index: c.text for c in best}
    score = {c.index: c.score for c in best}
    waiting = [(-c.score, c.index, 0.0, 0) for c in best]  # cost, index, likeness to so many chosen
    bag = cache(lambda index: counted(text[index]))
    room = words if words is not None else 0
    chosen: list[int] = []
    while waiting and (len(chosen) < count if words is None else room > 0):
        _, index, likest, compared = heappop(waiting)
        if avoid_repeats and compared < len(chosen):
            likest = max(likest, *(likeness(bag(index), bag(other)) for other in chosen[compared:]))
            heappush(waiting, (REPEAT * likest - score[index], index, likest, len(chosen)))
            continue
        if likest >= SAME:
            continue
        if words is not None:
            if chosen and length(text[index]) > room:
                continue
            room -= length(text[index])
        chosen.append(index)
    return chosen


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Cosine of two bags of words, from 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    dot = sum(n * other[word] for word, n in one.items() if word in other)
    if not dot:
        return 0.0
    return dot / sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
