"""What the words at some point of a page belong to: a paragraph, a heading and its level, an item of a list within a list."""

from __future__ import annotations

from typing import Any, NamedTuple

from reader.core.article import BlockKind
from reader.ingest.html.tags import HEADINGS

_LEVELS = set("123456")


class Place(NamedTuple):
    """What the words at some point of the tree belong to."""

    kind: BlockKind = "paragraph"
    level: int = 0
    marker: str = ""
    url: str | None = None
    lists: int = 0
    quotes: int = 0
    element: Any = None


def entered(tag: str, element: Any, place: Place) -> Place:
    """Return the place that a block element opens."""
    if tag in HEADINGS:
        return place._replace(kind="heading", level=HEADINGS[tag])
    if element.get("role") == "heading":
        level = element.get("aria-level") or ""
        return place._replace(kind="heading", level=int(level) if level in _LEVELS else 2)
    if tag == "head":
        return place._replace(kind="heading", level=HEADINGS.get(element.get("rend") or "", 2))
    if tag in {"ul", "ol", "list", "menu"}:
        return place._replace(lists=place.lists + 1, kind="item", level=place.lists)
    if tag in {"blockquote", "quote"}:
        return place._replace(kind="quote", level=place.quotes, quotes=place.quotes + 1)
    if tag in {"figcaption", "caption"}:
        return place._replace(kind="caption", level=0)
    if tag in {"dt", "dd", "item"}:
        return place._replace(kind="item", level=max(place.lists - 1, 0) + (tag == "dd"))
    return place
