"""Where the text names somebody: the tagger's finds, what document and pinyin rules add, and one key for all spellings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.features import Usage
from reader.analysis.people.lexicon import (
    HONORIFICS,
    NOT_NAMES,
    OFFICES,
    OFFICIAL_BODIES,
    PRIVATE_BODIES,
    REPORTING,
    SMALL_WORDS,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.pinyin import is_given, is_surname
from reader.analysis.people.tagger import Kind, names_in
from reader.analysis.tokens import Token, tokenise
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in its sentence: tokens `start` to `end` of sentence `sentence`; `sure` unless a rule guessed it."""

    sentence: int
    start: int
    end: int
    span: Span
    words: tuple[str, ...]
    sure: bool = True

    @property
    def key(self) -> frozenset[str]:
        """The name free of order, hyphens and case."""
        return frozenset(plain(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Named:
    """All names of a document with the tokens of its sentences."""

    tokens: tuple[tuple[Token, ...], ...]
    people: tuple[Mention, ...]
    others: tuple[tuple[Kind, Span], ...]
    usage: Usage


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


def plain(word: str) -> str:
    """Return a word of a name without case, hyphen, apostrophe and full stop."""
    return re.sub(r"[-’'.]", "", word.lower())


def named(document: Document, acronyms: Mapping[str, str], bylines: Sequence[Span]) -> Named:
    """Return every name of the document."""
    tokens = tuple(tuple(tokenise(document.text, *sentence)) for sentence in document.sentences)
    words = [[token.text for token in sentence] for sentence in tokens]
    usage = Usage(words)
    people: list[Mention] = []
    others: list[tuple[Kind, Span]] = []
    outside = Cover(bylines)
    for number, sentence in enumerate(tokens):
        for name in names_in(words[number], usage, acronyms):
            span = Span(sentence[name.start].start, sentence[name.end - 1].end)
            if outside.touching(span):
                continue
            if name.kind == "PER":
                people += _person(number, name.start, name.end, sentence, acronyms)
            else:
                others.append((name.kind, span))
        here = [mention for mention in people[-20:] if mention.sentence == number]
        people += _by_pinyin(number, sentence, here, acronyms, outside)
        people += _by_office(number, sentence, others[-20:], acronyms, outside, usage)
    merged = _without_overlaps(people)
    merged = _without_overlaps([*merged, *_repeats(tokens, merged, outside, others)])
    persons = Cover(mention.span for mention in merged)
    others = [(kind, span) for kind, span in others if not persons.touching(span)]
    return Named(tokens, tuple(merged), tuple(others), usage)


def _person(
    number: int, start: int, end: int, sentence: Sequence[Token], acronyms: Mapping[str, str]
) -> Iterable[Mention]:
    """Yield the mention without titles and marks at its ends, unless nothing of a name is left."""

    titles = (
        i for i in range(start, end - 1) if sentence[i].text.lower().rstrip(".") in HONORIFICS | OFFICES
    )
    start = max(titles, default=start - 1) + 1
    while start < end and not sentence[start].text[0].isalpha():
        start += 1
    while end > start and not sentence[end - 1].text[-1].isalpha():
        end -= 1
    words = [token.text for token in sentence[start:end]]
    lows = [plain(word) for word in words]
    if not words or any(low in acronyms or low in NOT_NAMES for low in lows) or len(words) > 5:
        return
    if len(words) == 1 and (is_place(lows[0]) or is_people(lows[0])):
        return
    if lows[0] in OFFICES or (len(words) == 1 and len(words[0]) < 3):
        return
    yield _mention(number, start, end, sentence)


def _mention(number: int, start: int, end: int, sentence: Sequence[Token], sure: bool = True) -> Mention:
    span = Span(sentence[start].start, sentence[end - 1].end)
    words = tuple(token.text for token in sentence[start:end] if token.text[0].isalpha())
    return Mention(number, start, end, span, words, sure)


def _by_pinyin(
    number: int,
    sentence: Sequence[Token],
    known: Sequence[Mention],
    acronyms: Mapping[str, str],
    bylines: Cover,
) -> Iterable[Mention]:
    """Yield surname and given name in either order and any casing, beside a reporting verb or a title."""
    taken = {i for mention in known for i in range(mention.start, mention.end)}
    for i in range(len(sentence) - 1):
        first, second = plain(sentence[i].text), plain(sentence[i + 1].text)
        if i in taken or i + 1 in taken or first in acronyms or second in acronyms:
            continue
        if not ((is_surname(first) and _given(second)) or (is_surname(second) and _given(first))):
            continue
        if not (sentence[i].text[0].isupper() or "-" in sentence[i].text or "-" in sentence[i + 1].text):
            continue
        if _spoken(sentence, i, i + 2) and not bylines.touching(Span(sentence[i].start, sentence[i + 1].end)):
            yield _mention(number, i, i + 2, sentence)


def _by_office(
    number: int,
    sentence: Sequence[Token],
    others: Sequence[tuple[Kind, Span]],
    acronyms: Mapping[str, str],
    bylines: Cover,
    usage: Usage,
) -> Iterable[Mention]:
    """Yield two or three capitalised words that a title leads, an office follows, or that say something."""
    taken = Cover(span for _, span in others)
    i = 0
    while i < len(sentence):
        end = i
        while end < len(sentence) and end - i < 4 and _may_be_name(sentence[end].text, acronyms, usage):
            end += 1
        if end - i in (2, 3):
            span = Span(sentence[i].start, sentence[end - 1].end)
            led = i > 0 and sentence[i - 1].text.lower().rstrip(".") in OFFICES | HONORIFICS
            says = end < len(sentence) and sentence[end].text.lower() in REPORTING
            said = (
                i > 0
                and sentence[i - 1].text.lower() in REPORTING
                and end < len(sentence)
                and sentence[end].text in ",."
            )
            is_free = not bylines.touching(span) and not taken.touching(span)
            if is_free and (led or says or said or _office_follows(sentence, end)):
                yield _mention(number, i, end, sentence)
        i = max(end, i + 1)


def _may_be_name(word: str, acronyms: Mapping[str, str], usage: Usage) -> bool:
    low = word.lower()
    if not (word[0].isupper() and len(word) > 1 and any(c.islower() for c in word)):
        return False
    if (
        low in OFFICES
        or low in HONORIFICS
        or low in acronyms
        or low in NOT_NAMES
        or is_place(low)
        or is_people(low)
    ):
        return False
    return (
        not usage.small[low]
        and low not in OFFICIAL_BODIES
        and low not in PRIVATE_BODIES
        and low not in SMALL_WORDS
    )


def _office_follows(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether ", the chief executive" comes next."""
    if at + 1 >= len(sentence) or sentence[at].text != ",":
        return False
    following = [token.text.lower() for token in sentence[at + 1 : at + 6]]
    office = next((k for k, word in enumerate(following) if word in OFFICES), None)
    return office is not None and not any(word in (",", "of", "and", "in") for word in following[:office])


def _given(word: str) -> bool:
    return is_given(word) and len(word) > 2 and word not in OFFICES and word not in REPORTING


def _spoken(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a reporting verb or a title stands right beside a name."""
    after = [token.text.lower() for token in sentence[end : end + 3] if token.text != ","]
    before = [token.text.lower() for token in sentence[max(0, start - 2) : start] if token.text != ","]
    return any(word in REPORTING for word in after[:1] + before[-1:]) or bool(
        before
        and (
            before[-1] in OFFICES
            or before[-1] in HONORIFICS
            or (before[-1] == "to" and "according" in before)
        )
    )


def _repeats(
    tokens: Sequence[Sequence[Token]],
    known: Sequence[Mention],
    bylines: Cover,
    others: Sequence[tuple[Kind, Span]],
) -> Iterable[Mention]:
    """Yield other spellings of full names: flipped, hyphenated, in small letters, and capitalised surnames alone."""
    full = {m.key: m for m in known if len(m.words) >= 2}
    pairs = {key for key in full if len(key) == 2}
    last = {plain(m.words[-1]) for m in full.values()} | {
        plain(m.words[0]) for m in full.values() if is_surname(plain(m.words[0]))
    }
    last = {word for word in last if len(word) > 1 and word not in NOT_NAMES}
    elsewhere = Cover(span for _, span in others)
    for number, sentence in enumerate(tokens):
        plains = [plain(token.text) for token in sentence]
        for i, low in enumerate(plains):
            span = Span(sentence[i].start, sentence[i].end)
            if bylines.touching(span):
                continue
            if i + 1 < len(plains) and frozenset((low, plains[i + 1])) in pairs and low != plains[i + 1]:
                yield _mention(number, i, i + 2, sentence)
            elif low in last and sentence[i].text[0].isupper() and elsewhere.touching(span) in (None, span):
                nearby = sentence[i + 1].text if i + 1 < len(sentence) else ""
                if not (
                    nearby[:1].isupper()
                    and nearby.lower() not in REPORTING
                    and names_by_rank(nearby.lower())[1]
                ):
                    yield _mention(number, i, i + 1, sentence)


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions in order; of two that overlap the longer one stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if kept and kept[-1].span.overlaps(mention.span):
            continue
        kept.append(mention)
    return kept
