"""Takes back what an extractor left out amid its choice: lists, tables, titles of parts, sentences that are a link."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from reader.ingest.html.asides import is_title_of_part
from reader.ingest.html.drop import MOST_LINKED
from reader.ingest.html.regions import Page
from reader.ingest.html.wordings import is_furniture, is_pointer

_SPEAKING = frozenset("p li blockquote table pre dd dt ul ol".split())
"""Elements that say what they hold; a bare `<div>` has to read as prose."""
MOST_OF_TITLE = 8
"""Words of the title over a list."""


def filled(page: Page, chosen: list[int], holder: Any) -> set[int]:
    """Add the lists, paragraphs and tables between what was chosen, and the prose before it, within one holder."""
    kept = set(chosen)
    inside = page.inside(holder)
    known = [i for i in inside if i in kept]
    amid = _lists_amid(page, inside)
    ends = {page.origins[i].element.getparent(): i for i in known}
    for i in range(inside[0], _end(page, inside, known[-1]) + 1):
        if i in kept or page.blocks[i].kind in {"caption", "heading"} or page.is_beside(i):
            continue
        free = page.origins[i].linked <= MOST_LINKED or i in amid or _is_announced(page, i, kept)
        if i < known[0]:
            fits = free and _speaks(page, i) and page.reads_as_prose(i)
        else:
            says = _speaks(page, i) or page.reads_as_prose(i)
            fits = (free and says) or _is_title(page, i, kept) or _is_sentence(page, i, ends)
        if fits:
            kept.add(i)
    return kept


def _end(page: Page, inside: list[int], last: int) -> int:
    """Return the last block of the code that follows what was chosen last, or that."""
    while last + 1 in inside and page.blocks[last + 1].kind == "code":
        last += 1
    return last


def _speaks(page: Page, i: int) -> bool:
    element = page.origins[i].element
    is_item = page.blocks[i].kind == "item" and " " in page.texts[i]
    return is_item or element.tag in _SPEAKING or _is_bold(element)


def _is_bold(element: Any) -> bool:
    """Tell a box with nothing but bold words, which serves as a heading."""
    bold = next((child for child in element if child.tag in {"b", "strong"}), None)
    return bold is not None and "".join(element.itertext()).strip() == "".join(bold.itertext()).strip() != ""


def _is_title(page: Page, i: int, kept: set[int]) -> bool:
    """Tell the title of what unfolds, or of a piece of code or a list that stands in one box with it."""
    origin, below = page.origins[i], page.blocks[i + 1 : i + 2]
    if is_title_of_part(origin.element):
        return True
    if not below or origin.linked >= MOST_LINKED:
        return False
    short = len(page.texts[i].split()) <= MOST_OF_TITLE and not is_furniture(page.texts[i])
    over = below[0].kind == "code" or (below[0].kind == "item" and i + 1 in kept and short)
    return over and origin.element.getparent() in page.origins[i + 1].element.iterancestors()


def _is_sentence(page: Page, i: int, ends: dict[Any, int]) -> bool:
    """Tell a sentence that is a link and stands among paragraphs: "See what eats your cabbage." A headline has no full stop.

    `ends` tells the last chosen block right within an element.
    """
    element = page.origins[i].element
    return element.tag == "p" and i < ends.get(element.getparent(), 0) and page.texts[i].endswith(".")


def _is_announced(page: Page, i: int, kept: set[int]) -> bool:
    """Tell an item of a list of links that the article announces: "These boards have plans:"."""
    while i and page.blocks[i].kind == "item":
        i -= 1
    return (
        i in kept
        and page.texts[i].endswith(":")
        and not is_furniture(page.texts[i])
        and not is_pointer(page.texts[i])
    )


def _lists_amid(page: Page, inside: list[int]) -> set[int]:
    """Return the items of lists that stand right under a heading of the text and over more of it, in no box of their own.

    Such a list belongs to the text whatever it holds, unless its heading calls it something else.
    """
    found: set[int] = set()
    for is_list, run in groupby(inside, key=lambda i: page.blocks[i].kind == "item"):
        items = list(run)
        over, under = items[0] - 1, items[-1] + 1
        if not is_list or over < 0 or under >= len(page.blocks) or page.blocks[over].kind != "heading":
            continue
        holder = page.origins[over].element.getparent()
        free = holder is page.origins[under].element.getparent()
        lists = page.origins[items[0]].element.getparent()
        if free and lists is not None and lists.getparent() is holder and not is_furniture(page.texts[over]):
            found.update(items)
    return found
