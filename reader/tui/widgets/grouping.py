"""Highlights put under headings, and found by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.core.annotations import Annotation

Group = Literal["article", "tag", "colour", "day"]
GROUPS: tuple[Group, ...] = ("article", "tag", "colour", "day")


class Marked(NamedTuple):
    """A highlight or note, and its article's title."""

    annotation: Annotation
    title: str


def matching(marked: Marked, words: str) -> bool:
    """Tell whether every word stands in the quote, the note, the title or (with #) a tag."""
    a = marked.annotation
    text = " ".join((a.selector.exact if a.selector else "", a.note, marked.title, *a.tags)).casefold()
    tags = [tag.casefold() for tag in a.tags]
    return all(
        any(tag == word[1:] or tag.startswith(f"{word[1:]}/") for tag in tags)
        if word.startswith("#") and len(word) > 1
        else word in text
        for word in words.casefold().split()
    )


def grouped(marked: Sequence[Marked], by: Group) -> Iterator[tuple[str, list[Marked]]]:
    """Yield headings with what stands under them, in the order of the first; one with two tags stands twice."""
    groups: dict[str, list[Marked]] = {}
    for each in marked:
        for heading in _headings(each, by):
            groups.setdefault(heading, []).append(each)
    names = (
        sorted(groups, key=lambda name: (name == "No tag", name)) if by in {"tag", "colour"} else list(groups)
    )
    for name in names:
        members = groups[name]
        yield name, sorted(members, key=_place) if by == "article" else members


def _headings(marked: Marked, by: Group) -> Sequence[str]:
    a = marked.annotation
    if by == "article":
        return [marked.title or "Untitled"]
    if by == "tag":
        return [f"#{tag}" for tag in a.tags] or ["No tag"]
    return [a.colour.title()] if by == "colour" else [a.created[:10]]


def _place(marked: Marked) -> tuple[str, int]:
    a = marked.annotation
    return a.article_id, a.selector.span.start if a.selector else -1
