"""Which part of a page is the article: trafilatura first, the whole page without its frame if that finds nothing."""

from __future__ import annotations

import logging
from typing import Any

from reader.ingest.boilerplate import is_credit
from reader.ingest.compose import Composer
from reader.ingest.html.align import align, fold
from reader.ingest.html.walk import Walker

MOST_ELEMENTS = 60_000
LEAST = 25
_FRAME = "//nav|//header[not(ancestor::article)]|//footer|//aside|//form|//*[@role='navigation' or @role='banner' or @role='contentinfo']"


def compose_body(tree: Any, base: str | None) -> Composer:
    """Return the blocks of the article in `tree` (none if there is no text)."""
    found = _extracted(tree) if _is_usual(tree) else None
    if found is None or len(found.text) < LEAST:
        return _walked(_without_frame(tree), base)
    page = _walked(tree, base)
    folded = [fold(block.span.of(page.text)) for block in page.blocks]
    chosen = align([fold(block.span.of(found.text)) for block in found.blocks], folded)
    return page.kept(_filled(chosen, page)) if chosen else found


def _filled(chosen: list[int], page: Composer) -> list[int]:
    """Add what the extractor drops between the blocks it keeps: a heading over one, a caption amid them."""
    blocks, text, kept = page.blocks, page.text, set(chosen)
    for i in range(chosen[-1] - 1, chosen[0], -1):
        kind = blocks[i].kind
        if (kind == "heading" and i + 1 in kept) or (
            kind == "caption" and {i - 1, i + 1} <= kept and not is_credit(blocks[i].span.of(text))
        ):
            kept.add(i)
    return sorted(kept)


def _walked(root: Any, base: str | None) -> Composer:
    composer = Composer(base)
    Walker(composer).walk(root)
    return composer


def _is_usual(tree: Any) -> bool:
    """Tell a page from a monster: trafilatura's time grows faster than the page."""
    return sum(1 for _ in tree.iter()) <= MOST_ELEMENTS


def _extracted(tree: Any) -> Composer | None:
    """Return the blocks trafilatura keeps. Asked for links or pictures it keeps worse ones, so it is not."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False)
    except (ValueError, RecursionError, AttributeError, TypeError, IndexError, KeyError, AssertionError):
        return None  # a page it cannot take is read by our own walk instead
    body = getattr(document, "body", None)
    return None if body is None else _walked(body, None)


def _without_frame(tree: Any) -> Any:
    from copy import deepcopy

    copy = deepcopy(tree)
    body = copy.find("body")
    body = copy if body is None else body
    for element in body.xpath(_FRAME.replace("//", ".//")):
        parent = element.getparent()
        if parent is not None:
            element.drop_tree()
    for path in (".//article", ".//main", ".//*[@role='main']"):
        inner = body.find(path)
        if inner is not None and len("".join(inner.itertext()).split()) > 30:
            return inner
    return body
