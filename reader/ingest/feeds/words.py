"""What the elements of a feed say, as HTML, whatever way it was written in."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.feeds import vocabulary as known
from reader.ingest.feeds.content import from_base64, perhaps_html, plain_as_html
from reader.ingest.feeds.tree import Children, each, name_of

_NAMESPACE = re.compile(r' xmlns(?::[\w.-]+)?="[^"<>]*"')


def title_html(children: Children) -> str:
    """Return the first title that says anything, or ""."""
    titles = (html_of(child, title=True) for child in each(children, known.TITLE))
    return next((words for words in titles if words.strip()), "")


def html_of(element: Any, *, title: bool = False) -> str:
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
    name = name_of(element)
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
