"""Each number of a text that is worth knowing, with what it counts, how it moved, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reader.analysis.document import Document
from reader.analysis.figures.change.joining import joined
from reader.analysis.figures.chinese import figures_in
from reader.analysis.figures.lexicon import VERBAL_BOUNDS
from reader.analysis.figures.measures.again import measured_again, says_the_same
from reader.analysis.figures.measures.rules import Earlier, measured
from reader.analysis.figures.other_languages import figures_between, told
from reader.analysis.figures.periods.governing import period_of
from reader.analysis.figures.periods.named_periods import Period, periods_in
from reader.analysis.figures.place import nearest_place, places_in
from reader.analysis.figures.quantities.carried import with_carried
from reader.analysis.figures.quantities.sentences import quantities
from reader.analysis.figures.quantity import Joined
from reader.analysis.figures.ranking import ranked
from reader.analysis.figures.scan import LONGEST, Piece, has_decimal_commas, may_count, scanned
from reader.analysis.figures.shape.clause import main_subject
from reader.analysis.figures.shape.letters import PRONOUN, Shape
from reader.analysis.figures.shape.tagging import shaped
from reader.core.brief import Figure
from reader.core.spans import Span

NUMBERS_OF = ("number of ", "tally of ", "count of ")
VALUED = frozenset(
    "shares stocks prices rates costs profits revenues earnings stakes indices yields bonds futures values losses gains wages rents fees"
    " taxes temperatures standards premiums savings assets markets".split()
)
"""Plurals whose number is no count of them."""
_HANGING = re.compile(r" (?:in|at|for|on|from|by|across|among|with|of) ")
_WORDED = re.compile(r"[^\d(]*[^\W\d_]{2}")
"""A table's cell that begins in words: no rank, no figure."""
_PER = re.compile(r"\bper (\w+)")
"""The rate that stands in what is measured: "per capita income"."""
CELLS = " | "


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Return the figures of a document in order of appearance, each once; statement and person are left open."""
    if document.language == "zh":
        return ranked(document, list(figures_in(document)))
    if document.language not in (None, "en"):
        foreign = figures_between(document, 0, len(document.text), document.language)
        return ranked(document, list(foreign))
    found: list[Figure] = []
    before: Span | None = None
    commas = has_decimal_commas(document.text)
    tables = [block.span for block in document.blocks if block.kind == "table"]
    for sentence in document.sentences:
        if any(table.holds(sentence) for table in tables):
            found += _in_row(document, sentence)
            continue
        for start in range(sentence.start, sentence.end, LONGEST):
            end = min(sentence.end, start + LONGEST)
            if not may_count(document.text, start, end):
                continue
            pieces = scanned(document.text, start, end, commas=commas)
            last = found[-1] if found and before and before.holds(found[-1].span) else None
            found += _in_sentence(document, pieces, sentence, before, last)
        before = sentence
    return ranked(document, list(told(document, found)))


def _in_row(document: Document, row: Span) -> Iterator[Figure]:
    """Yield what a table's row says with a unit, as figures of its first cell in words; bare numbers need their column."""
    cells = row.of(document.text).split(CELLS)
    label = next((cell.strip() for cell in cells if _WORDED.match(cell)), cells[0].strip())
    for figure in _in_sentence(
        document, scanned(document.text, row.start, min(row.end, row.start + LONGEST)), row
    ):
        if figure.kind != "count" and figure.span.start > row.start + len(label):
            yield replace(figure, measures=label or None, change=None)


def _in_sentence(
    document: Document,
    pieces: Sequence[Piece],
    sentence: Span,
    before: Span | None = None,
    latest: Figure | None = None,
) -> Iterator[Figure]:
    """Yield the figures of a sentence.

    The subject of the sentence `before` is looked up where a pronoun asks for it, the unit of its `latest` figure where a number does.
    """
    counted = with_carried(pieces, quantities(pieces), latest)
    if not counted:
        return
    shape = shaped(pieces, counted)

    @cache
    def earlier() -> str | None:
        return _subject(document, before) if before else None

    last: Figure | None = None
    periods, places = periods_in(pieces, document.published), places_in(pieces)
    for found in joined(pieces, counted):
        measures = _measured(shape, found, earlier)
        if last is not None:
            measures = measured_again(shape, last, found, measures)
        elif measures is None and latest is not None and says_the_same(shape, found):
            measures = latest.measures
        last = _figure(pieces, found, sentence, measures, periods, places)
        yield last


def _subject(document: Document, sentence: Span) -> str | None:
    """Return the subject of a sentence, unless it is a pronoun itself."""
    pieces = scanned(document.text, sentence.start, min(sentence.end, sentence.start + LONGEST))
    shape = shaped(pieces, quantities(pieces))
    found = main_subject(shape)
    return shape.text(found.start, found.end) if found and shape.tag(found.start) != PRONOUN else None


def _measured(shape: Shape, found: Joined, earlier: Earlier) -> str | None:
    """Return what is measured, looked for where the turn of phrase begins."""
    if found.lead is None:
        return measured(shape, found.quantity, earlier)
    return measured(shape, replace(found.quantity, start=found.lead.start, lead=found.lead.lead), earlier)


def _counted_in(measures: str, found: Joined) -> str:
    """Return what a bare number counts: "burglaries" of "number of burglaries in Grenmar", "Cases" that fell to a number."""
    low = measures.lower()
    for opening in NUMBERS_OF:
        if low.startswith(opening):
            return _HANGING.split(measures[len(opening) :])[0]
    head = _HANGING.split(measures)[0]
    last = head.lower().rsplit(" ", 1)[-1]
    whole = found.quantity.value is not None and found.quantity.value == int(found.quantity.value)
    moved = found.change is not None and (found.change.end is not None or found.change.direction == "flat")
    plural = last.endswith("s") and not last.endswith("ss") and last not in VALUED
    return head if moved and whole and plural and len(head.split()) <= 3 else ""


def _told_until(pieces: Sequence[Piece], found: Joined) -> int:
    """Return the token after a quantity and its conversions: "€270 million ($295 million) | in 2032"."""
    if not found.repeats:
        return found.quantity.end
    end = found.repeats[-1].end
    return end + (end < len(pieces) and pieces[end].text == ")")


def _figure(
    pieces: Sequence[Piece],
    found: Joined,
    sentence: Span,
    measures: str | None,
    periods: Sequence[Period],
    places: Sequence[int],
) -> Figure:
    quantity = found.quantity
    if quantity.kind == "count" and not quantity.unit and measures:
        quantity = replace(quantity, unit=_counted_in(measures, found))
    rated = (
        _PER.search(measures or "")
        if quantity.per is None and quantity.kind in ("money", "measure")
        else None
    )
    first = quantity.start - quantity.lead
    if pieces[first].low in VERBAL_BOUNDS:
        first = quantity.start  # "exceeded 24,000 yuan", "capped at $250"
    span = Span(pieces[first].start, pieces[quantity.end - 1].end)
    return Figure(
        id="",
        span=span,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        kind=quantity.kind,
        unit=quantity.unit,
        per=rated[1] if rated else quantity.per,
        measures=measures,
        change=found.change,
        period=period_of(pieces, quantity.start, _told_until(pieces, found), periods),
        place=nearest_place(pieces, places, quantity.start, quantity.end),
        sentence=sentence,
        rank=0,
        repeats=tuple(Span(pieces[q.start].start, pieces[q.end - 1].end) for q in found.repeats),
    )
