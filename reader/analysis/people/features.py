"""What the tagger sees of a token; the same code serves training and reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

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
from reader.analysis.people.usage import EDGE, Usage, sort

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


Sight = tuple[str, ...]
"""Something to be seen of a token that recurs elsewhere: its kind, and the words that it depends on."""


def features(sight: Sight) -> tuple[str, ...]:
    """Return the features that a sight stands for."""
    kind, *words = sight
    if kind == "word":
        return _of_word(words[0])
    if kind == "sorts":
        return _of_sorts(*words)
    if kind == "as is":
        return tuple(words)
    return _of_neighbour(words[0], kind)


def _of_word(word: str) -> tuple[str, ...]:
    """Return what a word tells by itself."""
    low = word.lower()
    made = [f"w={low}", f"s={shape(word)}", f"p2={low[:2]}", f"p3={low[:3]}", f"p4={low[:4]}"]
    made += [f"x4={low[-4:]}", f"x3={low[-3:]}", f"x2={low[-2:]}", f"n={min(len(low), 8)}"]
    return (*made, *_senses(word, "", low))


def _of_neighbour(word: str, place: str) -> tuple[str, ...]:
    """Return what a neighbour tells; `place` is "-1", "+1" and so on."""
    low = word.lower()
    made = [f"{place}w={low}", f"{place}s={shape(word)}", f"{place}k={sort(word)}"]
    if place[1] == "1":
        made += _senses(word, place, low)
        made.append(f"{place}x3={low[-3:]}")
    return tuple(made)


def _senses(word: str, place: str, low: str) -> list[str]:
    """Return the word lists that hold the word, with its shape where that matters."""
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
    return [f"{place}{sense}{'' if word[:1].isupper() else '-'}" for sense, held in senses.items() if held]


def _of_sorts(before2: str, before: str, here: str, after: str, after2: str) -> tuple[str, ...]:
    """Return the sorts of a word and its neighbours together."""
    return (
        f"k={here}",
        f"k-={before}|{here}",
        f"k+={here}|{after}",
        f"k3={before}|{here}|{after}",
        f"k-3={before2}|{before}|{here}",
        f"k+3={here}|{after}|{after2}",
    )


def titled(words: Sequence[str]) -> bool:
    """Tell whether most words of a sentence are capitalised, as in a headline."""
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.6 * len(letters)


def sights(
    words: Sequence[str], usage: Usage, headline: bool, start: int = 0, end: int | None = None
) -> list[tuple[Sight, ...]]:
    """Return what is seen of tokens `start` to `end` of a sentence."""
    last = len(words) - 1
    end = last + 1 if end is None else end
    edged = (EDGE, EDGE, *words, EDGE, EDGE)[start : end + 4]
    sorts = [sort(word) for word in edged]
    found: list[tuple[Sight, ...]] = []
    for i in range(end - start):
        at = start + i
        before2, before, word, after, after2 = edged[i : i + 5]
        seen: tuple[Sight, ...] = (
            ("word", word),
            ("-2", before2),
            ("-1", before),
            ("+1", after),
            ("+2", after2),
            ("sorts", *sorts[i : i + 5]),
        )
        alone = usage.features(word)
        alone += ("BOS",) if at == 0 else ("EOS",) if at == last else ()
        alone += (f"T={sorts[i + 2]}",) if headline else ()
        found.append((*seen, ("as is", *alone)) if alone else seen)
    return found
