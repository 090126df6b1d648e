"""Where the text names somebody: the tagger's finds and what rules add, each with one key for all spellings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.casing import recased
from reader.analysis.people.features import Usage
from reader.analysis.people.lexicon import (
    BODY_WORDS,
    HONORIFICS,
    NOT_NAMES,
    PARTICLES,
    POSTNOMINALS,
    REPORTING,
    STATE_WORDS,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.tagger import Kind, names_in
from reader.analysis.tokens import Token, tokenise
from reader.core.spans import Span

ARABIC = re.compile(r"(?:al|el|ul|ad|ibn|bin|ben)[-’'][A-Z]")

MOST_INITIALS = 4


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
class Tagged:
    """The sentences of a document as tokens, and what the tagger says of them."""

    tokens: tuple[tuple[Token, ...], ...]
    usage: Usage
    people: tuple[Mention, ...]
    others: tuple[tuple[Kind, Span], ...]


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
    return word.lower() if word.isalpha() else re.sub(r"[-’'.]", "", word.lower())


def is_title(word: str) -> bool:
    """Tell whether a word is a form of address or an office."""
    return word.lower().rstrip(".") in HONORIFICS or is_office(word)


def tagged(document: Document, acronyms: Mapping[str, str], outside: Cover) -> Tagged:
    """Return what the tagger finds outside the by-lines."""
    tokens = tuple(recased(tokenise(document.text, *sentence)) for sentence in document.sentences)
    words = [[token.text for token in sentence] for sentence in tokens]
    usage = Usage(words)
    people: list[Mention] = []
    others: list[tuple[Kind, Span]] = []
    for number, sentence in enumerate(tokens):
        for name in names_in(words[number], usage):
            span = Span(sentence[name.start].start, sentence[name.end - 1].end)
            if outside.touching(span):
                continue
            if name.kind == "PER":
                people += _person(number, name.start, name.end, sentence, acronyms)
            else:
                others.append((name.kind, span))
    return Tagged(tokens, usage, tuple(people), tuple(others))


def mention(number: int, start: int, end: int, sentence: Sequence[Token]) -> Mention:
    """Return tokens `start` to `end` of a sentence as a mention."""
    span = Span(sentence[start].start, sentence[end - 1].end)
    words: list[str] = []
    for i in range(start, end):
        text = sentence[i].text
        if text[0].isalpha():
            words.append(f"{text}." if i + 1 < end and is_initial(sentence, i) else text)
    return Mention(number, start, end, span, tuple(words))


def is_initial(sentence: Sequence[Token], at: int) -> bool:
    """Tell whether a token is an initial with its full stop: "H.", "Ye."."""
    text = sentence[at].text
    if not (text[0].isupper() and len(text) < 3 and text.isalpha()):
        return False
    if at + 1 == len(sentence) or sentence[at + 1].text != "." or sentence[at + 1].start != sentence[at].end:
        return False
    return text.lower() not in HONORIFICS and text not in ("St", "No", "Mt", "Ft")


def _person(
    number: int, start: int, end: int, sentence: Sequence[Token], acronyms: Mapping[str, str]
) -> Iterator[Mention]:
    """Yield the mention with its particles and without titles at its ends, unless nothing of a name is left."""
    start = max((i for i in range(start, end - 1) if is_title(sentence[i].text)), default=start - 1) + 1
    while start < end and _no_beginning(sentence, start, end):
        start += 1
    while end > start and _no_ending(sentence, end - 1, start):
        end -= 1
    if start == end:
        return
    start, end = _with_particles(sentence, start, end)
    furthest = start - 2 * MOST_INITIALS
    while start > max(1, furthest) and is_initial(sentence, start - 2):
        start -= 2
    lows = [plain(token.text) for token in sentence[start:end] if token.text[0].isalpha()]
    if not lows or len(lows) > 6 or any(low in acronyms or low in NOT_NAMES for low in lows):
        return
    if all(low in HONORIFICS for low in lows):
        return
    if is_office(lows[0]) or (len(lows) > 1 and lows[-1] in BODY_WORDS and not names_by_rank(lows[0])[0]):
        return
    if len(lows) == 1 and (
        is_place(lows[0]) or is_people(lows[0]) or len(lows[0]) < 2 or lows[0] in BODY_WORDS
    ):
        return
    yield mention(number, start, end, sentence)


def _no_beginning(sentence: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a token cannot begin a name: a mark, "Yesterday", the "State" of "Secretary of State"."""
    low = sentence[at].text.lower()
    if not low[0].isalpha() or low in NOT_NAMES:
        return True
    if end - at < 2:
        return False
    if end - at > 2 and is_people(low):
        return True
    before = sentence[at - 1].text.lower() if at else ""
    return (low in STATE_WORDS or low in BODY_WORDS or (is_place(low) and end - at > 2)) and (
        before in ("of", "for", "and", "&") or is_title(before)
    )


def _no_ending(sentence: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a token cannot end a name: a mark, a verb of saying, letters behind names."""
    word = sentence[at].text
    if not word[-1].isalpha() or word.lower() in NOT_NAMES or word in ("'s", "’s"):
        return True
    return at > start and (word.lower() in REPORTING or word == "saying" or word in POSTNOMINALS)


def _with_particles(sentence: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Widen a name over particles: "Maria van der" before "Berg", "al-Khalifa" and "bin Salman" after a name."""
    at = start
    while at > 0 and sentence[at - 1].text.lower() in PARTICLES:
        at -= 1
    joined = at < start or sentence[start].text in PARTICLES
    if joined and at > 0 and _name_like(sentence[at - 1].text):
        start = at - 1
    elif at < start and sentence[at].text[0].isupper():
        start = at
    while end < len(sentence):
        at = end
        while at < len(sentence) and sentence[at].text in PARTICLES:
            at += 1
        if ARABIC.match(sentence[end].text):
            end += 1
        elif (
            at == end
            and end + 1 < len(sentence)
            and is_initial(sentence, end - 1)
            and _name_like(sentence[end + 1].text)
        ):
            end += 2
        elif end < at < len(sentence) and _name_like(sentence[at].text):
            end = at + 1
        else:
            break
    return start, end


def _name_like(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and not is_title(word) and word.lower() not in NOT_NAMES
