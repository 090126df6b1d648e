"""The tree of a feed: its elements by their usual names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from reader.ingest.feeds import vocabulary as known

Children = dict[str, list[Any]]
"""The children of an element by name."""

_ENTRIES = ("item", "entry")
_MISMATCH = 76  # libxml2: a tag is closed that is not open


def tree(text: str) -> tuple[Any, bool]:
    """Return the root, and whether tags were closed that were not open."""
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    return root, any(error.type == _MISMATCH for error in parser.error_log)


def entries_of(root: Any) -> Iterator[Any]:
    """Yield the entries, wherever they stand."""
    for element in root.iter():
        if isinstance(element.tag, str) and name_of(element) in _ENTRIES:
            yield element


def name_of(element: Any) -> str:
    """Return an element's name in small letters, with the usual prefix of its namespace: "dc:creator"."""
    return _usual_name(element.tag, element.prefix) if isinstance(element.tag, str) else ""


@lru_cache(1024)
def _usual_name(tag: str, prefix: str | None) -> str:
    space, brace, local = tag.rpartition("}")
    if not brace:
        return tag.lower().removeprefix("atom:").removeprefix("rss:")
    usual = known.NAMESPACES.get(space[1:].lower().strip())
    if usual is None:
        usual = "" if prefix in (None, "atom", "rss") else str(prefix).lower()
    return f"{usual}:{local.lower()}" if usual else local.lower()


def children_of(element: Any) -> Children:
    """Return an element's children by name; those of a group of media speak of the element, too."""
    out: Children = {}
    for child in element:
        name = name_of(child)
        out.setdefault(name, []).append(child)
        if name in known.GROUPS:
            for inner in child:
                out.setdefault(name_of(inner), []).append(inner)
    return out


def about(root: Any) -> Children:
    """Return what stands beside the entries: the channel's children, or the feed's own."""
    for child in root:
        if name_of(child) == "channel":
            return children_of(child)
    return children_of(root)
