"""A highlight as it is quoted: its words, who said them, where and when."""

from __future__ import annotations

from reader.core.annotations import Annotation
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.wording import voice_of


def speaker(brief: Brief, annotation: Annotation) -> str | None:
    """Return who said the words that are highlighted, else who is named in them."""
    if annotation.selector is None or annotation.anchor == "orphan":
        return None
    span = annotation.selector.span
    for statement in brief.statements:
        if any(content.overlaps(span) for content in statement.content):
            return voice_of(statement, brief)
    return next((p.name for p in brief.people if any(m.overlaps(span) for m in p.mentions)), None)


def citation(annotation: Annotation, article: Article, said_by: str | None) -> str:
    """Return "“words” — speaker, title, site, date, address" on one line."""
    words = f"“{annotation.selector.exact}”" if annotation.selector else annotation.note
    parts = (said_by, article.heading, article.site, article.published, article.url)
    return one_line(f"{words} — {', '.join(part for part in parts if part)}")
