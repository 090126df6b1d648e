"""Lines of a page, and the way from any code point to its cell and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from rich.cells import split_graphemes

from reader.core.article import Image
from reader.core.clean import one_line
from reader.core.spans import Span
from reader.tui.typeset.wrapping import NARROW

LineKind = Literal[
    "title", "byline", "label", "summary", "heading", "subheading", "paragraph", "item", "quote",
    "code", "table", "table-head", "caption", "rule", "note", "blank",
]  # fmt: skip

_UNSHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """Return `text`, code point for code point, with a blank for whatever must not reach a terminal.

    Line breaks stay; they part lines and are never drawn.
    """
    return _UNSHOWN.sub(" ", text)


def facts_line(facts: Iterable[str | None]) -> str:
    """Return what is known of something in one line, as it may be drawn: "The Long Shore · 5 Oct 2030"."""
    return " · ".join(shown(one_line(fact)) for fact in facts if fact)


class Piece(NamedTuple):
    """Words of the text that stand together on a line, and the cell where they begin."""

    span: Span
    x: int


class Line(NamedTuple):
    """One line: `words` that are not of the text (a bullet, a bar, a title) at `indent`, and pieces of the text.

    `target` is where Enter or a click leads, `note` the annotation whose note the line shows, `image` the picture
    that the line stands for.
    """

    kind: LineKind
    words: str = ""
    indent: int = 0
    pieces: tuple[Piece, ...] = ()
    target: Span | None = None
    note: str = ""
    image: Image | None = None


class Cell(NamedTuple):
    """A place on the page, from 0."""

    row: int
    x: int


@dataclass(frozen=True)
class Page:
    """A text laid out: `shown` is the text as it may be drawn, code point for code point."""

    shown: str
    width: int
    lines: tuple[Line, ...]

    @cached_property
    def _placed(self) -> list[tuple[int, int, Piece]]:
        """Every piece as (start, row, piece), by start: a table's cells are not in order of rows."""
        return sorted((p.span.start, row, p) for row, line in enumerate(self.lines) for p in line.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._placed]

    @cached_property
    def first_row(self) -> int:
        """The row where the text begins."""
        return min((row for _, row, _ in self._placed), default=0)

    @cached_property
    def targets(self) -> list[int]:
        """The rows of the summary at which an item begins, in order."""
        rows = [row for row, line in enumerate(self.lines) if line.kind == "summary" and line.target]
        return [row for row in rows if self.lines[row - 1].target != self.lines[row].target]

    def cell(self, offset: int) -> Cell:
        """Return where the code point at `offset` is drawn (the end of the line before, for a lost blank)."""
        if not self._placed:
            return Cell(0, 0)
        _, row, (span, x) = self._placed[max(0, bisect_right(self._starts, offset) - 1)]
        return Cell(row, x + sum(size for _, end, size in clusters(self.shown, span) if end <= offset))

    def row(self, offset: int) -> int:
        """Return the row of the code point at `offset`."""
        return self.cell(offset).row

    def offset(self, row: int, x: int) -> int | None:
        """Return the code point nearest to a cell of a row, or None where the row shows no text."""
        if not 0 <= row < len(self.lines) or not self.lines[row].pieces:
            return None
        pieces = self.lines[row].pieces
        span, begin = max((p for p in pieces if p.x <= x), key=lambda p: p.x, default=pieces[0])
        at = span.start
        for start, end, size in clusters(self.shown, span):
            at = start
            begin += size
            if begin > x or end == span.end:
                break
        return at

    def nearest(self, row: int, x: int, step: int) -> int | None:
        """Return the code point nearest to `x` on the first row of text from `row` on, going by `step`."""
        while 0 <= row < len(self.lines):
            found = self.offset(row, x)
            if found is not None:
                return found
            row += step
        return None

    def extent(self, row: int) -> Span | None:
        """Return the span from the first to the last code point of a row, or None where it shows no text."""
        pieces = self.lines[row].pieces
        return Span(pieces[0].span.start, pieces[-1].span.end) if pieces else None

    def rows(self, spans: Iterable[Span]) -> Iterator[tuple[int, Span]]:
        """Yield (row, span) for every row on which some of the words of each span stand."""
        for span in spans:
            at = max(0, bisect_right(self._starts, span.start) - 1)
            for start, row, piece in self._placed[at:]:
                if start >= span.end:
                    break
                if piece.span.overlaps(span):
                    yield row, span


def clusters(text: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, cells) of each character as a person sees it."""
    if NARROW.fullmatch(text, span.start, span.end):
        for at in range(span.start, span.end):
            yield at, at + 1, 1
        return
    for start, end, size in split_graphemes(span.of(text))[0]:
        yield span.start + start, span.start + end, size
