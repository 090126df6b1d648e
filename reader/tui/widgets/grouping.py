"""Highlights put under headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from reader.core.days import day
from reader.core.marked import Marked

Group = Literal["article", "tag", "person", "colour", "day"]
GROUPS: tuple[Group, ...] = ("article", "tag", "person", "colour", "day")
LAST = ("No tag", "Nobody in particular")


def grouped(
    marked: Sequence[Marked], by: Group, people: Mapping[str, str] = MappingProxyType({})
) -> Iterator[tuple[str, list[Marked]]]:
    """Yield headings with what stands under them, in the order of the first; one with two tags stands twice.

    `people` tells who said what was marked, by the annotation's id.
    """
    groups: dict[str, list[Marked]] = {}
    for each in marked:
        for heading in _headings(each, by, people):
            groups.setdefault(heading, []).append(each)
    names = (
        sorted(groups, key=lambda name: (name in LAST, name))
        if by in {"tag", "person", "colour"}
        else list(groups)
    )
    for name in names:
        members = groups[name]
        yield name, sorted(members, key=_place) if by == "article" else members


def _headings(marked: Marked, by: Group, people: Mapping[str, str]) -> Sequence[str]:
    a = marked.annotation
    if by == "article":
        return [marked.title or "Untitled"]
    if by == "tag":
        return [f"#{tag}" for tag in a.tags] or [LAST[0]]
    if by == "person":
        return [people.get(a.annotation_id, LAST[1])]
    return [a.colour.title()] if by == "colour" else [day(a.created)]


def _place(marked: Marked) -> tuple[str, int]:
    a = marked.annotation
    return a.article_id, a.selector.span.start if a.selector else -1
