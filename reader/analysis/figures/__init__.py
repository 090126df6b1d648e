"""Each number of a text that is worth knowing, with what it counts, how it moved, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.document import Document
from reader.analysis.figures.joining import Joined, joined
from reader.analysis.figures.measures import measured
from reader.analysis.figures.period import period_of
from reader.analysis.figures.place import place_of
from reader.analysis.figures.quantities import quantities
from reader.analysis.figures.ranking import ranked
from reader.analysis.figures.scan import Piece, scanned
from reader.core.brief import Figure
from reader.core.spans import Span

NUMBER_OF = "number of "
CELLS = " | "
LONGEST = 4_000
"""Code points of a sentence looked at together; a longer one is no sentence and is read in parts."""


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Return the figures of a document in order of appearance, each once; statement and person are left open."""
    found: list[Figure] = []
    tables = [block.span for block in document.blocks if block.kind == "table"]
    for sentence in document.sentences:
        if any(table.holds(sentence) for table in tables):
            found += _in_row(document, sentence)
            continue
        for start in range(sentence.start, sentence.end, LONGEST):
            end = min(sentence.end, start + LONGEST)
            found += _in_sentence(document, scanned(document.text, start, end), sentence)
    return ranked(document, found)


def _in_row(document: Document, row: Span) -> Iterator[Figure]:
    """Yield what a table's row says with a unit, as figures of its first cell; bare numbers need their column."""
    label = row.of(document.text).partition(CELLS)[0].strip()
    for figure in _in_sentence(
        document, scanned(document.text, row.start, min(row.end, row.start + LONGEST)), row
    ):
        if figure.kind != "count" and figure.span.start > row.start + len(label):
            yield replace(figure, measures=label or None, change=None)


def _in_sentence(document: Document, pieces: Sequence[Piece], sentence: Span) -> Iterator[Figure]:
    if not any(p.is_number for p in pieces) and not any(p.is_word for p in pieces):
        return
    for found in joined(pieces, quantities(pieces)):
        yield _figure(document, pieces, found, sentence)


def _measured(pieces: Sequence[Piece], found: Joined) -> str | None:
    """Return what is measured, looked for where the turn of phrase begins."""
    if found.lead is None:
        return measured(pieces, found.quantity, found.trend_at)
    whole = replace(found.quantity, start=found.lead.start, lead=found.lead.lead)
    return measured(pieces, whole, found.trend_at)


def _figure(document: Document, pieces: Sequence[Piece], found: Joined, sentence: Span) -> Figure:
    quantity, measures = found.quantity, _measured(pieces, found)
    if quantity.kind == "count" and not quantity.unit and (measures or "").lower().startswith(NUMBER_OF):
        quantity = replace(quantity, unit=(measures or "")[len(NUMBER_OF) :])
    start = pieces[quantity.start - quantity.lead].start
    span = Span(start, pieces[quantity.end - 1].end)
    return Figure(
        id="",
        span=span,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        kind=quantity.kind,
        unit=quantity.unit,
        per=quantity.per,
        measures=measures,
        change=found.change,
        period=period_of(pieces, quantity.start, quantity.end, document.published),
        place=place_of(pieces, quantity.start, quantity.end),
        sentence=sentence,
        rank=0,
        repeats=tuple(Span(pieces[q.start].start, pieces[q.end - 1].end) for q in found.repeats),
    )
