"""What the tagger sees of a token; the same code serves training and reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Any

from reader.analysis.people.lexicon import (
    BODY_WORDS,
    CALENDAR,
    HONORIFICS,
    REPORTING,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.pinyin import is_given, is_surname
from reader.analysis.people.tagging.usage import EDGE, Usage, sort

KEPT = 1 << 16
"""Words whose features are remembered."""


@lru_cache(KEPT)
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


Column = Iterable[Any]
"""One thing that is seen of each token of a stretch: a word beside it, the sorts around it."""


def _of_word(word: str) -> tuple[str, ...]:
    """Return what a word tells by itself."""
    low = word.lower()
    made = [f"w={low}", f"s={shape(word)}", f"p2={low[:2]}", f"p3={low[:3]}", f"p4={low[:4]}"]
    made += [f"x4={low[-4:]}", f"x3={low[-3:]}", f"x2={low[-2:]}", f"n={min(len(low), 8)}"]
    return (*made, *_senses(word))


def _of_neighbour(place: str, word: str) -> tuple[str, ...]:
    """Return what a neighbour tells; `place` is "-1", "+1" and so on."""
    low = word.lower()
    made = [f"{place}w={low}", f"{place}s={shape(word)}", f"{place}k={sort(word)}"]
    if place[1] == "1":
        made += (f"{place}{sense}" for sense in _senses(word))
        made.append(f"{place}x3={low[-3:]}")
    return tuple(made)


@lru_cache(KEPT)
def _senses(word: str) -> tuple[str, ...]:
    """Return the word lists that hold the word, with its shape where that matters."""
    low = word.lower()
    first, last = names_by_rank(low)
    senses = {
        f"first={first}": first,
        f"last={last}": last,
        "py-sur": is_surname(low),
        "py-given": is_given(low),
        "hon": low.rstrip(".") in HONORIFICS,
        "office": is_office(low),
        "says": low in REPORTING,
        "place": is_place(low),
        "folk": is_people(low),
        "body": low in BODY_WORDS,
        "when": low in CALENDAR,
    }
    small = "" if word[:1].isupper() else "-"
    return tuple(f"{sense}{small}" for sense, held in senses.items() if held)


def _of_sorts(sorts: Sequence[str]) -> tuple[str, ...]:
    """Return the sorts of a word and its neighbours together."""
    before2, before, here, after, after2 = sorts
    return (
        f"k={here}",
        f"k-={before}|{here}",
        f"k+={here}|{after}",
        f"k3={before}|{here}|{after}",
        f"k-3={before2}|{before}|{here}",
        f"k+3={here}|{after}|{after2}",
    )


def _as_they_are(features: tuple[str, ...]) -> tuple[str, ...]:
    return features


SIGHTS: tuple[Callable[[Any], tuple[str, ...]], ...] = (
    partial(_of_neighbour, "-2"),
    partial(_of_neighbour, "-1"),
    _of_word,
    partial(_of_neighbour, "+1"),
    partial(_of_neighbour, "+2"),
    _of_sorts,
    _as_they_are,
)
"""The features that each column stands for. What stands in a column recurs, so that it need be looked up but once."""


def titled(words: Sequence[str]) -> bool:
    """Tell whether most words of a sentence are capitalised, as in a headline."""
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.6 * len(letters)


def columns(
    words: Sequence[str], usage: Usage, headline: bool, start: int = 0, end: int | None = None
) -> tuple[Column, ...]:
    """Return what is seen of tokens `start` to `end` of a sentence, a column for each of `SIGHTS`."""
    last = len(words) - 1
    end = last + 1 if end is None else end
    edged = (EDGE, EDGE, *words, EDGE, EDGE)[start : end + 4]
    sorts = [sort(word) for word in edged]
    alone = [usage.features(word) for word in words[start:end]]
    if headline:
        alone = [(*features, f"T={kind}") for features, kind in zip(alone, sorts[2:], strict=False)]
    if start == 0:
        alone[0] += ("BOS",)
    if end > last > 0:
        alone[-1] += ("EOS",)
    shifted = [edged[i : i + end - start] for i in range(5)]
    return (*shifted, zip(*(sorts[i : i + end - start] for i in range(5)), strict=True), alone)
