"""What the tagger sees of a token; the same code serves training and reading."""

from __future__ import annotations

from collections import Counter
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
    words_in,
)
from reader.analysis.people.pinyin import is_given, is_surname

KEPT = 1 << 16
"""Words whose features are remembered."""

EDGE = ""
_SMALL_WORDS = words_in(
    "of the in on at for and to from by with as a an that who which is was has his her their near about against"
)
_PLACE_LEADS = frozenset({"in", "near", "from", "across", "throughout"})


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


@lru_cache(KEPT)
def sort(word: str) -> str:
    """Return what sort of word it is, one sign or word of its own for what matters beside names."""
    low = word.lower().rstrip(".")
    if word == EDGE or not word[0].isalpha():
        return "0" if word[:1].isdigit() else word
    capital = word[0].isupper()
    if low in HONORIFICS:
        return "Mr" if capital else "mr"
    if low in REPORTING:
        return "Says" if capital else "says"
    if is_office(low):
        return "Boss" if capital else "boss"
    if not capital:
        return low if low in _SMALL_WORDS else "x-x" if "-" in word else "x"
    if low in CALENDAR:
        return "May"
    if is_place(low):
        return "Place"
    if is_people(low):
        return "Folk"
    if low in BODY_WORDS:
        return "Body"
    first, last = names_by_rank(low)
    if first:
        return "First" if first != "3" or not last else "Either"
    if is_surname(low):
        return "Py"
    if last:
        return "Last"
    if word.isupper():
        return "X." if "." in word or len(word) == 1 else "XX"
    return "X"


@lru_cache(KEPT)
def word_features(word: str) -> tuple[str, ...]:
    """Return what a word tells by itself."""
    low = word.lower()
    made = [f"w={low}", f"s={shape(word)}", f"p2={low[:2]}", f"p3={low[:3]}", f"p4={low[:4]}"]
    made += [f"x4={low[-4:]}", f"x3={low[-3:]}", f"x2={low[-2:]}", f"n={min(len(low), 8)}"]
    return (*made, *_senses(word, "", low))


@lru_cache(KEPT)
def near_features(word: str, place: str) -> tuple[str, ...]:
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


@lru_cache(KEPT)
def sort_features(before2: str, before: str, here: str, after: str, after2: str) -> tuple[str, ...]:
    """Return the sorts of a word and its neighbours together."""
    return (
        f"k={here}",
        f"k-={before}|{here}",
        f"k+={here}|{after}",
        f"k3={before}|{here}|{after}",
        f"k-3={before2}|{before}|{here}",
        f"k+3={here}|{after}|{after2}",
    )


class Usage:
    """How the document uses each word: in small letters, as a name, after a first name, beside a verb of saying."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.small: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()
        self.surname: Counter[str] = Counter()
        self.says: Counter[str] = Counter()
        self.placed: Counter[str] = Counter()
        for words in sentences:
            self._count(words)

    def _count(self, words: Sequence[str]) -> None:
        before = EDGE
        last = len(words) - 1
        for i, word in enumerate(words):
            if word.islower():
                self.small[word] += 1
            elif word[0].isupper():
                low = word.lower()
                if i:
                    self.inside[low] += 1
                    kind = sort(before)
                    if kind in ("First", "Mr"):
                        self.surname[low] += 1
                    elif kind == "says":
                        self.says[low] += 1
                    elif before in _PLACE_LEADS:
                        self.placed[low] += 1
                if i < last and words[i + 1] in REPORTING:
                    self.says[low] += 1
            before = word

    def features(self, word: str) -> tuple[str, ...]:
        """Return how a capitalised word is used in the document."""
        if not word[:1].isupper():
            return ()
        low = word.lower()
        small, inside = self.small[low], self.inside[low]
        if small:
            made = "doc=small" if small >= inside else "doc=both"
        else:
            made = "doc=name" if inside > 1 else "doc=once"
        surname, says, placed = self.surname[low], self.says[low], self.placed[low]
        if not (surname or says or placed):
            return (made,)
        kinds = ("doc-surname", surname), ("doc-says", says), ("doc-placed", placed)
        return (
            made,
            *(name for name, count in kinds if count),
            f"doc-use={surname > 0:d}{says > 0:d}{placed > 0:d}",
        )


def titled(words: Sequence[str]) -> bool:
    """Tell whether most words of a sentence are capitalised, as in a headline."""
    letters = [word for word in words if word[0].isalpha()]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) > 0.6 * len(letters)


def groups(
    words: Sequence[str], usage: Usage, headline: bool, start: int = 0, end: int | None = None
) -> list[tuple[tuple[str, ...], ...]]:
    """Return the features of tokens `start` to `end` of a sentence, in groups that recur and can be scored once."""
    last = len(words) - 1
    end = last + 1 if end is None else end
    edged = (EDGE, EDGE, *words, EDGE, EDGE)[start : end + 4]
    sorts = [sort(word) for word in edged]
    found: list[tuple[tuple[str, ...], ...]] = []
    for i in range(end - start):
        at = start + i
        place = ("BOS",) if at == 0 else ("EOS",) if at == last else ()
        word = edged[i + 2]
        found.append(
            (
                word_features(word),
                near_features(edged[i], "-2"),
                near_features(edged[i + 1], "-1"),
                near_features(edged[i + 3], "+1"),
                near_features(edged[i + 4], "+2"),
                sort_features(*sorts[i : i + 5]),
                usage.features(word),
                (*place, f"T={sorts[i + 2]}") if headline else place,
            )
        )
    return found
