"""Statements that a cue tells of: direct, reported and mixed, in every order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.statements.cues import SAY, WEAK
from reader.analysis.statements.quotes import LEAST_WORDS
from reader.analysis.statements.speakers import Cast, Speaker, after, before
from reader.analysis.tokens import Token, tokenise
from reader.core.spans import Span

LEAST_REPORTED = 4
"""Words of reported speech at least."""

TRIM_LEFT = " \t,:;-–—"
TRIM_RIGHT = " \t,;:-–—"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement before it gets its number."""

    speaker: Speaker
    cue: Span
    content: tuple[Span, ...]
    direct: bool
    sure: float = 1.0


class Quotes:
    """Quotations, to be asked which one covers a place or touches a range."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = list(spans)
        self._starts = [span.start for span in spans]

    def at(self, offset: int) -> Span | None:
        """Return the quotation that covers an offset."""
        i = bisect_right(self._starts, offset) - 1
        return self.spans[i] if i >= 0 and self.spans[i].end > offset else None

    def touching(self, span: Span) -> list[Span]:
        """Return the quotations that share words with a range."""
        i = max(0, bisect_left(self._starts, span.start) - 1)
        found: list[Span] = []
        while i < len(self.spans) and self.spans[i].start < span.end:
            if self.spans[i].end > span.start:
                found.append(self.spans[i])
            i += 1
        return found


def cued(document: Document, cast: Cast, quotations: Sequence[Span]) -> Iterator[Said]:
    """Yield a statement for each cue that has a speaker and words."""
    quotes = Quotes(quotations)
    for sentence in document.sentences:
        tokens = tokenise(document.text, *sentence)
        floor = sentence.start
        for i, token in enumerate(tokens):
            low = token.text.lower()
            if quotes.at(token.start) is not None:
                continue
            if low == "according" and i + 1 < len(tokens) and tokens[i + 1].text.lower() == "to":
                found = _according(document.text, cast, sentence, tokens, i, quotes)
            elif low in SAY:
                found = _said(document.text, cast, sentence, tokens, i, floor, quotes)
            else:
                continue
            if found is not None:
                floor = token.end
                yield found


def _said(
    text: str, cast: Cast, sentence: Span, tokens: Sequence[Token], i: int, floor: int, quotes: Quotes
) -> Said | None:
    cue = Span(tokens[i].start, tokens[i].end)
    follows_quote = _after_quote(text, sentence, cue, quotes)
    inverted = after(cast, tokens, i) if follows_quote or i == 0 or tokens[i - 1].text == "," else None
    plain = before(cast, tokens, i, floor)
    speaker = (
        inverted
        if inverted and (follows_quote or plain is None or plain.span.end < cue.start - 60)
        else plain
    )
    if speaker is None or (
        speaker is plain and tokens[i].text.lower() in WEAK and not _introduces(text, tokens, i, quotes)
    ):
        return None
    is_inverted = speaker is not plain
    left = Span(sentence.start, min(speaker.span.start, cue.start) if not is_inverted else cue.start)
    right = Span(max(speaker.span.end, cue.end) if is_inverted else cue.end, sentence.end)
    content = _content(text, left, right, quotes, is_inverted, floor)
    if not content:
        return None
    direct = any(quotes.at(span.start + 1) is not None for span in content)
    return Said(speaker, cue, content, direct and _mostly_quoted(content, quotes), 1.0 if direct else 0.85)


def _after_quote(text: str, sentence: Span, cue: Span, quotes: Quotes) -> bool:
    """Tell '…," said' and '… ?" asked'."""
    before_cue = text[sentence.start : cue.start].rstrip(" ,")
    return bool(before_cue) and quotes.at(sentence.start + len(before_cue) - 1) is not None


def _introduces(text: str, tokens: Sequence[Token], i: int, quotes: Quotes) -> bool:
    """Tell whether a weak verb is followed by "that" or stands beside a quotation."""
    following = [token.text.lower() for token in tokens[i + 1 : i + 3]]
    if "that" in following:
        return True
    near = Span(max(0, tokens[i].start - 40), min(len(text), tokens[i].end + 12))
    return any(len(span.of(text).split()) >= LEAST_WORDS for span in quotes.touching(near))


def _content(
    text: str, left: Span, right: Span, quotes: Quotes, inverted: bool, floor: int
) -> tuple[Span, ...]:
    """Return the words said: what stands right of the cue, or left of it, with the quotations they touch."""
    left = _trimmed(text, Span(max(left.start, floor), max(left.end, floor)))
    right = _without_that(text, _trimmed(text, right))
    right_quotes = [q for q in quotes.touching(right) if q.start >= right.start - 1]
    left_quotes = quotes.touching(left)
    parts: list[Span] = []
    if inverted or _words(text, right) < 2 or (left_quotes and not _words(text, right) >= LEAST_REPORTED):
        parts += left_quotes or ([left] if _words(text, left) >= LEAST_REPORTED else [])
        if inverted and right_quotes:
            parts += right_quotes
    elif left_quotes and _long(text, left_quotes) and not right_quotes:
        parts += left_quotes
    elif _words(text, right) >= LEAST_REPORTED or _long(text, right_quotes):
        if left_quotes and _long(text, left_quotes):
            parts += left_quotes
        parts += _with_quotes(text, right, right_quotes)
    return tuple(_joined(parts))


def _with_quotes(text: str, span: Span, inside: Sequence[Span]) -> list[Span]:
    """Return a clause with its quotations whole; a clause that only leads to a quotation gives way to it."""
    if inside and inside[0].start - span.start <= 2:
        return list(inside)
    if inside and text[span.start : inside[0].start].rstrip().endswith(":"):
        return list(inside)
    end = max([span.end, *(q.end for q in inside)])
    return [Span(span.start, end)]


def _joined(parts: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for part in sorted(set(parts)):
        if found and part.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(part.end, found[-1].end))
        else:
            found.append(part)
    return found


def _according(
    text: str, cast: Cast, sentence: Span, tokens: Sequence[Token], i: int, quotes: Quotes
) -> Said | None:
    """Read "According to X, …" and "…, according to X"."""
    if i + 2 >= len(tokens):
        return None
    speaker = after(cast, tokens, i + 1)
    if speaker is None:
        return None
    cue = Span(tokens[i].start, tokens[i + 1].end)
    if _words(text, Span(sentence.start, cue.start)) >= LEAST_REPORTED:
        content = _trimmed(text, Span(sentence.start, cue.start))
    else:
        comma = _clause_start(text, speaker.span.end, sentence.end)
        if comma is None:
            return None
        content = _trimmed(text, Span(comma, sentence.end))
    if _words(text, content) < 3:
        return None
    touched = quotes.touching(content)
    end = max([content.end, *(q.end for q in touched)])
    return Said(speaker, cue, (Span(content.start, end),), False, 0.9)


def _clause_start(text: str, start: int, end: int) -> int | None:
    """Return the offset after the comma that ends "According to X, chief engineer of Y,"."""
    commas = [at for at in range(start, min(end, start + 240)) if text[at] == ","]
    if not commas:
        return None
    from reader.analysis.people.lexicon import is_office

    at = commas[0]
    for following in commas[1:3]:
        between = text[at + 1 : following].split()
        if 0 < len(between) <= 16 and any(is_office(word.strip(".,")) for word in between[:4]):
            at = following
    return at + 1


def _mostly_quoted(content: Sequence[Span], quotes: Quotes) -> bool:
    total = sum(span.end - span.start for span in content)
    quoted = 0
    for span in content:
        for quote in quotes.touching(span):
            quoted += min(span.end, quote.end) - max(span.start, quote.start)
    return quoted * 2 >= total


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in TRIM_LEFT:
        start += 1
    while end > start and text[end - 1] in TRIM_RIGHT:
        end -= 1
    return Span(start, end)


def _without_that(text: str, span: Span) -> Span:
    words = text[span.start : span.start + 6].lower()
    return _trimmed(text, Span(span.start + 5, span.end)) if words.startswith("that ") else span


def _words(text: str, span: Span) -> int:
    return sum(any(c.isalnum() for c in word) for word in span.of(text).split())


def _long(text: str, spans: Sequence[Span]) -> bool:
    return any(_words(text, span) >= LEAST_WORDS for span in spans)
