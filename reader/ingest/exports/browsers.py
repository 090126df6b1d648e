"""Bookmarks as browsers keep them in JSON: Firefox's backup and Chrome's own file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from reader.ingest.exports.item import Item
from reader.ingest.exports.times import since_1601, when

DEEPEST = 100
ROOTS = frozenset(
    """
    bookmarks toolbar|bookmarks bar|bookmarks menu|other bookmarks|mobile bookmarks|unsorted bookmarks|menu|toolbar
    |unfiled|mobile|favorites bar|favourites bar|favorites|favourites|imported|bookmarks
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Folders that every browser has: standing in them says nothing."""

Folders = tuple[str, ...]


def folder_tag(folders: Folders) -> str:
    """Return the tag that a path of folders stands for: "" for the browser's own ones."""
    return "/".join(name.replace("/", "-") for name in folders if name.strip().lower() not in ROOTS)


def firefox(value: Any) -> Iterator[Item]:
    """Yield the bookmarks of a backup; its root has no name."""

    def bookmark(node: dict[str, Any]) -> Item | None:
        if node.get("type") != "text/x-moz-place":
            return None
        tags = _text(node.get("tags")).split(",")
        return Item(
            _text(node.get("uri")), _text(node.get("title")), tags=tags, saved=when(node.get("dateAdded"))
        )

    yield from _walk(value, (), "title", bookmark)


def chrome(value: Any) -> Iterator[Item]:
    """Yield the bookmarks of the file "Bookmarks"."""

    def bookmark(node: dict[str, Any]) -> Item | None:
        if node.get("type") != "url":
            return None
        return Item(_text(node.get("url")), _text(node.get("name")), saved=since_1601(node.get("date_added")))

    for root in value["roots"].values():
        if isinstance(root, dict):
            yield from _walk(root, (), "name", bookmark)


def _walk(
    node: dict[str, Any], folders: Folders, name: str, bookmark: Callable[[dict[str, Any]], Item | None]
) -> Iterator[Item]:
    children = node.get("children")
    if not isinstance(children, list):
        item = bookmark(node)
        if item is not None:
            item.tags = [*item.tags, folder_tag(folders)]
            yield item
        return
    if len(folders) < DEEPEST:
        inside = (*folders, _text(node.get(name)))
        for child in children:
            if isinstance(child, dict):
                yield from _walk(child, inside, name, bookmark)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
