"""The text under analysis and what every analyser may ask of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.core.article import Block
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its blocks and sentences; all offsets are code points of `text`.

    `blocks` and `sentences` are sorted, do not overlap, and a sentence never crosses a block.
    `published` is an ISO date or None; `language` an ISO 639-1 code or None.
    """

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    title: str | None = None
    published: str | None = None
    language: str | None = "en"

    def sentence_index(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset` (or the last one before it)."""
        return max(0, bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds `offset` (or the last one before it)."""
        return self.sentences[self.sentence_index(offset)]

    def block_at(self, offset: int) -> Block:
        """Return the block that holds `offset` (or the last one before it)."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[max(0, index)]
