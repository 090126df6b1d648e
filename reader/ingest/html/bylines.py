"""The authors of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reader.core.clean import one_line
from reader.ingest.html import jsonld
from reader.ingest.html.asides import is_of_others
from reader.ingest.html.headline_area import Said, visible_authors
from reader.ingest.html.metas import Metas
from reader.ingest.html.titles import key
from reader.ingest.names import declared_name, is_full_name, people, turned, unique

_METAS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "og:article:author",
)
_CLASSES = re.compile(
    r"(?:author|contributor)[-_]*(?:name|link|title|text|info)|byline(?!-?(?:sub)?categor)|^(?:post-|entry-|article-)?author$|^by-?author|writer-?name",
    re.IGNORECASE,
)
LONGEST = 200
MOST_DECLARED = 20
MOST_MARKED = 20_000


def page_authors(
    tree: Any, metas: Metas, nodes: list[jsonld.Node], said: list[Said], houses: Iterable[str]
) -> tuple[str, ...]:
    """Return the people a page names as its authors, from the first place that names some; a house only if no one else."""
    known = {key(house) for house in houses}
    declared = [
        unique(name for claim in claims for name in people(claim) or declared_name(claim))
        for claims in _declared(metas, nodes)
    ]
    for names in declared:
        if any(key(name) not in known for name in names):
            return names
    return (
        _marked(tree, known, itemprop=True)
        or visible_authors(said)
        or _marked(tree, known, itemprop=False)
        or next(filter(None, declared), ())
    )


def _declared(metas: Metas, nodes: list[jsonld.Node]) -> Iterator[list[str]]:
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    for node in nodes:
        if jsonld.is_article(node) and node.get("author"):
            yield jsonld.names_of(node["author"], known)
    yield [turned(name) for name in metas.every("citation_author")][:MOST_DECLARED]
    for name in _METAS:
        yield list(metas.every(name))[:MOST_DECLARED]
    if metas.first("twitter:label1").lower().endswith("by"):
        yield [metas.first("twitter:data1")]


def _marked(tree: Any, houses: set[str], *, itemprop: bool) -> tuple[str, ...]:
    """Return the first name that the page's markup calls an author, comments, teasers and the site itself left aside."""
    path = "//*[@itemprop='author']|//a[@rel='author']" if itemprop else "//*[@class]"
    for element in tree.xpath(path)[:MOST_MARKED]:
        if not itemprop and not any(_CLASSES.search(word) for word in element.get("class").split()):
            continue
        if (parent := element.getparent()) is not None and is_of_others(parent):
            continue
        inner = element.xpath(".//*[@itemprop='name']")[:1] or [element]
        words = one_line(inner[0].get("content") or " ".join(inner[0].itertext()))
        if key(words) in houses:
            continue
        if 0 < len(words) <= LONGEST and (names := people(words)):
            return names
        first = next(filter(None, map(one_line, inner[0].itertext())), "")
        if is_full_name(first):
            return (first,)
    return ()
