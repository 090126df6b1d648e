"""How a document uses its words: what sort each is, and beside what it stands."""

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
    listed,
    names_by_rank,
)
from reader.analysis.people.pinyin import is_surname

KEPT = 1 << 16
"""Words whose sort is remembered."""

EDGE = ""
"""What stands before and behind a sentence."""
_SMALL_WORDS = listed("small_words", "words")
_PLACE_LEADS = frozenset({"in", "near", "from", "across", "throughout"})


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


class Usage:
    """How the document uses each word: in small letters, as a name, after a first name, beside a verb of saying."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.small: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()
        self.surname: Counter[str] = Counter()
        self.says: Counter[str] = Counter()
        self.placed: Counter[str] = Counter()
        self._features: dict[str, tuple[str, ...]] = {}
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
        if word not in self._features:
            self._features[word] = self._worked_out(word)
        return self._features[word]

    def _worked_out(self, word: str) -> tuple[str, ...]:
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
