"""The fast reader: lxml's tree of a feed, and what its elements say by the vocabulary."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from reader.core.article import Format
from reader.core.clean import one_line
from reader.ingest.compose import web_address
from reader.ingest.entries import Entry
from reader.ingest.feeds import vocabulary as known
from reader.ingest.feeds.content import Feed, fuller
from reader.ingest.feeds.feed_dates import feed_date
from reader.ingest.feeds.preparing import reshaped
from reader.ingest.feeds.tree import Children, about, children_of, each, entries_of, name_of, tree
from reader.ingest.feeds.words import html_of, title_html
from reader.ingest.fragment import plain_words
from reader.ingest.names import declared_name, people, unique

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def parse(text: str, url: str | None, count: int) -> Feed | None:
    """Return what the feed says, or None where there is no tree to make of it; `text` is prepared, with `count` entries."""
    root, broken = tree(text)
    feed = None if root is None else _feed(root, url, "xml:base" in text)
    if not broken and feed is not None and feed.count >= count:
        return feed
    root, _ = tree(reshaped(text))
    return feed if root is None else _feed(root, url, "xml:base" in text)


def _feed(root: Any, url: str | None, bases: bool) -> Feed:
    beside = about(root)
    home = web_address(_link(beside), url) or url
    entries = list(entries_of(root))
    return Feed(
        kind=_kind(root),
        title=plain_words(title_html(beside)),
        count=len(entries),
        entries=(_entry(found, _base(found, url, home) if bases else home) for found in entries),
        address=_own_address(beside, url),
        language=_first(beside, known.LANGUAGE) or root.get(_LANG),
    )


def _kind(root: Any) -> Format:
    return "atom" if name_of(root) == "feed" else "rss"


def _entry(element: Any, base: str | None) -> Entry:
    children = children_of(element)
    contents = list(map(html_of, each(children, known.CONTENT)))
    summary = next((words for words in map(html_of, each(children, known.SUMMARY)) if words.strip()), "")
    return Entry(
        title=plain_words(title_html(children)),
        content=fuller(contents, summary),
        url=_address(element, children, base),
        authors=_authors(children),
        published=_date(children, known.PUBLISHED),
        updated=_date(children, known.UPDATED),
        language=_language(element, children),
        image=_picture(children, base),
    )


def _link(children: Children) -> str:
    """Return the address of the page: Atom's alternate link, or the words of RSS's."""
    alternates = []
    for child in children.get("link", ()):
        href = child.get("href")
        if href is None and (child.text or "").strip():
            return str(child.text).strip()
        if href and (child.get("rel") or "alternate").lower() in (
            "alternate",
            "http://www.iana.org/assignments/relation/alternate",
        ):
            alternates.append((0 if "html" in (child.get("type") or "html") else 1, href.strip()))
    return min(alternates, key=lambda found: found[0])[1] if alternates else ""


def _address(element: Any, children: Children, base: str | None) -> str | None:
    said = _link(children)
    if not said:
        for guid in children.get("guid", ()):
            if (guid.get("isPermaLink") or guid.get("ispermalink") or "true").strip().lower() == "true":
                said = (guid.text or "").strip()
                said = said if "://" in said or said.startswith("/") else ""
    said = said or element.get(_ABOUT) or element.get("href") or element.get("HREF") or ""
    if not said:
        said = next(
            (c.text.strip() for c in children.get("id", ()) if (c.text or "").strip().startswith("http")), ""
        )
    return web_address(said, base)


def _own_address(children: Children, url: str | None) -> str | None:
    for child in children.get("link", ()):
        if (child.get("rel") or "").lower() == "self":
            return web_address(child.get("href") or "", url)
    return None


def _authors(children: Children) -> tuple[str, ...]:
    for name in filter(children.__contains__, known.AUTHOR):
        said = [_author(child) for child in children[name]]
        found = unique(name for words in said for name in people(words) or declared_name(words))
        if found:
            return found
    return ()


def _author(element: Any) -> str:
    """Return the name of Atom's person, or the words of RSS's: "jane@example.org (Jane Doe)"."""
    for child in element:
        if name_of(child) == "name":
            return one_line(child.text or "")
    words = one_line("".join(element.itertext()))
    if "@" not in words:
        return words
    return next((part for part in re.split(r"[()<>]", words) if part.strip() and "@" not in part), "")


def _date(children: Children, names: tuple[str, ...]) -> str | None:
    dates = (feed_date(child.text or "") for child in each(children, names))
    return next(filter(None, dates), None)


def _first(children: Children, names: tuple[str, ...]) -> str | None:
    said = ((child.text or "").strip() for child in each(children, names))
    return next(filter(None, said), None)


def _language(element: Any, children: Children) -> str | None:
    said = _first(children, known.LANGUAGE)
    if said:
        return said
    langs = (lang.get(_LANG) for lang in (*each(children, known.WORDS), element))
    return next(filter(None, langs), None)


def _picture(children: Children, base: str | None) -> str | None:
    """Return the picture an entry comes with."""
    found = []
    for child in each(children, known.PICTURE):
        kind = (child.get("type") or child.get("medium") or "").lower()
        address = child.get("url") or (child.get("href") if child.get("rel") == "enclosure" else None) or ""
        if kind.startswith("image") or (not kind and address.lower().endswith(known.PICTURE_SUFFIXES)):
            found.append(address)
    found += [child.get("url") or "" for child in children.get("media:thumbnail", ())]
    found += [child.get("href") or "" for child in children.get("itunes:image", ())]
    return next((address for said in found if said and (address := web_address(said, base))), None)


def _base(element: Any, url: str | None, home: str | None) -> str | None:
    """Return the base that xml:base gives an element: each ancestor's is resolved against the one above."""
    said = []
    here = element
    while here is not None:
        if here.get(_BASE):
            said.append(here.get(_BASE))
        here = here.getparent()
    if not said:
        return home
    base = url or ""
    for step in reversed(said):
        try:
            base = urljoin(base, step.strip())
        except ValueError:
            continue
    return base or home
