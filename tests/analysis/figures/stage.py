"""A text as the finder of figures is given it."""

from __future__ import annotations

from reader.analysis.document import Document
from reader.analysis.sentences import split


def staged(text: str) -> Document:
    """Return a document of an English text."""
    return Document(text, (), split(text, (), "en"))
