"""When a page was published and updated: what it declares, what its address says, what stands near its headline.

Dates are not searched for anywhere else: of what htmldate found there on annotated pages, one in ten was right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from reader.core.article import DateSource
from reader.ingest.dates import parse_date
from reader.ingest.html import jsonld
from reader.ingest.html.headline_area import Said, visible_dates
from reader.ingest.html.metas import Metas

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


Claim = tuple[str, DateSource]
"""Words that should be a date, and where they stand."""


class Dates(NamedTuple):
    """The ISO dates of publication and of the last change, each with where it was read, or None."""

    published: str | None = None
    published_from: DateSource | None = None
    updated: str | None = None
    updated_from: DateSource | None = None


def page_dates(tree: Any, metas: Metas, nodes: list[jsonld.Node], url: str | None, said: list[Said]) -> Dates:
    """Return what a page says of when it was published and changed; a change on the day of publication is none."""
    articles = [node for node in nodes if jsonld.is_article(node)]
    pages = [node for node in nodes if jsonld.is_page(node)]
    shown, shown_update = visible_dates(said)
    updated = _first(
        [
            *_in_json(articles + pages, "dateModified"),
            *_in_metas(metas, _UPDATED),
            *_visible(shown_update),
        ]
    )
    published = _first(
        [
            *_in_json(articles, "datePublished"),
            *_in_metas(metas, _PUBLISHED),
            *_in_json(pages, "datePublished"),
        ]
    )
    if published and shown and _days_apart(published[0], shown) == 1:
        published = shown, "text"  # the same moment, told in the reader's time zone and in UTC
    published = published or _first(
        [*_times(tree), *_in_address(url), *_visible(shown), *_visible(shown_update)]
    )
    if updated and published and updated[0] == published[0]:
        updated = None
    return Dates(*(published or (None, None)), *(updated or (None, None)))


def _days_apart(one: str, two: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days)


def _first(claims: Iterable[Claim]) -> Claim | None:
    return next(((found, where) for claim, where in claims if (found := parse_date(claim))), None)


def _in_json(nodes: Iterable[jsonld.Node], name: str) -> Iterator[Claim]:
    for node in nodes:
        yield jsonld.text_of(node.get(name)), "json-ld"


def _in_metas(metas: Metas, names: Iterable[str]) -> Iterator[Claim]:
    for content in metas.every(*names):
        yield content, "meta"


def _times(tree: Any) -> Iterator[Claim]:
    for path in _TIMES:
        for element in tree.xpath(path)[:3]:
            yield element.get("datetime") or element.get("content") or "".join(element.itertext()), "time"


def _in_address(url: str | None) -> Iterator[Claim]:
    if found := _IN_URL.search(url or ""):
        yield f"{found[1]}-{found[2]}-{found[3]}", "address"


def _visible(found: str | None) -> Iterator[Claim]:
    if found:
        yield found, "text"
