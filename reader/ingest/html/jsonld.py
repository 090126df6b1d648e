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
MOST_NODES = 5000
LONGEST = 2_000_000
_COMMA = re.compile(r",\s*([}\]])")
_WRAPPED = re.compile(r"(?:<!--|/\*.{0,40}?\*/|//\s*)?\s*(?:<!\[CDATA\[)?")
"""How a comment or CDATA section begins round the JSON."""

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


def _rank(node: Node) -> int:
    kinds = node.get("@type")
    names = {
        k.lower().rpartition("/")[2]
        for k in (kinds if isinstance(kinds, list) else [kinds])
        if isinstance(k, str)
    }
    return 0 if names & ARTICLES else 1 if names & PAGES else 2


def _loaded(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    body = _unwrapped(text.strip())
    for attempt in (body, _COMMA.sub(r"\1", body)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(text: str) -> str:
    opening = _WRAPPED.match(text)
    body = text[opening.end() :] if opening else text
    return body.removesuffix(";").rstrip().removesuffix("-->").rstrip().removesuffix("]]>")


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
