"""Invented news: words, names and sentences that look like the real thing and mean nothing."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

ONSETS = "b br c ch cl d dr f fl g gr h k l m n p pl pr qu r s sh sl st t th tr v w z".split()
CORES = "a ai e ea ee i ia io o oa ou u".split()
CODAS = "b ck d ft g l ld ll m n nd ng nt p r rd rm rt s sk ss st t th x".split()
SUFFIXES = ("", "", "", "ing", "ed", "er", "ion", "al", "ly", "s", "ment", "ity")
SMALL = "the of and to in a for that on with as is by at from it was are this be has will its an not".split()
FIRST = "Ada Bruno Chen Dalia Emeka Farida Goran Hana Ines Jun Kofi Lena Mateo Nadia Otto Priya".split()
ROLES = ("Minister of Trade", "Chief Economist", "Director", "Spokesperson", "Governor", "Deputy Head")
BODIES = ("Ministry", "Agency", "Commission", "Central Bank", "Office", "Institute")
UNITS = ("tonnes", "jobs", "households", "base stations", "kilometres", "vehicles")
SAYING = ("said", "told reporters", "announced", "explained", "warned")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is quoted."""

    name: str
    role: str
    body: str


@cache
def words() -> tuple[str, ...]:
    """The invented words, the most frequent first; the same ones every time."""
    dice = random.Random("words")
    found: dict[str, None] = {}
    while len(found) < 20_000:
        stem = (
            "".join(dice.choice(ONSETS) + dice.choice(CORES) for _ in range(dice.choice((0, 1, 1, 2))))
            + dice.choice(ONSETS)
            + dice.choice(CORES)
            + dice.choice(CODAS)
        )
        found[stem + dice.choice(SUFFIXES)] = None
    return tuple(found)


@cache
def _all() -> tuple[str, ...]:
    return (*SMALL, *words())


@cache
def _weights() -> tuple[float, ...]:
    """How often each word is met, added up: the n-th one is n times rarer than the first (Zipf)."""
    return tuple(accumulate(1 / (rank + 3) for rank in range(len(_all()))))


def drawn(dice: random.Random, count: int) -> list[str]:
    """Draw words as often as a language has them."""
    return dice.choices(_all(), cum_weights=_weights(), k=count)


def person(dice: random.Random) -> Person:
    """Invent a person in office."""
    surname, place = (dice.choice(words()[:4000]).capitalize() for _ in range(2))
    return Person(f"{dice.choice(FIRST)} {surname}", dice.choice(ROLES), f"{place} {dice.choice(BODIES)}")
