"""What is taken out of a feed, and mended in it, before a parser sees it. Every step takes linear time."""

from __future__ import annotations

import re
from bisect import bisect_right
from html.entities import html5

from reader.ingest.xml_characters import only_xml

MOST_ENTRIES = 50_000
_DOCTYPE = re.compile(
    r"\A(?:\s+|<!--(?>(?s:.)*?-->)|<\?[^<>]{0,400}\?>)*+(?P<doctype><!DOCTYPE[^<>\[]*)", re.IGNORECASE
)
"""Before the first element; a page that an entry quotes has a DOCTYPE of its own."""

_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]{0,400}\?>")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0{0,20}(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0{0,20}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
_LARGE_REFERENCE = re.compile(
    r"&#(?:0{0,20}(\d{5,7})|[xX]0{0,20}([dD][89a-fA-F][0-9a-fA-F]{2}|[0-9a-fA-F]{5,6}));"
)
_ENTRY = re.compile(r"<(?:[A-Za-z][\w.-]{0,20}:)?(?:item|entry)(?=[\s/>])", re.IGNORECASE)
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:]{0,40})(?=[^<>]{16384})[^<>]*>")
_AMPERSAND = re.compile(r"&(?!#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)(?:(\w{2,31});)?")
_NO_TAG = re.compile(r"<(?![A-Za-z_/?!:])")
_OPENED = re.compile(r"<([A-Za-z][\w:.-]{0,60})[^<>]{0,400}>\s{0,100}\Z")
_ENTRY_ENDS = re.compile(
    r"<(/?)((?:[A-Za-z][\w.-]{0,20}:)?(?:item|entry))(?=[\s/>])[^<>]*?(/?)>", re.IGNORECASE
)
_LEAF = re.compile(
    r"<(title|description|content:encoded|summary|content|itunes:summary|dc:description)(?:\s[^<>]*)?(?<!/)>"
)
_INNER_DECLARATION = re.compile(r"<\?xml\s[^<>]{0,400}\?>")
# libxml2 drops named references once it has met an error, but never numbers.
_WESTERN = re.compile(r"&#(?:0{0,9}(1(?:2[89]|[345]\d))|x0{0,9}([89][0-9a-fA-F]));")
"""Numbers of characters as Windows has them, which are controls in Unicode: `&#146;` is an apostrophe."""

_NUMBERS = {"&amp;": "&#38;", "&lt;": "&#60;", "&gt;": "&#62;", "&quot;": "&#34;", "&apos;": "&#39;"}
_OPEN, _CLOSE = "<![CDATA[", "]]>"


def prepared(text: str) -> str:
    """Return a feed without declaration, DOCTYPE, comments and control characters, its stray `&` and `<` escaped."""
    text = only_xml(text)
    if "&#" in text:
        text = _LARGE_REFERENCE.sub(_if_character, _CONTROL_REFERENCE.sub("", text))
    text = text.lstrip("\ufeff \t\r\n")
    declared = _DECLARATION.match(text)
    text = without_doctype(text[declared.end() :] if declared else text).lstrip("\ufeff \t\r\n")
    text = _LONG_TAG.sub(r"<\1>", text)
    return _first_entries("".join(_pieces(text)))


def count_entries(text: str) -> int:
    """Count the tags that begin an entry."""
    return sum(1 for _ in _ENTRY.finditer(text))


def reshaped(text: str) -> str:
    """Mend a feed that is no tree: entries end where the next begins, and bare markup among words is escaped."""
    text = _entries_closed(text)
    bounds = [found.start() for found in _ENTRY.finditer(text)]
    out: list[str] = []
    place = 0
    while found := _LEAF.search(text, place):
        at = bisect_right(bounds, found.end())
        close = text.find(f"</{found[1]}", found.end(), bounds[at] if at < len(bounds) else len(text))
        words = text[found.end() : max(close, found.end())]
        if _OPEN not in words:
            words = words.replace("&", "&#38;").replace("<", "&#60;") if "<" in words else words
        out += [text[place : found.end()], words]
        place = max(close, found.end())
    return "".join([*out, text[place:]])


