"""One call that runs every analyser over a text and joins what they found into a brief."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.attribution import attributed, with_figures
from reader.analysis.document import Document
from reader.analysis.figures import find_figures
from reader.analysis.language import guess_language
from reader.analysis.people import find_people
from reader.analysis.sentences import split
from reader.analysis.statements import find_statements
from reader.analysis.summary import summarise
from reader.core.article import Block, word_count
from reader.core.brief import Brief
from reader.core.spans import Span

ANALYSER_VERSION = 12
"""Raised whenever the same text would give another brief, so that stored briefs can be renewed."""

LONGEST = 400_000
"""Characters that are looked at, as many as a novel has: of what is longer, the beginning is briefed."""


def analyse(
    text: str,
    *,
    id: str = "",
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    blocks: Sequence[Block] = (),
    sentences: int = 3,
    words: int | None = None,
    method: str = "newsbrief",
) -> Brief:
    """Return the brief of `text`.

    Of a text over `LONGEST` only the first sentences are looked at.
    `blocks` are the article's blocks, sorted; without them each line of the text stands for itself.
    `sentences` (or `words`, where given) bounds the summary; `method` is one of `summary.METHODS`.
    """
    language = language or guess_language(text)
    spans = split(text, blocks, language or "en")
    document = _beginning(Document(text, tuple(blocks), spans, title, published, language))
    found = find_people(document)
    statements = find_statements(document, found.people, found.organisations)
    figures = tuple(attributed(text, find_figures(document), statements))
    return Brief(
        id=id,
        title=title,
        language=language,
        published=published,
        text=text,
        words=word_count(text),
        sentences=spans,
        summary=summarise(document, count=sentences, words=words, method=method),
        figures=figures,
        people=found.people,
        statements=tuple(with_figures(statements, figures)),
        organisations=found.organisations,
    )


def _beginning(document: Document) -> Document:
    """Return as much of a document as a brief looks at, in whole sentences."""
    if len(document.text) <= LONGEST:
        return document
    count = bisect_right(document.sentences, LONGEST, key=lambda sentence: sentence.end)
    end = document.sentences[count - 1].end if count else 0
    blocks = [block for block in document.blocks if block.span.start < end]
    if blocks:
        blocks[-1] = replace(blocks[-1], span=Span(blocks[-1].span.start, min(end, blocks[-1].span.end)))
    return replace(
        document, text=document.text[:end], blocks=tuple(blocks), sentences=document.sentences[:count]
    )
