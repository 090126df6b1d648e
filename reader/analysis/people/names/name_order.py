"""Which word of a name is the given one: by its letters, and by what the lists say of it.

Fitted by scripts/train_name_order.py; the weights are data/name_order.txt, their sources are in NOTICE.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from reader.analysis.people.lexicon import names_by_rank

LONGEST = 10
"""Letters that are counted at most."""


def sights(word: str) -> Iterator[str]:
    """Yield what is seen of a word in plain small letters: how it begins and ends, its length, its ranks."""
    yield from (f"^{word[:n]}" for n in (1, 2, 3))
    yield from (f"{word[-n:]}$" for n in (1, 2, 3, 4))
    yield f"n{min(len(word), LONGEST)}"
    first, last = names_by_rank(word)
    yield from (f"f{first}", f"l{last}", f"f{first}l{last}")


@cache
def _weights() -> dict[str, int]:
    """Return the weight of each sight in tenths of log-odds."""
    data = files("reader.analysis.people").joinpath("data", "name_order.txt").read_text("ascii")
    pairs = (pair.rpartition(":") for pair in data.split())
    return {sight: int(weight) for sight, _, weight in pairs}


@lru_cache(1 << 12)
def givenness(word: str) -> float:
    """Return the log-odds that a word in plain small letters is a given name rather than a family's."""
    weights = _weights()
    return sum(weights.get(sight, 0) for sight in sights(word)) / 10
