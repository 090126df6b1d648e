"""Money said in two units: "5 dollars and 30 cents"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece

HUNDREDTHS = frozenset({"cent", "pence"})


def with_hundredths(found: Sequence[Quantity], pieces: Sequence[Piece]) -> Sequence[Quantity]:
    """Add the cents or pence that stand right behind a whole amount of money to it."""
    whole: list[Quantity] = []
    for quantity in found:
        last = whole[-1] if whole else None
        if last is not None and _is_rest(pieces, last, quantity):
            value = (last.value or 0) + (quantity.value or 0) / 100
            whole[-1] = replace(last, value=value, end=quantity.end)
        else:
            whole.append(quantity)
    return whole


def _is_rest(pieces: Sequence[Piece], last: Quantity, quantity: Quantity) -> bool:
    """Tell the "30 cents" of "5 dollars and 30 cents"."""
    between = [piece.low for piece in pieces[last.end : quantity.start - quantity.lead]]
    whole = last.value is not None and last.value == int(last.value) and last.unit not in HUNDREDTHS
    rest = quantity.value is not None and 0 < quantity.value < 100 and quantity.unit in HUNDREDTHS
    return last.kind == "money" and whole and rest and between in ([], ["and"])
