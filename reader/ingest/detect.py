"""What a source is: by its content first, then by the ending of its name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from reader.core.article import Format
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.source import Source

LARGEST = 200_000_000
_HEAD = 8192
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"OggS", "a media file"),
    (b"ID3", "an MP3 file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"bplist00", "a binary property list (Safari's web archive)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Outlook letter (.msg) or an old Office document"),
)
_PROLOGUE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,400}\?>|<\?[^<>]{0,800}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->|<!DOCTYPE(?![ \t\n]+html\b)[^<>\[]{0,400}(?:\[[^\]]{0,100000}\])?\s*>|\s+)",
    re.IGNORECASE,
)
_FEED = re.compile(r"<(?:\w+:)?(rss|rdf|feed)\b", re.IGNORECASE)
_OPML = re.compile(r"<opml\b", re.IGNORECASE)
_HTML = re.compile(
    r"<!doctype\s+html|<html\b|<head\b|<body\b|<(?:meta|title|article|main|section|div|p|h[1-6]|table|ul|ol)\b[^<>]*>",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_MIME = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,60}){2}")
_MIME_MARK = re.compile(
    r"^(?:MIME-Version|Received|Message-ID|Return-Path|From):", re.IGNORECASE | re.MULTILINE
)
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffd]")
"""Characters that a text has few of: controls that nobody types, and what could not be decoded."""

_SAVED = re.compile(r"^Snapshot-Content-Location:|^From:\s*<?Saved by", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(
    r"^Content-Type:\s*multipart/related\b.{0,200}text/html", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
_SENT = re.compile(r"^(?:Received|To|Message-ID|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
"""What a letter says of its way, which may also come as a page with its pictures."""

_SUFFIX: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xht": "html",
    ".shtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".txt": "text",
    ".text": "text",
    ".rss": "rss",
    ".rdf": "rss",
    ".atom": "atom",
    ".xml": "rss",
    ".json": "jsonfeed",
    ".jsonfeed": "jsonfeed",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".eml": "email",
    ".epub": "epub",
    ".docx": "docx",
    ".pdf": "pdf",
}
SUFFIXES = frozenset({*_SUFFIX, ".csv", ".zip", ".db", ".webarchive", ".warc", ".arc", ".wacz"})
"""The endings of the files that a folder is searched for."""


def detect(source: Source) -> Format:
    """Return what `source` is, or refuse what cannot be an article."""
    if packed := _document(source.data):
        return packed
    _refuse_unreadable(source)
    head = decode(source.data[:_HEAD], source.charset).lstrip("\ufeff").lstrip()
    named = _SUFFIX.get(PurePosixPath(source.name.partition("?")[0].lower()).suffix)
    if head.startswith("<"):
        return _marked_up(head, named, source)
    if head.startswith("{") and ("jsonfeed.org" in head or named == "jsonfeed"):
        return "jsonfeed"
    if named in {"mhtml", "email"} or (
        named is None and _MIME.match(head) and len(_MIME_MARK.findall(head)) > 1
    ):
        page = _SAVED.search(head) or (_RELATED.search(head) and not _SENT.search(head))
        return "mhtml" if named == "mhtml" or page else "email"
    if named in {"markdown", "text"}:
        return named
    if named == "html" or (_HTML.search(head[:2000]) and named is None):
        return "html"
    if _FRONT_MATTER.match(head):
        return "markdown"
    if named in {"rss", "atom", "jsonfeed"}:
        raise _no_feed(source)
    return "text"


def _document(data: bytes) -> Format | None:
    """Tell a PDF by its first bytes, an EPUB or a Word document by the first files in the archive."""
    if len(data) > LARGEST:
        return None
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        if b"mimetypeapplication/epub+zip" in data[:200] or b"META-INF/container.xml" in data:
            return "epub"
        if b"word/document" in data:
            return "docx"
    return None


def _marked_up(head: str, named: Format | None, source: Source) -> Format:
    rest = head
    while found := _PROLOGUE.match(rest):
        rest = rest[found.end() :]
    if feed := _FEED.match(rest) or (None if _HTML.match(rest) else _FEED.search(rest)):
        return "atom" if feed[1].lower() == "feed" else "rss"
    if _OPML.match(rest):
        raise RefusedInput(
            f"{source.name} is a list of feeds (OPML).", "`newsbrief feed import` follows the feeds it names."
        )
    if _HTML.search(head) or named == "html":
        return "html"
    if named in {"markdown", "text"}:
        return named
    if head.startswith("<?xml") or named in {"rss", "atom"}:
        raise _no_feed(source)
    return "text"


def _no_feed(source: Source) -> RefusedInput:
    return RefusedInput(
        f"{source.name} is not a feed that Newsbrief can read.",
        "RSS, Atom and JSON Feed are; check that the file is whole.",
    )


def _refuse_unreadable(source: Source) -> None:
    data, name = source.data, source.name
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise RefusedInput(f"{name} is empty.", "Save it again, then add it.")
    if len(data) > LARGEST:
        raise RefusedInput(
            f"{name} is too large: {len(data) // 1_000_000} MB.",
            f"Newsbrief reads files up to {LARGEST // 1_000_000} MB.",
        )
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise RefusedInput(
                f"{name} is {kind}, not a page or a text.",
                "Save the article as HTML, text or Markdown and add that.",
            )
    text = decode(data[:_HEAD], source.charset)
    odd = len(_ODD.findall(text))
    if odd > 0.1 * len(text) and not _HTML.search(text):
        raise RefusedInput(
            f"{name} is a binary file, not a page or a text.",
            "Save the article as HTML, text or Markdown and add that.",
        )
