"""All names of a document: what the tagger finds, and what pinyin, titles, speakers' labels and repeats add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.acronyms import places_of
from reader.analysis.people.features import Usage
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    NOT_NAMES,
    REPORTING,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.mentions import ARABIC, Cover, Mention, is_title, mention, plain, tagged
from reader.analysis.people.pinyin import is_given, is_surname
from reader.analysis.people.tagger import Kind
from reader.analysis.tokens import Token
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Named:
    """All names of a document with the tokens of its sentences."""

    tokens: tuple[tuple[Token, ...], ...]
    people: tuple[Mention, ...]
    organisations: tuple[Span, ...]
    ends: Mapping[int, Sequence[int]]
    """Where the names of persons end in each sentence."""


def named(document: Document, acronyms: Mapping[str, str], bylines: Sequence[Span]) -> Named:
    """Return every person and organisation named in the document, in order."""
    outside = Cover(bylines)
    found = tagged(document, acronyms, outside)
    bodies = [span for span in places_of(document.text, acronyms, found.tokens) if not outside.touching(span)]
    known = Cover(bodies)
    others: list[tuple[Kind, Span]] = [("ORG", span) for span in bodies]
    others += (other for other in found.others if not known.touching(other[1]))
    taken = Cover(span for _, span in others)
    people = [one for one in found.people if not known.touching(one.span)]
    for number, sentence in enumerate(found.tokens):
        people += (
            one
            for rule in (
                _by_pinyin(number, sentence, acronyms),
                _by_office(number, sentence, taken, acronyms, found.usage),
            )
            for one in rule
            if not outside.touching(one.span)
        )
    people += _speakers(found.tokens, outside)
    people = _without_overlaps(people)
    people = _without_overlaps([*people, *_repeats(found.tokens, people, outside, taken, found.usage)])
    persons = Cover(one.span for one in people)
    organisations = sorted(span for kind, span in others if kind == "ORG" and not persons.touching(span))
    ends: dict[int, list[int]] = {}
    for one in people:
        ends.setdefault(one.sentence, []).append(one.end)
    return Named(found.tokens, tuple(people), tuple(organisations), ends)


def _by_pinyin(number: int, sentence: Sequence[Token], acronyms: Mapping[str, str]) -> Iterator[Mention]:
    """Yield surname and given name in either order and any casing, beside a reporting verb or a title."""
    for i in range(len(sentence) - 1):
        first, second = plain(sentence[i].text), plain(sentence[i + 1].text)
        if not ((is_surname(first) and _given(second)) or (is_surname(second) and _given(first))):
            continue
        one, other = sentence[i].text, sentence[i + 1].text
        if first in acronyms or second in acronyms or not (one[0].isupper() or "-" in one or "-" in other):
            continue
        if _spoken(sentence, i, i + 2):
            yield mention(number, i, i + 2, sentence)


def _given(word: str) -> bool:
    return (
        is_given(word)
        and len(word) > 2
        and not is_office(word)
        and word not in REPORTING
        and word not in NOT_NAMES
    )


def _spoken(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a reporting verb or a title stands right beside a name."""
    following = [token.text.lower() for token in sentence[end : end + 3] if token.text != ","]
    leading = [token.text.lower() for token in sentence[max(0, start - 2) : start] if token.text != ","]
    if any(word in REPORTING for word in following[:1] + leading[-1:]):
        return True
    return bool(leading) and (is_title(leading[-1]) or leading == ["according", "to"])


def _by_office(
    number: int, sentence: Sequence[Token], taken: Cover, acronyms: Mapping[str, str], usage: Usage
) -> Iterator[Mention]:
    """Yield two or three capitalised words that a title leads, an office follows, or that say something."""
    i = 0
    while i < len(sentence):
        end = i
        while end < len(sentence) and end - i < 4 and _may_be_name(sentence[end].text, acronyms, usage):
            end += 1
        if end - i in (2, 3) and not taken.touching(Span(sentence[i].start, sentence[end - 1].end)):
            led = i > 0 and is_title(sentence[i - 1].text)
            says = end < len(sentence) and sentence[end].text.lower() in REPORTING
            if led or says or _office_follows(sentence, end) or _said_by(sentence, i, end):
                yield mention(number, i, end, sentence)
        i = max(end, i + 1)


