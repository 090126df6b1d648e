"""From the lines of a PDF to blocks: what goes on over lines, columns and pages is put together again."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median, median_low

from reader.ingest.compose import Composer
from reader.ingest.html.tables import CELL_BREAK
from reader.ingest.pdf.lines import LEADER, Line

LARGER = 1.12
"""A heading's size against that of the body."""

SMALLER = 0.93
"""The size of notes and captions against that of the body, at most."""

APART = 1.35
"""The gap over a new paragraph against that between lines."""

SHORT = 20
"""The room behind a line, in sizes of its letters, that no text leaves that is broken for want of room."""

MOST_FLOATS = 12
"""Captions, notes and tables that a sentence goes on behind, at most."""

MOST_HEADING_WORDS = 22
_BULLET = re.compile(r"([-*•·▪◦‣–—]|\(?\d{1,3}[.)])\s+(?=\S)")
_FINAL = re.compile(r"[.!?。！？…:;][\"'”’)\]]*(?:\[\d+\])?$")
_NUMBERED = (
    r"(?:fig(?:ure|\.)|table|chart|box|exhibit|abb(?:ildung|\.)|tab(?:elle|\.)|图|表)\s*\d+(?:\.\d+)*[a-z]?"
)
_CAPTION = re.compile(rf"{_NUMBERED}\s*(?:[:.|：–—]|-\s|$)", re.IGNORECASE)
_SMALL_CAPTION = re.compile(_NUMBERED, re.IGNORECASE)
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_WIDE = re.compile("[\\u3040-\\u9fff\\uff00-\\uffef]")

Group = list[Line]


def compose(pages: Sequence[list[Line]]) -> Composer:
    """Return the blocks of a document."""
    lines = [line for page in pages for line in page]
    composer = Composer()
    if not lines:
        return composer
    body = body_size(lines)
    compounds = {word for line in lines for word in _COMPOUND.findall(line.text)}
    mostly_bold = 2 * sum(len(line.text) for line in lines if line.bold) > sum(
        len(line.text) for line in lines
    )
    for group in _reunited(_groups(lines, body), body):
        text = _joined(group, compounds)
        if group[0].cells:
            composer.add_lines("table", [CELL_BREAK.join(line.cells) for line in group])
        elif _is_caption(group, body):
            composer.add("caption", [(text, None)])
        elif _is_heading(group, text, body, mostly_bold):
            composer.add("heading", [(text, None)], 1 if group[0].size > 1.6 * body else 2)
        elif bullet := _BULLET.match(text):
            marker = bullet[1] if bullet[1][-1:] in ".)" else "•"
            composer.add("item", [(text[bullet.end() :], None)], 0, marker)
        else:
            composer.add("paragraph", [(text, None)])
    return composer


def body_size(lines: Sequence[Line]) -> float:
    """Return the size that most characters are set in."""
    return median_low([line.size for line in lines for _ in range(1 + len(line.text) // 10)])


def _is_heading(group: Group, text: str, body: float, mostly_bold: bool) -> bool:
    """Tell a heading: set larger than the body, or in bold where the body is not and as a line of its own."""
    if len(text.split()) > MOST_HEADING_WORDS:
        return False
    if group[0].size > LARGER * body:
        return True
    bold = all(line.bold for line in group) and not mostly_bold and group[0].size > 0.95 * body
    whole = text[0].isalnum() and not text.endswith((".", ",", ";")) and LEADER not in text
    worded = sum(map(str.isalpha, text)) > max(2, len(text) // 2)
    return bold and whole and worded and len(group) <= 2


def _groups(lines: Sequence[Line], body: float) -> Iterator[Group]:
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 4 * body]
    leading = median(gaps) if gaps else 1.2 * body
    group: Group = []
    for line in lines:
        if group and (_is_set_apart(group[-1], line, body) or not _goes_on(group, line, leading)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: Group, line: Line, leading: float) -> bool:
    """Tell whether `line` belongs to the paragraph whose last line stands before it."""
    last = group[-1]
    if abs(line.size - last.size) > 0.08 * last.size or LEADER in last.text:
        return False
    gap = last.y - line.y
    beside = line.page == last.page and 0 < gap <= APART * max(leading, 1.2 * last.size)
    if line.cells or last.cells:
        return bool(line.cells and last.cells) and beside
    ended = bool(_FINAL.search(last.text))
    if line.bold != last.bold and (ended or not line.text[:1].islower()):
        return False
    if _BULLET.match(line.text) and (ended or not beside or _has_room(last, line)):
        return False
    if line.page != last.page or gap <= 0:  # the next column, or the next page
        return not ended and (line.text[:1].islower() or not _has_room(last, line))
    if not beside:
        return False
    if ended and _CAPTION.match(group[0].text):
        return False
    indented = line.indent - last.indent > 0.6 * last.size and len(group) > 1
    return not (ended and (indented or _has_room(last, line)))


def _is_set_apart(last: Line, line: Line, body: float) -> bool:
    """Tell lines that were broken on purpose: in most of the width of the first there was room for more."""
    plain = line.size <= LARGER * body and not line.bold and not line.cells
    return plain and last.room > SHORT * last.size and line.text[:1].isupper()


def _has_room(last: Line, line: Line) -> bool:
    """Tell whether the first word of `line` could have stood in the last one, had it belonged there."""
    return last.room > line.first + 0.5 * last.size


def _reunited(groups: Iterable[Group], body: float) -> list[Group]:
    """Put sentences together that captions, notes or tables stand amid, and these behind."""
    out: list[Group] = []
    for group in groups:
        before = len(out) - 1
        while before >= max(0, len(out) - MOST_FLOATS) and _is_float(out[before], body):
            before -= 1
        if 0 <= before < len(out) - 1 and _breaks_off(out[before], body) and _resumes(out[before], group):
            out[before] += group
        else:
            out.append(group)
    return out


def _breaks_off(group: Group, body: float) -> bool:
    """Tell a paragraph of the body that ends amid a sentence."""
    return not _is_float(group, body) and not _FINAL.search(group[-1].text)


def _resumes(group: Group, after: Group) -> bool:
    last, line = group[-1], after[0]
    return (
        abs(line.size - last.size) < 0.08 * last.size and line.bold == last.bold and line.text[:1].islower()
    )


def _is_float(group: Group, body: float) -> bool:
    """Tell what stands beside the text: a note or a caption in smaller type, a table."""
    return group[0].size < SMALLER * body or bool(group[0].cells) or _is_caption(group, body)


def _is_caption(group: Group, body: float) -> bool:
    """Tell "Figure 3: Ferries by quarter" from "Figure 3 shows ferries by quarter"."""
    opening = group[0].text
    small = group[0].size < SMALLER * body
    return bool(_CAPTION.match(opening) or (small and _SMALL_CAPTION.match(opening)))


def _joined(group: Group, compounds: Container[str]) -> str:
    """Join lines; a hyphen at a line's end goes unless the document writes the word with it elsewhere."""
    parts = [group[0].text]
    for above, line in pairwise(group):
        words = line.text
        hyphen = above.text.endswith("-") and above.text[-2:-1].isalpha() and words[:1].isalnum()
        if hyphen and words[:1].islower():
            head, tail = above.text.rsplit(" ", 1)[-1], words.split(" ", 1)[0].rstrip(".,;:!?)\"'")
            if head + tail not in compounds:
                parts[-1] = parts[-1][:-1]
        elif not hyphen and not (_WIDE.match(above.text[-1]) and _WIDE.match(words)):
            parts.append(" ")
        parts.append(words)
    return "".join(parts)
