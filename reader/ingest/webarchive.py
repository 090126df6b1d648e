"""Safari's web archives: a property list that holds the page and what it shows."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from reader.core.article import Article, Image
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.html.page import read_page
from reader.ingest.pictures.parts import in_text
from reader.ingest.source import Source


def read_webarchive(source: Source) -> list[Article]:
    """Return the article of the page in a web archive; what it shows beside stays in the archive."""
    page = _page(_archive(source))
    data = page.get("WebResourceData")
    if not isinstance(data, bytes):
        raise RefusedInput(f"{source.name} holds no page.", "Save the page again in Safari.")
    url, charset = page.get("WebResourceURL"), page.get("WebResourceTextEncodingName")
    return read_page(
        replace(
            source,
            data=data,
            url=url if isinstance(url, str) and url.startswith("http") else source.url,
            charset=charset if isinstance(charset, str) else None,
        )
    )


def picture(source: Source, image: Image) -> bytes | None:
    """Return the bytes of a picture in a web archive, or written into its page."""
    archive = _archive(source)
    shown = archive.get("WebSubresources")
    parts = (part for part in shown if isinstance(part, dict)) if isinstance(shown, list) else ()
    data = next(
        (part.get("WebResourceData") for part in parts if part.get("WebResourceURL") == image.url), None
    )
    if isinstance(data, bytes):
        return data
    page = _page(archive).get("WebResourceData")
    return in_text(decode(page), image.part) if isinstance(page, bytes) else None


def _page(archive: dict[str, Any]) -> dict[str, Any]:
    page = archive.get("WebMainResource")
    return page if isinstance(page, dict) else {}


def _archive(source: Source) -> dict[str, Any]:
    try:
        archive = plistlib.loads(source.data)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
    ) as error:
        raise _damaged(source) from error
    if not isinstance(archive, dict) or "WebMainResource" not in archive:
        raise _damaged(source)
    return archive


def _damaged(source: Source) -> RefusedInput:
    return RefusedInput(f"{source.name} is not a whole web archive.", "Save the page again in Safari.")
