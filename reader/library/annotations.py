"""Highlights and notes from other programs, into the articles that are here."""

from __future__ import annotations

from dataclasses import replace

from reader.core.annotations import Annotation
from reader.core.reports import AnnotationReport, Refusal
from reader.core.tags import tag_names
from reader.errors import NotFound
from reader.store import annotations as marks
from reader.store import articles, journal, recognising
from reader.store.connection import Database, Store


def bring_in(store: Store, text: str, name: str) -> AnnotationReport:
    """Add the W3C Web Annotations of `text` to their articles, as one action to undo; those here already stay."""
    from reader.export.marks import read_web_annotations

    added: list[Annotation] = []
    refused: list[Refusal] = []
    present = 0
    found = read_web_annotations(text, name)
    with store.writing() as db, journal.action(db, f"bring in highlights from {journal.short(name)}"):
        for annotation, url in found:
            try:
                placed = _placed(db, annotation, url)
            except NotFound as error:
                refused.append(Refusal(_title(annotation), error.message, error.hint))
                continue
            if marks.known(db, placed):
                present += 1
            else:
                added.append(marks.put(db, placed))
    return AnnotationReport(tuple(added), present, tuple(refused))


def _placed(db: Database, annotation: Annotation, url: str | None) -> Annotation:
    """Return the annotation in its article, anchored where its words stand now."""
    from reader.annotate import anchor

    article_id = recognising.by_id_or_address(db, annotation.article_id, url)
    if article_id is None:
        raise NotFound(
            f"No article here is meant by the highlight “{_title(annotation)}”.", f"Add {url or 'it'} first."
        )
    annotation = replace(annotation, article_id=article_id, tags=tag_names(annotation.tags))
    if annotation.selector is None:
        return replace(annotation, anchor="kept")
    found = anchor(annotation.selector, articles.text(db, article_id))
    state = annotation.anchor if found.selector == annotation.selector else found.anchor
    return replace(annotation, selector=found.selector, anchor=state)


def _title(annotation: Annotation) -> str:
    return journal.short(annotation.selector.exact if annotation.selector else annotation.note)
