"""Each figure once, the five first that a desk editor would pick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import exp, log10

from reader.analysis.document import Document
from reader.analysis.figures.tables import listed
from reader.core.brief import Figure

KIND_WORTH = {"money": 1.0, "percent": 1.0, "count": 0.9, "measure": 0.8, "percentage_point": 0.9, "index": 0.5, "ratio": 0.6,
              "duration": 0.15, "age": 0.05, "rank": 0.4, "score": 0.2}  # fmt: skip

FEW, SMALL = 0.8, 10.0
"""What a count that is small loses, and how small."""
NAMED, COUNTED = 0.35, 0.2
"""What it is worth that an article says of what a number is, or at least what it counts."""
SAME = 0.25
"""What each figure of a thing loses that two others tell of."""
GRAVE = listed("grave")
"""Words that make news of a small number."""
PENAL = frozenset("sentence sentenced prison jail jailed imprisoned banned suspended suspension".split())
TERM = 0.7
"""What a time is worth that somebody is sent away for."""


def ranked(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures merged, in order of appearance, with ids and ranks."""
    once = _merged(figures)
    worth = [_worth(document, figure) for figure in once]
    order = sorted(range(len(once)), key=lambda i: (-worth[i], i))
    worth = _less_of_the_same(once, order, worth)
    order = _said_anew_last(once, sorted(order, key=lambda i: (-worth[i], i)))
    place = {index: rank for rank, index in enumerate(order, 1)}
    return tuple(replace(figure, id=f"f{i + 1}", rank=place[i]) for i, figure in enumerate(once))


def _less_of_the_same(figures: Sequence[Figure], order: Sequence[int], worth: Sequence[float]) -> list[float]:
    """Take worth from the third and later figures of one thing, which would leave little room for others."""
    left = list(worth)
    seen: Counter[str] = Counter()
    for index in order:
        measures = (figures[index].measures or "").lower()
        left[index] -= SAME * max(0, seen[measures] - 1) * bool(measures)
        seen[measures] += 1
    return left


def _said_anew_last(figures: Sequence[Figure], order: Sequence[int]) -> list[int]:
    """Put what has the value and unit of a figure before it behind all others: nobody wants "75 percent" five times."""
    seen: set[object] = set()
    first: list[int] = []
    again: list[int] = []
    for index in order:
        figure = figures[index]
        key = (figure.value, figure.low, figure.high, figure.unit)
        (again if key in seen else first).append(index)
        seen.add(key)
    return [*first, *again]


def _merged(figures: Sequence[Figure]) -> list[Figure]:
    """Join figures that say the same again: value, unit and what is counted."""
    kept: list[Figure] = []
    by_key: dict[object, int] = {}
    for figure in figures:
        key = _key(figure)
        if key is not None and key in by_key:
            at = by_key[key]
            first = kept[at]
            kept[at] = replace(
                first,
                repeats=(*first.repeats, figure.span, *figure.repeats),
                change=first.change or figure.change,
                period=first.period or figure.period,
                measures=first.measures or figure.measures,
            )
            continue
        if key is not None:
            by_key[key] = len(kept)
        kept.append(figure)
    return kept


def _key(figure: Figure) -> object:
    """Return what makes two figures one; None where small numbers may well mean different things."""
    number = (figure.value, figure.low, figure.high, figure.kind)
    size = abs(figure.value if figure.value is not None else figure.high or 0.0)
    telling = size >= 1000 or (size != int(size) and figure.kind != "ratio")
    if figure.kind == "percent":
        return (*number, None if telling else _words(figure.measures))
    if telling and figure.kind == "count":
        return (number[0], number[1], number[2], "count")
    return (*number, figure.unit, None if telling else _words(figure.measures))


def _words(text: str | None) -> frozenset[str]:
    return frozenset((text or "").lower().split())


def _worth(document: Document, figure: Figure) -> float:
    order = document.sentence_index(figure.span.start)
    size = abs(figure.value if figure.value is not None else figure.high or 0.0)
    return (
        (TERM if _is_term(figure) else KIND_WORTH.get(figure.kind, 0.5))
        + 0.8 * exp(-order / 8)
        + 0.06 * min(12.0, log10(size + 1))
        + 0.35 * bool(figure.change)
        + 0.25 * min(3, len(figure.repeats))
        + (NAMED if figure.measures else COUNTED * (figure.kind == "count" and bool(figure.unit)))
        + 0.1 * bool(figure.period)
        - FEW * _is_few(figure, size)
    )


def _is_term(figure: Figure) -> bool:
    """Tell the years in prison of a sentence."""
    return figure.kind == "duration" and not _words(figure.measures).isdisjoint(PENAL)


def _is_few(figure: Figure, size: float) -> bool:
    """Tell "two leaders" and "three islands", which are seldom the news; "three people killed" are."""
    if figure.kind != "count" or size > SMALL or figure.change is not None:
        return False
    told = _words(figure.measures) | _words(figure.unit)
    return told.isdisjoint(GRAVE)
