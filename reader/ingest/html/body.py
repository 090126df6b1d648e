"""Which part of a page is the article: trafilatura's choice, mended; the page without its frame if nothing is found."""

from __future__ import annotations

import logging
from typing import Any

from reader.ingest.compose import Composer
from reader.ingest.html.align import align, fold
from reader.ingest.html.choose import mended
from reader.ingest.html.regions import Page
from reader.ingest.html.walk import Walker

MOST_ELEMENTS = 60_000
LEAST = 25
MOST_LUMPS = 2
"""From a short page the extractor may return everything as one lump; its parts are then chosen anew."""
_FRAME = "//nav|//header[not(ancestor::article)]|//footer|//aside|//form|//*[@role='navigation' or @role='banner' or @role='contentinfo']"


def compose_body(tree: Any, base: str | None, title: str | None = None) -> Composer:
    """Return the blocks of the article in `tree` (none if there is no text), whose headline reads like its `title`."""
    found = _extracted(tree) if _is_usual(tree) else None
    page = Page(tree, base, title)
    chosen = _chosen(page, found) if found is not None and len(found.text) >= LEAST else []
    kept = mended(page, chosen or [])
    if found is not None and chosen is None and len(found.blocks) > MOST_LUMPS:
        return page.composer.kept(kept) if page.letters(kept) > len(found.text) else found
    if kept:
        return page.composer.kept(kept)
    bare = _walked(_without_frame(tree), base)
    if bare.blocks or not _is_usual(tree):
        return bare
    return _extracted(tree, fast=False) or bare  # words in places that hold none, such as a button


def _chosen(page: Page, found: Composer) -> list[int] | None:
    """Return which of the page's blocks the extractor's are, or None where it changed too much to tell."""
    captions = {fold(image.caption) for image in page.composer.images}
    taken = [fold(block.span.of(found.text)) for block in found.blocks]
    return align([text for text in taken if text not in captions], [fold(text) for text in page.texts])


def _walked(root: Any, base: str | None) -> Composer:
    composer = Composer(base)
    Walker(composer).walk(root)
    return composer


def _is_usual(tree: Any) -> bool:
    """Tell a page from a monster: trafilatura's time grows faster than the page."""
    return sum(1 for _ in tree.iter()) <= MOST_ELEMENTS


def _extracted(tree: Any, *, fast: bool = True) -> Composer | None:
    """Return the blocks trafilatura keeps. Asked for links or pictures it keeps worse ones, so it is not.

    Its second opinions are left out (`fast`): ours are no worse, and one of them takes minutes for a long page.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, fast=fast)
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
