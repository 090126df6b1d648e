"""A list of addresses, one a line, as text; newsboat's file "urls" is one of feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.core.subscriptions import Outline
from reader.core.tags import tag_names
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.exports.item import Item, collected
from reader.ingest.source import Source

MOST = 50_000
_ADDRESS = re.compile(r"https?://\S+")
_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_OTHERS = ("query:", "exec:", "filter:", "include ")


def is_list(head: str) -> bool:
    """Recognise addresses alone, whatever stands between them as comments."""
    lines = list(_lines(head))[:20]
    return bool(lines) and all(_ADDRESS.fullmatch(line) for line in lines)


def is_newsboat(head: str) -> bool:
    """Recognise newsboat's list: addresses with tags behind them, or its own kinds of lines between them."""
    lines = list(_lines(head))[:20]
    addresses = [line for line in lines if _ADDRESS.match(line)]
    return bool(addresses) and len(addresses) + sum(_is_other(line) for line in lines) == len(lines)


def read_addresses(source: Source) -> Iterator[Article | Refusal]:
    """Yield an article without text for each address."""
    lines = list(_lines(decode(source.data, source.charset)))[:MOST]
    yield from collected((Item(line) for line in lines), name=source.name, service="a list of addresses")


def read_newsboat_urls(source: Source) -> list[Outline]:
    """Return the feeds of newsboat's file "urls"; its tags stay, "~Title" is the title."""
    found: dict[str, Outline] = {}
    for line in _lines(decode(source.data, source.charset)):
        url, _, rest = line.partition(" ")
        if not _ADDRESS.fullmatch(url):
            continue
        words = [quoted or plain for quoted, plain in _TAG.findall(rest)]
        title = next((word[1:] for word in words if word.startswith("~")), "")
        tags = tag_names(word for word in words if not word.startswith(("~", "!")))
        found.setdefault(url, Outline(url, title, tags))
    if not found:
        raise RefusedInput(f"{source.name} names no feed.", "newsboat keeps its feeds in the file urls.")
    return list(found.values())


def _lines(text: str) -> Iterator[str]:
    for line in text.lstrip("\ufeff").splitlines():
        if (line := line.strip()) and not line.startswith("#"):
            yield line


def _is_other(line: str) -> bool:
    return line.lstrip('"').startswith(_OTHERS)
