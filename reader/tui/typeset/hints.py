"""Labels to type at links: one letter each while they suffice, else two."""

from __future__ import annotations

from itertools import product

LETTERS = "asdfghjklewrtuiovnm"
"""The letters under the fingers first."""


def labels(count: int) -> list[str]:
    """Return `count` labels, none of which begins another."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return ["".join(pair) for pair in product(LETTERS, LETTERS)][:count]
