"""Bytes to articles: saved pages, feeds, Markdown, plain text, documents, and exports of other programs."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.detect import SUFFIXES, detect
from reader.ingest.exports.recognising import is_one_source, reader_of_export
from reader.ingest.fetch import PICTURES, Answer, ask, fetch
from reader.ingest.formats import reader_of
from reader.ingest.gzipped import unpacked
from reader.ingest.plain import read_text
from reader.ingest.source import Source

__all__ = [
    "PICTURES",
    "SUFFIXES",
    "Answer",
    "Archive",
    "Source",
    "ask",
    "detect",
    "fetch",
    "is_one_source",
    "read",
    "read_each",
    "read_text",
]


def read(source: Source) -> list[Article]:
    """Return the articles in `source`: one of a page or text, many of a feed; RefusedInput says why not."""
    articles: list[Article] = []
    refused: list[Refusal] = []
    for found in read_each(source):
        articles.append(found) if isinstance(found, Article) else refused.append(found)
    if refused and not articles:
        raise RefusedInput(refused[0].message, refused[0].hint)
    return articles


def read_each(source: Source) -> Iterator[Article | Refusal]:
    """Yield the articles in `source` as they are read, and why a part of it could not be."""
    source = unpacked(source)
    yield from (reader_of_export(source) or reader_of(detect(source)))(source)
