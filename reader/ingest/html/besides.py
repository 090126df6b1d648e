"""What a page shows besides its article, told by how it is built: rows of teasers, further articles, a discussion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.core.article import Block
from reader.ingest.html.asides import is_over_discussion
from reader.ingest.html.walk import Origin

FEWEST = 3
MOST_LETTERS, MOST_BLOCKS = 600, 4
LEAST_LINKED = 0.8


def teasers(blocks: Sequence[Block], origins: Sequence[Origin], base: str | None) -> frozenset[int]:
    """Return the blocks in rows of headings that lead to other pages of the site, each over a line or two.

    A list of products looks alike, but leads to shops, and says more of each.
    """
    heads = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    sections = list(pairwise([*heads, len(blocks)]))
    found: set[int] = set()
    for is_teaser, run in groupby(sections, key=lambda ends: _is_teaser(blocks, origins, ends, base)):
        rows = list(run)
        if is_teaser and len(rows) >= FEWEST:
            found.update(range(rows[0][0], rows[-1][1]))
    return frozenset(found)


def other_articles(blocks: Sequence[Block], origins: Sequence[Origin]) -> frozenset[Any]:
    """Return the `<article>`s with headlines of their own that a page loads under its first one."""
    found: list[Any] = []
    for block, origin in zip(blocks, origins, strict=True):
        if (block.kind, block.level) == ("heading", 1):
            holder = next((up for up in origin.element.iterancestors() if up.tag == "article"), None)
            if holder is None:
                return frozenset()
            found.append(holder)
    return frozenset(
        other for other in found[1:] if other is not found[0] and found[0] not in other.iterancestors()
    )


def start_of_discussion(blocks: Sequence[Block], texts: Sequence[str], prose: set[int], least: int) -> int:
    """Return where a heading over what readers wrote follows `least` letters of prose, or the number of blocks."""
    written = 0
    for i, text in enumerate(texts):
        if blocks[i].kind == "heading" and written >= least and is_over_discussion(text):
            return i
        written += len(text) if i in prose else 0
    return len(blocks)


def _is_teaser(
    blocks: Sequence[Block], origins: Sequence[Origin], ends: tuple[int, int], base: str | None
) -> bool:
    head, end = ends
    return (
        origins[head].linked > LEAST_LINKED
        and 1 < end - head <= 1 + MOST_BLOCKS
        and sum(block.span.end - block.span.start for block in blocks[head + 1 : end]) < MOST_LETTERS
        and any(_leads_on(address, base) for address in _addresses(origins[head].element))
    )


def _addresses(heading: Any) -> Iterator[str]:
    for link in (*heading.iter("a"), *heading.iterancestors("a")):
        if address := (link.get("href") or "").strip():
            yield address


def _leads_on(address: str, base: str | None) -> bool:
    """Tell whether an address leads to another page of the same site."""
    try:
        there, here = urlsplit(urljoin(base or "", address)), urlsplit(base or "")
    except ValueError:
        return False
    usual = there.scheme in {"", "http", "https"}
    return usual and there.netloc == here.netloc and there.path not in {"", here.path}
