"""A PDF with a text layer to an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from typing import Any

from reader.core.article import Article
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.finish import finished, same_words
from reader.ingest.names import is_full_name, people
from reader.ingest.pdf.lines import Line, document_lines
from reader.ingest.pdf.paragraphs import LARGER, body_size, compose
from reader.ingest.pdf.words import Word, page_words
from reader.ingest.source import Source

MOST_PAGES = 1_000
LEAST = 20
"""Characters a page on average under which a document is a stack of pictures."""

_NO_TITLE = re.compile(
    r"untitled|^\(?(?:anonymous|unspecified|none)\)?$|microsoft word|\.(?:docx?|indd|pdf|qxd|tex|odt|pages)\b|^(?:layout|document)\s*\d*$",
    re.IGNORECASE,
)
FARTHEST_TITLE, FARTHEST_AUTHORS = 4, 2
_NOTES = re.compile(r"(?:\[\d+(?:, ?\d+)*\]|[*†‡§¶¹²³])(?:\s*,\s*(?=[*†‡§¶]))?")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|\band\b|&)\s*")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(source: Source) -> list[Article]:
    """Return the one article of a PDF document."""
    document = _opened(source)
    pages, lost = _pages(document, source)
    told = sum(len(word.text) for page in pages for word in page)
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
    lines = document_lines(pages)
    about = document.get_metadata_dict()
    said = one_line(about["Title"])
    title = said if said and not _NO_TITLE.search(said) else _largest(lines[0])
    composer = compose(lines)
    authors = people(about["Author"]) or _under_title(composer.lines, title)
    article = finished(composer, title=title, format="pdf", authors=authors)
    if not article.published and (made := _date(about)):
        article = article.with_(published=made, published_from="file")
    return [article]


def _opened(source: Source) -> Any:
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        return PdfDocument(source.data)
    except PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise RefusedInput(
                f"{source.name} is locked with a password.", "Save it without one, then add it."
            ) from error
        raise _damaged(source) from error


def _pages(document: Any, source: Source) -> tuple[list[list[Word]], int]:
    """Return the words of every page, and how many letters of the document could not be told."""
    from pypdfium2 import PdfiumError

    try:
        read = [page_words(document[at]) for at in range(min(MOST_PAGES, len(document)))]
    except PdfiumError as error:
        raise _damaged(source) from error
    return [words for words, _ in read], sum(lost for _, lost in read)


def _damaged(source: Source) -> RefusedInput:
    return RefusedInput(
        f"{source.name} is a PDF that cannot be read.", "Open it elsewhere and print it to a new PDF."
    )


def _largest(lines: list[Line]) -> str:
    """Return the words set largest on the first page, one line after the other, if they are larger than the body."""
    if not lines:
        return ""
    most = max(line.size for line in lines)
    if most <= LARGER * body_size(lines):
        return ""
    large = dropwhile(lambda line: line.size <= 0.97 * most, lines)
    return one_line(" ".join(line.text for line in takewhile(lambda line: line.size > 0.97 * most, large)))[
        :300
    ]


def _under_title(lines: Sequence[str], title: str) -> tuple[str, ...]:
    """Return the people of whom a line under the title is made: full names, with the numbers or signs of their notes."""
    start = next((i + 1 for i, line in enumerate(lines[:FARTHEST_TITLE]) if same_words(line, title)), None)
    for line in lines[start : start + FARTHEST_AUTHORS] if start else ():
        bare, marked = _NOTES.subn("", line)
        parts = [part for part in _JOINT.split(bare.strip()) if part]
        if marked and all(map(is_full_name, parts)):  # without such signs it may as well name a house
            return tuple(parts)
    return ()


def _date(about: dict[str, str]) -> str | None:
    from reader.ingest.dates import parse_date

    found = _DATE.match(about["CreationDate"])
    return parse_date("-".join(found.groups())) if found else None
