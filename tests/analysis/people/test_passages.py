"""Invented passages as papers of many countries print them: who is found, called rightly, and in which role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.core.brief import Person
from tests.eval.people_scores import name_key
from tests.eval.tally import closest

PASSAGES = Path(__file__).with_name("passages.txt")
ENOUGH = 0.6
"""Share of words that makes a role right."""
FLOORS = {
    "clean": {"persons": 0.94, "name": 0.98, "role": 0.87},
    "damaged": {"persons": 0.95, "name": 0.92, "role": 0.9},
}


@dataclass
class Label:
    """A person's right names, longest first, and the wordings of the role, none where the passage gives none."""

    names: tuple[str, ...]
    roles: tuple[str, ...]

    @classmethod
    def read(cls, line: str) -> Label:
        """Read "Ann Lee / A. Lee | mayor of Lyon / mayor"."""
        names, _, roles = line.removeprefix("- ").partition("|")
        return cls(*(tuple(w.strip() for w in part.split(" / ") if w.strip()) for part in (names, roles)))

    def finds(self, person: Person) -> bool:
        """Tell whether one of a person's spellings has all words of a right name, in any order and casing."""
        forms = [name_key(form) for form in (person.name, *person.variants)]
        return any(name_key(name) in forms for name in self.names)


@dataclass
class Passage:
    """A passage with its persons; `tune` is the half whose errors may be read."""

    title: str
    text: str
    labels: list[Label]
    tune: bool

    @property
    def damaged(self) -> bool:
        """Tell whether names are spoilt."""
        return "damaged" in self.title


def passages() -> Iterator[Passage]:
    """Yield the passages in order."""
    blocks = PASSAGES.read_text("utf-8").split("\n\n")[1:]
    for number, block in enumerate(blocks):
        title, *lines = block.strip().splitlines()
        labels = [Label.read(line) for line in lines if line.startswith("- ")]
        text = "\n".join(line for line in lines if not line.startswith("- "))
        yield Passage(title.strip("[]"), text, labels, number % 4 < 2)


def scored(passage: Passage, tally: Counter[str]) -> Iterator[str]:
    """Count a passage's hits into `tally`; yield what went wrong."""
    left = list(analyse(passage.text).people)
    tally["found"] += len(left)
    for label in passage.labels:
        tally["there"] += 1
        tally["roles"] += bool(label.roles)
        person = next(filter(label.finds, left), None)
        if person is None:
            yield f"MISS  {label.names[0]!r}"
            continue
        left.remove(person)
        tally["hit"] += 1
        tally["named"] += person.name in label.names
        if person.name not in label.names:
            yield f"NAME  {person.name!r} not {label.names[0]!r}"
        right = closest(person.role or "", label.roles) >= ENOUGH
        tally["roles right"] += right
        if label.roles and not right:
            yield f"ROLE  {label.names[0]!r} {person.role!r} not {label.roles[0]!r}"
    yield from (f"EXTRA {person.name!r} {person.role!r}" for person in left)


def shares(tally: Counter[str]) -> dict[str, float]:
    """Return F1 of persons, and the shares of names and roles that are right."""
    return {
        "persons": 2 * tally["hit"] / (tally["found"] + tally["there"]),
        "name": tally["named"] / tally["hit"],
        "role": tally["roles right"] / tally["roles"],
    }


@pytest.mark.parametrize("damaged", [False, True])
def test_persons_of_many_countries_papers(damaged: bool) -> None:
    tally = Counter[str]()
    wrong = [line for one in passages() if one.damaged == damaged for line in scored(one, tally)]
    floors = FLOORS["damaged" if damaged else "clean"]
    assert all(share >= floors[what] for what, share in shares(tally).items()), wrong


if __name__ == "__main__":  # what goes wrong in the half to tune on, and the shares of both
    tallies: dict[str, Counter[str]] = {}
    for one in passages():
        half = f"{'tune' if one.tune else 'unseen'}, {'damaged' if one.damaged else 'clean'}"
        lines = list(scored(one, tallies.setdefault(half, Counter())))
        if one.tune and lines:
            print(one.title, *lines, sep="\n  ")
    for half, counted in sorted(tallies.items()):
        print(f"{half:16s}", *(f"{what} {share:.3f}" for what, share in shares(counted).items()))
