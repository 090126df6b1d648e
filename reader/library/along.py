"""What came along with articles from another program: put down with them, as one action that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.along import Along, Mark
from reader.core.annotations import Annotation
from reader.core.article import Article
from reader.core.reports import Imported
from reader.library.revising import replace_text
from reader.store import annotations as marks
from reader.store import articles, journal, recognising, state
from reader.store.connection import Database


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of them: new here, filled with its text, or there before."""

    found: Imported
    new: bool = False
    updated: bool = False


def here(db: Database, article: Article) -> Imported | None:
    """Return the article that another program's means: the same one, or that of the same address or title."""
    return (
        recognising.same(db, article)
        or recognising.of_address(db, article.url)
        or (recognising.excerpts_of(db, article.title) if article.format == "excerpts" else None)
    )


def put(
    db: Database,
    brought: Sequence[Article],
    raw: bytes,
    label: str,
    *,
    siblings: int,
    onto: int | None,
) -> tuple[list[Outcome], int | None]:
    """Store articles with all that came along; return what became of each, and the action it was written to.

    A new article is put into the bin and, as part of the action, taken out of it: so undoing the
    import leaves nothing of it in sight, and doing it again brings everything back. `onto` is the
    action of the import's earlier articles.
    """
    outcomes = [_stored(db, one, raw, siblings) for one in brought]
    with journal.action(db, label, onto=onto) as action:
        state.set_deleted(db, [one.found.article_id for one in outcomes if one.new], False)
        for one, outcome in zip(brought, outcomes, strict=True):
            assert one.along is not None
            _apply(db, outcome, one.along, one.tags)
    return outcomes, action.number


def _stored(db: Database, article: Article, raw: bytes, siblings: int) -> Outcome:
    """Store an article, whose brief is made afterwards, or give its text to the one that is here without."""
    assert article.along is not None
    there = here(db, article)
    if there is not None:
        if not (article.text and recognising.takes_text(db, there.article_id, article)):
            return Outcome(there)
        replace_text(db, there.article_id, article, raw, siblings=siblings)
        return Outcome(there, updated=True)
    found = articles.add(db, article, raw, siblings=siblings, saved=article.along.saved)
    state.set_deleted(db, [found.article_id], True)
    return Outcome(found, new=True)


def _apply(db: Database, outcome: Outcome, along: Along, tags: Sequence[str]) -> None:
    """Set tags, states and marks; an article that was here before keeps the state it has."""
    article_id = outcome.found.article_id
    if tags:
        state.tag(db, [article_id], tags)
    if outcome.new:
        for switch in ("read", "starred", "archived"):
            if getattr(along, switch):
                state.set_state(db, [article_id], switch, True)
        if 0 < along.progress < 1:
            state.set_position(db, article_id, 0, along.progress)
    if along.marks:
        text = articles.text(db, article_id)
        present = list(marks.of_article(db, article_id))
        for mark in along.marks:
            if not any(_is_here(mark, there) for there in present):
                present.append(marks.put(db, _annotation(mark, article_id, text)))


def _annotation(mark: Mark, article_id: str, text: str) -> Annotation:
    from reader.annotate import place

    placed = place(mark.quote, text, mark.prefix, mark.suffix) if mark.quote else None
    return Annotation(
        "",
        article_id,
        placed.selector if placed else None,
        mark.colour,
        mark.note,
        mark.tags,
        placed.anchor if placed else "kept",
        mark.created or "",
        mark.created or "",
    )


def _is_here(mark: Mark, there: Annotation) -> bool:
    """Tell whether a mark is an annotation already: the same words, and the same note or the same time."""
    exact = there.selector.exact if there.selector else ""
    if exact.split() != mark.quote.split():
        return False
    return there.note == mark.note or (bool(mark.quote) and not mark.note) or there.created == mark.created
