"""Which export of another program or web archive a source is, by its content and never by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest.decode import decode
from reader.ingest.source import Source
from reader.ingest.warc import is_wacz, is_warc

Reader = Callable[[Source], Iterable[Article | Refusal]]

HEAD = 16_384


def reader_of_export(source: Source) -> Reader | None:
    """Return what reads `source` if it is an export, else None."""
    data = source.data
    if is_warc(data):
        return _reader("warc", "read_warc")
    if data.startswith(b"bplist00") and b"WebMainResource" in data:
        return _reader("webarchive", "read_webarchive")
    if data.startswith(b"PK\x03\x04"):
        from reader.ingest.archive import Archive

        if b"mimetypeapplication/epub+zip" in data[:200]:
            return None
        return of_archive(Archive(data, source.name).names)
    head = decode(data[:HEAD], source.charset).lstrip("\ufeff").lstrip()
    if head.startswith("<"):
        if "<plist" in head and "WebMainResource" in head:
            return _reader("webarchive", "read_webarchive")
        from reader.ingest.exports import bookmarks

        low = head.lower()
        pocket = bookmarks.POCKET in low and ("<h1>unread" in low or "<h1>read archive" in low)
        return bookmarks.read_bookmarks if bookmarks.NETSCAPE in low or pocket else None
    if head.startswith(("{", "[")):
        return _of_json(head)
    from reader.ingest.exports import addresses, koreader, tables

    if addresses.is_list(head.rpartition("\n")[0] or head):
        return _reader("exports.addresses", "read_addresses")
    if koreader.MARKDOWN.match(head):
        return _reader("exports.koreader", "read_markdown_export")
    # A table of something else is no article either: what reads tables says which it knows.
    known = tables.layout_of(head) or source.name.lower().endswith(".csv")
    return _reader("exports.tables", "read_table") if known else None


def of_archive(names: Sequence[str]) -> Reader | None:
    """Return what reads a zip with files of these names as one export."""
    from reader.ingest.exports import omnivore, pocket

    if is_wacz(list(names)):
        return _reader("warc", "read_wacz")
    if any(omnivore.METADATA.fullmatch(name) for name in names):
        return _reader("exports.omnivore", "read_omnivore")
    if any(pocket.TABLE.fullmatch(name) for name in names):
        return _reader("exports.pocket", "read_pocket")
    return None


def _of_json(head: str) -> Reader | None:
    from reader.ingest.exports import lists

    if "jsonfeed.org" in head:
        return None
    if any(mark in head for mark in lists.MARKS):
        return _reader("exports.lists", "read_list")
    return None


def _reader(module: str, name: str) -> Reader:
    found: Reader = getattr(import_module(f"reader.ingest.{module}"), name)
    return found


def is_one_source(names: Sequence[str]) -> bool:
    """Tell whether a zip with files of these names is read whole: a document, an export or a web archive."""
    known = {"META-INF/container.xml", "word/document.xml"}
    return not known.isdisjoint(names) or of_archive(names) is not None
