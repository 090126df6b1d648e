"""What both readers of feeds give, and how the words of an element become HTML."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from reader.core.article import Format
from reader.ingest.entries import Entry

_TAG = re.compile(
    r"</?(?:p|br|a|b|i|em|strong|div|span|ul|ol|li|img|h[1-6]|blockquote|pre|code|table|tr|td|sub|sup|cite|q|u|s|tt|small|"
    r"font|abbr|del|ins|wbr)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read; `address` is where it says it is. It has `count` entries, each made when its turn comes."""

    kind: Format
    title: str
    count: int
    entries: Iterator[Entry]
    address: str | None = None
    language: str | None = None


def plain_as_html(text: str) -> str:
    """Return plain text as HTML: its angle brackets escaped, its paragraphs kept."""
    paragraphs = escape(text, quote=False).split("\n\n")
    return f"<p>{'</p><p>'.join(paragraphs)}</p>" if len(paragraphs) > 1 else paragraphs[0]


def perhaps_html(text: str) -> str:
    """Return as HTML what may be either: it is taken for HTML where it holds a tag or a reference."""
    return text if _TAG.search(text) or _REFERENCE.search(text) else escape(text, quote=False)


def fuller(contents: list[str], summary: str) -> str:
    """Return the fullest of an entry's contents, or its summary where that says far more."""
    full = max(contents, key=len, default="")
    return full if full.strip() and len(full) >= len(summary) / 2 else summary


def from_base64(text: str) -> str:
    """Return what base64 stands for; what is none stays as it is."""
    from reader.ingest.decode import decode

    try:
        return decode(b64decode("".join(text.split()), validate=True))
    except (binascii.Error, ValueError):
        return text
