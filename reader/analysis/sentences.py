"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.stops import ends
from reader.core.article import Block
from reader.core.spans import Span, trimmed

RULED = frozenset({None, "en", "zh", "ja"})
"""Languages that our rules are for; the others have their abbreviations in sentencex."""

LEAST_CAPITALS = 0.004
"""Share of capitals under which a text has lost its casing, and a small letter may begin a sentence."""

AT_ONCE = 8_000
"""Characters of a line that sentencex is given together: more than any sentence has."""

_CAPITAL = re.compile(r"[A-Z]")
# A sentence in small letters behind one that ends: machines translate so.
_SMALL_START = re.compile(r"[a-z]{5}\. [a-z]{2,} [a-z]")
# What stands before an item of a list that runs on in one line: "1.) …", "• 9. …", "a. …".
_ITEM = re.compile(r"(?:(?<=\s)|^)([•⁃‣▪●]?)\s?(?:(\d{1,3})|([a-z]))(\.\)|\)|\.)(?=\s+[\"“A-Z])")
_BULLET = re.compile(r"(?:(?<=\s)|^)[•⁃‣▪●](?=\s?\w)")
# Where sentencex ends sentences and none ends: an initial, a French title; an ordinal where those are written "3.".
_INITIAL = re.compile(r"(?:^|[\s(])(?:[A-ZÀ-Ýа-яА-ЯІЇЄҐ]|MM|Mme|Mlle|Sr|Sra)\.\s*$")
_ORDINAL = re.compile(r"\s\d{1,2}\.\s*$")
_SMALL_LETTER = re.compile(r"\s*[a-zà-ÿа-яёіїєґąćęłńóśźżğışčďěňřšťůž]")
ORDINALS = frozenset("de da no fi cs sk hu et".split())
_LISTED = re.compile(r"\s*(?:[•⁃‣▪●]|[\da-z]{1,3}[.)])")


def split(text: str, blocks: Sequence[Block] = (), language: str | None = "en") -> tuple[Span, ...]:
    """Return the sentences of `text` in order; none crosses a block or a line break, and none is empty.

    Linear in the length of the text. Without blocks every line stands for itself.
    """
    found: list[Span] = []
    uncased = len(_CAPITAL.findall(text)) < LEAST_CAPITALS * len(text)
    careless = uncased or _SMALL_START.search(text) is not None
    for piece in _pieces(text, blocks):
        start = piece.start
        for end in _ends(piece.of(text), language, uncased, careless):
            span = trimmed(text, Span(start, piece.start + end))
            if span.start < span.end:
                found.append(span)
            start = piece.start + end
    return tuple(found)


def _pieces(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the lines of each block, since tables and code have many, and the items of lists within a line."""
    for whole in [block.span for block in blocks] or [Span(0, len(text))]:
        start = whole.start
        for line in whole.of(text).split("\n"):
            if line and not line.isspace():
                cuts = _items(line) if _LISTED.match(line) else []
                for low, high in zip([0, *cuts], [*cuts, len(line)], strict=True):
                    yield Span(start + low, start + high)
            start += len(line) + 1


def _items(line: str) -> list[int]:
    """Return where the second and later items begin in a line that is a list."""
    found: list[int] = []
    last: tuple[str, int, str] | None = None
    for match in _ITEM.finditer(line):
        bullet, number, letter, mark = match.groups()
        this = (bullet, int(number) if number else ord(letter), mark)
        if last is None or this == (last[0], last[1] + 1, last[2]):
            found += [match.start()] if last else []
            last = this
    return found or [match.start() for match in _BULLET.finditer(line) if match.start()]


def _ends(piece: str, language: str | None, uncased: bool, careless: bool) -> Iterator[int]:
    """Yield the offset after each sentence of one line."""
    if language in RULED:
        yield from ends(piece, uncased, careless)
        return
    for end in _foreign_ends(piece, language):
        near = max(0, end - 12)
        if end < len(piece) and (
            _INITIAL.search(piece, near, end)
            or (language in ORDINALS and _ORDINAL.search(piece, near, end))
            or (not careless and _SMALL_LETTER.match(piece, end) and piece[near:end].rstrip().endswith("."))
        ):
            continue
        yield end


def _foreign_ends(piece: str, language: str | None) -> Iterator[int]:
    """Yield where sentencex ends sentences; a long line is read in parts, as its time grows with their square."""
    from sentencex import get_sentence_boundaries

    start = 0
    while start < len(piece):
        part = piece[start : start + AT_ONCE]
        found = [boundary["end_index"] for boundary in get_sentence_boundaries(language, part)]
        if start + len(part) < len(piece) and len(found) > 1:
            found.pop()  # perhaps cut off: the next part begins with it
        yield from (start + end for end in found)
        start += found[-1]
