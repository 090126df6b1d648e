"""A PDF with a text layer to an article."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

from reader.core.article import Article
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.finish import finished
from reader.ingest.names import people
from reader.ingest.pdf.lines import Line, page_lines, without_running_heads
from reader.ingest.pdf.paragraphs import LARGER, body_size, compose
from reader.ingest.source import Source

MOST_PAGES = 1_000
LEAST = 20
"""Characters a page on average under which a document is a stack of pictures."""

_NO_TITLE = re.compile(
    r"untitled|microsoft word|\.(?:docx?|indd|pdf|qxd|tex|odt|pages)\b|^(?:layout|document)\s*\d*$",
    re.IGNORECASE,
)
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(source: Source) -> list[Article]:
    """Return the one article of a PDF document."""
    reader = _opened(source)
    pages, lost = _pages(reader, source)
    told = sum(len(line.text) for page in pages for line in page)
    if lost > told:
        raise RefusedInput(
            f"{source.name} does not say which letters its fonts draw.",
            "Run OCR over it (ocrmypdf --force-ocr does), then add it again.",
        )
    if told < LEAST * max(1, len(pages)):
        raise RefusedInput(
            f"{source.name} has no text layer: its pages are pictures.",
            "Run OCR over it (ocrmypdf does), then add it again.",
        )
    pages = without_running_heads(pages)
    about = _about(reader)
    said = one_line(str(about.get("/Title") or ""))
    title = said if said and not _NO_TITLE.search(said) else _largest(pages[0])
    article = finished(
        compose(pages), title=title, format="pdf", authors=people(str(about.get("/Author") or ""))
    )
    if not article.published and (made := _date(about)):
        article = article.with_(published=made, published_from="file")
    return [article]


def _opened(source: Source) -> Any:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(source.data))
        locked = reader.is_encrypted and not reader.decrypt("")
    except Exception as error:
        raise _damaged(source) from error
    if locked:
        raise RefusedInput(f"{source.name} is locked with a password.", "Save it without one, then add it.")
    return reader


def _pages(reader: Any, source: Source) -> tuple[list[list[Line]], int]:
    """Return the lines of every page, and how many letters of the document could not be told."""
    try:
        read = [page_lines(page, at) for at, page in zip(range(MOST_PAGES), reader.pages, strict=False)]
    except Exception as error:
        raise _damaged(source) from error
    return [lines for lines, _ in read], sum(lost for _, lost in read)


def _damaged(source: Source) -> RefusedInput:
    return RefusedInput(
        f"{source.name} is a PDF that cannot be read.", "Open it elsewhere and print it to a new PDF."
    )


def _about(reader: Any) -> dict[str, Any]:
    try:
        return dict(reader.metadata or {})
    except Exception:  # noqa: BLE001 - what a document says about itself is not worth losing it
        return {}


def _largest(lines: list[Line]) -> str:
    """Return the words set largest on the first page, if they are larger than the body."""
    if not lines:
        return ""
    most = max(line.size for line in lines)
    if most <= LARGER * body_size(lines):
        return ""
    return one_line(" ".join(line.text for line in lines if line.size > 0.97 * most))[:300]


def _date(about: dict[str, Any]) -> str | None:
    from reader.ingest.dates import parse_date

    found = _DATE.match(str(about.get("/CreationDate") or ""))
    return parse_date("-".join(found.groups())) if found else None
