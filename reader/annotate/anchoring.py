"""How a highlight finds its words again: in its own article when that was edited, or in a text it came without."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.annotations import CONTEXT, Anchor, Selector
from reader.core.spans import Span

SURVIVAL = 0.6
"""Share of a quote's letters that must stand in the edited text for the highlight to go with them."""

STRETCH = 2.5
"""How many times its length the words may be apart after an edit and still be one highlight."""

APART = 6
"""New words between two words of a highlight that part them."""

STRAY = 0.25
"""Share of the letters that words parted from the others have at most; more of them are no stray."""

FEW, BESIDE = 5, 3
"""A quote of fewer words (marks count as one) is only known by its company, so many words on either side."""

CONTEXT_FLOOR = 60.0
CONTEXT_LEAD = 10.0
LONG_QUOTE = 24
FUZZY_FLOOR = 85.0

HERE = 60
"""Code points after a bookmark that tell its place."""

_PLAIN_MARKS = str.maketrans("‘’ʼ“”–—‐‑", "'''\"\"----")

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Anchored:
    """A highlight in a text: where it is now (where it was, for an orphan) and how sure that is."""

    selector: Selector
    anchor: Anchor


def anchor(selector: Selector, text: str) -> Anchored:
    """Find a selector's words in a text known to be nothing but `text`: at its position, by context, or alike."""
    if not selector.exact and selector.suffix:
        return _only_place(selector, anchor(_words_after(selector), text), text)
    if selector.span.of(text) == selector.exact:
        return Anchored(Selector.at(text, selector.span), "kept")
    start = _by_context(selector, text)
    if start is not None:
        return Anchored(Selector.at(text, Span(start, start + len(selector.exact))), "kept")
    alike = _alike(selector.exact, text)
    if alike is not None:
        return Anchored(Selector.at(text, alike), "moved")
    return Anchored(selector, "orphan")


def reanchor(selectors: Sequence[Selector], old: str, new: str) -> list[Anchored]:
    """Carry highlights of `old` over to its edited version `new`, each with what became of its words.

    The two texts are aligned word by word; a highlight goes with its words when enough of them are
    left. Words that were cut out and put in elsewhere are looked for by their context.
    """
    if old == new:
        return [Anchored(selector, "kept") for selector in selectors]
    alignment = _Alignment(old, new)
    return [
        _carried(selector, old, new, alignment)
        if selector.exact
        else _only_place(selector, _carried(_place(selector, old), old, new, alignment), new)
        for selector in selectors
    ]


def _place(bookmark: Selector, text: str) -> Selector:
    """Return the words that a bookmark stands before."""
    start = bookmark.span.start
    return Selector.at(text, Span(start, min(len(text), start + HERE)))


def _words_after(bookmark: Selector) -> Selector:
    """Return the words that a bookmark stood before, as far as it tells them."""
    start, words = bookmark.span.start, bookmark.suffix
    return Selector(Span(start, start + len(words)), words, bookmark.prefix, "")


def _only_place(bookmark: Selector, found: Anchored, text: str) -> Anchored:
    """Return where a bookmark stands now that the words after it were found."""
    if found.anchor == "orphan":
        return Anchored(bookmark, "orphan")
    start = found.selector.span.start
    return Anchored(Selector.at(text, Span(start, start)), found.anchor)


def _carried(selector: Selector, old: str, new: str, alignment: _Alignment) -> Anchored:
    span = alignment.carried(selector.span)
    if span is not None and _set_alike(span.of(new), selector.exact):
        return Anchored(Selector.at(new, span), "kept")
    if span is None or _unmistakable(selector.exact, old, new):
        start = _by_context(selector, new)
        if start is not None:
            return Anchored(Selector.at(new, Span(start, start + len(selector.exact))), "moved")
    return Anchored(selector, "orphan") if span is None else Anchored(Selector.at(new, span), "moved")


