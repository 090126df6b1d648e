"""Where the text names somebody: the tagger's finds and what rules add, each with one key for all spellings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.people.korean import is_korean
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    SAYING,
    is_office,
    is_people,
    is_place,
    unaccented,
)
from reader.analysis.people.pinyin import is_pair
from reader.analysis.tokens import Token
from reader.core.spans import Span

_PATRONYMIC = re.compile(r"(?:[oeyi]vi?ch|ovych|[oei]vna|ichna)$")
_JOINED = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)")
JUNIORS = ("Jr", "Sr")
QUOTES = frozenset("\"“”‘’'")
"""Marks round a nickname."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in its sentence: tokens `start` to `end` of sentence `sentence`."""

    sentence: int
    start: int
    end: int
    span: Span
    words: tuple[str, ...]

    @property
    def key(self) -> frozenset[str]:
        """The name free of order, hyphens and case."""
        return frozenset(plain(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Named:
    """All names of a document with the tokens of its sentences."""

    tokens: tuple[tuple[Token, ...], ...]
    people: tuple[Mention, ...]
    organisations: tuple[Span, ...]
    ends: Mapping[int, Sequence[int]]
    """Where the names of persons end in each sentence."""
    starts: Mapping[int, Sequence[int]]
    """Where they begin."""
    words: frozenset[str]
    """Every word of them."""


class Cover:
    """Spans that may be asked quickly whether they touch another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start < self._spans[-1].end:
                self._spans[-1] = Span(self._spans[-1].start, max(span.end, self._spans[-1].end))
            else:
                self._spans.append(span)

    def touching(self, span: Span) -> Span | None:
        """Return a span that overlaps, or None."""
        at = bisect_left(self._spans, (span.end, -1)) - 1
        return self._spans[at] if at >= 0 and self._spans[at].end > span.start else None


@lru_cache(1 << 16)
def plain(word: str) -> str:
    """Return a word of a name without case, accents, hyphen, apostrophe and full stop."""
    low = unaccented(word.lower())
    return low if low.isalpha() else re.sub(r"[-’'.\"]", "", low)


def is_title(word: str) -> bool:
    """Tell whether a word is a form of address or an office."""
    return word.lower().rstrip(".") in HONORIFICS or is_office(word)


@lru_cache(1 << 16)
def is_no_name(low: str) -> bool:
    """Tell whether a word in small letters means something else than a name: an office, a place, a body, a verb of saying."""
    return (
        low in NOT_NAMES
        or low in BODY_WORDS
        or low in SAYING
        or is_title(low)
        or is_place(low)
        or is_people(low)
    )


def is_numeral(word: str) -> bool:
    """Tell what tells kings and grandsons apart: "II", "XIV"; "V" and "X" may be initials."""
    return len(word) > 1 and set(word) <= set("IVX")


def is_patronymic(word: str) -> bool:
    """Tell what Russians are called by after their fathers: "Sergeevich", "Ivanovna"."""
    return _PATRONYMIC.search(word) is not None


def without_junior(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without "Jr." and "III" at its end."""
    last = words[-1]
    junior = last.rstrip(".") in JUNIORS or is_numeral(last)
    return words[:-1] if junior and len(words) > 1 else words


def mention(number: int, start: int, end: int, sentence: Sequence[Token]) -> Mention:
    """Return tokens `start` to `end` of a sentence as a mention."""
    span = Span(sentence[start].start, sentence[end - 1].end)
    words: list[str] = []
    for i in range(start, end):
        text = sentence[i].text
        if text[0].isalpha():
            if i + 1 < end and is_initial(sentence, i):
                text += "."
            elif start < i < end - 1 and sentence[i - 1].text in QUOTES and sentence[i + 1].text in QUOTES:
                text = f'"{text}"'
            words += joined_pair(text) or (text,)
    return Mention(number, start, end, span, tuple(words))


def is_contracted(sentence: Sequence[Token], end: int) -> bool:
    """Tell whether the word before token `end` is the beginning of "Don't"."""
    return [token.text for token in sentence[end : end + 2]] in (["'", "t"], ["’", "t"])


def is_pinyin(words: Sequence[str]) -> bool:
    """Tell whether two words are a Chinese surname and given name in either order."""
    return len(words) == 2 and is_pair(plain(words[0]), plain(words[1]))


def is_romanised(words: Sequence[str]) -> bool:
    """Tell whether two words are a Chinese or a Korean name, in either order and any casing."""
    return is_pinyin(words) or is_korean(words)


def joined_pair(word: str) -> tuple[str, ...]:
    """Return the two words of a Chinese name that lost its blank, "LuoJunjie", else nothing."""
    if word[1:].islower():  # as nearly all words are
        return ()
    found = _JOINED.fullmatch(word)
    return found.groups() if found and is_pair(found[1].lower(), found[2].lower()) else ()


def is_initial(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a token is an initial with its full stop: "H.", "Ye."."""
    text = sentence[at].text
    if not (text[0].isupper() and len(text) < 3 and text.isalpha()):
        return False
    if at + 1 == len(sentence) or sentence[at + 1].text != "." or sentence[at + 1].start != sentence[at].end:
        return False
    return text.lower() not in HONORIFICS and text not in ("St", "No", "Mt", "Ft")
