"""Quotations: marks paired paragraph by paragraph, by the side they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.core.spans import Span

PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "»": "«", "‘": "’"}
STRAIGHT = '"'
LEAST_WORDS = 5
"""Fewer words between marks are a term or a scare quote, no statement of their own."""
LEAST_OPEN = 20
"""Characters that a quotation without its other mark has at least."""
LONGEST_SINGLE = 2000
"""Characters that a quotation in single marks has at most: an apostrophe must not swallow a text."""

# Two apostrophes or backticks are how wire copy types a straight mark; a single mark opens before a word only.
_MARK = re.compile(r"[“”„«»「」『』\"]|''|``|(?<![\w’])[‘'](?=\w)")
_SINGLE_END = re.compile(r"[,.?!…]['’](?!\w)")
_PARAGRAPH = re.compile(r"[^\n]+")


class Mark(NamedTuple):
    """A quotation mark: where it stands, and `kind`, with '' and `` read as straight ones."""

    start: int
    end: int
    kind: str


def quotations(text: str) -> list[Span]:
    """Return the quotations of a text, marks included, outermost only, in order.

    A quotation left open at the end of a paragraph runs to that end; one that is only closed begins at the
    sentence's beginning. One stray mark flips nothing beyond its paragraph.
    """
    found: list[Span] = []
    for match in _PARAGRAPH.finditer(text):
        paragraph = Span(*match.span())
        marks = [_mark(m) for m in _MARK.finditer(text, *paragraph)]
        if marks:
            found += _Pairing(text, paragraph, marks).spans()
    return found


def _mark(match: re.Match[str]) -> Mark:
    kind = match.group()
    return Mark(match.start(), match.end(), STRAIGHT if kind in ("''", "``") else kind)


class _Pairing:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, text: str, paragraph: Span, marks: list[Mark]) -> None:
        self.text, self.paragraph, self.marks = text, paragraph, marks
        self.open: Mark | None = None
        self.inner = 0
        kinds = [mark.kind for mark in marks]
        self.left = {kind: kinds.count(kind) for kind in "“”„«»「」『』"}
        self.floor = paragraph.start

    def spans(self) -> Iterator[Span]:
        """Yield the paragraph's quotations."""
        for mark in self.marks:
            if mark.start < self.floor:
                continue
            if mark.kind in self.left:
                self.left[mark.kind] -= 1
            span = self._begin(mark) if self.open is None else self._within(mark, self.open)
            if span is not None:
                self.floor = span.end
                yield span
        if self.open is not None and self._is_left_open(self.open):
            yield Span(self.open.start, self.paragraph.end)

    def _is_left_open(self, mark: Mark) -> bool:
        """Tell a quotation whose other mark is missing from a mark that stands alone between blanks."""
        return self.paragraph.end - mark.start > LEAST_OPEN and not self._stands_alone(mark)

    def _stands_alone(self, mark: Mark) -> bool:
        return (
            self.text[mark.start - 1 : mark.start].isspace() and self.text[mark.end : mark.end + 1].isspace()
        )

    def _begin(self, mark: Mark) -> Span | None:
        side = self._side(mark)
        if mark.kind in "‘'":
            return self._single(mark)
        if mark.kind == "»" and side == "close":
            return self._only_closed(mark)
        if (mark.kind in PAIRS) or (mark.kind == STRAIGHT and side != "close"):
            self.open, self.inner = mark, 0
            return None
        return self._only_closed(mark) if side == "close" else None

    def _only_closed(self, mark: Mark) -> Span | None:
        """Return the words since the last sentence end, when only their closing mark survived."""
        start = self._sentence_start(mark.start)
        return Span(start, mark.end) if mark.start - start > LEAST_OPEN else None

    def _single(self, mark: Mark) -> Span | None:
        """Return a quotation in single marks: the closing one stands after a comma or stop."""
        end = _SINGLE_END.search(self.text, mark.end, min(self.paragraph.end, mark.end + LONGEST_SINGLE))
        other = self.text.find(STRAIGHT, mark.end, end.end()) if end else -1
        return Span(mark.start, end.end()) if end and other < 0 else None

    def _within(self, mark: Mark, opened: Mark) -> Span | None:
        closing = PAIRS.get(opened.kind, STRAIGHT)
        if mark.kind in "‘'":
            return None
        if mark.kind == opened.kind and closing != STRAIGHT:
            if self.left.get(closing, 0) >= self.inner + 2:
                self.inner += 1
                return None
            return self._restart(mark, opened)
        if closing == STRAIGHT and mark.kind == "“":
            self.inner += 1
            return None
        if mark.kind == closing or (mark.kind == "”" and closing == STRAIGHT):
            if self.inner and mark.kind == "”":
                self.inner -= 1
                return None
            if mark.kind == STRAIGHT and self._side(mark) == "open" and mark.start - opened.end > 0:
                return self._restart(mark, opened)
            self.open = None
            return Span(opened.start, mark.end)
        if (
            opened.kind == "“"
            and mark.kind == STRAIGHT
            and not self.left["”"]
            and self._side(mark) == "close"
        ):
            self.open = None
            return Span(opened.start, mark.end)
        return None

    def _restart(self, mark: Mark, opened: Mark) -> Span | None:
        """Two opening marks: the first was stray, unless what lies between is speech of some length."""
        self.open, self.inner = mark, 0
        if len(self.text[opened.start : mark.start].split()) >= LEAST_WORDS and not self._stands_alone(
            opened
        ):
            return Span(opened.start, mark.start)
        return None

    def _side(self, mark: Mark) -> str:
        """Return "open", "close" or "": which side of words a mark stands on."""
        before = self.text[mark.start - 1] if mark.start > self.paragraph.start else " "
        after = self.text[mark.end] if mark.end < self.paragraph.end else " "
        if before.isspace() or before in "([—–-":
            return "open" if not after.isspace() else ""
        return "close" if after.isspace() or after in ".,;:!?)]—–-" else ""

    def _sentence_start(self, at: int) -> int:
        for i in range(at - 2, self.floor, -1):
            if self.text[i] in ".!?" and self.text[i + 1].isspace():
                return i + 2
        return self.floor
