"""What a page shows besides its article, told by how it is built: further articles, a discussion, a form to sign up by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.core.article import Block
from reader.ingest.html.walk import Origin
from reader.ingest.html.wordings import is_over_discussion

LONGEST_SIGN_UP = 600


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


def sign_ups(tree: Any) -> frozenset[Any]:
    """Return the boxes in which a page asks for an e-mail address and says in few words what for."""
    boxes = {form.getparent() for form in tree.xpath("//form[.//input[@type='email']]")}
    return frozenset(
        box for box in boxes if box is not None and len("".join(box.itertext())) <= LONGEST_SIGN_UP
    )


def start_of_discussion(blocks: Sequence[Block], texts: Sequence[str], prose: set[int], least: int) -> int:
    """Return where a heading over what readers wrote follows `least` letters of prose, or the number of blocks."""
    written = 0
    for i, text in enumerate(texts):
        if blocks[i].kind == "heading" and written >= least and is_over_discussion(text):
            return i
        written += len(text) if i in prose else 0
    return len(blocks)
