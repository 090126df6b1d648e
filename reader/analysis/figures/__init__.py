"""Each number of a text that is worth knowing, with what it counts, how it moved, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis.document import Document
from reader.analysis.figures.change import comparison, direction_of, trend
from reader.analysis.figures.lexicon import COMPARED, RANGING
from reader.analysis.figures.measures import measured
from reader.analysis.figures.period import period_of
from reader.analysis.figures.place import place_of
from reader.analysis.figures.quantities import Quantity, quantities
from reader.analysis.figures.ranking import ranked
from reader.analysis.figures.scan import Piece, scanned
from reader.core.brief import Change, Direction, Figure
from reader.core.spans import Span

LONGEST = 4_000
"""Code points of a sentence looked at together; a longer one is no sentence and is read in parts."""


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Return the figures of a document in order of appearance, each once; statement and person are left open."""
    found: list[Figure] = []
    for sentence in document.sentences:
        for start in range(sentence.start, sentence.end, LONGEST):
            end = min(sentence.end, start + LONGEST)
            found += _in_sentence(document, scanned(document.text, start, end), sentence)
    return ranked(document, found)


@dataclass(frozen=True, slots=True)
class _Found:
    quantity: Quantity
    change: Change | None = None
    trend_at: int | None = None
    repeats: tuple[Quantity, ...] = ()


def _in_sentence(document: Document, pieces: Sequence[Piece], sentence: Span) -> Iterator[Figure]:
    if not any(p.is_number for p in pieces) and not any(p.is_word for p in pieces):
        return
    for found in _joined(pieces, quantities(pieces)):
        yield _figure(document, pieces, found, sentence)


def _joined(pieces: Sequence[Piece], found: Sequence[Quantity]) -> list[_Found]:
    """Join amounts of change, bases and bracketed conversions to the figures they belong to."""
    made: list[_Found] = []
    at = 0
    while at < len(found):
        quantity = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        moved = trend(pieces, quantity)
        if made and _is_conversion(pieces, made[-1].quantity, quantity):
            made[-1] = replace(made[-1], repeats=(*made[-1].repeats, quantity))
        elif following is not None and _is_spread(pieces, quantity, following, moved):
            made.append(
                _Found(
                    replace(
                        following,
                        start=quantity.start,
                        lead=quantity.lead,
                        bound=quantity.bound,
                        value=None,
                        low=quantity.value,
                        high=following.value,
                    )
                )
            )
            at += 1
        elif following is not None and _from_to(pieces, quantity, following):
            made.append(_moved_from_to(pieces, quantity, following, moved))
            at += 1
        elif made and _trails(pieces, made[-1].quantity, quantity):
            made[-1] = _with_amount(pieces, made[-1], quantity)
        elif following is not None and moved and _amount_then_level(pieces, quantity, following):
            base = comparison(pieces, quantity.end, _clause_end(pieces, following.end))
            change = Change(moved[0], quantity.value, quantity.unit or None, base)
            made.append(_Found(following, change, moved[1]))
            at += 1
        else:
            made.append(_Found(quantity, _own_change(pieces, quantity, moved), moved[1] if moved else None))
        at += 1
    return made


def _own_change(
    pieces: Sequence[Piece], quantity: Quantity, moved: tuple[Direction, int] | None
) -> Change | None:
    """Return the change a quantity is ("rose 9.6 percent") or ends in ("rose to 5 million")."""
    base = comparison(pieces, quantity.end, _clause_end(pieces, quantity.end))
    if moved is None:
        return None
    direction, at = moved
    between = (
        [piece.low for piece in pieces[at + 1 : quantity.start - quantity.lead]]
        if at < quantity.start
        else []
    )
    base = base or comparison(pieces, max(0, at - 8), quantity.start)
    if "to" in between[-3:] or quantity.kind == "rank":
        return Change(direction, comparison=base, end=quantity.value)
    return Change(direction, quantity.value, quantity.unit or None, base)


def _clause_end(pieces: Sequence[Piece], at: int) -> int:
    end = at
    while end < len(pieces) and end - at < 16 and pieces[end].text not in ";.":
        if pieces[end].is_number and not (
            len(pieces[end].text) == 4 and pieces[end].text[:2] in ("19", "20")
        ):
            break
        end += 1
    return end


