"""Web archives (WARC, ARC before it, and WACZ, which is a zip of WARCs): the pages in them to articles."""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from reader.core.along import Along
from reader.core.article import Article, Image
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.decode import decode
from reader.ingest.exports.times import when
from reader.ingest.pictures.parts import in_text
from reader.ingest.source import Source

SERVICE = "a web archive"
LARGEST_PAGE = 25_000_000
MOST_PAGES = 50_000
LEAST_WORDS = 40
"""Frames, advertisements and pages of links hold fewer."""

LEAST_ALONE = 8
"""So many will do where no page of the archive has more."""

_BEGINNINGS = (b"WARC/", b"filedesc://")
_IN_WACZ = re.compile(r"archive/[^/]+\.warc(\.gz)?")
_PAGES = re.compile(r"pages/(?:pages|extraPages)\.jsonl")


def is_warc(data: bytes) -> bool:
    """Recognise a WARC or ARC, compressed or not."""
    if data.startswith(_BEGINNINGS):
        return True
    if not data.startswith(b"\x1f\x8b"):
        return False
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data[:4096], 16).startswith(_BEGINNINGS)
    except zlib.error:
        return False


def is_wacz(names: list[str]) -> bool:
    """Recognise a WACZ by the names of its files."""
    return "datapackage.json" in names and any(_IN_WACZ.fullmatch(name) for name in names)


def read_warc(source: Source) -> Iterator[Article | Refusal]:
    """Yield the pages of a WARC that hold an article."""
    yield from _told(_Pages(source.name, {}), [source.data])


def read_wacz(source: Source) -> Iterator[Article | Refusal]:
    """Yield the pages of a WACZ: those its list names, where it has one."""
    archive = Archive(source.data, source.name)
    titles: dict[str, str] = {}
    for name in archive.names:
        if _PAGES.fullmatch(name):
            titles.update(_listed(archive.read(name) or b""))
    yield from _told(_Pages(source.name, titles), _warcs(archive))


def picture(source: Source, image: Image) -> bytes | None:
    """Return the bytes of a picture in an archive, or written into one of its pages."""
    pages = _Pages(source.name, {})
    parts = [source.data] if is_warc(source.data) else _warcs(Archive(source.data, source.name))
    for record in (record for part in parts for record in pages.records(part)):
        if image.url and record.rec_headers.get_header("WARC-Target-URI") == image.url:
            if record.rec_type in ("response", "resource"):
                return pages.body(record)
        elif image.part and _is_page(record) and (found := in_text(decode(pages.body(record)), image.part)):
            return found
    return None


def _warcs(archive: Archive) -> Iterator[bytes]:
    return (archive.read(name) or b"" for name in archive.names if _IN_WACZ.fullmatch(name))


def _told(pages: _Pages, parts: Any) -> Iterator[Article | Refusal]:
    for part in parts:
        yield from pages.of(part)
    if not pages.found:
        raise RefusedInput(
            f"{pages.name} holds no page with an article.", "It may hold only pictures and programs."
        )
    if pages.cut:
        yield Refusal(
            pages.name,
            f"{pages.name} is damaged; the {pages.found:,} pages before that were read.",
            "Get it again.",
        )


class _Pages:
    """Reads archives one after the other; each address is taken once."""

    def __init__(self, name: str, titles: dict[str, str]) -> None:
        self.name = name
        self.found = 0
        self.cut = False
        self._titles = titles
        self._seen: set[str] = set()
        self._short: Article | None = None

    def of(self, data: bytes) -> Iterator[Article]:
        """Yield the articles of one WARC."""
        for record in self.records(data):
            article = self._article(record)
            if article is not None:
                self.found += 1
                yield article
            if self.found >= MOST_PAGES:
                return
        if not self.found and self._short is not None:
            self.found += 1
            yield self._short

    def records(self, data: bytes) -> Iterator[Any]:
        """Yield the records of one WARC, up to where it is damaged."""
        from warcio.archiveiterator import ArchiveIterator

        records = iter(ArchiveIterator(io.BytesIO(data), arc2warc=True))
        while (record := self._whole(lambda: next(records, None))) is not None:
            yield record

    def body(self, record: Any) -> bytes:
        """Return what a record holds, b"" if that is damaged."""
        return self._whole(lambda: record.content_stream().read(LARGEST_PAGE)) or b""

    def _whole(self, read: Callable[[], Any]) -> Any:
        """Return what `read` gives, or None where the archive is damaged (warcio trips over half a record)."""
        from warcio.exceptions import ArchiveLoadFailed

        try:
            return read()
        except (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, AttributeError, TypeError):
            self.cut = True
            return None

    def _article(self, record: Any) -> Article | None:
        from reader.ingest.html.page import read_page

        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        wanted = url in self._titles if self._titles else url.startswith("http")
        if not wanted or url in self._seen or not _is_page(record):
            return None
        body = self.body(record)
        http = record.http_headers
        kind = (http.get_header("Content-Type") if http else None) or ""
        charset = re.search(r"charset=[\"']?([\w.-]+)", kind, re.IGNORECASE)
        try:
            [article] = read_page(Source(body, url, url, None, charset[1] if charset else None))
        except RefusedInput:
            return None
        self._seen.add(url)
        saved = when(record.rec_headers.get_header("WARC-Date"))
        title = article.title or self._titles.get(url, "") or url
        article = article.with_(title=title, url=url, along=Along(SERVICE, saved))
        if article.words >= LEAST_WORDS or self._titles:
            return article
        if article.words >= max(LEAST_ALONE, self._short.words + 1 if self._short else 0):
            self._short = article
        return None


def _is_page(record: Any) -> bool:
    if record.rec_type == "response" and record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type") or ""
        fine = record.http_headers.get_statuscode() == "200"
    elif record.rec_type == "resource":
        kind, fine = record.rec_headers.get_header("Content-Type") or "", True
    else:
        return False
    return fine and kind.strip().lower().startswith(("text/html", "application/xhtml"))


def _listed(data: bytes) -> dict[str, str]:
    """Return title by address from a list of pages, a JSON object a line."""
    titles: dict[str, str] = {}
    for line in data.splitlines()[: MOST_PAGES + 1]:
        try:
            page = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            title = page.get("title")
            titles[page["url"]] = title if isinstance(title, str) else ""
    return titles
