"""How the time of some work grows with its size: a ratio of two measurements of one run, never a bound in seconds."""

import gc
from collections.abc import Callable
from time import process_time
from typing import TypeVar

T = TypeVar("T")

LINEAR = 3.0  # work that takes the square of its size is at `large / small`, which a test therefore chooses well above
ROUNDS = 6


def growth(work: Callable[[T], object], make: Callable[[int], T], small: int, large: int) -> float:
    """How much faster than its input the time of `work` grows from `make(small)` to `make(large)`: 1 where it is linear.

    Other programs and a cold cache only ever add time, so the least of each size's measurements counts, and more are
    taken only while growth isn't plainly linear. The garbage collector rests: what it costs grows with all that the
    tests before have left, not with this work.
    """
    few, many = make(small), make(large)
    least = most = float("inf")
    collecting = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        work(few)
        for _ in range(ROUNDS):
            least = min(least, _seconds(work, few))
            most = min(most, _seconds(work, many))
            grown = most / least / (large / small)
            if grown < LINEAR / 2:
                break
    finally:
        if collecting:
            gc.enable()
    return grown


def _seconds(work: Callable[[T], object], made: T) -> float:
    start = process_time()
    work(made)
    return max(process_time() - start, 1e-6)