def _is_conversion(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "(€270 million)" right after "$350 million"."""
    before = second.start - second.lead - 1
    opened = before == first.end and pieces[before].text == "("
    return (
        opened
        and first.kind == second.kind
        and first.kind in ("money", "measure")
        and first.unit != second.unit
    )


def _is_spread(
    pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: tuple[Direction, int] | None
) -> bool:
    """Tell a range whose both ends have their unit: "fees range from 1 per cent to 1.5 per cent"."""
    between = [piece.low for piece in pieces[first.end : second.start - second.lead]]
    if between != ["to"] or (first.kind, first.unit) != (second.kind, second.unit) or first.kind == "count":
        return False
    if first.value is None or second.value is None or first.value >= second.value:
        return False
    near = [piece.low for piece in pieces[max(0, first.start - first.lead - 6) : first.start]]
    return bool(RANGING & set(near)) or (moved is None and near[-1:] != ["from"])


def _from_to(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "from 4.8% to 4.7%", "to $5m from $3m" and "63,000 cars, up from 51,000"."""
    before = pieces[first.start - first.lead - 1].low if first.start - first.lead else ""
    between = [piece.low for piece in pieces[first.end : second.start - second.lead]]
    if len(between) > 12 or ";" in between:
        return False
    if before == "from" and "to" in between and between[-1:] == ["to"]:
        return first.kind == second.kind
    return (
        between[-1:] == ["from"]
        and first.kind == second.kind
        and (before == "to" or any(direction_of(w) for w in between) or len(between) == 1)
    )


def _moved_from_to(
    pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: tuple[Direction, int] | None
) -> _Found:
    before = pieces[first.start - first.lead - 1].low if first.start - first.lead else ""
    start, end = (first, second) if before == "from" else (second, first)
    direction: Direction = (
        moved[0] if moved else "up" if end.size > start.size else "down" if end.size < start.size else "flat"
    )
    base = comparison(pieces, second.end, _clause_end(pieces, second.end))
    return _Found(
        end, Change(direction, None, None, base, start.value, end.value), moved[1] if moved else None
    )


def _trails(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell an amount of change after its figure: "266 million units in 2021, up 63.5%"."""
    between = [piece.low for piece in pieces[first.end : second.start - second.lead]]
    if _is_difference(pieces, second) and between[:1] == [","] and len(between) <= 3:
        return True
    if (
        len(between) > 9
        or second.kind not in ("percent", "percentage_point", "ratio")
        or (first.kind == "percent" and second.kind != "percentage_point")
    ):
        return False
    trends = [word for word in between if direction_of(word)]
    if not trends or "and" in between or ";" in between:
        return False
    at = between.index(trends[0])
    return "," in between[:at] or "(" in between[:at] or at == 0 or between[at - 1] in ("a", "an")


def _is_difference(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell "nine fewer than last year"."""
    return quantity.kind == "count" and quantity.end < len(pieces) and pieces[quantity.end].low in COMPARED


def _with_amount(pieces: Sequence[Piece], found: _Found, amount: Quantity) -> _Found:
    after = pieces[amount.end].low if amount.end < len(pieces) else ""
    between = [piece.low for piece in pieces[found.quantity.end : amount.start]]
    direction = next(d for d in map(direction_of, (*between, after)) if d)
    base = comparison(pieces, amount.end, _clause_end(pieces, amount.end))
    return replace(found, change=Change(direction, amount.value, amount.unit or None, base))


def _amount_then_level(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "rose 5 percent to 3 million"."""
    between = [piece.low for piece in pieces[first.end : second.start - second.lead]]
    return (
        first.kind in ("percent", "percentage_point")
        and between[-1:] in (["to"], ["at"])
        and len(between) <= 10
        and first.kind != second.kind
    )


def _figure(document: Document, pieces: Sequence[Piece], found: _Found, sentence: Span) -> Figure:
    quantity = found.quantity
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
        measures=measured(pieces, quantity, found.trend_at),
        change=found.change,
        period=period_of(pieces, quantity.start, quantity.end, document.published),
        place=place_of(pieces, quantity.start, quantity.end),
        sentence=sentence,
        rank=0,
        repeats=tuple(Span(pieces[q.start].start, pieces[q.end - 1].end) for q in found.repeats),
    )
