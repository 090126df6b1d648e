"""One article as two lines: what it is called, and what is known about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.listing import ArticleRow
from reader.core.reading_time import minutes
from reader.core.spans import Span
from reader.core.wording import many

INDENT = 4
SITE = 10
"""Cells that a site needs; it is left out where dates and tags leave it less, and told by the preview beside."""


class Look(NamedTuple):
    """The styles of a row."""

    ground: Style
    quiet: Style
    mark: Style
    tag: Callable[[str], Style]
    hit: Style


def row_lines(row: ArticleRow, width: int, picked: bool, look: Look) -> tuple[Content, Content]:
    """Return the two lines of a row, at most `width` cells each."""
    return _title(row, width, picked, look), _facts(row, width, look)


def _title(row: ArticleRow, width: int, picked: bool, look: Look) -> Content:
    marks = Content.assemble(
        ("✓" if picked else " ", look.mark),
        ("●" if not row.read else " ", look.mark),
        ("★" if row.starred else " ", look.mark),
        " ",
    )
    title = Content(one_line(row.title) or "Untitled").truncate(max(0, width - INDENT), ellipsis=True)
    return Content.assemble(marks, title if row.read else title.stylize("bold"))


def _facts(row: ArticleRow, width: int, look: Look) -> Content:
    room = max(0, width - INDENT)
    if row.snippet:
        return Content.assemble(" " * INDENT, _found(row.snippet, row.hits, room, look))
    tags = [(f"  #{tag}", look.tag(tag)) for tag in row.tags]
    site, rest = one_line(row.site or ""), [fact for fact in _fact_words(row) if fact]
    first = 0 if row.fetched else 1
    taken = Content("".join(f" · {fact}" for fact in rest) + "".join(tag for tag, _ in tags)).cell_length
    left = room - taken
    site = Content(site).truncate(left, ellipsis=True).plain if left >= min(SITE, cell_len(site)) else ""
    facts = " · ".join(fact for fact in (*rest[:first], site, *rest[first:]) if fact)
    line = Content.styled(facts, look.quiet).truncate(room, ellipsis=True)
    return Content.assemble(" " * INDENT, line, *_that_fit(tags, room - line.cell_length, look.quiet))


def _that_fit(tags: Sequence[tuple[str, Style]], room: int, quiet: Style) -> list[tuple[str, Style]]:
    """Return as many tags as fit whole, and how many more there are: the first letter of a tag tells nothing."""
    ends = list(accumulate(cell_len(tag) for tag, _ in tags))
    for count in range(len(tags), -1, -1):
        left = len(tags) - count
        more = [(f"  +{left}" if count else f"  {many(left, 'tag')}", quiet)] if left else []
        if (ends[count - 1] if count else 0) + sum(cell_len(words) for words, _ in more) <= room:
            return [*tags[:count], *more]
    return []


def _found(snippet: str, hits: Sequence[Span], room: int, look: Look) -> Content:
    """Return the words around what was found, cut so that the first of it shows."""
    line = Content.styled(snippet, look.quiet)
    for hit in hits:
        line = line.stylize(look.hit, *hit)
    if hits and line[: hits[0].end].cell_length > room - 1:
        begin = hits[0].start
        start = snippet.find(" ", max(0, begin - room // 3), begin) + 1 or begin
        line = Content.assemble(("…", look.quiet), line[start:])
    return line.truncate(room, ellipsis=True)


def _fact_words(row: ArticleRow) -> tuple[str, ...]:
    progress = f"{row.progress:.0%} read" if 0.01 <= row.progress < 0.995 and not row.read else ""
    notes = f"✎ {row.highlights}" if row.highlights else ""
    return (
        "" if row.fetched else "not fetched",
        day(row.published) or f"saved {day(row.saved)}",
        f"{minutes(row.words)} min" if row.fetched else "",
        progress,
        notes,
        f"+{row.copies} {'copy' if row.copies == 1 else 'copies'}" if row.copies else "",
    )
