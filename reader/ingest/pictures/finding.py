"""A picture's bytes in the file its article was read from."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from reader.core.article import Format, Image
from reader.ingest.decode import decode
from reader.ingest.exports.recognising import reader_of_export
from reader.ingest.gzipped import unpacked
from reader.ingest.pictures.parts import in_text
from reader.ingest.source import Source
from reader.ingest.warc import read_wacz, read_warc
from reader.ingest.webarchive import read_webarchive

Finder = Callable[[Source, Image], bytes | None]

_FINDERS: dict[object, str] = {
    "mhtml": "reader.ingest.mime",
    "email": "reader.ingest.mime",
    "epub": "reader.ingest.epub.book",
    "docx": "reader.ingest.docx",
    read_webarchive: "reader.ingest.webarchive",
    read_warc: "reader.ingest.warc",
    read_wacz: "reader.ingest.warc",
}
"""What holds its pictures beside the text; each module has its `picture`."""


def picture_in(source: Source, image: Image, format: Format) -> bytes | None:
    """Return the bytes of a picture that came along in `source`, None if it did not; `format` is the article's."""
    source = unpacked(source)
    module = _FINDERS.get(format) or _FINDERS.get(reader_of_export(source))
    if module:
        finder: Finder = import_module(module).picture
        return finder(source, image)
    return in_text(decode(source.data, source.charset), image.part) if image.part else None
