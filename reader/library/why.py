"""Why a sentence is in the summary, in words."""

from __future__ import annotations

from reader.core.article import Article
from reader.core.spans import Span

LEAST = 0.005
"""Weight of a reason that is told at least."""
FOR = {
    "central": "the text keeps coming back to its words",
    "place": "it stands early",
    "title": "it has words of the title",
    "figures": "it has a figure",
}
AGAINST = {
    "alone": "it leans on what stands before",
    "telling": "it is somebody's words",
    "length": "it is long, or hardly a sentence",
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
    told = [f"Number {at:,} of {len(ranked):,} sentences"]
    for side, names in (("for it", FOR), ("against it", AGAINST)):
        parts = [
            f"{words} ({part:+.2f})"
            for name, words in names.items()
            if abs(part := getattr(reasons, name)) >= LEAST
        ]
        told += [f"{side}: {', '.join(parts)}"] if parts else []
    return f"{'; '.join(told)}."
