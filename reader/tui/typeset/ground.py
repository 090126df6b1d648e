"""The ground a reader moves over: words, sentences, paragraphs and headings of a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.typeset.blocks import whole

Unit = Literal["word", "sentence", "paragraph", "heading"]

_RUN = re.compile(r"[^\s—–/]+")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True)
class Ground:
    """A text and the units it falls into."""

    text: str
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    headings: tuple[Span, ...]

    @classmethod
    def of(cls, article: Article, brief: Brief | None) -> Ground:
        """Take the sentences from the brief, everything else from the article."""
        blocks = [b for b in whole(article.text, article.blocks) if b.span.start < b.span.end]
        paragraphs = tuple(b.span for b in blocks)
        headings = tuple(b.span for b in blocks if b.kind == "heading")
        return cls(article.text, (brief and brief.sentences) or paragraphs, paragraphs, headings)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Every word, without the punctuation around it; each ideograph is a word."""
        return tuple(_words(self.text))

    def units(self, unit: Unit) -> Sequence[Span]:
        """Return every unit of a kind, in order."""
        match unit:
            case "word":
                return self.words
            case "sentence":
                return self.sentences
            case "paragraph":
                return self.paragraphs
            case _:
                return self.headings

    def at(self, unit: Unit, offset: int) -> Span | None:
        """Return the unit that holds `offset`, else the last one before it, else the first."""
        units = self.units(unit)
        return units[max(0, bisect_right(units, offset, key=_start) - 1)] if units else None

    def following(self, unit: Unit, offset: int, count: int = 1) -> int:
        """Return where the unit `count` steps on begins (the last one's beginning where there are fewer)."""
        units = self.units(unit)
        index = min(bisect_right(units, offset, key=_start) + count, len(units)) - 1
        return max(offset, units[index].start) if units else offset

    def preceding(self, unit: Unit, offset: int, count: int = 1) -> int:
        """Return where the unit `count` steps back begins; from the middle of one, first its own beginning."""
        units = self.units(unit)
        index = max(0, bisect_left(units, offset, key=_start) - count)
        return min(offset, units[index].start) if units else offset

    def end_after(self, unit: Unit, offset: int, count: int = 1) -> int:
        """Return the end of the `count`th unit that ends behind `offset`."""
        units = self.units(unit)
        index = min(bisect_right(units, offset, key=_end) + count, len(units)) - 1
        return max(offset, units[index].end) if units else offset

    def end_before(self, unit: Unit, offset: int, count: int = 1) -> int:
        """Return the end of the `count`th unit that ends before `offset`, 0 where there is none."""
        units = self.units(unit)
        index = bisect_left(units, offset, key=_end) - count
        return units[index].end if index >= 0 else 0


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _words(text: str) -> Iterator[Span]:
    for run in _RUN.finditer(text):
        start = run.start()
        for wide in _WIDE.finditer(run[0]):
            at = run.start() + wide.start()
            yield from _bare(text, start, at)
            yield Span(at, at + 1)
            start = at + 1
        yield from _bare(text, start, run.end())


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the run without punctuation at its ends, if anything is left."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in "%°":
        end -= 1
    if start < end:
        yield Span(start, end)
