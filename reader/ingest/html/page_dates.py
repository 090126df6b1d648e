"""When a page was published and updated: what it declares, what its address says, what stands near its headline.

Dates are not searched for anywhere else: of what htmldate found there on annotated pages, one in ten was right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from reader.core.article import DateSource
from reader.ingest.dates import Order, says_updated
from reader.ingest.html import jsonld, marked_dates
from reader.ingest.html.headline_area import Said
from reader.ingest.html.metas import Metas
from reader.ingest.html.moments import moment
from reader.ingest.html.said_dates import order_of, visible_dates

_PUBLISHED = """
article:published_time og:article:published_time datepublished og:published_time article:published article:publish_date article:post_date
og:pubdate og:publish_date published_time pubdate pub_date publishdate publish-date publish_date publicationdate publication-date
publication_date publisheddate published-date published_date published_at parsely-pub-date sailthru.date dc.date.issued dcterms.issued
dcterms:issued dc.date.published dc.date.created dcterms.created dc.created dc:created dcterms.date dc.date dc:date dcterms.available
citation_publication_date citation_date citation_online_date bepress_citation_date prism.publicationdate article_date_original
originalpublicationdate datecreated rnews:datepublished schema:datepublished article.published search.publishdate
cxenseparse:recs:publishtime cxenseparse:publishtime cxenseparse:recs:articlepublishtime displaydate articlepubdate documentdate
shareaholic:article_published_time twitter:published dcsext.articlefirstpublished vr:published_time bt:pubdate apub:date nrbi:publish-date
tweetmeme-date govuk:first-published-at govuk:public-updated-at ms.date ptime blog-date news-date dateposted posted resource-date
release_date releasedate date created video:release_date book:release_date
""".split()
_UPDATED = """
article:modified_time article:modified article:modified_date og:updated_time og:modified_time datemodified dcterms.modified
dcterms:modified dc.date.modified dc.modified dc:modified modified_time lastmod last-modified last_modified lastmodified
last-updated last_updated updated updated_time revised govuk:updated-at
""".split()
_IN_URL = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"/((?:19|20)\d{2})[/-]?(0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/.-]|$)",
        r"/((?:19|20)\d{2})/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?=[/.-]|$)",
        r"/((?:19|20)\d{2})/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)",
        r"(?<![a-z\d])t?((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)",
    )
)
_STATED = re.compile(
    r"""(?<![\w-])\\?["']?(?:datePublished|(?:first_?)?publish(?:ed)?_?(?:date|time|at|on)?|pub(?:lication)?_?date|article_?pub_?date|post_?date|date_?published)\\?["']?\s*:\s*\\?["']([^"'\\<>]{6,40})""",
    re.IGNORECASE,
)
"""A date in the data that a script of the page starts from; of several no one can say whose they are."""


_LABELLED = re.compile(
    r"(?:(?:first |last )?(?:published|posted|written|updated|modified)(?: (?:on|at|date))?|date(?: published)?):?",
    re.IGNORECASE,
)
"""What stands over a date in the two free fields of a card for Twitter."""

Claim = tuple[str, DateSource]
"""Words that should be a date, and where they stand."""


class Dates(NamedTuple):
    """The ISO dates of publication and of the last change, each with where it was read, or None."""

    published: str | None = None
    published_from: DateSource | None = None
    updated: str | None = None
    updated_from: DateSource | None = None


def page_dates(
    tree: Any, markup: str, metas: Metas, nodes: list[jsonld.Node], url: str | None, said: list[Said]
) -> Dates:
    """Return what a page says of when it was published and changed; a change on the day of publication is none."""
    order = order_of(tree, urlsplit(url or "").hostname or "")
    articles = [node for node in nodes if jsonld.is_article(node)]
    pages = [node for node in nodes if jsonld.is_page(node)]
    others = [node for node in nodes if jsonld.is_of_page(node)]
    shown, shown_update = visible_dates(said, order)
    named = cache(lambda: marked_dates.named(tree, order))
    updated = _first(
        chain(
            _in_json(articles + pages, "dateModified"),
            _in_metas(metas, _UPDATED),
            _told([shown_update], "text"),
            _named(named, 1),
        ),
        order,
    )
    published = _first(
        chain(
            _in_json(articles, "datePublished"),
            _in_metas(metas, _PUBLISHED),
            _in_json(pages + others, "datePublished"),
            _in_json(articles, "dateCreated", "coverageStartTime"),
        ),
        order,
    )
    if published and shown and _days_apart(published[0], shown) == 1:
        published = shown, "text"  # the same moment, told in the reader's time zone and in UTC
    published = published or _first(
        chain(
            _told(marked_dates.properties(tree, order), "time"),
            _named(named, 0),
            _in_address(url),
            _told([shown], "text"),
            _in_json(others, "dateCreated", "uploadDate", "datePosted"),
            () if any(map(jsonld.is_sold, nodes)) else _stated(markup),
            _told([shown_update], "text"),
        ),
        order,
    )
    if updated and published and updated[0] == published[0]:
        updated = None
    return Dates(*(published or (None, None)), *(updated or (None, None)))


def _days_apart(one: str, two: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days)


def _first(claims: Iterable[Claim], order: Order | None) -> Claim | None:
    return next(((found, where) for claim, where in claims if (found := moment(claim, order))), None)


def _in_json(nodes: Iterable[jsonld.Node], *names: str) -> Iterator[Claim]:
    for node in nodes:
        for name in names:
            value = node.get(name)
            yield str(value) if isinstance(value, int | float) else jsonld.text_of(value), "json-ld"


def _in_metas(metas: Metas, names: Iterable[str]) -> Iterator[Claim]:
    for content in metas.every(*names):
        yield content, "meta"
    for k in ("1", "2"):
        label = metas.first(f"twitter:label{k}")
        if _LABELLED.fullmatch(label) and says_updated(label) == (names is _UPDATED):
            yield metas.first(f"twitter:data{k}"), "meta"


def _told(dates: Iterable[str | None], where: DateSource) -> Iterator[Claim]:
    for found in filter(None, dates):
        yield found, where


def _named(named: Callable[[], tuple[str | None, str | None]], which: int) -> Iterator[Claim]:
    """Ask the class names of the page, which takes a walk through it, only if a claim is still wanted."""
    yield from _told([named()[which]], "time")


def _in_address(url: str | None) -> Iterator[Claim]:
    for shape in _IN_URL:
        if found := shape.search(urlsplit(url or "").path):
            yield " ".join(found.groups()) if found[2].isalpha() else "-".join(found.groups()), "address"


def _stated(markup: str) -> Iterator[Claim]:
    dates = {found for stated in _STATED.findall(markup) if (found := moment(stated))}
    if len(dates) == 1:
        yield dates.pop(), "script"
