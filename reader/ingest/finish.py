"""The last step of every reader: lines that only say who, when and where leave the text for the metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reader.core.article import Article, Block, DateSource, Format
from reader.core.clean import one_line
from reader.ingest.boilerplate import AUTHOR, BEFORE_LABEL, EDITOR, SITE, is_boilerplate
from reader.ingest.compose import Composer
from reader.ingest.dates import parse_date, says_updated
from reader.ingest.names import people

TOP = 10
END = 12
SHORT = 120
LONG = 60
FEWEST_FRAMED = 2
"""So many pieces of a short line that are a name, a date or a label make the rest the name of a section."""
_PIECES = re.compile(rf"\s+[|•·–—-]\s+|\s*[|•]\s*|{BEFORE_LABEL}", re.IGNORECASE)
_DECLARED_IN: dict[Format, DateSource] = {"rss": "feed", "atom": "feed", "jsonfeed": "feed"}
"""Where a format says its dates, if it is not the file."""

_OPENING = re.compile(r"([A-Z][^\n]{3,60}?\d{4})\s{0,2}(?:[(/][^()/]{2,30}[)/]\s{0,2})?(?:--|[–—-])\s?\S")
_YEAR = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Labels:
    """What the lines round an article say about it."""

    site: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)


def finished(composer: Composer, *, title: str | None, format: Format, **known: Any) -> Article:
    """Return the article: boilerplate and a repeated headline dropped, "Source:" lines turned to metadata.

    What is `known` already stands above what such lines say.
    """
    lines = composer.lines
    names = [*known.get("authors", ()), title or ""]
    drop, labels = _dropped(composer.blocks, lines, names)
    if len(drop) == len(lines):
        drop, labels = set(), Labels()
    composer = composer.kept([i for i in range(len(lines)) if i not in drop]) if drop else composer
    known["authors"] = tuple(known.get("authors") or labels.authors)
    known["editors"] = tuple(known.get("editors") or labels.editors)
    known["site"] = known.get("site") or labels.site
    for name, said in (("published", labels.published), ("updated", labels.updated)):
        if known.get(name):
            known.setdefault(f"{name}_from", _DECLARED_IN.get(format, "file"))
        else:
            known |= {name: said, f"{name}_from": "text" if said else None}
    if known["updated"] == known["published"]:
        known |= {"updated": None, "updated_from": None}
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
    if not len(two) <= 3 * len(one) <= 9 * len(two):
        return False  # no dressing is as long: most lines are far longer than a name
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


def _dropped(blocks: Sequence[Block], lines: Sequence[str], known: Sequence[str]) -> tuple[set[int], Labels]:
    """Return the blocks to leave out and what they say; title and authors `known` need not be said again."""
    drop = {i for i, line in enumerate(lines) if is_boilerplate(line, at_end=False)}
    labels = Labels()
    for i, line in enumerate(lines[:TOP]):
        if i in drop:
            continue
        repeated = any(same_words(line, name) or same_words(line.partition(": ")[2], name) for name in known)
        if len(line) > SHORT and not repeated:
            break
        if blocks[i].kind == "heading" and any(len(above) > LONG for above in lines[:i]):
            break  # a section under some prose: its dates are its own
        trial = replace(labels, authors=[*labels.authors], editors=[*labels.editors])
        pieces = _PIECES.split(line)
        framed = sum(_is_frame(piece, known, trial) for piece in pieces)
        if repeated or framed == len(pieces) or (framed >= FEWEST_FRAMED and len(line) <= LONG):
            drop.add(i)
            labels = trial
        elif found := _dateline(line):
            labels.published = labels.published or found
            if any(same_words(line.partition(",")[0], name) for name in known):
                drop.add(i)  # "Ann Lee, 6 November 2030"
    labels.published = labels.published or next(filter(None, map(_place_and_day, lines[:TOP])), None)
    for i in range(len(lines) - 1, max(-1, len(lines) - 1 - END), -1):
        if i in drop:
            continue
        if blocks[i].kind in {"code", "table"}:
            break
        if not label(lines[i], labels) and not is_boilerplate(lines[i], at_end=True):
            break
        drop.add(i)
    return drop, labels


def _dateline(line: str) -> str | None:
    """Return the date of a line such as "Zlatohrad, 12 December 2030" or "Transport Committee, 3 June 2031"."""
    for comma in (line.rfind(","), line.rfind(",", 0, max(0, line.rfind(",")))):
        place = line[:comma]
        if comma > 0 and not _YEAR.search(place) and (found := parse_date(line[comma + 1 :].strip())):
            return found
    return None


def _place_and_day(line: str) -> str | None:
    """Return the date that a report begins with: "ANSELM, May 12, 2031 (Tide News) - The harbour board …"."""
    opening = _OPENING.match(line)
    return _dateline(opening[1]) if opening else None


def _is_frame(piece: str, known: Sequence[str], labels: Labels) -> bool:
    """Tell whether a piece of a line over the article is a label, a date, boilerplate or a name known already."""
    if (
        label(piece, labels)
        or is_boilerplate(piece, at_end=True)
        or any(same_words(piece, name) for name in known)
    ):
        return True
    found = parse_date(piece)
    if found and says_updated(piece):
        labels.updated = labels.updated or found
    elif found:
        labels.published = labels.published or found
    return found is not None
