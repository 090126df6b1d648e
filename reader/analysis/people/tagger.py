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
from typing import Literal

from reader.analysis.people.features import KEPT, Usage, groups, titled

Kind = Literal["PER", "ORG", "LOC"]
Scores = tuple[float, ...]
REACH = 2
"""Tokens round a capital that are decoded with it."""

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
                    _decoded(groups(piece, usage, headline, start, end), start > 0, end < len(piece))
                )
            )
    return found


def _windows(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches round capitals and hyphens: nothing else is part of a name, and decoding is dear."""
    found: list[tuple[int, int]] = []
    last = len(words)
    for i, word in enumerate(words):
        if word[0].isupper() or "-" in word:
            start, end = max(0, i - REACH), min(last, i + REACH + 1)
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
    return found


@lru_cache(KEPT)
def _scores(features: tuple[str, ...]) -> Scores:
    """Return what a group of features adds up to for each label."""
    crf = model()
    total = [0.0] * len(crf.labels)
    for feature in features:
        for label, weight in crf.weights.get(feature, ()):
            total[label] += weight
    return tuple(total)


def forget() -> None:
    """Forget what was added up, because other weights hold now."""
    _scores.cache_clear()


def _decoded(tokens: Iterable[tuple[tuple[str, ...], ...]], opened: bool, closed: bool) -> list[str]:
    """Return the best labels (Viterbi) of tokens told by their features; `opened` and `closed` say that no name
    goes on beyond the first and the last of them.
    """
    crf = model()
    score: list[float] = []
    came_from: list[list[int]] = []
    outside = crf.labels.index("O")
    for token in tokens:
        here = [sum(column) for column in zip(*map(_scores, token), strict=True)]
        if not score:
            score = (
                [own + step[outside] for own, step in zip(here, crf.steps, strict=True)] if opened else here
            )
            continue
        back: list[int] = []
        after: list[float] = []
        for step, own in zip(crf.steps, here, strict=True):
            reached = [a + b for a, b in zip(score, step, strict=True)]
            best = max(reached)
            back.append(reached.index(best))
            after.append(best + own)
        came_from.append(back)
        score = after
    if not score:
        return []
    if closed:
        score = [a + b for a, b in zip(score, crf.steps[outside], strict=True)]
    label = score.index(max(score))
    path = [label]
    for back in reversed(came_from):
        label = back[label]
        path.append(label)
    return [crf.labels[k] for k in reversed(path)]


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
