"""The short texts round the headline of a page, where a reader looks for who and when."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from reader.core.clean import one_line
from reader.ingest.boilerplate import is_credit
from reader.ingest.dates import parse_date
from reader.ingest.html.asides import is_box_of_others
from reader.ingest.html.tags import SKIPPED
from reader.ingest.html.titles import key
from reader.ingest.names import is_full_name, people, unique

BEFORE, AFTER = 14, 36
LONGEST = 160
MOST_TAGS = 100_000
"""A headline that comes later on the page is not looked for."""

_SPLIT = re.compile(r"\s*[|•·–—]\s*|\s+-\s+|,?\s+(?=[Bb]y [A-Z])")
_VERB = "written|posted|published|words|text|story|reported|created|article"
_VERBS = rf"(?:(?:{_VERB}) )?"
_BY = re.compile(_VERBS + r"by\s*:?|authors?\s*:?", re.IGNORECASE)
_BY_LAST = re.compile(rf"(?:(?:{_VERB})\b.{{0,60}}|.{{0,60}}(?:[^\w\s]|\d))\s*\bby:?", re.IGNORECASE)
"""A line that leaves the name to the next text: "Posted in News by", "12 May 2031 by"."""

_BY_NAMES = re.compile(_VERBS + r"by:?\s+(?P<names>\S.{1,100})", re.IGNORECASE)
_NO_AUTHOR = re.compile(
    r"(?:(?:medically |clinically |scientifically |expert(?:ly)? )?(?:reviewed|verified|checked|approved|edited|updated|curated|sponsored)|fact[- ]checked)\b.{0,20}",
    re.IGNORECASE,
)
"""What stands before "by" and somebody who did not write the article."""

_TIMES = frozenset({"time", "relative-time", "time-ago", "local-time"})
_PROFILE = re.compile(
    r"/(?:authors?|contributors?|columnists?|journalists?|writers?|bylines?|reporters?|team|staff|people)/[^/?#]{3,}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A short text near the headline, the address it links to, and whether it follows the headline."""

    words: str
    href: str
    after: bool


def near_headline(tree: Any, title: str | None) -> list[Said]:
    """Return the texts shortly before and after the headline, in order (none on a page without one)."""
    head = _headline(tree, title)
    if head is None:
        return []
    before: deque[Said] = deque(maxlen=BEFORE)
    after: list[Said] = []
    inside, passed = set(head.iter()), False
    for element, text in _texts(tree, head):
        if element in inside:
            passed = True
        elif passed:
            after.append(Said(text[0], text[1], True))
        else:
            before.append(Said(text[0], text[1], False))
        if len(after) >= AFTER:
            break
    return [*before, *after]


def _headline(tree: Any, title: str | None) -> Any:
    heads = list(tree.iter("h1"))[:20] or list(tree.iter("h2"))[:10]
    wanted = key(title or "")
    same = [head for head in heads if wanted and key("".join(head.itertext())) == wanted]
    return next(iter(same or heads), None)


def _texts(root: Any, head: Any) -> Iterator[tuple[Any, tuple[str, str]]]:
    """Yield each text with the element it stands in, boxes of comments and teasers behind the headline left out."""
    from lxml.etree import iterwalk

    links: list[str] = []
    passed = False
    walk = iterwalk(root, events=("start", "end"))
    for event, element in islice(walk, MOST_TAGS):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            passed = passed or element is head
            if tag in SKIPPED or tag == "head" or (passed and is_box_of_others(element)):
                walk.skip_subtree()
                continue
            if tag == "a":
                links.append(element.get("href") or "")
            if words := one_line(element.text or ""):
                yield element, (words, links[-1] if links else "")
            if (
                tag in _TIMES
                and (moment := element.get("datetime") or element.get("content"))
                and not parse_date(words)
            ):
                yield element, (moment, "")  # "Thursday", "2 hours ago", or no words
        else:
            if tag == "a" and links:
                links.pop()
            if words := one_line(element.tail or ""):
                yield element.getparent(), (words, links[-1] if links else "")


def visible_authors(said: list[Said]) -> tuple[str, ...]:
    """Return the names in a by-line near the headline: "By X", "By" before a name, or a link to an author's page."""
    linked = unique(text.words for text in said if _PROFILE.search(text.href) and is_full_name(text.words))
    for i, text in enumerate(said):
        if is_credit(text.words):
            continue
        before = ""
        for piece in _SPLIT.split(text.words) if len(text.words) <= LONGEST else ():
            found = _BY_NAMES.fullmatch(piece)
            wrote = found and not piece.endswith((".", "!", "?")) and not _NO_AUTHOR.fullmatch(before)
            names = people(found["names"]) if found and wrote else ()
            if names and (not before or any(map(is_full_name, names))):
                return names  # "Ports by Example" names nobody
            before = piece
        if _BY.fullmatch(text.words) or _BY_LAST.fullmatch(text.words):
            names = _following(said[i + 1 : i + 8])
            if names:
                return names
    return linked[:1]


def _following(said: list[Said]) -> tuple[str, ...]:
    """Return the names right after a lone "By", joined by commas and "and"."""
    names: list[str] = []
    joined = False
    for text in said:
        joint = text.words.lower().strip(" ,&") in {"", "and"}
        found = () if joint or len(text.words) > 80 else people(text.words)
        if not joint and (not found or (names and not ((text.href or joined) and is_full_name(found[0])))):
            break
        names.extend(found)
        joined = joint and bool(text.words.strip())
    return unique(names)
