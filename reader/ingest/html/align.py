"""Finds the extractor's blocks again in the page's own, which know links, pictures, captions and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from reader.ingest.raised import EXPONENTS

LONG = 24
LEAST_COVER = 0.93
MOST_TRIES = 4000
MOST_LETTERS = 200_000_000
_LOWERED = {sign: digit for digit, sign in EXPONENTS.items()}
_LETTERS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Return the letters and digits of `text`, folded: what two renderings of a block share."""
    return _LETTERS.sub("", text).translate(_LOWERED).casefold()


def align(extracted: Sequence[str], page: Sequence[str]) -> list[int] | None:
    """Return the indices of the page's blocks that the extracted ones are, in order, or None if too few match.

    Both are given as folded texts.
    """
    places: dict[str, list[int]] = {}
    for index, text in enumerate(page):
        places.setdefault(text, []).append(index)
    anchors = _anchors(extracted, places)
    chosen: set[int] = set()
    found = 0
    bounds = [(-1, -1), *anchors, (len(extracted), len(page))]
    for (e0, p0), (e1, p1) in pairwise(bounds):
        if p0 >= 0:
            chosen.add(p0)
            found += len(extracted[e0])
        if len(anchors) and (e1 - e0 > 1):
            found += _match_gap(extracted[e0 + 1 : e1], page, places, _reach(p0, p1, len(page)), chosen)
    total = sum(map(len, extracted))
    if total and found >= LEAST_COVER * total:
        return sorted(chosen)
    return _anywhere(extracted, page, total)


def _anywhere(extracted: Sequence[str], page: Sequence[str], total: int) -> list[int] | None:
    """Return the page's blocks that hold the extracted texts in whatever order, or None if too many are not found.

    The extractor gathers what it takes from several places, and joins what breaks part.
    """
    ends = list(accumulate(map(len, page)))
    whole = "".join(page)
    if len(extracted) * len(whole) > MOST_LETTERS:
        return None
    chosen: set[int] = set()
    found = 0
    for text in filter(None, extracted):
        at = whole.find(text)
        if at >= 0:
            first, last = bisect_right(ends, at), bisect_left(ends, at + len(text))
            held = [i for i in range(first, last + 1) if page[i]]
            chosen.update(
                i
                for i in held
                if min(ends[i], at + len(text)) - max(ends[i] - len(page[i]), at) >= len(page[i]) / 2
            )
            found += len(text)
    return sorted(chosen) if found >= LEAST_COVER * total > 0 else None


def _anchors(extracted: Sequence[str], places: dict[str, list[int]]) -> list[tuple[int, int]]:
    """Return pairs of long blocks found once in the page, as many as rise together (longest increasing run)."""
    pairs = [
        (e, places[text][0])
        for e, text in enumerate(extracted)
        if len(text) >= LONG and len(places.get(text, ())) == 1
    ]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(pairs)
    for i, (_, p) in enumerate(pairs):
        at = bisect_left(tails, p)
        before[i] = ends[at - 1] if at else -1
        if at == len(tails):
            tails.append(p)
            ends.append(i)
        else:
            tails[at], ends[at] = p, i
    run: list[tuple[int, int]] = []
    i = ends[-1] if ends else -1
    while i >= 0:
        run.append(pairs[i])
        i = before[i]
    return run[::-1]


def _reach(p0: int, p1: int, count: int) -> tuple[int, int]:
    """Return the page blocks that a gap may use: before the first and after the last anchor only the near ones."""
    return (max(0, p1 - 60) if p0 < 0 else p0 + 1), (min(count, p0 + 60) if p1 >= count else p1)


def _match_gap(
    extracted: Sequence[str],
    page: Sequence[str],
    places: dict[str, list[int]],
    reach: tuple[int, int],
    chosen: set[int],
) -> int:
    """Choose blocks between two anchors: the same text first, then the parts that one holds of the other."""
    low, high = reach
    found, place, left = 0, low, []
    for text in extracted:
        spots = places.get(text, [])
        at = bisect_left(spots, place)
        if at < len(spots) and spots[at] < high:
            place = spots[at] + 1
            chosen.add(spots[at])
            found += len(text)
        elif text:
            left.append(text)
    free = [i for i in range(low, high) if i not in chosen and page[i]]
    if left and len(left) * len(free) <= MOST_TRIES:
        for text in left:
            found += _match_parts(text, page, free, chosen)
    return found


def _match_parts(text: str, page: Sequence[str], free: list[int], chosen: set[int]) -> int:
    whole = [i for i in free if text in page[i] and 2 * len(text) >= len(page[i])][:1]
    parts = whole or [i for i in free if len(page[i]) >= 4 and page[i] in text]
    chosen.update(parts)
    return len(text) if whole else min(len(text), sum(len(page[i]) for i in parts))
