"""The lines of a PDF with where they stand and how large they are, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.core.clean import one_line
from reader.ingest.pdf.fonts import is_bold, is_mute

EDGE = 2
"""Lines at the top and at the bottom of a page that may be running heads."""

_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|第)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:页|(?:of|/|von)\s*\d{1,4})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_DOTS = re.compile(r"\s*(?:\.\s?){6,}(?=\S)")
LEADER = " … "
"""What stands for the dots that lead from a heading to its page, or from a label to its sum."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, its left end and its height over the bottom of the page, its font size (points), and
    whether all of it is bold."""

    text: str
    x: float
    y: float
    size: float
    page: int
    bold: bool = False


def page_lines(page: Any, number: int) -> tuple[list[Line], int]:
    """Return the lines of one page in the order in which they were written, and how many letters could not be told."""
    collected = _Collector(number)
    page.extract_text(visitor_text=collected.take)
    return collected.finished(), collected.lost


class _Collector:
    """Takes the pieces of text that pypdf meets and puts those at one height together."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._lines: list[Line] = []
        self._parts: list[str] = []
        self._start = (0.0, 0.0, 0.0)
        self._bold = True
        self.lost = 0

    def take(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        """Add a piece with the matrices that say where it stands; one whose letters nobody can tell is counted as lost."""
        if is_mute(font):
            self.lost += len(text.strip())
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = (
            abs(size) * abs(tm[0] * tm[3] - tm[1] * tm[2]) ** 0.5 * abs(cm[0] * cm[3] - cm[1] * cm[2]) ** 0.5
        )
        for count, words in enumerate(text.split("\n")):
            if count:
                self._close()
            if not words.strip():
                self._parts += [" "] if words and self._parts else []
                continue
            if self._parts and abs(y - self._start[1]) > max(1.0, 0.5 * self._start[2]):
                self._close()
            if not self._parts:
                self._start = (x, y, height)
            self._parts.append(words)
            self._bold &= is_bold(font)

    def finished(self) -> list[Line]:
        """Return what was taken."""
        self._close()
        return self._lines

    def _close(self) -> None:
        words = _DOTS.sub(LEADER, one_line("".join(self._parts)).translate(_LIGATURES))
        if words:
            self._lines.append(Line(words, *self._start, self._number, self._bold))
        self._parts, self._bold = [], True


def without_running_heads(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Drop lines at the edges of pages that come again on others, and page numbers."""
    seen = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
    often = max(2, len(pages) * 0.4)
    kept = []
    for lines in pages:
        drop = {
            id(line) for line in _edges(lines) if _NUMBER.fullmatch(line.text) or seen[_key(line)] >= often
        }
        kept.append([line for line in lines if len(pages) == 1 or id(line) not in drop])
    return kept


def _edges(lines: Iterable[Line]) -> list[Line]:
    ordered = sorted(lines, key=lambda line: -line.y)
    return ordered[:EDGE] + ordered[max(EDGE, len(ordered) - EDGE) :]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()
