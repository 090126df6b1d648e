"""Why a sentence is in the summary, in words."""

from __future__ import annotations

from dataclasses import fields

from reader.core.article import Article
from reader.core.spans import Span

NAMES = {
    "central": "what the text comes back to",
    "place": "its place",
    "title": "words of the title",
    "figures": "a figure",
    "alone": "standing alone",
    "telling": "words in a mouth",
    "length": "its length",
}


def why(article: Article, place: Span) -> str:
    """Return how the sentence at `place` ranks among all and what its score is made of."""
    from reader.analysis.document import Document
    from reader.analysis.sentences import split
    from reader.analysis.summary import explain

    spans = split(article.text, article.blocks, article.language or "en")
    document = Document(
        article.text, article.blocks, spans, article.title, article.published, article.language
    )
    ranked = explain(document)
    found = next(((at, r) for at, (span, r) in enumerate(ranked, 1) if span.overlaps(place)), None)
    if found is None:
        return "Headings, captions, tables and pages without stops do not stand in summaries."
    at, reasons = found
    parts = [(NAMES[f.name], getattr(reasons, f.name)) for f in fields(reasons)]
    told = ", ".join(f"{name} {value:+.2f}" for name, value in parts if abs(value) >= 0.005)
    return f"{at:,} of {len(ranked):,} sentences by weight, {reasons.score:.2f}: {told}."
