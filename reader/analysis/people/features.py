"""What the tagger sees of a token; the same code serves training and reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reader.analysis.people.lexicon import (
    HONORIFICS,
    OFFICES,
    REPORTING,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.pinyin import is_given, is_surname


@cache
def shape(word: str) -> str:
    """Return "Xx", "xx", "XX", "d", "X-x" and so on, runs as one sign."""
    out: list[str] = []
    for c in word[:24]:
        kind = "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
        if not out or out[-1] != kind:
            out.append(kind)
        elif len(out) == 1 and kind == "X":
            out.append("X")
    return "".join(out)


@cache
def word_features(word: str) -> tuple[str, ...]:
    """Return what a word tells by itself."""
    low = word.lower()
    first, last = names_by_rank(low)
    made = [
        f"w={low}",
        f"s={shape(word)}",
        f"p3={low[:3]}",
        f"x3={low[-3:]}",
        f"x2={low[-2:]}",
        f"n={min(len(low), 8)}",
    ]
    if first:
        made.append(f"first={first}")
    if last:
        made.append(f"last={last}")
    if is_surname(low):
        made.append("py-sur")
    if is_given(low):
        made.append("py-given")
    if is_place(low):
        made.append("place")
    if is_people(low):
        made.append("people")
    if low in HONORIFICS:
        made.append("hon")
    if low in OFFICES:
        made.append("office")
    if low in REPORTING:
        made.append("says")
    return tuple(made)


@cache
def near_features(word: str, place: str) -> tuple[str, ...]:
    """Return what a neighbour tells; `place` is "-1", "+1" and so on."""
    low = word.lower()
    first, last = names_by_rank(low)
    made = [f"{place}w={low}", f"{place}s={shape(word)}"]
    if len(place) == 2 and place[1] == "1":
        if first:
            made.append(f"{place}first={first}")
        if last:
            made.append(f"{place}last={last}")
        if is_surname(low):
            made.append(f"{place}py-sur")
        if is_given(low):
            made.append(f"{place}py-given")
        if is_place(low) or is_people(low):
            made.append(f"{place}place")
    if low in HONORIFICS:
        made.append(f"{place}hon")
    if low in OFFICES:
        made.append(f"{place}office")
    if low in REPORTING:
        made.append(f"{place}says")
    return tuple(made)


class Usage:
    """How the document uses each word: in small letters, and as a name inside sentences."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.small: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()
        for words in sentences:
            for i, word in enumerate(words):
                if word.islower():
                    self.small[word] += 1
                elif i and word[:1].isupper():
                    self.inside[word.lower()] += 1

    def features(self, word: str) -> tuple[str, ...]:
        """Return how a capitalised word is used elsewhere."""
        if not word[:1].isupper():
            return ()
        low = word.lower()
        small, inside = self.small[low], self.inside[low]
        if small:
            return ("doc=small",) if small >= inside else ("doc=both",)
        return ("doc=name",) if inside > 1 else ("doc=once",)


def sentence_features(words: Sequence[str], usage: Usage, acronyms: Mapping[str, str]) -> list[list[str]]:
    """Return the features of each token of a sentence."""
    size = len(words)
    edge = ("<s>", "<s>", *words, "</s>", "</s>")
    found: list[list[str]] = []
    for i, word in enumerate(words):
        features = [*word_features(word), *usage.features(word)]
        features += near_features(edge[i + 1], "-1")
        features += near_features(edge[i], "-2")
        features += near_features(edge[i + 3], "+1")
        features += near_features(edge[i + 4], "+2")
        if i == 0:
            features.append("BOS")
        if i == size - 1:
            features.append("EOS")
        if word.lower() in acronyms:
            features.append("acronym")
        features.append(f"s-1={shape(edge[i + 1])}|{shape(word)}")
        features.append(f"s+1={shape(word)}|{shape(edge[i + 3])}")
        found.append(features)
    return found
