"""Mends what an extractor chose of a page: takes back what it lost, amid it by `fill`; `drop` takes out what is not the article.

The extractor is seldom wrong about what it keeps, but it loses lists, whole sections, or the article
itself where the page is built in an unusual way. Every rule here was kept because it raised the F1 of
the body on pages by hand, and held on pages nobody had looked at.
"""

from __future__ import annotations

from typing import Any

from reader.ingest.boilerplate import is_credit
from reader.ingest.html.drop import MOST_LINKED, pruned
from reader.ingest.html.fill import filled
from reader.ingest.html.regions import Page
from reader.ingest.html.wordings import is_furniture

LEAST_COVERED = 0.5
"""With less of the page's prose than this, the extractor has taken the wrong part."""
LEAST_OF_ARTICLE = 0.4
"""With less than this of what stands free in the page's <article>, most of it is lost."""
MOST_OF_PROSE, MOST_OF_CHOSEN = 0.7, 0.85
FARTHEST_LEAD = 8
"""A lead stands no more blocks than this under the headline: a by-line, a date, and what can be shared."""
LEAST_OF_STANDFIRST = 6
"""Words; fewer are a name or a date."""


def mended(page: Page, chosen: list[int]) -> list[int]:
    """Return the blocks of the article, given those an extractor `chose` (none: it found nothing)."""
    holder, chosen = _holder(page, chosen)
    if not chosen:
        return []
    kept = _with_lead(page, _with_neighbours(page, filled(page, chosen, holder), holder))
    return _or_all_of_it(page, pruned(page, kept, holder) or chosen)


def _holder(page: Page, chosen: list[int]) -> tuple[Any, list[int]]:
    """Return the element that holds the article, and the blocks to start from."""
    clean = [i for i in page.prose if not page.is_beside(i)]
    chosen_prose = set(page.prose) & set(chosen)
    if page.letters(chosen_prose) >= LEAST_COVERED * page.letters(clean):
        return page.holder(chosen, MOST_OF_CHOSEN), chosen
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
    lead = {i for i in page.prose if page.headline < i < end}
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
    if i >= end or page.blocks[i].kind != "heading" or page.origins[i].linked:
        return set()
    says = len(page.texts[i].split()) >= LEAST_OF_STANDFIRST and not is_furniture(page.texts[i])
    return {i} if says else set()
