"""From the lines of a PDF to blocks: what goes on over lines, columns and pages is put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median, median_low

from reader.ingest.compose import Composer
from reader.ingest.pdf.lines import LEADER, Line

LARGER = 1.12
"""A heading's size against that of the body."""

APART = 1.35
"""The gap over a new paragraph against that between lines."""

MOST_HEADING_WORDS = 22
_BULLET = re.compile(r"([-*•·▪◦‣–—]|\(?\d{1,3}[.)])\s+(?=\S)")
_FINAL = re.compile(r"[.!?。！？…:;][\"'”’)\]]*$")


def compose(pages: Sequence[list[Line]]) -> Composer:
    """Return the blocks of a document."""
    lines = [line for page in pages for line in page]
    composer = Composer()
    if not lines:
        return composer
    body = body_size(lines)
    whole = " ".join(line.text for line in lines)
    mostly_bold = 2 * sum(len(line.text) for line in lines if line.bold) > len(whole)
    for group in _groups(lines, body):
        text = _joined(group, whole)
        if _is_heading(group, text, body, mostly_bold):
            composer.add("heading", [(text, None)], 1 if group[0].size > 1.6 * body else 2)
        elif bullet := _BULLET.match(text):
            marker = bullet[1] if bullet[1][-1:] in ".)" else "•"
            composer.add("item", [(text[bullet.end() :], None)], 0, marker)
        else:
            composer.add("paragraph", [(text, None)])
    return composer


def _is_heading(group: Sequence[Line], text: str, body: float, mostly_bold: bool) -> bool:
    """Tell a heading: set larger than the body, or in bold where the body is not and as a line of its own."""
    if len(text.split()) > MOST_HEADING_WORDS:
        return False
    if group[0].size > LARGER * body:
        return True
    bold = all(line.bold for line in group) and not mostly_bold and group[0].size > 0.95 * body
    whole = text[0].isalnum() and not text.endswith((".", ",", ";")) and LEADER not in text
    worded = sum(map(str.isalpha, text)) > max(2, len(text) // 2)
    return bold and whole and worded and len(group) <= 2


def body_size(lines: Sequence[Line]) -> float:
    """Return the size that most characters are set in."""
    return median_low([line.size for line in lines for _ in range(1 + len(line.text) // 10)])


def _groups(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 4 * body]
    leading = median(gaps) if gaps else 1.2 * body
    widths = sorted(len(line.text) for line in lines)
    full = widths[int(0.8 * (len(widths) - 1))]
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, leading, full):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, leading: float, full: int) -> bool:
    """Tell whether `line` belongs to the paragraph whose last line stands before it."""
    last = group[-1]
    if abs(line.size - last.size) > 0.08 * last.size or line.bold != last.bold or _BULLET.match(line.text):
        return False
    ended = bool(_FINAL.search(last.text))
    gap = last.y - line.y
    if line.page != last.page or gap <= 0:  # the next column, or the next page
        return not ended and (line.text[:1].islower() or len(last.text) > 0.7 * full)
    if gap > APART * max(leading, 1.2 * last.size):
        return False
    indented = (
        line.x > last.x + 0.6 * last.size and len(group) > 1 and abs(group[0].x - last.x) < 2 * last.size
    )
    return not (ended and (indented or len(last.text) < 0.75 * full))


def _joined(group: Sequence[Line], whole: str) -> str:
    """Join lines; a hyphen at a line's end goes unless the document writes the word with it elsewhere."""
    text = group[0].text
    for line in group[1:]:
        if text.endswith("-") and text[-2:-1].isalpha() and line.text[:1].islower():
            head, tail = text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0].rstrip(".,;:!?)\"'")
            text = text + line.text if head + tail in whole else text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    return text
