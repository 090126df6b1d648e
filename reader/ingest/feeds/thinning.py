"""A feed without the entries that are here already, so that each refresh keeps only the bytes of what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from reader.core.article import Article

_ENTRY = re.compile(rb"<((?:[A-Za-z][\w.-]{0,20}:)?(?:item|entry))(?=[\s>]).*?</\1\s*>\s*", re.DOTALL)


def only(data: bytes, articles: Iterable[Article]) -> bytes:
    """Return the feed with the entries of these articles alone; whole where it is not plain which ones they are."""
    wanted = [_signs(article) for article in articles]
    signs = {sign for names in wanted for sign in names}
    kept: list[bytes] = []
    place = entries = 0
    for found in _ENTRY.finditer(data):
        told = any(sign in found[0] for sign in signs)
        entries += told
        kept.append(data[place : found.end() if told else found.start()])
        place = found.end()
    return b"".join([*kept, data[place:]]) if entries >= len(wanted) else data


def _signs(article: Article) -> set[bytes]:
    """Return what the bytes of an article's entry hold: its address, with or without the host, or its title."""
    parts = urlsplit(article.url or "")
    inside = f"{parts.path}?{parts.query}" if parts.query else parts.path
    words = inside if len(inside) > 1 else article.title
    return {sign.encode("utf-8", "replace") for sign in (words, escape(words, quote=False)) if sign}
