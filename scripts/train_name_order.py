"""Fit what tells given names from family names, and write the small file it ships as: `pip install faker`, then run this.

Names come from the census lists that ship with the tagger and from Faker's lists of some sixty peoples (MIT). The lists'
own ranks are left out of half of the examples, so that the letters have to tell. `--without it_IT,nl_NL` leaves peoples
out and says how often the order of their names is told rightly.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import random
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.analysis.people.lexicon import given_names, names_by_rank, unaccented
from reader.analysis.people.names.name_order import sights

DATA = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data"
TIMES = {"1": 3, "2": 2, "3": 1}
"""How often a name of the census counts, by its rank."""
LEAST = 2
"""Tenths of log-odds below which a weight is dropped."""
PAIRS = 1000

Names = dict[str, dict[str, list[str]]]


def of_peoples() -> Names:
    """Return Faker's given ("first") and family ("last") names by people."""
    import faker.providers.person as persons

    found: Names = {"first": {}, "last": {}}
    for module in pkgutil.iter_modules(persons.__path__):
        if not module.ispkg:
            continue
        provider = importlib.import_module(f"{persons.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            kind = attribute.partition("_")[0]
            if kind in found and "name" in attribute:
                words = (plain for name in _texts(getattr(provider, attribute)) for plain in _plain(name))
                found[kind].setdefault(module.name, []).extend(words)
    return {kind: {who: sorted(set(names)) for who, names in by.items()} for kind, by in found.items()}


def _texts(value: object) -> Iterator[str]:
    """Yield the names in a list, in a list of lists, or in the keys of weights."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        for one in value:
            if isinstance(one, str):
                yield one
            else:
                yield from _texts(one)


def _plain(name: str) -> Iterator[str]:
    for word in name.split():
        low = unaccented(word.lower())
        if low.isascii() and low.isalpha() and len(low) > 2:
            yield low


def examples(peoples: Names, without: set[str], chance: random.Random) -> Iterator[tuple[list[str], str]]:
    """Yield what is seen of each name, and its kind."""
    for kind in ("first", "last"):
        for line in (DATA / f"{kind}.txt").read_text("ascii").splitlines():
            rank, _, *names = line.split()
            for name in names:
                for _ in range(TIMES[rank]):
                    yield _seen(name, chance), kind
    yield from ((_seen(name, chance), "first") for name in sorted(given_names()) if name.isascii())
    for kind, by in peoples.items():
        for who, names in sorted(by.items()):
            if who not in without:
                yield from ((_seen(name, chance), kind) for name in names)


def _seen(name: str, chance: random.Random) -> list[str]:
    """Return the sights of a name; half of the time as if no list had it."""
    seen = list(sights(name))
    return seen if chance.random() < 0.5 else [*seen[:-3], "f", "l", "fl"]


def fitted(rows: Iterable[tuple[list[str], str]]) -> dict[str, int]:
    """Return the weights of a logistic regression in tenths: what speaks for a given name is positive."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for seen, kind in rows:
        trainer.append([seen], [kind])
    trainer.set_params({"c1": 4.0, "c2": 0.1, "max_iterations": 100})
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        weights: dict[str, float] = {}
        for (sight, kind), weight in tagger.info().state_features.items():
            weights[sight] = weights.get(sight, 0.0) + (weight if kind == "first" else -weight)
    tenths = {sight: round(10 * weight) for sight, weight in sorted(weights.items())}
    return {sight: weight for sight, weight in tenths.items() if abs(weight) >= LEAST}


def main() -> None:
    """Fit and write, or fit without some peoples and print how well their names are told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="")
    arguments = parser.parse_args()
    without = {who for who in arguments.without.split(",") if who}
    chance = random.Random(3)
    peoples = of_peoples()
    weights = fitted(examples(peoples, without, chance))
    if not without:
        out = DATA / "name_order.txt"
        out.write_text(" ".join(f"{sight}:{weight}" for sight, weight in weights.items()) + "\n", "ascii")
        print(f"{len(weights)} weights, {out.stat().st_size} bytes")
    for who in sorted(without):
        given, family = peoples["first"][who], peoples["last"][who]
        pairs = [(chance.choice(given), chance.choice(family)) for _ in range(PAIRS)]
        right = sum(_odds(weights, one) > _odds(weights, other) for one, other in pairs)
        known = sum(names_by_rank(one)[0] != "" for one, _ in pairs)
        print(f"{who}: {right / PAIRS:.1%} in order; {known / PAIRS:.0%} of the given names are on a list")


def _odds(weights: dict[str, int], name: str) -> int:
    return sum(weights.get(sight, 0) for sight in sights(name))


if __name__ == "__main__":
    main()
