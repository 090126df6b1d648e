"""The last step of every reader: lines that only say who, when and where leave the text for the metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.core.article import Article, Block, Format
from reader.core.clean import one_line
from reader.ingest.boilerplate import AUTHOR, EDITOR, SITE, is_boilerplate
from reader.ingest.compose import Composer
from reader.ingest.dates import parse_date
from reader.ingest.names import people

TOP = 10
END = 12
SHORT = 120
_LETTERS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Labels:
    """What the lines round an article say about it."""

    site: str | None = None
    published: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)


def finished(composer: Composer, *, title: str | None, format: Format, **known: Any) -> Article:
    """Return the article: boilerplate and a repeated headline dropped, "Source:" lines turned to metadata.

    What is `known` already stands above what such lines say.
    """
    text = composer.text
    labels = Labels()
    lines = [block.span.of(text) for block in composer.blocks]
    drop = _dropped(composer.blocks, lines, title, labels)
    if len(drop) == len(lines):
        drop, labels = set(), Labels()
    composer = composer.kept([i for i in range(len(lines)) if i not in drop]) if drop else composer
    known["authors"] = tuple(known.get("authors") or labels.authors)
    known["editors"] = tuple(known.get("editors") or labels.editors)
    known["site"] = known.get("site") or labels.site
    known["published"] = known.get("published") or labels.published
    return Article(
        title=one_line(title or ""),
        text=composer.text,
        format=format,
        blocks=tuple(composer.blocks),
        links=tuple(composer.links),
        images=composer.placed_images(),
        **known,
    )


def same_words(one: str, two: str) -> bool:
    """Tell whether two lines hold the same letters and digits."""
    return _LETTERS.sub("", one).casefold() == _LETTERS.sub("", two).casefold() != ""


def label(line: str, labels: Labels) -> bool:
    """Note what a line like "Source: X" says; say whether it was one."""
    if len(line) > SHORT:
        return False
    if found := SITE.fullmatch(line):
        labels.site = labels.site or one_line(found["name"]).strip(" 】]）)")
        return True
    for pattern, names in ((EDITOR, labels.editors), (AUTHOR, labels.authors)):
        found = pattern.fullmatch(line)
        said = people(found["name"]) if found and not line.endswith((".", "!", "?")) else ()
        if said:
            names.extend(name for name in said if name not in names)
            return True
    return False


def _dropped(blocks: Sequence[Block], lines: list[str], title: str | None, labels: Labels) -> set[int]:
    drop = {i for i, line in enumerate(lines) if is_boilerplate(line, at_end=False)}
    for i, line in enumerate(lines[:TOP]):
        if i in drop:
            continue
        if len(line) > SHORT and not (title and same_words(line, title)):
            break
        if _is_frame(line, labels) or (title and same_words(line, title)) or _is_date(line, labels):
            drop.add(i)
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - END), -1):
        if i in drop:
            continue
        if blocks[i].kind in {"code", "table"} or not _is_frame(lines[i], labels):
            break
        drop.add(i)
    return drop


def _is_frame(line: str, labels: Labels) -> bool:
    return label(line, labels) or is_boilerplate(line, at_end=True)


def _is_date(line: str, labels: Labels) -> bool:
    found = parse_date(line)
    labels.published = labels.published or found
    return found is not None
