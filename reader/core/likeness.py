"""Whether two texts are the same report: wire copies, lightly edited or shortened, and nothing less.

The smallest hashes of a text's runs of words are its marks (a bottom-k sketch): copies share some of them, so
that the few texts worth comparing are found by an index. Whether they are copies is told by the texts themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import nsmallest
from zlib import crc32

RUN = 4
"""Words of a run."""

MARKS = 12
FEWEST = 40
"""A text of fewer words has no copies: too many short ones are alike."""

ALIKE = 0.4
"""Share of all runs of two texts that both have."""

CONTAINED = 0.75
"""Share of the shorter text's runs that stand in the longer one, where that is at most so many times as long:"""
LONGER = 3.0
SAME_NUMBERS = 0.7
"""Share of the numbers of the text with fewer that both have: the same form filled in anew is no copy."""

_WORD = re.compile(r"[\w’'-]*\w")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def marks(text: str) -> tuple[int, ...]:
    """Return the marks of a text, none for one that is short."""
    runs = _runs(text)
    return tuple(nsmallest(MARKS, runs)) if runs else ()


def copies(one: str, two: str) -> bool:
    """Tell whether two texts are copies of one another."""
    if not _same_numbers(one, two):
        return False  # soonest told
    runs, more = _runs(one), _runs(two)
    if not runs or not more:
        return False
    shared = len(runs & more)
    shorter, longer = sorted((len(runs), len(more)))
    alike = shared >= ALIKE * (shorter + longer - shared)
    contained = shared >= CONTAINED * shorter and longer <= LONGER * shorter
    return alike or contained


def _same_numbers(one: str, two: str) -> bool:
    numbers, others = _numbers(one), _numbers(two)
    fewer = min(len(numbers), len(others))
    return fewer == 0 or len(numbers & others) >= SAME_NUMBERS * fewer


@lru_cache(maxsize=2 * MARKS)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


@lru_cache(maxsize=2 * MARKS)
def _runs(text: str) -> frozenset[int]:
    """Return the runs of a text, none of one that is short; the last few are kept, as one text is compared with several."""
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST:
        return frozenset()
    runs = zip(*(words[at:] for at in range(RUN)), strict=False)
    return frozenset(map(crc32, map(str.encode, map(" ".join, runs))))
