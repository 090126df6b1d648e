"""One line of a page in colour: layers of styled spans over the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip
from textual.style import Style

from reader.core.spans import Span
from reader.tui.typeset.lines import Line, Page, clusters
from reader.tui.typeset.tables import SHOWN_BAR
from reader.tui.typeset.wrapping import NARROW, cells

_RUN = re.compile(r"\S+(?: \S+)*")


class Mark(NamedTuple):
    """A span of the text and how it looks."""

    span: Span
    style: Style


class Ink(NamedTuple):
    """How a line looks, and how what stands around its words (a bullet, a bar) differs."""

    base: Style
    around: Style


def paint(line: Line, page: Page, marks: Sequence[Mark], ink: Ink) -> Strip:
    """Draw a line, `page.width` cells wide; later marks lie over earlier ones."""
    segments: list[Segment] = []
    at, before = 0, ink.base
    for x, text, style in sorted(_fragments(line, page, marks, ink), key=lambda f: f[0]):
        if x > at:  # a blank that was widened looks as the words on both its sides do
            segments.append(Segment(" " * (x - at), (style if style == before else ink.base).rich_style))
        segments.append(Segment(text, style.rich_style))
        at, before = max(at, x) + cells(text), style
    if at < page.width:
        segments.append(Segment(" " * (page.width - at), ink.base.rich_style))
    return Strip(segments, max(at, page.width))


def _fragments(line: Line, page: Page, marks: Sequence[Mark], ink: Ink) -> Iterator[tuple[int, str, Style]]:
    covered = {x for _, x in line.pieces}
    around = ink.base + ink.around
    for run in _RUN.finditer(line.words):
        x = line.indent + cells(line.words[: run.start()])
        if x not in covered:
            yield x, run[0], around
    for span, x in line.pieces:
        is_bar = span.of(page.shown) == SHOWN_BAR
        yield from _inked(page.shown, span, x, marks, around if is_bar else ink.base)


def _inked(
    shown: str, span: Span, x: int, marks: Sequence[Mark], plain: Style
) -> Iterator[tuple[int, str, Style]]:
    """Yield the parts of a piece between the edges of the marks on it."""
    here = [(_snapped(shown, span, mark.span), mark.style) for mark in marks if mark.span.overlaps(span)]
    edges = sorted({span.start, span.end, *(edge for cut, _ in here for edge in cut)})
    for start, end in pairwise(edges):
        style = plain
        for cut, over in here:
            if cut.start <= start and end <= cut.end:
                style += over
        text = shown[start:end]
        yield x, text, style
        x += cells(text)


def _snapped(shown: str, piece: Span, mark: Span) -> Span:
    """Return the part of a mark on a piece, widened to whole characters as a person sees them."""
    start, end = max(piece.start, mark.start), min(piece.end, mark.end)
    if not NARROW.fullmatch(shown, piece.start, piece.end):
        for first, last, _ in clusters(shown, piece):
            start = first if first < start < last else start
            end = last if first < end < last else end
    return Span(start, end)
