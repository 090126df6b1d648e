"""Each number of a text that is worth knowing, with what it counts, how it moved, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reader.analysis.document import Document
from reader.analysis.figures.bare import THEM
from reader.analysis.figures.carried import with_carried
from reader.analysis.figures.chinese import figures_in
from reader.analysis.figures.clause import main_subject
from reader.analysis.figures.joining import joined
from reader.analysis.figures.lexicon import VERBAL_BOUNDS
from reader.analysis.figures.measures import Earlier, measured
from reader.analysis.figures.moving import TREND_NOUNS
from reader.analysis.figures.named_periods import Period, periods_in
from reader.analysis.figures.other_languages import figures_between, told
from reader.analysis.figures.period import period_of
from reader.analysis.figures.place import nearest_place, places_in
from reader.analysis.figures.quantities import quantities
from reader.analysis.figures.quantity import Joined
from reader.analysis.figures.ranking import ranked
from reader.analysis.figures.scan import LONGEST, Piece, has_decimal_commas, may_count, scanned
from reader.analysis.figures.shape import MODIFIER, PRONOUN, Shape
from reader.analysis.figures.tagging import shaped
from reader.analysis.figures.verbs import BE
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
EQUALS = frozenset("equals means represents makes".split())
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
        if last is not None and _is_alternative(shape, last, found):
            measures = last.measures
        if last is not None and (_is_compared(shape, found) or _is_coordinate(shape, last, found)):
            measures = last.measures
        if measures is None and latest is not None and last is None and _is_that(shape, found):
            measures = latest.measures  # "There were 212 homicides. That is 1.9 per 100,000 people."
        if last is not None and last.unit and last.unit == found.quantity.unit and _is_further(shape, found):
            measures = last.measures
        if last is not None and last.kind == "count" and last.unit and _is_part(shape, found):
            measures = last.unit
        if last is not None and (measures is None or measures in TREND_NOUNS) and _goes_on(shape, found):
            measures = last.measures  # "will grow 1.6 percent, down 0.2 points", "to 12 euros, a 9% increase"
        last = _figure(pieces, found, sentence, measures, periods, places)
        yield last


def _goes_on(shape: Shape, found: Joined) -> bool:
    """Tell an amount that a comma and its trend word tie to the figure before."""
    at = found.quantity.start - found.quantity.lead - 1
    if shape.low(at) == "of" and found.trend_at is not None and at - 1 == found.trend_at:
        start = at - 1
        while shape.tag(start - 1) == MODIFIER:
            start -= 1
        return shape.low(start - 1) in ("a", "an") and shape.low(start - 2) in (",", "—", "–")
    if found.trend_at is not None and found.trend_at >= found.quantity.end:
        return shape.low(at) in ("a", "an") and shape.low(at - 1) in (",", "—", "–")
    return found.trend_at == at and shape.low(at - 1) == ","


def _is_that(shape: Shape, found: Joined) -> bool:
    """Tell a sentence that says the same in another unit: "That is 1.9 per 100,000"."""
    at = found.quantity.start - found.quantity.lead
    return at == 2 and shape.low(0) in ("that", "this", "it") and shape.low(1) in BE | EQUALS


def _is_further(shape: Shape, found: Joined) -> bool:
    """Tell more of the same: "3,150 kilometres have been electrified, a further 480 kilometres will follow"."""
    at = found.quantity.start - found.quantity.lead - 1
    return shape.low(at) == "another" or (shape.low(at) == "further" and shape.low(at - 1) == "a")


def _is_part(shape: Shape, found: Joined) -> bool:
    """Tell "310 flats, 35% of them affordable"."""
    at, shared = found.quantity.end, found.quantity.kind in ("percent", "ratio")
    return shared and shape.low(at) == "of" and shape.low(at + 1) in THEM - {"those"}


def _is_alternative(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell the same said in another unit: "0.02 per cent of GDP, or about EUR 4bn", "8,000 pesos -- almost $800"."""
    at = found.quantity.start - found.quantity.lead - 1
    aside = shape.low(at) in ("-", "—", "–") and last.kind == found.quantity.kind == "money"
    told = shape.low(at) == "or" and shape.low(found.quantity.end) != "of"
    return told or (aside and shape.pieces[at].start - last.span.end <= 3)


def _is_compared(shape: Shape, found: Joined) -> bool:
    """Tell a figure that the one before is compared with: "14 minutes, compared to 22 for the others"."""
    at = found.quantity.start - found.quantity.lead - 1
    return (
        shape.low(at) in ("to", "with") and shape.low(at - 1) == "compared" and found.quantity.kind != "count"
    )


def _is_coordinate(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell the second of "cuts illness by half in the first year and by about 35% after three"."""
    at = found.quantity.start - found.quantity.lead - 1
    at -= shape.low(at) in ("another", "a", "further")
    kinds = {last.kind, found.quantity.kind}
    alike = len(kinds) == 1 or kinds == {"percent", "ratio"}
    return alike and shape.low(at) in ("by", "to") and shape.low(at - 1) == "and"


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
