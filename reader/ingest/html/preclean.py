"""What is taken out of a page before a parser sees it: the things that make parsers lose pages or hang."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from reader.errors import RefusedInput
from reader.ingest.html.formulas import of_mathml
from reader.ingest.html.tags import UNNESTED
from reader.ingest.pictures.parts import with_parts
from reader.ingest.xml_characters import only_xml

LARGEST = 25_000_000
DEEPEST = 200
LONGEST_TAG = 16_384
MOST_BREAKS = 3
MOST_TAGS = 200_000
"""A page with more is read without its links and the looks of its letters, which take longest to walk."""

# A number of a control character, so written that the parser would make one: `&#27;`, `&#x1b`.
_REFERENCE = re.compile(
    r"&#(?:0{0,20}(?:[0-8]|1[0-24-9]|1[124-9]|2[0-9]|3[01])|[xX]0{0,20}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]))(?![0-9a-fA-F]);?"
)
_DATA_URI = re.compile(r"""(["'(=\s])data:[a-zA-Z0-9.+/-]{0,60}[;,][^"'()\s<>]*""")
_PROGRAMS = "script|style|svg|template|math|iframe|object|video|audio|canvas"
_VOIDS = "embed|source|track"
_DROPPED = re.compile(rf"<(?:!--|/?(?:{_PROGRAMS}|{_VOIDS})[\s>/])", re.IGNORECASE)
_OPEN = re.compile(rf"<(!--|(?:{_PROGRAMS})(?=[\s>/]))", re.IGNORECASE)
_VOID = re.compile(rf"</?(?:{_VOIDS})(?=[\s>/])[^<>]*>", re.IGNORECASE)
"""Tags without an end, which libxml2 takes for elements that hold the picture or the text after them."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)([^<>]*+)>")
_NESTED = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)[^<>]*?(/?)>")
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})(?=[^<>]{16384})[^<>]*>?")
_BREAKS = re.compile(r"(?:<br\b[^<>]{0,100}>\s{0,100}){4,}", re.IGNORECASE)
_LOOKS = re.compile(
    r"</?(?:a|abbr|b|code|em|font|i|mark|small|span|strong|u)(?=[\s>/])[^<>]*>", re.IGNORECASE
)
_KEPT_SCRIPTS = ("ld+json",)
_REFERENCE_THERE = re.compile(_REFERENCE.pattern.encode())
_TAG_THERE = re.compile(rb"</?(!--|[a-z][^\s<>/]*)")
_DROPPED_TAGS = frozenset(f"!--|{_PROGRAMS}|{_VOIDS}".encode().split(b"|"))
_NO_CHARACTER = b"\xef\xbf"
"""How U+FFFE and U+FFFF begin."""


def parse(markup: str) -> Any:
    """Return the lxml tree of a page, or None if there is nothing in it."""
    from lxml import etree, html

    try:
        return html.document_fromstring(safe(markup).encode(), parser=_parser(html.HTMLParser))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def tags_in(data: bytes) -> list[bytes]:
    """Return the name of each tag in UTF-8, opening or closing, in small letters; that of a comment is `!--`."""
    return _TAG_THERE.findall(data.lower())


def parse_part(data: bytes, tags: Sequence[bytes]) -> Any:
    """Return the tree of a piece of HTML in UTF-8 with these tags, or None: elements know nothing of links and classes, and are made faster."""
    from lxml import etree

    try:
        whole = data if _is_safe(data, tags) else safe(data.decode()).encode()
        return etree.fromstring(whole, _parser(etree.HTMLParser))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _is_safe(data: bytes, tags: Sequence[bytes]) -> bool:
    """Tell what `safe` would leave as it is, as most entries of feeds are: bytes are looked through faster than text.

    A single byte is looked for fastest of all, and is mostly not there.
    """
    return (
        len(data) <= LONGEST_TAG
        and len(tags) <= DEEPEST
        and tags.count(b"br") <= MOST_BREAKS
        and _DROPPED_TAGS.isdisjoint(tags)
        and b"data:" not in data
        and not (_NO_CHARACTER[:1] in data and _NO_CHARACTER in data)
        and not (b"&" in data and b"&#" in data and _REFERENCE_THERE.search(data))
    )


@cache
def _parser(kind: Any) -> Any:
    """Return the one parser of its kind: making it takes as long as reading a short text."""
    return kind(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)


def safe(markup: str) -> str:
    """Return `markup` without what no reader needs and parsers stumble over."""
    markup = only_xml(markup)
    if "&#" in markup:
        markup = _REFERENCE.sub("", markup)
    if "data:" in markup:
        markup = _DATA_URI.sub(r"\1", with_parts(markup))
    if _DROPPED.search(markup):
        markup = _VOID.sub("", _without_programs(markup))
    if len(markup) > LARGEST:
        raise RefusedInput(
            f"The page is too large to read: {len(markup) // 1_000_000} MB after taking pictures and programs out.",
            "Save the article alone, or as plain text.",
        )
    if markup.count("<br") + markup.count("<BR") > MOST_BREAKS:
        markup = _BREAKS.sub("<br>" * MOST_BREAKS, markup)
    if len(markup) > LONGEST_TAG:
        markup = _LONG_TAG.sub(r"<\1>", markup)
    tags = markup.count("<")
    if tags > MOST_TAGS:
        markup = _LOOKS.sub("", markup)
    return _flattened(markup) if tags > DEEPEST else markup


def _without_programs(markup: str) -> str:
    """Drop comments and all that holds programs, drawings, sound or film; JSON-LD stays, and what formulas say.

    Linear: each is found once.
    """
    kept: list[str] = []
    place = 0
    low = markup.lower()
    if len(low) != len(markup):  # a letter whose lower case is longer would shift every offset
        low = markup
    unclosed: set[str] = set()
    while found := _OPEN.search(markup, place):
        name = found[1].lower()
        end = 0 if name in unclosed else _end(low, name, found)
        opening = low[found.end() : found.end() + 300].partition(">")[0]
        kept.append(markup[place : found.start()])
        if name == "script" and any(kind in opening for kind in _KEPT_SCRIPTS) and end:
            kept.append(markup[found.start() : end])
        if name == "math" and end:
            kept.append(of_mathml(markup[found.start() : end]))
        if not end:  # never closed: take the tag alone, so that the text after it is not lost
            unclosed.add(name)
            end = markup.find(">", found.end()) + 1 or len(markup)
        place = end
    kept.append(markup[place:])
    return "".join(kept)


def _end(low: str, name: str, opened: re.Match[str]) -> int:
    """Return where what was opened ends, or 0 if it never does."""
    if name == "!--":
        close = low.find("-->", opened.start() + len("<!"))
    else:
        close = low.find(f"</{name}", opened.end())
    return low.find(">", close) + 1 if close >= 0 else 0


def _flattened(markup: str) -> str:
    """Drop wrappers nested deeper than any real page; what they hold stays."""
    depth = 0
    for closing, name, alone in _NESTED.findall(markup):
        if closing:
            depth -= depth > 0 and name.lower() not in UNNESTED
        elif not alone and name.lower() not in UNNESTED:
            depth += 1
            if depth > DEEPEST:
                return _without_deep_wrappers(markup)
    return markup


def _without_deep_wrappers(markup: str) -> str:
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in UNNESTED or tag[3].endswith("/"):
            return tag[0]
        if tag[1]:
            depth -= depth > 0
            return tag[0] if depth < DEEPEST else " "
        depth += 1
        return tag[0] if depth <= DEEPEST else " "

    return _TAG.sub(keep, markup)
