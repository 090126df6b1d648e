"""The name tagger: a linear-chain conditional random field, decoded here in pure Python.

Trained by scripts/train_tagger.py; the weights are data/tagger.json.z, their sources are in NOTICE.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from reader.analysis.people.features import Usage, sentence_features

Kind = Literal["PER", "ORG", "LOC"]
LONGEST = 120
"""Tokens decoded at a time: a longer sentence is a table or no sentence."""


@dataclass(frozen=True, slots=True)
class Model:
    """Labels, the score of each step between two of them, and each feature's score for each label."""

    labels: tuple[str, ...]
    steps: tuple[tuple[float, ...], ...]
    weights: Mapping[str, Sequence[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` of a sentence, and what kind of name they are."""

    start: int
    end: int
    kind: Kind


@cache
def model() -> Model:
    """Read the weights, once."""
    value = json.loads(
        zlib.decompress(files("reader.analysis.people").joinpath("data", "tagger.json.z").read_bytes())
    )
    labels = tuple(value["labels"])
    size = range(len(labels))
    steps = tuple(tuple(value["steps"].get(f"{a} {b}", -3.0) for b in size) for a in size)
    weights = {f: tuple((int(k), w) for k, w in found.items()) for f, found in value["weights"].items()}
    return Model(labels, steps, weights)


def names_in(words: Sequence[str], usage: Usage, acronyms: Mapping[str, str]) -> list[Name]:
    """Return the names of one sentence, in order."""
    found: list[Name] = []
    for at in range(0, len(words), LONGEST):
        piece = words[at : at + LONGEST]
        found += (Name(n.start + at, n.end + at, n.kind) for n in _runs(_decoded(piece, usage, acronyms)))
    return found


def _decoded(words: Sequence[str], usage: Usage, acronyms: Mapping[str, str]) -> list[str]:
    """Return the best labels (Viterbi)."""
    crf = model()
    labels, steps, weights = crf.labels, crf.steps, crf.weights
    size = len(labels)
    score: list[float] = []
    came_from: list[list[int]] = []
    for features in sentence_features(words, usage, acronyms):
        here = [0.0] * size
        for feature in features:
            for label, weight in weights.get(feature, ()):
                here[label] += weight
        if not score:
            score = here
            continue
        back: list[int] = []
        after: list[float] = []
        for label in range(size):
            best, best_from = -1e30, 0
            for before in range(size):
                value = score[before] + steps[before][label]
                if value > best:
                    best, best_from = value, before
            back.append(best_from)
            after.append(best + here[label])
        came_from.append(back)
        score = after
    if not score:
        return []
    label = max(range(size), key=lambda k: (score[k], -k))
    path = [label]
    for back in reversed(came_from):
        label = back[label]
        path.append(label)
    return [labels[k] for k in reversed(path)]


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
