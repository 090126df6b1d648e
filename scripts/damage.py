"""Annotated documents whose names are spoilt as machine translation spoils them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SURNAMES = "luo tian zhao gao liang deng xu shen cui bai fang tang yuan qiu meng hou lei dai tan xue".split()
SYLLABLES = (
    "jun jie yu long zhi guo ming li hua wei guang jian ping qiang yan mei tao bo chao feng rui shan".split()
)

Name = tuple[int, int, str]
"""Where a person is named, and the person's number."""


@dataclass(frozen=True)
class Gold:
    """A text with its persons: every spelling, the name that is right, and the roles, by the person's number."""

    id: str
    text: str
    spans: tuple[Name, ...]
    names: dict[str, str]
    roles: dict[str, list[str]]

    @property
    def people(self) -> dict[str, list[str]]:
        """Return every spelling of each person."""
        found: dict[str, list[str]] = {}
        for start, end, number in self.spans:
            found.setdefault(number, []).append(" ".join(self.text[start:end].split()))
        return found

    @classmethod
    def read(cls, text: str, value: dict[str, Any]) -> Gold:
        """Return what the file of annotations says; the longest form of a name is the right one."""
        spans: list[Name] = []
        for start, end, kind, number in value["names"]:
            if kind == "PER" and (not spans or spans[-1][1] <= start):
                spans.append((start, end, str(number)))
        roles: dict[str, list[str]] = {}
        for _, _, number, role, _ in value["roles"]:
            roles.setdefault(str(number), []).append(role)
        gold = cls(value["id"], text, tuple(spans), {}, roles)
        gold.names.update((number, max(forms, key=len)) for number, forms in gold.people.items())
        return gold


def untouched(gold: Gold) -> Gold:
    """Return the document as it is."""
    return gold


def as_it_is(gold: Gold) -> Gold:
    """Spoil half of the names of two words: small letters or flipped."""
    chance = random.Random(gold.id)

    def spoilt(words: list[str], _: str) -> str:
        if len(words) != 2 or chance.random() < 0.5:
            return " ".join(words)
        return " ".join([words[0], words[1].lower()] if chance.random() < 0.5 else words[::-1])

    return _rewritten(gold, spoilt, gold.names)


def in_pinyin(gold: Gold) -> Gold:
    """Give everybody a Chinese name, and spoil half of its full mentions: "Luo junjie", "jun-jie luo", "Junjie Luo"."""
    chance = random.Random(gold.id)
    called: dict[str, tuple[str, str, str]] = {}
    for place, number in enumerate(gold.names):
        surname = SURNAMES[(place + len(gold.id)) % len(SURNAMES)].title()
        one, two = chance.sample(SYLLABLES, 2)
        called[number] = surname, one, two

    def renamed(words: list[str], number: str) -> str:
        surname, one, two = called[number]
        given = f"{one}{two}".title()
        if len(words) == 1:
            first = gold.names[number].split()[0] == words[0] and " " in gold.names[number]
            return given if first else surname
        if chance.random() < 0.5:
            return f"{surname} {given}"
        ways = (f"{surname} {given.lower()}", f"{one}-{two} {surname}".lower(), f"{given} {surname}")
        return chance.choice(ways)

    full = {n: f"{a} {f'{b}{c}'.title()}" if " " in gold.names[n] else a for n, (a, b, c) in called.items()}
    return _rewritten(gold, renamed, full)


def _rewritten(gold: Gold, name: Callable[[list[str], str], str], names: dict[str, str]) -> Gold:
    pieces: list[str] = []
    spans: list[Name] = []
    at = length = 0
    for start, end, number in gold.spans:
        pieces += gold.text[at:start], name(gold.text[start:end].split(), number)
        begin = length + start - at
        length = begin + len(pieces[-1])
        spans.append((begin, length, number))
        at = end
    text = "".join([*pieces, gold.text[at:]])
    return Gold(gold.id, text, tuple(spans), names, gold.roles)
