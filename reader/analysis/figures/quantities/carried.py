"""Units that the sentence before has named: "Another 7,500 are under construction", "Of these, 15 million go into wells"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures.quantities.elided import is_paid
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.core.brief import Figure

OPENINGS = (
    ("another",),
    ("a", "further"),
    ("the", "other"),
    ("the", "remaining"),
    ("of", "these", ","),
    ("of", "those", ","),
    ("of", "them", ","),
    (),
)
"""What stands between a sentence's beginning and a number of more of the same."""
THEM = frozenset("them these those".split())


def with_carried(
    pieces: Sequence[Piece], found: Sequence[Quantity], before: Figure | None
) -> Sequence[Quantity]:
    """Give the first quantity of a sentence the unit of the figure before, where its words point back to it."""
    if before is None or not found or before.kind not in ("count", "money") or not before.unit:
        return found
    first = found[0]
    paid = before.kind == "money" and is_paid(pieces, first)
    if first.named or first.kind != "count" or not (paid or _points_back(pieces, first)):
        return found
    return [replace(first, unit=before.unit, kind=before.kind, named=before.kind == "money"), *found[1:]]


def _points_back(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell "Another 7,500" and "Nine of them": the words before the number, or those behind it."""
    start = quantity.start - quantity.lead
    behind = [piece.low for piece in pieces[quantity.end : quantity.end + 2]]
    of_them = len(behind) == 2 and behind[0] == "of" and behind[1] in THEM
    opening = tuple(piece.low for piece in pieces[:start]) if start <= 3 else ("",)
    return opening in OPENINGS and (bool(opening) or of_them)
