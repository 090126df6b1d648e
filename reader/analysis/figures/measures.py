"""What a figure is a figure of, in the article's own words: each turn of phrase has its rule, the surest first."""

from __future__ import annotations

from reader.analysis.figures import beside, durations
from reader.analysis.figures.context import context_of
from reader.analysis.figures.predicates import Earlier, counted, object_before, paid_for, predicate
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import Shape

__all__ = ["Earlier", "measured"]

GENERIC = frozenset(
    "unit units piece pieces copy copies item items time times set sets point points fold goods".split()
)
"""Counted nouns that say too little: 266 million units of what?"""


def measured(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return the words that say what was counted or measured, or None."""
    if durations.only_says_when(shape, quantity):
        return None
    found = (
        beside.person_aged(shape, quantity)
        or beside.aged(shape, quantity)
        or beside.share_of(shape, quantity)
        or beside.moving_noun(shape, quantity)
        or (counted(shape, quantity, earlier) if _tells(shape, quantity) else None)
        or beside.sized(shape, quantity)
        or (beside.qualified(shape, quantity) if quantity.kind == "age" else None)
        or beside.head_before_of(shape, quantity)
        or beside.qualified(shape, quantity)
        or durations.gone_on(shape, quantity)
        or object_before(shape, quantity, earlier)
        or beside.named(shape, quantity)
        or paid_for(shape, quantity)
        or beside.time_to(shape, quantity)
        or predicate(shape, quantity, earlier)
        or beside.does(shape, quantity)
        or beside.apposed(shape, quantity)
    )
    bare = not found or found.lower() == (quantity.unit or "").lower()
    return context_of(shape, quantity) if bare else found


def _tells(shape: Shape, quantity: Quantity) -> bool:
    """Tell whether a counted noun says what is counted; the page of "a 2,300-page report" does not."""
    return (
        quantity.kind in ("count", "ratio")
        and quantity.named
        and shape.low(quantity.number_end) != "-"
        and bool(quantity.unit)
        and quantity.unit.lower().split()[-1] not in GENERIC
    )
