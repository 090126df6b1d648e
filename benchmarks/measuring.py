"""Several runs of several things in turn, and what to make of the figures."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Figure = TypeVar("Figure")


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of several runs of one thing, in the order they were taken."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> Series:
        """Keep these figures."""
        return cls(tuple(values))

    @property
    def median(self) -> float:
        """The figure to quote."""
        return statistics.median(self.values)

    @property
    def spread(self) -> float:
        """How far the middle half of the figures lies apart, as a part of the median."""
        if len(self.values) < 2 or not self.median:
            return 0.0
        low, _, high = statistics.quantiles(self.values, n=4, method="inclusive")
        return (high - low) / self.median

    def percentile(self, percent: float) -> float:
        """The smallest figure that at least so many percent of the runs do not exceed."""
        ordered = sorted(self.values)
        at = -(-len(ordered) * percent // 100)
        return ordered[min(len(ordered), max(1, int(at))) - 1]

    def over(self, other: Series) -> float:
        """How many times the other this is: the median of the ratios of the runs made in one turn."""
        return statistics.median(a / b for a, b in zip(self.values, other.values, strict=True))


def in_turn(runs: int, *actions: Callable[[], Figure], warmup: int = 1) -> list[list[Figure]]:
    """Run the actions A B A B …, so that a drifting machine hits all alike, and return what each one returned."""
    found: list[list[Figure]] = [[] for _ in actions]
    for run in range(-warmup, runs):
        for figures, action in zip(found, actions, strict=True):
            figure = action()
            if run >= 0:
                figures.append(figure)
    return found


def seconds(action: Callable[[], object]) -> Callable[[], float]:
    """Turn a piece of work into one that returns how long it took."""

    def timed() -> float:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    return timed


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent of growth between the first and the last size: 1 is linear, 2 is quadratic."""
    return math.log(costs[-1] / costs[0]) / math.log(sizes[-1] / sizes[0])
