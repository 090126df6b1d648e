"""The body of a page: each kind of block in its own shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.core.article import Block
from reader.core.spans import Span, trimmed
from reader.tui.typeset.justifying import justified
from reader.tui.typeset.lines import Line, LineKind, Piece
from reader.tui.typeset.tables import table_lines
from reader.tui.typeset.wrapping import BLANKS, cells, wrap

RUNNING = ("paragraph", "quote", "item")
"""Blocks that may be justified, if they are one line of the text."""

BAR = "▎"
BULLET = "•"
NARROWEST = 12
"""Cells that nesting always leaves for the words."""


def whole(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks that cover the text, each code point at most once: what no block holds is paragraphs."""
    at = 0
    for block in sorted(blocks, key=lambda b: b.span):
        start, end = max(at, block.span.start), min(block.span.end, len(text))
        yield from _paragraphs(text, at, start)
        if block.span == (start, end) and start < end:
            yield block  # as almost all are
        elif start < end or block.kind == "rule":
            yield replace(block, span=Span(start, max(start, end)))
        at = max(at, end)
    yield from _paragraphs(text, at, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Block]:
    while start < end:
        stop = text.find("\n\n", start, end)
        stop = end if stop < 0 else stop
        span = trimmed(text, Span(start, stop))
        if span.start < span.end:
            yield Block("paragraph", span)
        start = stop + 2


def gap(before: Block | None, block: Block) -> int:
    """Return how many blank lines part two blocks."""
    if before is None or (before.kind == block.kind == "item"):
        return 0
    return 2 if block.kind == "heading" and block.level <= 2 and before.kind != "heading" else 1


def block_lines(text: str, block: Block, width: int, *, justify: bool = False) -> Iterator[Line]:
    """Yield the lines of one block, at most `width` cells wide; with `justify`, those of running text all as wide."""
    if justify and block.kind in RUNNING and "\n" not in block.span.of(text):
        yield from justified(text, list(block_lines(text, block, width)), width)
        return
    match block.kind:
        case "heading":
            yield from _plain(text, block.span, width, "heading" if block.level <= 2 else "subheading")
        case "item":
            yield from _item(text, block, width)
        case "quote":
            bars = BAR * min(block.level + 1, width - NARROWEST)
            yield from _plain(text, block.span, width, "quote", f"{bars} ", again=True)
        case "code":
            yield from _code(text, block.span, width)
        case "table":
            yield from table_lines(text, block.span, width)
        case "caption":
            yield from _plain(text, block.span, width, "caption", "  ", again=True)
        case "rule":
            yield from _rule(text, block.span, width)
        case _:
            yield from _plain(text, block.span, width, "paragraph")


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start <= span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _plain(
    text: str, span: Span, width: int, kind: LineKind, lead: str = "", indent: int = 0, *, again: bool = False
) -> Iterator[Line]:
    """Yield wrapped lines after `lead`, which is repeated on every line if `again` is set."""
    x = indent + cells(lead)
    first = True
    for hard in _lines(text, span):
        for line in wrap(text, hard, width - x):
            yield Line(kind, lead if first or again else "", indent, (Piece(line, x),))
            first = False


def _item(text: str, block: Block, width: int) -> Iterator[Line]:
    marker = (block.marker or BULLET)[:8] + " "
    indent = max(0, min(2 * block.level, width - cells(marker) - NARROWEST))
    yield from _plain(text, block.span, width, "item", marker, indent)


def _code(text: str, span: Span, width: int) -> Iterator[Line]:
    """Keep the lines and what they are indented by."""
    for hard in _lines(text, span):
        blanks = len(hard.of(text)) - len(hard.of(text).lstrip(BLANKS))
        x = min(2 + blanks, width - NARROWEST)
        found = [Line("code", "", 0, (Piece(line, x),)) for line in wrap(text, hard, width - x)]
        yield from found or [Line("code")]


def _rule(text: str, span: Span, width: int) -> Iterator[Line]:
    if span.of(text).strip():
        yield from _plain(text, span, width, "rule")
    else:
        yield Line("rule", "─" * (width // 3), width // 3)