def _set_alike(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but blanks, line breaks and the shape of quotation marks and dashes."""
    return one.translate(_PLAIN_MARKS).split() == other.translate(_PLAIN_MARKS).split()


def _unmistakable(exact: str, old: str, new: str) -> bool:
    """Tell whether these words stand once in both texts, and are long enough to be the same ones."""
    return len(exact) >= LONG_QUOTE and old.count(exact) == 1 == new.count(exact)


class _Alignment:
    """Which words of the old text stand where in the new one."""

    def __init__(self, old: str, new: str) -> None:
        from rapidfuzz.distance import Indel

        self._old = [Span(*found.span()) for found in _TOKEN.finditer(old)]
        self._new = [Span(*found.span()) for found in _TOKEN.finditer(new)]
        self._ends = [word.end for word in self._old]
        self._at: dict[int, int] = {}
        words_old = [span.of(old) for span in self._old]
        words_new = [span.of(new) for span in self._new]
        for step in Indel.opcodes(words_old, words_new):
            if step.tag == "equal":
                pairs = zip(
                    range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
                )
                self._at.update(pairs)

    def carried(self, span: Span) -> Span | None:
        """Return where the words of `span` stand now, or None if too few are left or they are torn apart."""
        first_in = bisect_right(self._ends, span.start)
        inside = range(first_in, max(first_in, bisect_left(self._old, span.end, key=_start)))
        left = self._together([i for i in inside if i in self._at])
        if not left or _letters(self._old, left) < SURVIVAL * _letters(self._old, inside):
            return None
        first, last = left[0], left[-1]
        if len(inside) < FEW and not self._has_company(first, last):
            return None
        # Where an end of the highlight falls inside a word, it falls there again.
        start = self._new[self._at[first]].start + max(0, span.start - self._old[first].start)
        end = self._new[self._at[last]].end - max(0, self._old[last].end - span.end)
        if start >= end or end - start > STRETCH * (span.end - span.start):
            return None
        return Span(start, end)

    def _together(self, left: list[int]) -> list[int]:
        """Return the words without those at the ends that a stretch of new words parts from most of them."""
        weight = _letters(self._old, left)
        for _ in range(2):  # from the beginning, then from the end
            apart = [n for n in range(1, len(left)) if self._is_apart(left[n - 1], left[n])]
            for cut in reversed(apart):
                if _letters(self._old, left[:cut]) <= STRAY * weight:
                    left = left[cut:]
                    break
            left = left[::-1]
        return left

    def _is_apart(self, one: int, other: int) -> bool:
        """Tell whether many more words stand between two words than did before."""
        return abs(self._at[other] - self._at[one]) - abs(other - one) > APART

    def _has_company(self, first: int, last: int) -> bool:
        """Tell whether words beside a short quote came along with it: the same few words stand everywhere."""
        beside = [(first, -n) for n in range(1, BESIDE + 1)] + [(last, n) for n in range(1, BESIDE + 1)]
        there = [(at, step) for at, step in beside if 0 <= at + step < len(self._old)]
        came = sum(
            at + step in self._at and abs(self._at[at + step] - self._at[at] - step) <= 1
            for at, step in there
        )
        return came >= min(2, len(there))


def _start(span: Span) -> int:
    return span.start


def _letters(words: Sequence[Span], chosen: Sequence[int]) -> int:
    return sum(words[i].end - words[i].start for i in chosen)


def _by_context(selector: Selector, text: str) -> int | None:
    """Return where the very words stand, if one place is clearly the one meant."""
    from rapidfuzz.fuzz import ratio

    scored: list[tuple[float, int]] = []
    start = text.find(selector.exact) if selector.exact else -1
    while start >= 0:
        end = start + len(selector.exact)
        before = ratio(selector.prefix, text[max(0, start - CONTEXT) : start])
        after = ratio(selector.suffix, text[end : end + CONTEXT])
        scored.append(((before + after) / 2, start))
        start = text.find(selector.exact, start + 1)
    if not scored:
        return None
    scored.sort(key=lambda found: (-found[0], found[1]))
    score, start = scored[0]
    if len(scored) == 1:
        return start if score >= CONTEXT_FLOOR or len(selector.exact) >= LONG_QUOTE else None
    return start if score >= CONTEXT_FLOOR and score - scored[1][0] >= CONTEXT_LEAD else None


def _alike(exact: str, text: str) -> Span | None:
    """Return the words most like `exact`, if they are like enough and long enough to tell."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    if len(exact) < LONG_QUOTE or len(exact) > len(text):
        return None
    found = partial_ratio_alignment(exact, text, score_cutoff=FUZZY_FLOOR)
    return Span(found.dest_start, found.dest_end) if found is not None else None
