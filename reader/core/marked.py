"""Highlights and notes of all articles as one list, and how words find them."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.annotations import Annotation


class Marked(NamedTuple):
    """A highlight or note, and its article's title."""

    annotation: Annotation
    title: str


def matching(marked: Marked, words: str) -> bool:
    """Tell whether every word stands in the quote, the note, the title or (with #, from its beginning) a tag."""
    a = marked.annotation
    text = " ".join((a.selector.exact if a.selector else "", a.note, marked.title, *a.tags)).casefold()
    tags = [tag.casefold() for tag in a.tags]
    return all(
        any(f"/{word[1:]}" in f"/{tag}" for tag in tags)
        if word.startswith("#") and len(word) > 1
        else word in text
        for word in words.casefold().split()
    )
