"""The name tagger: a linear-chain conditional random field, decoded here in pure Python.

Trained by scripts/train_tagger.py; the weights are data/tagger.json.z, their sources are in NOTICE.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import inf
from operator import itemgetter
from typing import Literal

from reader.analysis.people.features import Sight, features, sights, titled
from reader.analysis.people.lexicon import CALENDAR, NOT_NAMES
from reader.analysis.people.usage import Usage

Kind = Literal["PER", "ORG", "LOC"]
Scores = tuple[float, ...]
_NEVER_NAMES = frozenset(word.capitalize() for word in NOT_NAMES - CALENDAR)
"""Words that have a capital for other reasons: alone they are not decoded."""

REACH = 1
"""Tokens round a capital that are decoded with it."""

BEAM = 12.0
"""How far behind the best label of a token another one may be: what is further behind never wins."""

KEPT = 1 << 17
"""Sights of tokens whose scores are remembered."""

LONGEST = 120
"""Tokens decoded at a time: a longer sentence is a table or no sentence."""


@dataclass(frozen=True, slots=True)
class Model:
    """Labels, the score of each step into a label from each other, and each feature's score for each label."""

    labels: tuple[str, ...]
    steps: tuple[Scores, ...]
    weights: Mapping[str, Sequence[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` of a sentence, and what kind of name they are."""

    start: int
    end: int
    kind: Kind


@cache
def model() -> Model:
    """Return the weights that ship, read once."""
    return read(files("reader.analysis.people").joinpath("data", "tagger.json.z").read_bytes())


def read(data: bytes) -> Model:
    """Return the weights that a file holds."""
    value = json.loads(zlib.decompress(data))
    labels = tuple(value["labels"])
    size = range(len(labels))
    steps = tuple(tuple(value["steps"].get(f"{a} {b}", -9.0) for a in size) for b in size)
    weights = {f: tuple((int(k), w) for k, w in found.items()) for f, found in value["weights"].items()}
    return Model(labels, steps, weights)


def names_in(words: Sequence[str], usage: Usage) -> list[Name]:
    """Return the names of one sentence, in order."""
    found: list[Name] = []
    for at in range(0, len(words), LONGEST):
        piece = words[at : at + LONGEST]
        windows = _windows(piece)
        if windows:
            headline = titled(piece)
            found += (
                Name(n.start + at + start, n.end + at + start, n.kind)
                for start, end in windows
                for n in _runs(
                    _decoded(sights(piece, usage, headline, start, end), start > 0, end < len(piece))
                )
            )
    return found


def _windows(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches round capitals and hyphens: nothing else is part of a name, and decoding is dear."""
    found: list[tuple[int, int]] = []
    last = len(words)
    for i, word in enumerate(words):
        if (word[0].isupper() and word not in _NEVER_NAMES) or "-" in word:
            start, end = max(0, i - REACH), min(last, i + REACH + 1)
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
    return found


@lru_cache(KEPT)
def _scores(sight: Sight) -> Scores:
    """Return what the features of a sight add up to for each label."""
    crf = model()
    total = [0.0] * len(crf.labels)
    for feature in features(sight):
        for label, weight in crf.weights.get(feature, ()):
            total[label] += weight
    return tuple(total)


def forget() -> None:
    """Forget what was added up, because other weights hold now."""
    _scores.cache_clear()


def _decoded(tokens: Iterable[Sequence[Sight]], opened: bool, closed: bool) -> list[str]:
    """Return the best labels (Viterbi) of tokens told by what is seen of them; `opened` and `closed` say that no name
    goes on beyond the first and the last of them.
    """
    crf = model()
    outside = crf.labels.index("O")
    reached = [(outside, 0.0)] if opened else []
    """Labels that a name may have got to, each with the score of the best way there."""
    ways: list[dict[int, int]] = []
    for token in tokens:
        here = list(map(sum, zip(*map(_scores, token), strict=True)))
        least = max(here) - BEAM
        now: list[tuple[int, float]] = []
        way: dict[int, int] = {}
        for label, own in enumerate(here):
            if own < least:
                continue
            best = 0.0 if not reached else -inf
            step = crf.steps[label]
            for last, score in reached:
                if score + step[last] > best:
                    best = score + step[last]
                    way[label] = last
            now.append((label, best + own))
        ways.append(way)
        reached = now
    if closed:
        reached = [(label, score + crf.steps[outside][label]) for label, score in reached]
    label = max(reached, key=itemgetter(1), default=(outside, 0.0))[0]
    path: list[str] = []
    for way in reversed(ways):
        path.append(crf.labels[label])
        label = way.get(label, outside)
    return path[::-1]


def _runs(tags: Sequence[str]) -> list[Name]:
    found: list[Name] = []
    for i, tag in enumerate(tags):
        if tag == "O":
            continue
        kind: Kind = tag[2:]  # type: ignore[assignment]
        if tag[0] == "I" and found and found[-1].end == i and found[-1].kind == kind:
            found[-1] = Name(found[-1].start, i + 1, kind)
        else:
            found.append(Name(i, i + 1, kind))
    return found
