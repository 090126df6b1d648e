"""Quotations: marks paired paragraph by paragraph, by the side they stand on."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.spans import Span

PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“"}
CLOSERS = frozenset(PAIRS.values())
STRAIGHT = '"'
LEAST_WORDS = 5
"""Fewer words between marks are a term or a scare quote, no statement of their own."""


def quotations(text: str) -> list[Span]:
    """Return the quotations of a text, marks included, outermost only, in order.

    A quotation left open at the end of a paragraph runs to that end; one that is only closed begins at the
    paragraph's beginning when words of speech stand there. One stray mark flips nothing beyond its paragraph.
    """
    found: list[Span] = []
    for paragraph in _paragraphs(text):
        found += _in_paragraph(text, paragraph)
    return found


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    opened: int | None = None
    closing = ""
    for at in _marks(text, paragraph):
        mark = text[at]
        side = _side(text, at, paragraph)
        if opened is None:
            if mark in PAIRS or (mark == STRAIGHT and side != "close"):
                opened, closing = at, PAIRS.get(mark, STRAIGHT)
            elif side == "close" and at - paragraph.start > 20:
                # Only the closing mark survived: the words since the last sentence end were said.
                start = _sentence_start(text, paragraph.start, at)
                if at - start > 20:
                    yield Span(start, at + 1)
        elif mark == closing or (mark == "”" and closing == STRAIGHT):
            if mark == STRAIGHT and side == "open" and at - opened > 1:
                # Two opening marks: the first was stray, unless what lies between is speech of some length.
                if len(text[opened:at].split()) >= LEAST_WORDS:
                    yield Span(opened, at)
                opened = at
                continue
            yield Span(opened, at + 1)
            opened = None
    if opened is not None and paragraph.end - opened > 20:
        yield Span(opened, paragraph.end)


def _marks(text: str, paragraph: Span) -> Iterator[int]:
    for at in range(paragraph.start, paragraph.end):
        if text[at] in PAIRS or text[at] in CLOSERS or text[at] == STRAIGHT:
            yield at


def _side(text: str, at: int, paragraph: Span) -> str:
    """Return "open", "close" or "": which side of words a straight mark stands on."""
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if before.isspace() or before in "([—–-":
        return "open" if not after.isspace() else ""
    return "close" if after.isspace() or after in ".,;:!?)]—–-" else ""


def _sentence_start(text: str, start: int, at: int) -> int:
    for i in range(at - 2, start, -1):
        if text[i] in ".!?" and text[i + 1].isspace():
            return i + 2
    return start
