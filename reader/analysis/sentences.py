"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.article import Block
from reader.core.spans import Span, trimmed


def split(text: str, blocks: Sequence[Block] = (), language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of `text` in order; none crosses a block, a blank line, or is empty."""
    from sentencex import get_sentence_boundaries

    found: list[Span] = []
    for block in _blocks(text, blocks):
        piece = block.of(text)
        for boundary in get_sentence_boundaries(language, piece):
            span = Span(boundary["start_index"], boundary["end_index"]).shifted(block.start)
            span = trimmed(text, span)
            if span.start < span.end:
                found.append(span)
    return tuple(found)


def _blocks(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    if blocks:
        yield from (block.span for block in blocks)
        return
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1
