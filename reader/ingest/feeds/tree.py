"""The tree of a feed: its elements by their usual names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from reader.ingest.feeds import vocabulary as known
from reader.ingest.xml_tree import with_troubles

Children = dict[str, list[Any]]
"""The children of an element by name."""

_ENTRIES = ("item", "entry")
_MISMATCH = 76  # libxml2: a tag is closed that is not open


def tree(text: str) -> tuple[Any, bool]:
    """Return the root, and whether tags were closed that were not open."""
    root, troubles = with_troubles(text)
    return root, _MISMATCH in troubles


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


def each(children: Children, names: Sequence[str]) -> Iterator[Any]:
    """Yield the children of these names, in the order of the names."""
    return chain.from_iterable(map(children.__getitem__, filter(children.__contains__, names)))


def about(root: Any) -> Children:
    """Return what stands beside the entries: the channel's children, or the feed's own."""
    for child in root:
        if name_of(child) == "channel":
            return children_of(child)
    return children_of(root)
