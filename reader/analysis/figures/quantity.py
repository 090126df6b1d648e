"""A quantity: a number with all that stands right beside it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.brief import Bound, Change, FigureKind

SHARED: tuple[FigureKind, ...] = ("percent", "percentage_point")
"""Kinds of amounts that nothing is counted in."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with all that stands right beside it; `start` and `end` are tokens, the bound's words left out."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str
    per: str | None = None
    bound: Bound = "="
    lead: int = 0
    number_end: int = 0
    worded: bool = False
    named: bool = True

    @property
    def size(self) -> float:
        """The value, or the middle of the range."""
        return self.value if self.value is not None else ((self.low or 0) + (self.high or 0)) / 2


@dataclass(frozen=True, slots=True)
class Joined:
    """A quantity with what the sentence tells of its change; `repeats` are conversions of it.

    `lead` is the quantity that stands before it in the same turn of phrase ("rose 5 percent to …").
    """

    quantity: Quantity
    change: Change | None = None
    trend_at: int | None = None
    lead: Quantity | None = None
    repeats: tuple[Quantity, ...] = ()
