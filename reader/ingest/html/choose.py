"""Mends what an extractor chose of a page: takes back what it lost; `drop` takes out what is not the article.

The extractor is seldom wrong about what it keeps, but it loses lists, whole sections, or the article
itself where the page is built in an unusual way. Every rule here was kept because it raised the F1 of
the body on pages by hand, and held on pages nobody had looked at.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from reader.ingest.boilerplate import is_credit
from reader.ingest.html.asides import is_title_of_part
from reader.ingest.html.drop import MOST_LINKED, pruned
from reader.ingest.html.regions import Page
from reader.ingest.html.wordings import is_furniture, is_pointer

LEAST_COVERED = 0.5
"""With less of the page's prose than this, the extractor has taken the wrong part."""
LEAST_OF_ARTICLE = 0.4
"""With less than this of what stands free in the page's <article>, most of it is lost."""
MOST_OF_PROSE, MOST_OF_CHOSEN = 0.7, 0.85
FARTHEST_LEAD = 8
"""A lead stands no more blocks than this under the headline: a by-line, a date, and what can be shared."""
LEAST_OF_STANDFIRST = 6
"""Words; fewer are a name or a date."""
_SPEAKING = frozenset("p li blockquote table pre dd dt ul ol".split())
"""Elements that say what they hold; a bare `<div>` has to read as prose."""


def mended(page: Page, chosen: list[int]) -> list[int]:
    """Return the blocks of the article, given those an extractor `chose` (none: it found nothing)."""
    holder, chosen = _holder(page, chosen)
    if not chosen:
        return []
    kept = _with_lead(page, _with_neighbours(page, _filled(page, chosen, holder), holder))
    return _or_all_of_it(page, pruned(page, kept, holder) or chosen)


def _holder(page: Page, chosen: list[int]) -> tuple[Any, list[int]]:
    """Return the element that holds the article, and the blocks to start from."""
    clean = [i for i in page.prose if not page.is_beside(i)]
    chosen_prose = set(page.prose) & set(chosen)
    if page.letters(chosen_prose) >= LEAST_COVERED * page.letters(clean):
        return (page.holder(chosen, MOST_OF_CHOSEN) if chosen else None), chosen
    holder = page.holder(clean, MOST_OF_PROSE)
    within = set(page.inside(holder))
    kept = {i for i in chosen if page.origins[i].linked < MOST_LINKED} | set(clean)
    return holder, sorted(within & kept)


def _or_all_of_it(page: Page, kept: list[int]) -> list[int]:
    """Return all the free text of what the page itself calls its article where most of it is missing.

    So it is with answers, recipes, programmes and verse, which read like no prose.
    """
    if page.letters(kept) >= LEAST_OF_ARTICLE * page.letters(page.unlinked):
        return kept  # as nearly always, and found at once
    whole = page.called_article()
    return whole if page.letters(kept) < LEAST_OF_ARTICLE * page.letters(whole) else kept


def _filled(page: Page, chosen: list[int], holder: Any) -> set[int]:
    """Add the lists, paragraphs and tables between what was chosen, and the prose before it, within one holder."""
    kept = set(chosen)
    inside = page.inside(holder)
    known = [i for i in inside if i in kept]
    if not known:
        return kept
    amid = _lists_amid(page, inside)
    end = known[-1]
    while end + 1 in inside and page.blocks[end + 1].kind == "code":
        end += 1
    for i in range(inside[0], end + 1):
        block, origin = page.blocks[i], page.origins[i]
        if i in kept or block.kind in {"caption", "heading"}:
            continue
        if (
            i > known[0]
            and not page.is_beside(i)
            and (is_title_of_part(origin.element) or _is_over_code(page, i))
        ):
            kept.add(i)
            continue
        if origin.linked > MOST_LINKED and not _is_announced(page, i, kept) and i not in amid:
            continue
        speaks = (
            (block.kind == "item" and " " in page.texts[i])
            or origin.element.tag in _SPEAKING
            or _is_bold(origin.element)
        )
        fits = speaks and page.reads_as_prose(i) if i < known[0] else speaks or page.reads_as_prose(i)
        if fits and not page.is_beside(i):
            kept.add(i)
    return kept


def _is_over_code(page: Page, i: int) -> bool:
    """Tell the title of a piece of code, which stands in one box with it."""
    return (
        page.blocks[i + 1].kind == "code"
        and page.origins[i].linked < MOST_LINKED
        and page.origins[i].element.getparent() in page.origins[i + 1].element.iterancestors()
    )


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


def _is_bold(element: Any) -> bool:
    """Tell a box with nothing but bold words, which serves as a heading."""
    bold = next((child for child in element if child.tag in {"b", "strong"}), None)
    return bold is not None and "".join(element.itertext()).strip() == "".join(bold.itertext()).strip() != ""


def _with_neighbours(page: Page, kept: set[int], holder: Any) -> set[int]:
    """Add a heading over what is kept, with or without a caption between them, and a caption amid it.

    Before all that is kept the headline stands, which is the title and no heading of the text.
    """
    covered, first = True, min(kept)
    for i in range(max(kept) - 1, min([first, *page.inside(holder)[:1]]) - 1, -1):
        kind = page.blocks[i].kind
        if i in kept:
            covered = True
        elif kind == "caption" and {i - 1, i + 1} <= kept and not is_credit(page.texts[i]):
            kept.add(i)
        elif kind == "caption" or is_credit(page.texts[i]):
            continue
        elif kind == "heading" and covered and (i > first or not page.is_headline(i)):
            kept.add(i)
        else:
            covered = False
    return kept


def _with_lead(page: Page, kept: set[int]) -> set[int]:
    """Add the prose that stands between the headline and what is kept, wherever a page puts it: in a banner, in a box."""
    first = min(kept)
    if page.headline is None:
        return kept
    end = min(first, page.headline + FARTHEST_LEAD)
    lead = {i for i in page.prose if page.headline < i < end and not page.is_beside(i)}
    return kept | lead | _standfirst(page, page.headline + 1, end) | _points(page, page.headline + 1, end)


def _points(page: Page, start: int, end: int) -> set[int]:
    """Return the list of what matters that a page puts between headline and text: of sentences, whether they end or not."""
    items = {i for i in range(start, end) if page.blocks[i].kind == "item" and not page.is_beside(i)}
    says = all(
        page.origins[i].linked == 0 and len(page.texts[i].split()) >= LEAST_OF_STANDFIRST for i in items
    )
    return items if says else set()


def _standfirst(page: Page, i: int, end: int) -> set[int]:
    """Return the sentence right under the headline that a page makes a heading."""
    if i >= end or page.blocks[i].kind != "heading" or page.is_beside(i) or page.origins[i].linked:
        return set()
    says = len(page.texts[i].split()) >= LEAST_OF_STANDFIRST and not is_furniture(page.texts[i])
    return {i} if says else set()
