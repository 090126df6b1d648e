"""Bytes to articles: saved pages, feeds, Markdown and plain text."""

from __future__ import annotations

from reader.core.article import Article
from reader.ingest.detect import SUFFIXES, detect
from reader.ingest.fetch import fetch
from reader.ingest.formats import reader_of
from reader.ingest.plain import read_text
from reader.ingest.source import Source

__all__ = ["SUFFIXES", "Source", "detect", "fetch", "read", "read_text"]


def read(source: Source) -> list[Article]:
    """Return the articles in `source`: one of a page or text, many of a feed; RefusedInput says why not."""
    return reader_of(detect(source))(source)
