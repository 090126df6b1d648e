"""All names of a document: what the tagger finds, and what pinyin, titles, speakers' labels and repeats add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from reader.analysis.document import Document
from reader.analysis.people.bodies.acronyms import places_of
from reader.analysis.people.finding.doubt import without_doubtful
from reader.analysis.people.finding.initials import by_initials, initials_among
from reader.analysis.people.finding.repeats import full_forms, repeats
from reader.analysis.people.finding.rules import by_company
from reader.analysis.people.finding.small_names import by_unknown, unknown_among
from reader.analysis.people.finding.spoilt_names import (
    by_korean,
    by_large_surname,
    by_pinyin,
    by_small_letters,
    by_turned,
    korean_among,
    large_among,
    pinyin_among,
)
from reader.analysis.people.finding.stray_words import ends_small, without_words
from reader.analysis.people.lexicon import (
    names_by_rank,
)
from reader.analysis.people.mentions import (
    Cover,
    Mention,
    Named,
    is_no_name,
    is_title,
    mention,
    plain,
    without_junior,
)
from reader.analysis.people.tagging.tagged import Tagged, tagged
from reader.analysis.people.tagging.tagger import Kind
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.tokens import Token
from reader.core.spans import Span

LONGEST_LABEL = 20
"""Tokens of a speaker's label at most, with what stands in brackets."""
LONGEST_NAME = 6
"""Tokens of the name in it, with its title, one more than at most."""

Rule = Callable[[int, Sequence[Token]], Iterable[Mention]]
"""Finds names in a sentence, given its number and its tokens."""


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
    people += (one for one in _ruled(found, people, taken, acronyms) if not outside.touching(one.span))
    people = without_words(people, found.tokens)
    if any(map(ends_small, people)):
        people += (one for one in _spoilt(found) if not outside.touching(one.span))
    people += _speakers(found.tokens, outside, found.usage)
    people += full_forms(found.tokens, people, taken, found.usage)
    bodies_seen = frozenset(" ".join(span.of(document.text).lower().split()) for _, span in others)
    people = without_doubtful(_without_overlaps(people), found.tokens, bodies_seen)
    people = _without_overlaps([*people, *repeats(found, people, outside, taken)])
    persons = Cover(one.span for one in people)
    organisations = sorted(span for kind, span in others if kind == "ORG" and not persons.touching(span))
    return _placed(found.tokens, people, organisations)


def _placed(
    tokens: tuple[tuple[Token, ...], ...], people: Sequence[Mention], organisations: Sequence[Span]
) -> Named:
    ends: dict[int, list[int]] = {}
    starts: dict[int, list[int]] = {}
    for one in people:
        ends.setdefault(one.sentence, []).append(one.end)
        starts.setdefault(one.sentence, []).append(one.start)
    words = frozenset(word for one in people for word in one.words)
    return Named(tokens, tuple(people), tuple(organisations), ends, starts, words)


def _ruled(
    found: Tagged, people: Sequence[Mention], taken: Cover, acronyms: Mapping[str, str]
) -> Iterator[Mention]:
    """Yield what the rules find beside the `people` of the tagger."""
    known = {one.span for one in people}
    full = Cover(one.span for one in people if len(without_junior(one.words)) > 1)
    rules = _rules(found, acronyms)
    for number, sentence in enumerate(found.tokens):
        for signs, rule in rules:
            if not signs.isdisjoint(found.words[number]):
                yield from rule(number, sentence)
        capitals = found.starts[number]
        yield from by_small_letters(number, sentence, capitals, found.usage)
        for one in by_company(number, sentence, capitals, known, taken, acronyms, found.usage):
            if not _adds(one.span, full):
                yield one


def _spoilt(found: Tagged) -> Iterator[Mention]:
    """Yield what only a text that spoils names calls people by."""
    for number, sentence in enumerate(found.tokens):
        capitals = found.starts[number]
        yield from by_small_letters(number, sentence, capitals, found.usage, spoilt=True)
        yield from by_turned(number, sentence, capitals)


def _rules(found: Tagged, acronyms: Mapping[str, str]) -> list[tuple[frozenset[str], Rule]]:
    """Return the rules for spoilt names and initials, each with the words of which a sentence must have one."""
    unknown = unknown_among(found.vocabulary, found.words)
    return [
        (pinyin_among(found.vocabulary), by_pinyin),
        (large_among(found.vocabulary), partial(by_large_surname, acronyms=acronyms)),
        (korean_among(found.vocabulary), by_korean),
        (unknown, partial(by_unknown, unknown=unknown)),
        (initials_among(found.vocabulary), by_initials),
    ]


def _adds(span: Span, full: Cover) -> bool:
    """Tell whether a longer stretch only adds the end of a title to a name that the tagger found."""
    inner = full.touching(span)
    return inner is not None and span.start < inner.start


def _speakers(tokens: Sequence[Sequence[Token]], outside: Cover, usage: Usage) -> list[Mention]:
    """Return the labels of a transcript ("WALLACE: …") that come back, or that read as a person's name."""
    labels: list[Mention] = []
    for number, sentence in enumerate(tokens):
        colon = _label_end(sentence)
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
    return [one for one in labels if often[one.words] > 1 and _is_speaker(one.words, usage)]


def _label_end(sentence: Sequence[Token]) -> int:
    """Return where the name of a label ends: before its colon, or before what stands in brackets in between."""
    words = [token.text for token in sentence[:LONGEST_LABEL]]
    if ":" not in words:
        return 0
    colon = words.index(":")
    end = words.index("(") if words[colon - 1] == ")" and "(" in words[:colon] else colon
    return end if end < LONGEST_NAME else 0


def _is_speaker(words: Sequence[str], usage: Usage) -> bool:
    lows = [plain(word) for word in words]
    named = any(names_by_rank(low) != ("", "") or usage.surname[low] for low in lows)
    return named and not any(map(is_no_name, lows))


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions in order; of two that overlap the one that begins first stays, or the longer one."""
    kept: list[Mention] = []
    for one in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not (kept and kept[-1].span.overlaps(one.span)):
            kept.append(one)
    return kept
