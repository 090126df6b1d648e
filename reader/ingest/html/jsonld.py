"""What a page says of itself in JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any


def _kinds(names: str) -> frozenset[str]:
    return frozenset(names.split())


ARTICLES = _kinds(
    "article newsarticle blogposting report analysisnewsarticle askpublicnewsarticle backgroundnewsarticle"
    " opinionnewsarticle reportagenewsarticle reviewnewsarticle techarticle scholarlyarticle satiricalarticle"
    " advertisercontentarticle liveblogposting socialmediaposting discussionforumposting medicalscholarlyarticle"
    " review recipe howto"
)
PAGES = _kinds("webpage itempage aboutpage faqpage medicalwebpage collectionpage creativework product")
PARTS = _kinds(
    "comment answer suggestedanswer review criticreview userreview rating aggregaterating offer product imageobject"
    " person organization website breadcrumblist event softwareapplication"
)
"""What has dates of its own that are not those of the page it stands on."""

MOST_NODES = 5000
LONGEST = 2_000_000
_COMMA = re.compile(r",\s*([}\]])")
_PAIR = re.compile(r'"(@type|headline|datePublished|dateModified)"\s*:\s*"([^"\\]{1,200})"\s*[,}]')
MOST_WRAPPINGS = 4
_OPENING = re.compile(r"\s*(?:<!--|//|/\*.{0,40}?\*/|<!\[CDATA\[)")
_CLOSING = ("//", "]]>", "-->", ";", "/*", "*/")
"""What hides a script from programs that know none stands before and behind it."""

Node = dict[str, Any]


def nodes(tree: Any) -> list[Node]:
    """Return every JSON-LD object of the page, articles first, then pages, then the rest."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found.extend(_flat(_loaded(script.text or "")))
    return sorted(found[:MOST_NODES], key=_rank)


def is_article(node: Node) -> bool:
    """Tell whether a node describes an article."""
    return _rank(node) == 0


def is_page(node: Node) -> bool:
    """Tell whether a node describes a whole page."""
    return _rank(node) == 1


def is_of_page(node: Node) -> bool:
    """Tell whether a node may speak of the whole page: no answer, opinion, picture, or thing to buy."""
    return not _kinds_of(node) & PARTS


def is_sold(node: Node) -> bool:
    """Tell whether a node describes something to buy."""
    return bool(_kinds_of(node) & {"product", "productgroup", "offer"})


def text_of(value: Any) -> str:
    """Return a JSON-LD value as words: a string, the first of a list, or an object's name or @value."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or ""
        else:
            break
    return value if isinstance(value, str) else ""


def names_of(value: Any, known: dict[str, Node]) -> list[str]:
    """Return the names of persons in an `author`: strings, objects, lists, or references by @id."""
    out: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            out.append(item)
        elif isinstance(item, dict):
            if not item.get("name") and isinstance(item.get("@id"), str):
                item = known.get(item["@id"], item)
            name = item.get("name")
            out.extend(n for n in (name if isinstance(name, list) else [name]) if isinstance(n, str))
    return out


def _kinds_of(node: Node) -> set[str]:
    kinds = node.get("@type")
    return {
        k.lower().rpartition("/")[2].rpartition(":")[2]
        for k in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(k, str)
    }


def _rank(node: Node) -> int:
    names = _kinds_of(node)
    return 0 if names & ARTICLES else 1 if names & PAGES else 2


def _loaded(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    body = _unwrapped(text)
    for attempt in (body, _COMMA.sub(r"\1", body)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _told_in_pieces(body)


def _unwrapped(text: str) -> str:
    for _ in range(MOST_WRAPPINGS):
        opened = _OPENING.match(text)
        text = text[opened.end() if opened else 0 :].strip()
        text = text.removesuffix(next((end for end in _CLOSING if text.endswith(end)), ""))
    return text


def _told_in_pieces(broken: str) -> Node | None:
    """Return what can be read of an object that no parser takes, as where a text holds quotes of its own."""
    said: Node = {}
    kinds = [name for key, name in _PAIR.findall(broken) if key == "@type"]
    for key, value in _PAIR.findall(broken):
        said.setdefault(key, value)
    kind = next((name for name in kinds if name.lower() in ARTICLES), None)
    return said | {"@type": kind} if kind else None


def _flat(value: Any) -> Iterator[Node]:
    """Yield the objects in a value that may be nested in lists, @graph or mainEntity."""
    pending, seen = [value], 0
    while pending and seen < MOST_NODES:
        item = pending.pop(0)
        seen += 1
        if isinstance(item, list):
            pending[:0] = item[:MOST_NODES]
        elif isinstance(item, dict):
            yield item
            pending.extend(
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(item.get(key), list | dict)
            )
