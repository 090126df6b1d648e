"""Breaking one line of text into lines that fit a width in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import split_graphemes

from reader.core.spans import Span

NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2500-\u25fc]*"
)
"""Text in which every code point takes exactly one cell: the fast way through almost everything."""

NOT_FIRST = frozenset(
    "、。，．！？；：）］｝」』】〉》〕…‥・ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ”’,.!?;:)]}%"
)
NOT_LAST = frozenset("（［｛「『【〈《〔“‘([{")
BLANKS = " \t"


def wrap(text: str, span: Span, width: int) -> Iterator[Span]:
    """Yield the lines of `span`, each at most `width` (2 or more) cells, without blanks at their ends.

    Lines break at blanks and between wide characters; a word that fits no line is broken.
    """
    start, end = _trimmed(text, span.start, span.end)
    if NARROW.fullmatch(text, start, end):
        yield from _narrow(text, start, end, width)
    else:
        yield from _wide(text, start, end, width)


def cells(text: str) -> int:
    """Return how many cells `text` takes."""
    return len(text) if NARROW.fullmatch(text) else split_graphemes(text)[1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end


def _narrow(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        cut = cut if cut > start else start + width
        yield Span(*_trimmed(text, start, cut))
        start, _ = _trimmed(text, cut, end)
    if start < end:
        yield Span(start, end)


def _wide(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    clusters = [(start + a, start + b, w) for a, b, w in split_graphemes(text[start:end])[0]]
    first = at = used = chance = 0  # cluster indices; `chance` is where the line may break, 0 for nowhere
    while at < len(clusters):
        size = clusters[at][2]
        if used + size > width and at > first:
            cut = at if _blank(text, clusters[at]) or not chance else chance
            yield Span(*_trimmed(text, clusters[first][0], clusters[cut - 1][1]))
            while cut < len(clusters) and _blank(text, clusters[cut]):
                cut += 1
            first = at = cut
            used = chance = 0
            continue
        used += size
        at += 1
        if at < len(clusters) and _may_break(text, clusters[at - 1], clusters[at]):
            chance = at
    if first < len(clusters):
        yield Span(*_trimmed(text, clusters[first][0], end))


def _blank(text: str, cluster: tuple[int, int, int]) -> bool:
    """Tell a bare blank from one that carries an accent."""
    return cluster[1] - cluster[0] == 1 and text[cluster[0]] in BLANKS


def _may_break(text: str, left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    if _blank(text, left):
        return True
    before, after = text[left[0]], text[right[0]]
    wide = left[2] == 2 or right[2] == 2
    return wide and before not in NOT_LAST and after not in NOT_FIRST
