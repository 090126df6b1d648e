"""The authors of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.core.clean import one_line
from reader.ingest.html import jsonld
from reader.ingest.names import people, unique

if TYPE_CHECKING:
    from reader.ingest.html.metadata import Metas

_METAS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
    "og:article:author",
    "twitter:data1_author",
)
_PATHS = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author']",
    "//*[contains(concat(' ',@class,' '),' author-name ') or contains(concat(' ',@class,' '),' byline-name ') or contains(concat(' ',@class,' '),' author__name ')]",
    "//*[contains(concat(' ',@class,' '),' byline ') or contains(concat(' ',@class,' '),' byline__name ')]",
    "//*[contains(concat(' ',@class,' '),' author ') or contains(concat(' ',@class,' '),' post-author ') or contains(concat(' ',@class,' '),' entry-author ')]",
)
LONGEST = 200


def page_authors(tree: Any, metas: Metas, nodes: list[jsonld.Node], site: str) -> tuple[str, ...]:
    """Return the people (or the house) a page names as its authors, from the first place that names some."""
    for claims in _claims(tree, metas, nodes):
        named = unique(name for claim in claims for name in people(claim))
        named = tuple(name for name in named if name.casefold() != site.casefold())
        if named:
            return named
    return ()


def _claims(tree: Any, metas: Metas, nodes: list[jsonld.Node]) -> Iterator[list[str]]:
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    for node in nodes:
        if jsonld.is_article(node) and node.get("author"):
            yield jsonld.names_of(node["author"], known)
    for name in _METAS:
        yield list(metas.every(name))[:20]
    for path in _PATHS:
        found = [one_line(" ".join(element.itertext())) for element in tree.xpath(path)[:6]]
        yield [text for text in found if 0 < len(text) <= LONGEST][
            : 1 if "byline" in path or "' author '" in path else 4
        ]