def _said_by(sentence: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether '…," said Ann Lee.' goes round the name."""
    return (
        start > 0
        and sentence[start - 1].text.lower() in REPORTING
        and end < len(sentence)
        and sentence[end].text in ",."
    )


def _may_be_name(word: str, acronyms: Mapping[str, str], usage: Usage) -> bool:
    if ARABIC.match(word):
        return True
    if not (word[0].isupper() and len(word) > 1 and any(c.islower() for c in word)):
        return False
    low = word.lower()
    if is_title(low) or is_place(low) or is_people(low) or usage.small[low]:
        return False
    return not (low in acronyms or low in NOT_NAMES or low in BODY_WORDS or low in REPORTING)


def _office_follows(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether ", the chief executive" comes next."""
    if at + 1 >= len(sentence) or sentence[at].text != ",":
        return False
    following = [token.text.lower() for token in sentence[at + 1 : at + 6]]
    office = next((k for k, word in enumerate(following) if is_office(word)), None)
    return office is not None and not any(word in (",", "of", "and", "in") for word in following[:office])


def _speakers(tokens: Sequence[Sequence[Token]], outside: Cover) -> list[Mention]:
    """Return the labels of a transcript ("WALLACE: …") that come back, or that read as a person's name."""
    labels: list[Mention] = []
    for number, sentence in enumerate(tokens):
        colon = next((i for i, token in enumerate(sentence[:6]) if token.text == ":"), 0)
        words = sentence[:colon]
        start = max(
            (i + 1 for i, token in enumerate(words) if is_title(token.text) or token.text == "."), default=0
        )
        words = sentence[start:colon]
        if 0 < len(words) < 4 and all(token.text[0].isupper() and len(token.text) > 1 for token in words):
            one = mention(number, start, colon, sentence)
            if not outside.touching(one.span):
                labels.append(one)
    often = Counter(one.words for one in labels)
    return [one for one in labels if often[one.words] > 1 and _is_speaker(one.words)]


def _is_speaker(words: Sequence[str]) -> bool:
    lows = [plain(word) for word in words]
    if any(
        low in NOT_NAMES or low in BODY_WORDS or is_office(low) or is_people(low) or is_place(low)
        for low in lows
    ):
        return False
    return any(names_by_rank(low) != ("", "") or is_surname(low) for low in lows)


def _repeats(
    tokens: Sequence[Sequence[Token]], known: Sequence[Mention], outside: Cover, taken: Cover, usage: Usage
) -> Iterator[Mention]:
    """Yield other spellings of full names: flipped, hyphenated, in small letters; and their parts alone."""
    full = {one.key: one for one in known if len(one.words) >= 2}
    pairs = {key for key in full if len(key) == 2}
    parts = _surnames(full.values()) | {plain(one.words[0]) for one in full.values() if len(one.words[0]) > 2}
    parts = {
        part
        for part in parts
        if not (part in NOT_NAMES or is_place(part) or is_people(part) or is_office(part))
    }
    parts |= {part for part in _surnames(full.values()) if is_surname(part)}
    for number, sentence in enumerate(tokens):
        plains = [plain(token.text) for token in sentence]
        for i, low in enumerate(plains):
            span = Span(sentence[i].start, sentence[i].end)
            if i + 1 < len(plains) and low != plains[i + 1] and frozenset((low, plains[i + 1])) in pairs:
                if not outside.touching(span):
                    yield mention(number, i, i + 2, sentence)
            elif (
                low in parts
                and _alone(sentence, i, usage)
                and not outside.touching(span)
                and taken.touching(span) in (None, span)
            ):
                yield mention(number, i, i + 1, sentence)


def _surnames(people: Iterable[Mention]) -> set[str]:
    """Return last words, and first words that are Chinese surnames."""
    found: set[str] = set()
    for one in people:
        found.add(plain(one.words[-1]))
        if is_surname(plain(one.words[0])):
            found.add(plain(one.words[0]))
    return {word for word in found if len(word) > 1}


def _alone(sentence: Sequence[Token], at: int, usage: Usage) -> bool:
    """Tell whether part of a known name stands by itself: capitalised, and neither part of a longer name nor a word."""
    word = sentence[at].text
    if not word[0].isupper():
        return is_surname(word) and _spoken(sentence, at, at + 1)
    if at == 0 and usage.small[word.lower()]:
        return False
    following = sentence[at + 1].text if at + 1 < len(sentence) else ""
    leading = sentence[at - 1].text if at else ""
    longer = following[:1].isupper() and following.lower() not in REPORTING and not is_title(following)
    return not longer and not (leading[:1].isupper() and at > 1 and not is_title(leading))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions in order; of two that overlap the one that begins first stays, or the longer one."""
    kept: list[Mention] = []
    for one in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not (kept and kept[-1].span.overlaps(one.span)):
            kept.append(one)
    return kept