def _entries_closed(text: str) -> str:
    out: list[str] = []
    place, opened = 0, ""
    for found in _ENTRY_ENDS.finditer(text):
        closing, name, empty = found.groups()
        if opened and not closing:
            out += [text[place : found.start()], f"</{opened}>"]
            place = found.start()
        opened = "" if closing or empty else name
    return "".join([*out, text[place:]])


def without_doctype(text: str) -> str:
    """Drop a DOCTYPE with its internal subset: no entity is ever defined by a feed."""
    found = _DOCTYPE.match(text)
    if not found:
        return text
    end = found.end()
    if text[end : end + 1] == "[":
        end = text.find("]", end) + 1 or end
    end = text.find(">", end)
    return text[: found.start("doctype")] + text[end + 1 :] if end >= 0 else text


def _pieces(text: str) -> list[str]:
    """Mend the markup between CDATA sections, and close a section that is never closed where its element ends."""
    out: list[str] = []
    place, end = 0, -1
    while (start := text.find(_OPEN, place)) >= 0:
        out.append(_mended(text[place:start]))
        inside = start + len(_OPEN)
        following = text.find(_OPEN, inside)
        if end < inside and end != len(text):
            end = text.find(_CLOSE, inside)
            end = len(text) if end < 0 else end
        limit = following if following >= 0 else len(text)
        if end < limit or (end == limit < len(text)):
            out.append(text[start : end + len(_CLOSE)])
            place = end + len(_CLOSE)
            continue
        opened = _OPENED.search(text, max(0, start - 600), start)
        close = text.find(f"</{opened[1]}", inside, limit) if opened else -1
        place = close if close >= 0 else limit
        out.append(text[start:place] + _CLOSE)
    out.append(_mended(text[place:]))
    return out


def _mended(markup: str) -> str:
    """Drop comments, write named characters out, and escape each `&` and `<` that begins nothing."""
    if "<!--" in markup:
        markup = _without_comments(markup)
    if "&" in markup:
        markup = _AMPERSAND.sub(_named, _WESTERN.sub(_western, markup.replace("&#X", "&#x")))
    markup = _NO_TAG.sub("&lt;", _INNER_DECLARATION.sub("", markup))
    for name, number in _NUMBERS.items():
        markup = markup.replace(name, number)
    return markup


def _without_comments(markup: str) -> str:
    out: list[str] = []
    place = 0
    while (start := markup.find("<!--", place)) >= 0 and (end := markup.find("-->", start + 4)) >= 0:
        out.append(markup[place:start])
        place = end + 3
    return "".join([*out, markup[place:]])


def _if_character(found: re.Match[str]) -> str:
    """Drop the number of no character: one too large, half of a pair."""
    number = int(found[1]) if found[1] else int(found[2], 16)
    return found[0] if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""


def _western(found: re.Match[str]) -> str:
    return bytes([int(found[1]) if found[1] else int(found[2], 16)]).decode("cp1252", "ignore")


def _named(found: re.Match[str]) -> str:
    name = found[1]
    if not name:
        return "&amp;"
    if name.lower() in ("amp", "lt", "gt", "quot"):
        return f"&{name.lower()};"
    character = html5.get(f"{name};")
    if character is None:
        return f"&amp;{name};"
    return character.replace("&", "&amp;").replace("<", "&lt;")


def _first_entries(text: str) -> str:
    """Cut a feed after MOST_ENTRIES entries; no feed that people write has as many."""
    if text.count("<") < MOST_ENTRIES:
        return text
    for count, entry in enumerate(_ENTRY.finditer(text)):
        if count == MOST_ENTRIES:
            return text[: entry.start()]
    return text
