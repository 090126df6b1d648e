"""Which sentences carry a text: our own ranking, and sumy's methods by name."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.document import Document
from reader.analysis.summary.alone import is_ended
from reader.analysis.summary.choosing import Candidate, choose
from reader.analysis.summary.openings import OPENINGS, UNSPACED
from reader.analysis.summary.sumy_methods import SUMY, sumy_scores
from reader.analysis.summary.weighing import Reasons, weighed
from reader.core.brief import SummaryItem
from reader.core.spans import Span

METHODS = ("newsbrief", "lead", *SUMY)
TELLING = frozenset({"paragraph", "item", "quote"})
"""Blocks whose sentences may stand in a summary; headings, captions and tables tell too little alone."""
LONGEST = 1_000
"""Characters of the longest sentence that a summary may hold: what is longer is a page without stops, and no summary of it."""
FEWEST = 6
"""Words of a line without a stop that may be a sentence."""
SPACED = frozenset(OPENINGS) - UNSPACED
"""Languages of which we know that they end sentences with stops and part words with blanks."""
WORDS = 12
"""Words of a short sentence: how many sentences a method is asked for, where so many words are."""

__all__ = ["METHODS", "Reasons", "explain", "rank", "summarise"]


def summarise(
    document: Document, *, count: int = 3, words: int | None = None, method: str = "newsbrief"
) -> tuple[SummaryItem, ...]:
    """Return up to `count` sentences (or as many as fit in `words`) in document order, rank 1 the most important."""
    spans = _telling(document)
    texts = [span.of(document.text) for span in spans]
    chosen = _chosen(
        texts, count=count, words=words, title=document.title, method=method, language=document.language
    )
    ranked = {index: place for place, index in enumerate(chosen, 1)}
    return tuple(SummaryItem(spans[index], ranked[index]) for index in sorted(ranked))


def rank(
    sentences: Sequence[str], *, count: int = 3, title: str | None = None, method: str = "newsbrief"
) -> list[int]:
    """Return the indices of the `count` sentences that carry a text, in document order."""
    return sorted(_chosen(sentences, count=count, words=None, title=title, method=method, language="en"))


def explain(document: Document) -> tuple[tuple[Span, Reasons], ...]:
    """Return each sentence that may stand in a summary with the parts of its score, best first."""
    spans = _telling(document)
    reasons = weighed([span.of(document.text) for span in spans], document.title, document.language)
    return tuple(sorted(zip(spans, reasons, strict=True), key=lambda found: (-found[1].score, found[0])))


def _telling(document: Document) -> list[Span]:
    """Return the sentences that say something in words, without headings and captions where there are others."""
    spaced = (document.language or "en") in SPACED
    worded = [
        s
        for s in document.sentences
        if s.end - s.start <= LONGEST and (_says(s.of(document.text)) if spaced else _has_letter(s, document))
    ]
    if not document.blocks:
        return worded
    return [s for s in worded if document.block_at(s.start).kind in TELLING] or worded


def _says(text: str) -> bool:
    """Tell a sentence from a line of a table or a list of dates: it has its stop, or a few words."""
    words = sum(any(map(str.isalpha, word)) for word in text.split())
    return words >= FEWEST or (words > 0 and is_ended(text))


def _has_letter(sentence: Span, document: Document) -> bool:
    return any(map(str.isalpha, sentence.of(document.text)))


def _chosen(
    texts: Sequence[str],
    *,
    count: int,
    words: int | None,
    title: str | None,
    method: str,
    language: str | None,
) -> list[int]:
    """Return indices, the most important first."""
    if method not in METHODS:
        raise ValueError(f"no summary method {method!r}")
    if method == "newsbrief":
        scores = [reasons.score for reasons in weighed(texts, title, language)]
        redundancy = True
    elif method == "lead":
        scores, redundancy = [-float(i) for i in range(len(texts))], False
    else:
        wanted = count if words is None else max(count, words // WORDS)
        scores, redundancy = sumy_scores(texts, method, wanted), False
    candidates = [
        Candidate(i, text, score) for i, (text, score) in enumerate(zip(texts, scores, strict=True))
    ]
    return choose(candidates, count=count, words=words, avoid_repeats=redundancy)
