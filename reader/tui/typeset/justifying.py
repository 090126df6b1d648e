"""Lines set to one width: the blanks between words are widened, evenly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.spans import Span
from reader.tui.typeset.lines import Line, Piece
from reader.tui.typeset.wrapping import cells

LOOSEST = 1.0
"""Blanks put in between two words at most, on average: a line that needs more stays ragged."""


def justified(text: str, lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Yield the lines of one paragraph, all but the last one as wide as `width` where that reads well."""
    for line in lines[:-1]:
        ((span, x),) = line.pieces
        yield line._replace(pieces=tuple(_spread(text, span, x, width)))
    yield from lines[-1:]


def _spread(text: str, span: Span, x: int, width: int) -> Iterator[Piece]:
    words = list(_words(text, span))
    gaps, missing = len(words) - 1, width - x - cells(span.of(text))
    if not gaps or not 0 < missing <= LOOSEST * gaps:
        words, gaps, missing = [span], 1, 0
    for number, word in enumerate(words):
        yield Piece(word, x + missing * number // gaps)
        x += cells(word.of(text))


def _words(text: str, span: Span) -> Iterator[Span]:
    """Yield the words, each with the blank behind it."""
    start = span.start
    while (blank := text.find(" ", start, span.end)) >= 0:
        yield Span(start, blank + 1)
        start = blank + 1
    yield Span(start, span.end)
