"""The one table of formats: to read one more, write a module and add its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from reader.core.article import Article, Format
from reader.core.reports import Refusal
from reader.ingest.source import Source

Reader = Callable[[Source], Iterable[Article | Refusal]]

_READERS: dict[Format, tuple[str, str]] = {
    "html": ("reader.ingest.html.page", "read_page"),
    "text": ("reader.ingest.plain", "read_plain"),
    "markdown": ("reader.ingest.markdown", "read_markdown"),
    "rss": ("reader.ingest.feeds", "read_feed"),
    "atom": ("reader.ingest.feeds", "read_feed"),
    "jsonfeed": ("reader.ingest.jsonfeed", "read_json_feed"),
    "mhtml": ("reader.ingest.mime", "read_mhtml"),
    "email": ("reader.ingest.mime", "read_letter"),
    "epub": ("reader.ingest.epub.book", "read_epub"),
    "docx": ("reader.ingest.docx", "read_docx"),
    "pdf": ("reader.ingest.pdf.document", "read_pdf"),
}


def reader_of(format: Format) -> Reader:
    """Return the function that reads a format, importing its module only now."""
    module, name = _READERS[format]
    found: Reader = getattr(import_module(module), name)
    return found
