"""The name tagger: a linear-chain conditional random field, decoded here in pure Python.

Trained by scripts/train_tagger.py; the weights are data/tagger.txt.z, their sources are in NOTICE.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import add, itemgetter
from struct import Struct
from typing import Any, Literal

from reader.analysis.people.lexicon import CALENDAR, NOT_NAMES, is_common, names_by_rank
from reader.analysis.people.tagging.features import SIGHTS, Column, columns, titled
from reader.analysis.people.tagging.usage import Usage

Kind = Literal["PER", "ORG", "LOC"]
_NEVER_NAMES = frozenset(word.capitalize() for word in NOT_NAMES - CALENDAR)
"""Words that have a capital for other reasons: alone they are not decoded."""

REACH = 1
"""Tokens round a capital that are decoded with it."""

BEAM = 900
"""How far behind the best way to a token another one may be, in hundredths: what is further behind hardly ever wins."""

KEPT = 1 << 16
"""Sights of one sort whose scores are remembered."""

LONGEST = 120
"""Tokens decoded at a time: a longer sentence is a table or no sentence."""

BITS = 32
"""Bits of a packed number that a label's score takes."""

RAISE = 1 << 20
"""What makes the score of any label positive."""

SCORE = itemgetter(1)
UNREACHED = -(1 << 30)


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` of a sentence, and what kind of name they are."""

    start: int
    end: int
    kind: Kind


class Remembered(dict[Any, int]):
    """What was worked out for each key met; all is forgotten when it gets too much."""

    def __init__(self, worked_out: Callable[[Any], int]) -> None:
        self._worked_out = worked_out

    def __missing__(self, key: Any) -> int:
        if len(self) >= KEPT:
            self.clear()
        value = self[key] = self._worked_out(key)
        return value


class Model:
    """Labels, the score of each step into a label from each other, and what a token's sights add up to for each.

    A file has a line of labels, a line for each label with the scores of the steps into it, and a line for each
    feature with its scores as "label:score"; scores are hundredths. The scores for all labels are packed into one
    number, so that one addition adds them all.
    """

    def __init__(self, data: bytes) -> None:
        lines = zlib.decompress(data).decode().split("\n")
        self.labels = tuple(lines[0].split())
        size = self.anything = len(self.labels)
        self.outside = self.labels.index("O")
        # One more label than there are stands before the first token: from it a step to any other costs nothing.
        self.entering = tuple((*map(int, line.split()), 0) for line in lines[1 : size + 1])
        self.leaving = tuple(zip(*self.entering, strict=True))
        self.easiest = tuple(map(max, self.entering))
        self._weights: dict[str, str] = dict(line.split("\t") for line in lines[size + 1 :])
        self._packed = Remembered(lambda feature: _packed(self._weights[feature]))
        self._tables = [Remembered(self._adding(features)) for features in SIGHTS]
        self._raise = sum(RAISE << BITS * label for label in range(size))
        self._apart = Struct(f"<{size}I")

    def _adding(self, features: Callable[[Any], tuple[str, ...]]) -> Callable[[Any], int]:
        """Return what adds up the packed scores of the features that a sight stands for."""
        known, packed = self._weights.__contains__, self._packed.__getitem__
        return lambda key: sum(map(packed, filter(known, features(key))))

    def scores(self, seen: Iterable[Column]) -> Iterator[tuple[int, ...]]:
        """Yield the scores of each token for each label, all raised alike."""
        found = (map(table.__getitem__, column) for table, column in zip(self._tables, seen, strict=True))
        for total in map(sum, zip(*found, strict=True)):
            yield self._apart.unpack((total + self._raise).to_bytes(self._apart.size, "little"))


def _packed(scores: str) -> int:
    """Return scores written as "label:score" in one number."""
    pairs = (pair.split(":") for pair in scores.split())
    return sum(int(score) << BITS * int(label) for label, score in pairs)


@cache
def model() -> Model:
    """Return the weights that ship, read once."""
    return Model(files("reader.analysis.people").joinpath("data", "tagger.txt.z").read_bytes())


def names_in(words: Sequence[str], usage: Usage) -> list[Name]:
    """Return the names of one sentence, in order."""
    found: list[Name] = []
    for at in range(0, len(words), LONGEST):
        piece = words[at : at + LONGEST]
        windows = _windows(piece, usage)
        headline = bool(windows) and titled(piece)
        for start, end in windows:
            labels = _decoded(columns(piece, usage, headline, start, end), start > 0, end < len(piece))
            found += _runs(labels, at + start)
    return found


def _windows(words: Sequence[str], usage: Usage) -> list[tuple[int, int]]:
    """Return the stretches round capitals and hyphens: nothing else is part of a name, and decoding is dear."""
    found: list[tuple[int, int]] = []
    last = len(words)
    for i, word in enumerate(words):
        if (
            word[0].isupper() and word not in _NEVER_NAMES and not (i == 0 and _only_begins(words, usage))
        ) or ("-" in word and not _is_compound(word)):
            start, end = max(0, i - REACH), min(last, i + REACH + 1)
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
    return found


def _only_begins(words: Sequence[str], usage: Usage) -> bool:
    """Tell whether the first word is a common one and no surname, and has its capital from where it stands."""
    low = words[0].lower()
    if not is_common(low) or names_by_rank(low)[1] or usage.inside[low]:
        return False
    return len(words) == 1 or not words[1][0].isupper()


@lru_cache(KEPT)
def _is_compound(word: str) -> bool:
    """Tell "long-term" from "jun-jie": small letters, and all its parts are common words."""
    return word.islower() and all(map(is_common, word.split("-")))


def _decoded(seen: Iterable[Column], opened: bool, closed: bool) -> list[str]:
    """Return the best labels (Viterbi) of tokens told by what is seen of them; `opened` and `closed` say that no name
    goes on beyond the first and the last of them.
    """
    crf = model()
    outside = crf.outside
    reached = [(outside if opened else crf.anything, 0)]
    """Labels that a name may have got to, each with the score of the best way there."""
    ways: list[dict[int, int]] = []
    for here in crf.scores(seen):
        leading, most = max(reached, key=SCORE)
        least = max(map(add, here, crf.leaving[leading])) - BEAM
        now: list[tuple[int, int]] = []
        way: dict[int, int] = {}
        for label, own in enumerate(here):
            if own + crf.easiest[label] < least:
                continue
            step = crf.entering[label]
            best = UNREACHED
            for last, score in reached:
                if score + step[last] > best:
                    best = score + step[last]
                    way[label] = last
            if best + own >= least + most:
                now.append((label, best + own))
        ways.append(way)
        reached = now
    if closed:
        reached = [(label, score + crf.entering[outside][label]) for label, score in reached]
    label = max(reached, key=SCORE)[0]
    path: list[str] = []
    for way in reversed(ways):
        path.append(crf.labels[label])
        label = way[label]
    return path[::-1]


def _runs(tags: Sequence[str], offset: int) -> list[Name]:
    """Return the names that labels tell; the first label is that of token `offset`."""
    found: list[Name] = []
    for i, tag in enumerate(tags, offset):
        if tag == "O":
            continue
        kind: Kind = tag[2:]  # type: ignore[assignment]
        if tag[0] == "I" and found and found[-1].end == i and found[-1].kind == kind:
            found[-1] = Name(found[-1].start, i + 1, kind)
        else:
            found.append(Name(i, i + 1, kind))
    return found
