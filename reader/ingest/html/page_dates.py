"""When a page was published and updated: what it declares, what its address says, then htmldate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from reader.ingest.dates import parse_date
from reader.ingest.html import jsonld
from reader.ingest.html.headline_area import Said, visible_dates

if TYPE_CHECKING:
    from reader.ingest.html.metadata import Metas

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "citation_online_date",
    "article_date_original",
    "originalpublicationdate",
    "datecreated",
    "date",
    "article.published",
    "published_at",
    "cxenseparse:recs:publishtime",
)
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
    "revised",
    "dc.date.modified",
)
_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/.-]|$)")
_TIMES = (
    "//time[@pubdate or @itemprop='datePublished']",
    "//*[@itemprop='datePublished']",
    "//article//header//time|//article//time[contains(@class,'publish') or contains(@class,'entry-date')]|//time[contains(@class,'entry-date') or contains(@class,'published')]",
)
LARGEST_FOR_HTMLDATE = 30_000


def page_dates(
    tree: Any, metas: Metas, nodes: list[jsonld.Node], url: str | None, said: list[Said]
) -> tuple[str | None, str | None]:
    """Return the ISO dates of publication and of the last change, each None unless the page says so."""
    articles = [node for node in nodes if jsonld.is_article(node)]
    pages = [node for node in nodes if jsonld.is_page(node)]
    shown, shown_update = visible_dates(said)
    updated = (
        _first(jsonld.text_of(node.get("dateModified")) for node in articles + pages)
        or _first(metas.every(*_UPDATED))
        or shown_update
    )
    published = (
        _first(jsonld.text_of(node.get("datePublished")) for node in articles)
        or _first(metas.every(*_PUBLISHED))
        or _first(jsonld.text_of(node.get("datePublished")) for node in pages)
    )
    if published and shown and _days_apart(published, shown) == 1:
        published = shown  # the same moment, told in the reader's time zone and in UTC
    published = (
        published
        or _first(_times(tree))
        or _from_url(url)
        or shown
        or shown_update
        or _guessed(tree, updated)
    )
    return published, updated if updated != published else None


def _days_apart(one: str, two: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days)


def _first(claims: Iterable[str]) -> str | None:
    return next((found for claim in claims if (found := parse_date(claim))), None)


def _times(tree: Any) -> list[str]:
    elements = [element for path in _TIMES for element in tree.xpath(path)[:3]]
    return [e.get("datetime") or e.get("content") or "".join(e.itertext()) for e in elements]


def _from_url(url: str | None) -> str | None:
    found = _IN_URL.search(url or "")
    return parse_date(f"{found[1]}-{found[2]}-{found[3]}") if found else None


def _guessed(tree: Any, updated: str | None) -> str | None:
    if sum(1 for _ in tree.iter()) > LARGEST_FOR_HTMLDATE:
        return None
    import logging

    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(tree, extensive_search=False, original_date=True, deferred_url_extractor=True)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return parse_date(found) if found and found != updated else None
