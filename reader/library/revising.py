"""An article saved again with edits: the new text takes the old one's place, highlights go along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.annotations import Annotation, Selector
from reader.core.article import Article
from reader.core.corrections import Correction
from reader.core.reports import Imported
from reader.core.spans import Span
from reader.store import annotations as marks
from reader.store import articles, corrections, identity, recognising, state
from reader.store.connection import Database

ALIKE = 0.5
"""Share of the shorter text's words that a new version of an article has in common with the old one."""

SHORTEST = 0.5
"""A text shorter than this share of the one that is here (a feed's teaser) does not take its place."""

HERE = 60
"""Code points that tell where reading stopped."""


def revised(db: Database, article: Article, raw: bytes, *, siblings: int) -> Imported | None:
    """Put `article` in the place of the one with its address, if it is the same one with edits."""
    article_id = recognising.at_address(db, article) if article.url else None
    if article_id is None or not _is_version(articles.text(db, article_id), article.text):
        return None
    replace_text(db, article_id, article, raw, siblings=siblings)
    return Imported(article_id, article.title)


def replace_text(
    db: Database,
    article_id: str,
    article: Article,
    raw: bytes,
    *,
    siblings: int = 1,
) -> None:
    """Give an article another text; its highlights, corrections and reading position are carried over, and it waits for its brief."""
    from reader.annotate import reanchor

    old, _, position = articles.load(db, article_id)
    row = identity.number(db, article_id)
    highlights = [a for a in marks.of_article(db, article_id) if a.selector and a.anchor != "orphan"]
    wrong = corrections.of_article(db, row)
    places = [place for c in wrong for place in (c.place, c.other or c.place)]
    here = Span(position, min(len(old.text), position + HERE))
    selectors = [*_selectors(highlights), *(Selector.at(old.text, place) for place in (*places, here))]
    carried = reanchor(selectors, old.text, article.text)
    corrections.drop_all(db, row)
    found = [None if c.anchor == "orphan" else c.selector.span for c in carried[len(highlights) :]]
    corrections.put(db, row, _carried(wrong, found))
    articles.revise(db, article_id, article, raw, siblings=siblings)
    for annotation, now in zip(highlights, carried, strict=False):
        if now.selector != annotation.selector or now.anchor != annotation.anchor:
            worse = "moved" if annotation.anchor == "moved" and now.anchor == "kept" else now.anchor
            marks.move(db, annotation.annotation_id, now.selector, worse)
    if position and (place := found[-1]):
        state.move_position(db, article_id, place.start)
    _found_again(db, article_id, article.text)


def _found_again(db: Database, article_id: str, text: str) -> None:
    """Attach orphans whose very words stand in the new text: they may have come before it did."""
    from reader.annotate import place

    for there in marks.of_article(db, article_id):
        if there.selector and there.anchor == "orphan":
            quote = there.selector
            now = place(quote.exact, text, quote.prefix, quote.suffix)
            if now.anchor != "orphan":
                marks.move(db, there.annotation_id, now.selector, now.anchor)


def settled(db: Database, article_ids: Sequence[str]) -> None:
    """Anchor again what undo brought back from before an article was saved again with edits."""
    from reader.annotate import anchor

    for article_id in recognising.saved_again(db, article_ids):
        text = articles.text(db, article_id)
        for there in marks.of_article(db, article_id):
            if (
                there.selector
                and there.anchor != "orphan"
                and there.selector.span.of(text) != there.selector.exact
            ):
                now = anchor(there.selector, text)
                marks.move(db, there.annotation_id, now.selector, now.anchor)


def _is_version(old: str, new: str) -> bool:
    words, fresh = set(old.casefold().split()), set(new.casefold().split())
    alike = len(words & fresh) >= ALIKE * min(len(words), len(fresh))
    return alike and len(new) >= SHORTEST * len(old)


def _selectors(highlights: Sequence[Annotation]) -> list[Selector]:
    return [a.selector for a in highlights if a.selector]


def _carried(wrong: Sequence[Correction], found: Sequence[Span | None]) -> list[Correction]:
    """Return the corrections whose words are still there, at their new places."""
    kept = []
    for number, correction in enumerate(wrong):
        place, other = found[2 * number : 2 * number + 2]
        if place and (correction.other is None or other):
            kept.append(replace(correction, place=place, other=other if correction.other else None))
    return kept
