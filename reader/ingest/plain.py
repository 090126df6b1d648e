"""Plain text to an article: paragraphs, hard-wrapped lines joined, headings guessed with care."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.core.article import Article
from reader.core.clean import one_line, without_controls
from reader.errors import RefusedInput
from reader.ingest.boilerplate import is_boilerplate
from reader.ingest.compose import Composer
from reader.ingest.dates import parse_date
from reader.ingest.decode import decode
from reader.ingest.finish import Labels, finished, label, same_words
from reader.ingest.source import Source

LARGEST = 25_000_000
LONGEST_TITLE = 160
MOST_TITLE_WORDS = 26
LONGEST_HEADING = 80
MOST_HEADING_WORDS = 14
NARROW, WIDE = 40, 120
_FINAL = tuple(".!?。！？…")
_CLOSERS = "\"'”’)]）】»"
_BULLET = re.compile(r"(?:[-*•·▪◦‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")
_EMPTY_LINES = re.compile(r"\n\s*\n")
_MARKS = " `*_#=~"


def read_plain(source: Source) -> list[Article]:
    """Return the one article of a text file; its title line stands in the title alone."""
    if len(source.data) > LARGEST:
        raise RefusedInput(
            f"{source.name} is too large for a text: {len(source.data) // 1_000_000} MB.",
            "Split it, or save a part of it.",
        )
    text = decode(source.data, source.charset)
    article = _read(text, None, None, keep_title=False)
    if not article.text and not article.title:
        raise RefusedInput(f"No article text found in {source.name}.", "The file holds no words.")
    return [article.with_(url=source.url) if source.url else article]


def read_text(
    text: str, *, title: str | None = None, published: str | None = None, name: str = ""
) -> Article:
    """Return the article that a plain text is; a title line not given as `title` stays as a heading.

    `name` is what to call the text in an error.
    """
    article = _read(text, title, published, keep_title=True)
    if not article.text:
        raise RefusedInput(f"No article text found in {name or 'the text'}.", "The text holds no words.")
    return article


def _read(text: str, title: str | None, published: str | None, *, keep_title: bool) -> Article:
    paragraphs = list(split_paragraphs(text))
    given = one_line(title or "")
    found = given or _title(paragraphs)
    repeated = len(paragraphs) > 1 and bool(found) and same_words(paragraphs[1], paragraphs[0])
    kept = keep_title and not given and bool(found) and not repeated
    composer = Composer()
    for i, paragraph in enumerate(paragraphs):
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else ""
        if kept and i == 0:
            composer.add("heading", [(found, None)], 1)
        elif _is_heading(paragraph, following):
            composer.add("heading", [(paragraph.strip(_MARKS), None)], 2)
        else:
            composer.add("paragraph", [(paragraph, None)])
    article = finished(composer, title=None if kept else found, format="text", published=published)
    return article.with_(title=found)


def split_paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of `text`: parted by blank lines, by indentation, or one a line unless hard-wrapped."""
    lines = [one_line(line) for line in _EMPTY_LINES.sub("\n\n", without_controls(text)).split("\n")]
    wrapped_at = _wrap_width(lines)
    parts: list[str] = []
    for i, line in enumerate(lines):
        if parts and not (line and wrapped_at and _goes_on(lines[i - 1], line, wrapped_at)):
            yield "".join(parts)
            parts = []
        if line:
            parts.append(_joint(parts, line) + line if parts else line)
    if parts:
        yield "".join(parts)


def _wrap_width(lines: list[str]) -> int:
    """Return the width lines were wrapped at, or 0 if a line is a paragraph."""
    # What is shorter than any text is wide (verse, tables, code) or part of a list is broken on purpose either way.
    pairs = [(a, b) for a, b in pairwise(lines) if len(a) >= NARROW and b and not _BULLET.match(b)]
    if len(pairs) < 2 or sum(not ends_a_sentence(a) for a, _ in pairs) < 0.5 * len(pairs):
        return 0
    widths = sorted(len(a) for a, _ in pairs)
    for width in (widths[-1], widths[int(0.9 * (len(widths) - 1))]):
        forced = sum(_goes_on(a, b, width) for a, b in pairs)
        if NARROW <= width <= WIDE and forced >= 0.7 * len(pairs):
            return width
    return 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether `line` broke only because the next word did not fit."""
    return not _BULLET.match(following) and len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _joint(parts: list[str], line: str) -> str:
    before = parts[-1]
    hyphened = before.endswith("-") and len(before) > 1 and before[-2].isalpha() and line[0].islower()
    wide = "\u3000" <= before[-1] <= "\uffee" and "\u3000" <= line[0] <= "\uffee"
    return "" if hyphened or wide else " "


def _title(paragraphs: list[str]) -> str:
    """Return the first line where it reads like a title over a text, else ""."""
    if len(paragraphs) < 2:
        return ""
    first, rest = paragraphs[0], paragraphs[1:]
    if (
        not reads_like_heading(first, LONGEST_TITLE, MOST_TITLE_WORDS)
        or parse_date(first)
        or label(first, Labels())
    ):
        return ""
    body = max((p for p in rest[:6] if ends_a_sentence(p)), key=len, default="")
    return first.strip(_MARKS) if body and len(body) > min(len(first), 60) else ""


def reads_like_heading(line: str, longest: int, words: int) -> bool:
    """Tell a line that names what follows from a sentence: short, no full stop, no list mark, some letters."""
    bare = line.strip(_MARKS)
    return (
        0 < len(bare) <= longest
        and len(bare.split()) <= words
        and not ends_a_sentence(bare)
        and bare[-1] not in ",;:，；：、-–—"
        and not _BULLET.match(bare)
        and not bare[0].islower()
        and any(c.isalpha() for c in bare)
        and not bare.startswith(("http", "www.", "<", "@"))
    )


def ends_a_sentence(line: str) -> bool:
    """Tell whether a line ends as sentences do, closing quotes and brackets aside."""
    return line.rstrip(_CLOSERS).endswith(_FINAL)


def _is_heading(line: str, following: str) -> bool:
    return (
        reads_like_heading(line, LONGEST_HEADING, MOST_HEADING_WORDS)
        and len(following) > max(60, len(line))
        and ends_a_sentence(following)
        and not label(line, Labels())
        and not is_boilerplate(line, at_end=True)
        and parse_date(line) is None
        and line[0] not in "\"“‘'«([【"
    )
