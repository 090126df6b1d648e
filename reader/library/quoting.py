"""Words as they are quoted: who said them, where and when."""

from __future__ import annotations

from reader.core.annotations import Annotation
from reader.core.article import Article
from reader.core.brief import Brief
from reader.core.clean import one_line
from reader.core.spans import Span
from reader.core.wording import voice_of


def marked_span(annotation: Annotation) -> Span | None:
    """Return where a highlight's words stand, None if nowhere."""
    return annotation.selector.span if annotation.selector and annotation.anchor != "orphan" else None


def speaker(brief: Brief, span: Span | None) -> str | None:
    """Return who said the words at `span`, else who is named in them."""
    if span is None:
        return None
    for statement in brief.statements:
        if any(content.overlaps(span) for content in statement.content):
            return voice_of(statement, brief)
    return next((p.name for p in brief.people if any(m.overlaps(span) for m in p.mentions)), None)


def citation(words: str, article: Article, said_by: str | None) -> str:
    """Return "words — speaker, title, site, date, address" on one line."""
    parts = (said_by, article.heading, article.site, article.published, article.url)
    return one_line(f"{words} — {', '.join(part for part in parts if part)}")
