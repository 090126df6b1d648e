"""All names of a document: what the tagger finds, and what pinyin, titles, speakers' labels and repeats add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.acronyms import places_of
from reader.analysis.people.doubt import without_doubtful
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
from reader.analysis.people.mentions import Cover, Mention, is_title, mention, plain, tagged
from reader.analysis.people.pinyin import is_surname
from reader.analysis.people.rules import by_company, by_initials, by_pinyin, is_spoken
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
    starts: Mapping[int, Sequence[int]]
    """Where they begin."""


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
    full = Cover(one.span for one in people if len(one.words) > 1)
    for number, sentence in enumerate(found.tokens):
        people += (
            one
            for rule in (
                by_pinyin(number, sentence, acronyms),
                (
                    one
                    for one in by_company(number, sentence, taken, acronyms, found.usage)
                    if not _adds(one.span, full)
                ),
                by_initials(number, sentence),
            )
            for one in rule
            if not outside.touching(one.span)
        )
    people += _speakers(found.tokens, outside)
    bodies_seen = frozenset(" ".join(span.of(document.text).lower().split()) for _, span in others)
    people = without_doubtful(_without_overlaps(people), found.tokens, bodies_seen)
    people = _without_overlaps([*people, *_repeats(found.tokens, people, outside, taken, found.usage)])
    persons = Cover(one.span for one in people)
    organisations = sorted(span for kind, span in others if kind == "ORG" and not persons.touching(span))
    ends: dict[int, list[int]] = {}
    starts: dict[int, list[int]] = {}
    for one in people:
        ends.setdefault(one.sentence, []).append(one.end)
        starts.setdefault(one.sentence, []).append(one.start)
    return Named(found.tokens, tuple(people), tuple(organisations), ends, starts)


def _adds(span: Span, full: Cover) -> bool:
    """Tell whether a longer stretch only adds the end of a title to a name that the tagger found."""
    inner = full.touching(span)
    return inner is not None and span.start < inner.start


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
        return is_surname(word) and is_spoken(sentence, at, at + 1)
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
