"""Safari's web archives: a property list that holds the page and what it shows."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from typing import Any
from xml.parsers.expat import ExpatError

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest.html.page import read_page
from reader.ingest.source import Source


def read_webarchive(source: Source) -> list[Article]:
    """Return the article of the page in a web archive; what it shows beside stays in the archive."""
    page = _page(source)
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


def _page(source: Source) -> dict[str, Any]:
    try:
        value = plistlib.loads(source.data)
        page = value["WebMainResource"]
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
    ) as error:
        raise RefusedInput(
            f"{source.name} is not a whole web archive.", "Save the page again in Safari."
        ) from error
    return page if isinstance(page, dict) else {}
