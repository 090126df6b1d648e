"""A quantity: a number with all that stands right beside it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.brief import Bound, FigureKind


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
