"""Who wrote a page, when and where: JSON-LD, then OpenGraph and other meta tags, then what is visible."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from reader.core import addresses
from reader.core.clean import one_line
from reader.ingest.compose import web_address
from reader.ingest.html import jsonld
from reader.ingest.html.bylines import page_authors
from reader.ingest.html.headline_area import near_headline
from reader.ingest.html.metas import Metas
from reader.ingest.html.page_dates import Dates, page_dates
from reader.ingest.html.titles import choose, names_page, of_book

_SINGLEFILE = re.compile(
    r"<!--\s*(?:Page saved with SingleFile|Archive processed by SingleFile)\s+url:\s*(\S{1,4096})"
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(\S{1,4096})")
HEAD = 65_536
MOST_LOWER = 3
"""Headings of a second rank among which the title of a page may be, if the first names the book it stands in."""
_LANGUAGE = re.compile(r"([a-zA-Z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a page; `base` is the address its relative links start from."""

    title: str | None
    authors: tuple[str, ...]
    site: str | None
    dates: Dates
    language: str | None
    url: str | None
    base: str | None


def read_metadata(tree: Any, nodes: list[jsonld.Node], markup: str, fetched: str | None) -> Metadata:
    """Return the metadata of a parsed page and its JSON-LD, given its `markup` too, and where it was `fetched` from."""
    metas = Metas(tree)
    url = _url(tree, metas, markup[:HEAD], fetched)
    site = one_line(
        metas.first("og:site_name")
        or _publisher(nodes)
        or metas.first("application-name", "apple-mobile-web-app-title")
    )
    host = addresses.host(url) or ""
    sites = [site, _publisher(nodes), host, host.partition(".")[0]]
    title = _title(tree, metas, nodes, sites)
    said = near_headline(tree, title)
    return Metadata(
        title=title,
        authors=page_authors(tree, metas, nodes, said, sites),
        site=site or host or None,
        dates=page_dates(tree, markup, metas, nodes, url, said),
        language=_language(tree, metas),
        url=url,
        base=_base(tree, url or fetched),
    )


def _title(tree: Any, metas: Metas, nodes: list[jsonld.Node], sites: list[str]) -> str | None:
    headline = next(
        (
            text
            for node in nodes
            if jsonld.is_article(node) and (text := jsonld.text_of(node.get("headline") or node.get("name")))
        ),
        "",
    )
    heads = [text for h1 in list(tree.iter("h1"))[:20] if (text := _heading(h1))]
    title = next((one_line(t.text or "") for t in tree.iter("title") if t.text), "")
    lower = [text for head in islice(tree.iter("h2", "h3"), MOST_LOWER) if (text := _heading(head))]
    shared = metas.first("og:title", "twitter:title", "dc.title")
    named = next((head for head in lower if names_page(title, head)), "")
    if named and not (heads or headline or shared):
        return named
    return choose(_plain(headline), shared, heads, title, [*sites, *of_book(title, heads, lower)])


def _heading(head: Any) -> str:
    """Return the words of a heading without the sign that links to it ("Tutorial ¶") and what can be pressed in it."""
    pressed = {text for button in head.iter("button") for text in button.itertext()}
    words = [text for text in head.itertext() if text not in pressed] or head.itertext()
    return one_line(" ".join(words)).rstrip("¶\uf0c1 ")


def _plain(text: str) -> str:
    """Undo the HTML that some pages leave in JSON-LD strings."""
    from html import unescape

    return re.sub(r"<[^<>]{1,200}>", "", unescape(text))


def _publisher(nodes: list[jsonld.Node]) -> str:
    return next(
        (
            name
            for node in nodes
            if jsonld.is_article(node) and (name := jsonld.text_of(node.get("publisher")))
        ),
        "",
    )


def _language(tree: Any, metas: Metas) -> str | None:
    for said in (
        tree.get("lang"),
        tree.get("xml:lang"),
        metas.first("content-language", "language", "og:locale"),
    ):
        found = _LANGUAGE.fullmatch((said or "").strip().split(",")[0])
        if found:
            return found[1].lower()
    return None


def _url(tree: Any, metas: Metas, head: str, fetched: str | None) -> str | None:
    """Return the canonical address; one that only names the home page yields to where the page was saved from."""
    saved = next(
        (found[1] for pattern in (_SINGLEFILE, _SAVED_FROM) if (found := pattern.search(head))), None
    )
    origin = web_address(fetched or saved or "")
    links = [
        link.get("href") or ""
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for claim in (*links[:3], metas.first("og:url")):
        address = web_address(claim, origin)
        if address and not (origin and _is_home(address) and not _is_home(origin)):
            return address.partition("#")[0]
    return origin.partition("#")[0] if origin else None


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def _base(tree: Any, url: str | None) -> str | None:
    for base in tree.iter("base"):
        if address := web_address(base.get("href") or "", url):
            return address
    return url
