"""Drops what an extractor chose of a page and is not the article: menus, link lists, sections about the site, bare headings."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.html.regions import Page
from reader.ingest.html.wordings import is_disclosure, is_ending, is_furniture, is_pointer

MOST_LINKED, WHOLLY_LINKED = 0.5, 0.8
LEAST_UNDER_HEADLINE = LEAST_BEFORE_ENDING = 0.65
FEWEST_LINKS = 4
MOST_OF_FURNITURE = 0.15
_LETTER = re.compile(r"[^\W_]")


def pruned(page: Page, kept: set[int], holder: Any) -> list[int]:
    """Return those of the chosen blocks that are the article, which `holder` holds."""
    inside = set(page.inside(holder))
    left = [
        i
        for i in _till_ending(page, _under_headline(page, sorted(kept)))
        if _LETTER.search(page.texts[i]) and not _is_foreign(page, i, inside)
    ]
    return _without_bare_headings(page, _without_furniture(page, _without_link_list(page, left)))


def _under_headline(page: Page, kept: list[int]) -> list[int]:
    """Drop what stands over the headline, such as a menu, unless it is much: then the headline is none."""
    under = [i for i in kept if i >= (page.headline or 0)]
    return under if page.letters(under) >= LEAST_UNDER_HEADLINE * page.letters(kept) else kept


def _till_ending(page: Page, kept: list[int]) -> list[int]:
    """Drop what follows the line that ends an article, and the line."""
    before, whole = 0, page.letters(kept)
    for at, i in enumerate(kept):
        if before >= LEAST_BEFORE_ENDING * whole and is_ending(page.texts[i]):
            return kept[:at]
        before += len(page.texts[i])
    return kept


def _is_foreign(page: Page, i: int, inside: set[int]) -> bool:
    linked = page.origins[i].linked > MOST_LINKED
    foreign = linked and (i not in inside or is_pointer(page.texts[i]))
    return foreign or page.is_beside(i) or is_disclosure(page.texts[i])


def _without_furniture(page: Page, kept: list[int]) -> list[int]:
    """Drop the sections whose heading says that they are not the article, unless they hold much of it."""
    most = MOST_OF_FURNITURE * page.letters(kept)
    left: list[int] = []
    at = 0
    while at < len(kept):
        end = at + 1
        if page.blocks[kept[at]].kind == "heading" and is_furniture(page.texts[kept[at]]):
            end = _section_end(page, kept, at)
            if page.letters(kept[at:end]) > most:
                end = at + 1
                if page.blocks[kept[end]].kind != "heading" and kept[end] == kept[at] + 1:
                    left.append(kept[at])  # else what it stood over is gone, such as a list of contents
        else:
            left.append(kept[at])
        at = end
    return left


def _section_end(page: Page, kept: list[int], at: int) -> int:
    """Return where the section of the heading kept[at] ends: at the next heading of its level or a higher one."""
    level = page.blocks[kept[at]].level
    return next(
        (
            later
            for later in range(at + 1, len(kept))
            if page.blocks[kept[later]].kind == "heading" and page.blocks[kept[later]].level <= level
        ),
        len(kept),
    )


def _without_bare_headings(page: Page, kept: list[int]) -> list[int]:
    """Drop headings at the end, and those of which all that stood under them is gone."""
    left: list[int] = []
    for i in reversed(kept):
        block = page.blocks[i]
        if block.kind == "heading":
            below = left[-1] if left else None
            if below is None:
                continue
            emptied = any(page.blocks[gone].kind != "caption" for gone in range(i + 1, below))
            if emptied and page.blocks[below].kind == "heading" and page.blocks[below].level <= block.level:
                continue
        left.append(i)
    return left[::-1]


def _without_link_list(page: Page, kept: list[int]) -> list[int]:
    """Drop the list of links that some pages put under the article, with what stands over it.

    A page may stand in such a list itself, without a link. A short list has to say what it is: "Related articles:".
    """
    end, unlinked = len(kept), 0
    while end and unlinked <= 1 and page.blocks[kept[end - 1]].kind != "heading":
        linked = page.origins[kept[end - 1]].linked > WHOLLY_LINKED
        if not linked and (page.blocks[kept[end - 1]].kind != "item" or page.reads_as_prose(kept[end - 1])):
            break
        unlinked += not linked
        end -= 1
    links = len(kept) - end - unlinked
    named = bool(end) and is_furniture(page.texts[kept[end - 1]])
    if unlinked > 1 or links < (1 if named else FEWEST_LINKS):
        return kept
    while end and (page.blocks[kept[end - 1]].kind == "heading" or is_furniture(page.texts[kept[end - 1]])):
        end -= 1
    made_of_links = (
        end and page.blocks[kept[end - 1]].kind == "item" and page.origins[kept[end - 1]].linked > MOST_LINKED
    )
    return kept if made_of_links and not named else kept[:end]
