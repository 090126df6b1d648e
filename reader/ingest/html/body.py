"""Which part of a page is the article: trafilatura first, the whole page without its frame if that finds nothing."""

from __future__ import annotations

import logging
from typing import Any

from reader.ingest.compose import Composer
from reader.ingest.html.walk import Walker

MOST_ELEMENTS = 60_000
LEAST = 25
_FRAME = "//nav|//header[not(ancestor::article)]|//footer|//aside|//form|//*[@role='navigation' or @role='banner' or @role='contentinfo']"


def compose_body(tree: Any, base: str | None) -> Composer:
    """Return the blocks of the article in `tree` (none if there is no text)."""
    composer = Composer(base)
    found = _extracted(tree) if _is_usual(tree) else None
    if found is not None:
        Walker(composer).walk(found)
    if len(composer.text) < LEAST:
        composer = Composer(base)
        Walker(composer).walk(_without_frame(tree))
    return composer


def _is_usual(tree: Any) -> bool:
    """Tell a page from a monster: trafilatura's time grows faster than the page."""
    return sum(1 for _ in tree.iter()) <= MOST_ELEMENTS


def _extracted(tree: Any) -> Any:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(
            tree, include_comments=False, include_formatting=True, include_links=True, include_images=True
        )
    except (ValueError, RecursionError, AttributeError, TypeError, IndexError, KeyError, AssertionError):
        return None  # a page it cannot take is read by our own walk instead
    return getattr(document, "body", None)


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
