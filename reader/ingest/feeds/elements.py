"""The fast reader: lxml's tree of a feed, and what its elements say by the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from reader.core.article import Format
from reader.core.clean import one_line
from reader.ingest.compose import web_address
from reader.ingest.entries import Entry
from reader.ingest.feeds import vocabulary as known
from reader.ingest.feeds.content import Feed, from_base64, fuller, perhaps_html, plain_as_html
from reader.ingest.feeds.feed_dates import feed_date
from reader.ingest.feeds.preparing import count_entries, reshaped
from reader.ingest.fragment import plain_words
from reader.ingest.names import declared_name, people, unique

Children = dict[str, list[Any]]

_ENTRIES = ("item", "entry")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_NAMESPACE = re.compile(r' xmlns(?::[\w.-]+)?="[^"<>]*"')
_MISMATCH = 76  # libxml2: a tag is closed that is not open


def parse(text: str, url: str | None) -> Feed | None:
    """Return what the feed says, or None where there is no tree to make of it; `text` is prepared."""
    root, broken = _tree(text)
    count = count_entries(text)
    feed = None if root is None else _feed(root, url, "xml:base" in text)
    if not broken and feed is not None and len(feed.entries) >= count:
        return feed
    root, _ = _tree(reshaped(text))
    return feed if root is None else _feed(root, url, "xml:base" in text)


def _tree(text: str) -> tuple[Any, bool]:
    """Return the root, and whether tags were closed that were not open."""
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    return root, any(error.type == _MISMATCH for error in parser.error_log)


def _feed(root: Any, url: str | None, bases: bool) -> Feed:
    about = _about(root)
    home = web_address(_link(about), url) or url
    entries = tuple(_entry(found, _base(found, url, home) if bases else home) for found in _found(root))
    return Feed(
        kind=_kind(root),
        title=plain_words(_title(about)),
        entries=entries,
        address=_own_address(about, url),
        language=_first(about, known.LANGUAGE) or root.get(_LANG),
    )


def _found(root: Any) -> Iterator[Any]:
    """Yield the entries, wherever they stand."""
    for element in root.iter():
        if isinstance(element.tag, str) and _name(element) in _ENTRIES:
            yield element


def _name(element: Any) -> str:
    """Return an element's name in small letters, with the usual prefix of its namespace: "dc:creator"."""
    return _usual_name(element.tag, element.prefix) if isinstance(element.tag, str) else ""


@lru_cache(1024)
def _usual_name(tag: str, prefix: str | None) -> str:
    space, brace, local = tag.rpartition("}")
    if not brace:
        return tag.lower().removeprefix("atom:").removeprefix("rss:")
    usual = known.NAMESPACES.get(space[1:].lower().strip())
    if usual is None:
        usual = "" if prefix in (None, "atom", "rss") else str(prefix).lower()
    return f"{usual}:{local.lower()}" if usual else local.lower()


def _children(element: Any) -> Children:
    out: Children = {}
    for child in element:
        name = _name(child)
        out.setdefault(name, []).append(child)
        if name in known.GROUPS:
            for inner in child:
                out.setdefault(_name(inner), []).append(inner)
    return out


def _about(root: Any) -> Children:
    """Return what stands beside the entries: the channel's children, or the feed's own."""
    for child in root:
        if _name(child) == "channel":
            return _children(child)
    return _children(root)


def _kind(root: Any) -> Format:
    return "atom" if _name(root) == "feed" else "rss"


def _entry(element: Any, base: str | None) -> Entry:
    children = _children(element)
    contents = [_html(child) for name in known.CONTENT for child in children.get(name, ())]
    summary = next((words for words in _all_html(children, known.SUMMARY) if words.strip()), "")
    return Entry(
        title=plain_words(_title(children)),
        content=fuller(contents, summary),
        url=_address(element, children, base),
        authors=_authors(children),
        published=_date(children, known.PUBLISHED),
        updated=_date(children, known.UPDATED),
        language=_language(element, children),
        image=_picture(children, base),
    )


def _all_html(children: Children, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        for child in children.get(name, ()):
            yield _html(child)


def _title(children: Children) -> str:
    for name in known.TITLE:
        for child in children.get(name, ()):
            words = _html(child, title=True)
            if words.strip():
                return words
    return ""


def _html(element: Any, *, title: bool = False) -> str:
    """Return what an element says, as HTML, whatever way it was written in."""
    said = (element.get("type") or "").lower().strip()
    mode = (element.get("mode") or "").lower()
    if len(element):
        return _inner(element)
    text = element.text or ""
    if mode == "base64" or (said and "/" in said and not said.startswith("text/") and _is_base64(said)):
        text = from_base64(text)
    if said in known.PLAIN_TEXT and (mode != "escaped" or said != "text"):
        return plain_as_html(text)
    if said in ("html", "text/html", "xhtml", "application/xhtml+xml") or mode == "escaped":
        return text
    name = _name(element)
    if said == "" and _in_atom(element):
        return plain_as_html(text)
    return perhaps_html(text) if title or name in ("title", "dc:title") else text


def _is_base64(kind: str) -> bool:
    return not kind.endswith(("+xml", "/xml"))


def _in_atom(element: Any) -> bool:
    space = element.tag.rpartition("}")[0][1:].lower()
    return space in known.ATOM and element.getparent() is not None and not element.get("mode")


def _inner(element: Any) -> str:
    """Return markup that stands in an element unescaped, in plain HTML names."""
    from html import escape

    from lxml import etree

    for inside in element.iter():
        if inside is not element and isinstance(inside.tag, str) and inside.tag.startswith("{"):
            try:
                inside.tag = inside.tag.rpartition("}")[2]
            except ValueError:  # a name that only a forgiving parser lets through: "a:00Z"
                inside.tag = "span"
    parts = [escape(element.text or "", quote=False)]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return _NAMESPACE.sub("", "".join(parts))


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
        if _name(child) == "name":
            return one_line(child.text or "")
    words = one_line("".join(element.itertext()))
    if "@" not in words:
        return words
    return next((part for part in re.split(r"[()<>]", words) if part.strip() and "@" not in part), "")


def _date(children: Children, names: tuple[str, ...]) -> str | None:
    for name in names:
        for child in children.get(name, ()):
            if found := feed_date(child.text or ""):
                return found
    return None


def _first(children: Children, names: tuple[str, ...]) -> str | None:
    return next(
        (c.text.strip() for name in names for c in children.get(name, ()) if (c.text or "").strip()), None
    )


def _language(element: Any, children: Children) -> str | None:
    said = _first(children, known.LANGUAGE)
    if said:
        return said
    for name in (*known.CONTENT, *known.SUMMARY):
        for child in children.get(name, ()):
            if child.get(_LANG):
                return str(child.get(_LANG))
    lang = element.get(_LANG)
    return str(lang) if lang else None


def _picture(children: Children, base: str | None) -> str | None:
    """Return the picture an entry comes with."""
    found = []
    for child in (
        *children.get("enclosure", ()),
        *children.get("media:content", ()),
        *children.get("link", ()),
    ):
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
