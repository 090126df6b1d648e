"""The chapters of a book: programs put several into one file, or one into several; its list of contents tells."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.ingest.archive import Archive, Damaged
from reader.ingest.compose import Composer
from reader.ingest.decode import decode
from reader.ingest.epub.package import Book, Point
from reader.ingest.fragment import compose_fragment

MOST_IN_A_FILE = 500
"""Chapters; a list that names more places in one file tells no chapters."""

LONGEST_FURNITURE = 600
"""Words: what calls itself a title page and is longer is more than one."""

_FURNITURE = frozenset(
    "cover titlepage halftitlepage copyright-page imprint colophon toc landmarks page-list loi lot lof".split()
)
_OUTERMOST = re.compile(
    r"<body\b[^<>]*>\s*(?:<(?:section|div|main|nav|aside|article)\b[^<>]*>\s*){0,2}", re.IGNORECASE
)
_KIND = re.compile(r"""epub:type\s*=\s*["']([^"'<>]*)""")
_STARTS = re.compile(r"\*\*\*\s?START OF (?:THE|THIS) PROJECT GUTENBERG\b.{0,300}", re.IGNORECASE)
_ENDS = re.compile(r"(?:\*\*\*\s?)?END OF (?:THE|THIS) PROJECT GUTENBERG\b.{0,300}", re.IGNORECASE)
"""Project Gutenberg says before and after each book whose it is and what may be done with it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its title in the list of contents, or "", and its blocks."""

    title: str
    text: Composer


class Chapters:
    """Finds the chapters in the files of a book; `damaged` names the files that could not be read."""

    def __init__(self, archive: Archive, book: Book) -> None:
        self._archive = archive
        self._book = book
        self._points: defaultdict[str, list[Point]] = defaultdict(list)
        for point in book.contents:
            self._points[point.file].append(point)
        self.damaged: list[str] = []

    def found(self) -> list[Chapter]:
        """Return the chapters in their order."""
        out: list[Chapter] = []
        for part in _within_notices(list(self._parts())):
            before = out[-1] if out else None
            if before and before.title and not part.title and not _begins_anew(part.text):
                before.text.append(part.text)  # a chapter that was cut for its length
            else:
                out.append(part)
        return out

    def _parts(self) -> Iterator[Chapter]:
        """Yield the files of the book, cut where the list of contents says that a chapter begins."""
        for name in self._book.files:
            try:
                markup = decode(self._archive.read(name) or b"")
            except Damaged:
                self.damaged.append(name)
                continue
            text = compose_fragment(_body(markup), None, posixpath.dirname(name))
            if not text.blocks or self._is_furniture(name, markup, text):
                continue
            cuts = _cuts(self._points[name], text, alone=len(self._book.files) == 1)
            ends = [at for at, _ in cuts[1:]] + [len(text.blocks)]
            for (start, title), end in zip(cuts, ends, strict=True):
                yield Chapter(title, text if len(cuts) == 1 else text.kept(range(start, end)))

    def _is_furniture(self, name: str, markup: str, text: Composer) -> bool:
        outermost = _OUTERMOST.search(markup)
        kinds = " ".join(_KIND.findall(outermost[0])).split() if outermost else []
        called = name in self._book.furniture or not _FURNITURE.isdisjoint(kinds)
        return called and len(text.text.split()) <= LONGEST_FURNITURE


def _cuts(points: Sequence[Point], text: Composer, *, alone: bool) -> list[tuple[int, str]]:
    """Return the blocks where chapters begin, the first one always, with their titles.

    Points as deep as the first of the file count; in a book of one file the highest that cut it, as the first names the book.
    """
    starts = [block.span.start for block in text.blocks]
    for depth in sorted({point.depth for point in points}):
        cuts: dict[int, str] = {}
        for point in points:
            if point.depth <= depth:
                place = text.place(point.place) or 0
                cuts.setdefault(bisect_left(starts, place), point.words)
        cuts.pop(len(starts), None)
        if len(cuts) > MOST_IN_A_FILE:
            break
        if len(cuts) > 1 or not alone:
            return sorted({0: "", **cuts}.items())
    return [(0, points[0].words if points else "")]


def _begins_anew(text: Composer) -> bool:
    return text.blocks[0].kind == "heading"


def _within_notices(parts: list[Chapter]) -> list[Chapter]:
    """Drop what stands before and after the book itself in those of Project Gutenberg."""
    out: list[Chapter] = []
    for part in parts:
        lines = part.text.lines
        start = next((i + 1 for i, line in enumerate(lines) if _STARTS.fullmatch(line)), 0)
        end = next((i for i, line in enumerate(lines) if _ENDS.fullmatch(line)), None)
        if start:
            out.clear()
        kept = range(start, len(lines) if end is None else end)
        if kept:
            out.append(part if len(kept) == len(lines) else Chapter(part.title, part.text.kept(kept)))
        if end is not None:
            break
    return out


def _body(markup: str) -> str:
    start, end = markup.find("<body"), markup.rfind("</body")
    return markup[markup.find(">", start) + 1 : end if end > start else None] if start >= 0 else markup
