"""Lists of feeds (OPML, or newsboat's file "urls"): lenient about case, stray `&` and what is nested how; folders become tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.core.clean import one_line
from reader.core.subscriptions import Outline
from reader.core.tags import tag_name, tag_names
from reader.errors import RefusedInput
from reader.ingest.compose import web_address
from reader.ingest.decode import decode
from reader.ingest.exports.addresses import is_newsboat, read_newsboat_urls
from reader.ingest.feeds.preparing import prepared
from reader.ingest.source import Source
from reader.ingest.xml_tree import xml_tree

MOST = 10_000
LONGEST_TITLE = 200


def read_opml(source: Source) -> list[Outline]:
    """Return the feeds of a list, each address once; RefusedInput says why there are none."""
    text = decode(source.data, source.charset)
    if is_newsboat(text[:16_384]):
        return read_newsboat_urls(source)
    root = xml_tree(prepared(text))
    found: dict[str, Outline] = {}
    if root is not None:
        for outline in _outlines(root):
            before = found.get(outline.url)
            if before is not None:
                outline = Outline(outline.url, before.title, tag_names((*before.tags, *outline.tags)))
            found[outline.url] = outline
            if len(found) >= MOST:
                break
    if not found:
        raise RefusedInput(
            f"{source.name} names no feed.", "Give it an OPML file, as other feed readers export it."
        )
    return list(found.values())


def _outlines(root: Any) -> Iterator[Outline]:
    """Walk the outlines without recursion, each with the folders above it."""
    waiting: list[tuple[Any, str]] = [(root, "")]
    while waiting:
        element, folder = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        said = {name.rpartition("}")[2].lower(): value for name, value in element.attrib.items()}
        title = one_line(said.get("title") or said.get("text") or "")[:LONGEST_TITLE]
        address = said.get("xmlurl") or (
            said.get("url") if said.get("type", "").lower() in ("rss", "atom") else None
        )
        below = folder
        url = web_address(_as_http(address)) if address else None
        if url and not url.startswith("mailto:"):
            categories = (one.strip("/ ") for one in said.get("category", "").split(","))
            yield Outline(url, title, tag_names((folder, *categories)))
        elif title and element.tag.rpartition("}")[2].lower() == "outline":
            level = tag_name(title.replace("/", "-"))
            below = f"{folder}/{level}" if folder else level
        waiting += [(child, below) for child in reversed(element)]


def _as_http(address: str) -> str:
    """Return the web address that "feed:" addresses stand for."""
    address = address.strip()
    low = address.lower()
    if low.startswith("feed://"):
        return f"http://{address[7:]}"
    return address[5:] if low.startswith("feed:http") else address
