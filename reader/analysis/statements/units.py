"""Sentences as the finder reads them: a quotation is one item, and sentences it runs across are one unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.people.finding.impersonal import SMALL_IN_WORKS
from reader.analysis.statements.cues import BESIDE, FINITE, OBJECTS
from reader.analysis.tokens import is_name, tokenise
from reader.core.spans import Span

QUOTE = "“”"
STOPS = frozenset([*'.!?;:,()[]—–―"“”-', QUOTE])
"""Marks that no noun phrase reaches across."""
LEAST_QUOTE = 3
"""Fewer words between marks, with no stop before the closing one, are a term and read as plain words."""
LONGEST_LEAD = 25
"""Words of a sentence that ends with a colon and tells who says the next paragraph, at most."""
LONGEST_WORK = 8
"""Words of the title of a work at most."""
LONGEST_TITLE = 3
"""Characters of a shortened word, its stop counted, at most: "St."."""
OPENING = "\"“«„「『'‘`"


class Item(NamedTuple):
    """A word or mark in small letters, or a whole quotation, whose `low` is QUOTE."""

    start: int
    end: int
    low: str


class Unit(NamedTuple):
    """One or more sentences, with the quotations that touch them."""

    span: Span
    quotes: tuple[Span, ...]


def units(text: str, sentences: Sequence[Span], quotes: Sequence[Span]) -> Iterator[Unit]:
    """Yield the units of a text in order; a quotation lies in one unit only."""
    spoken = [quote for quote in quotes if is_speech(text, quote)]
    at = 0
    start: int | None = None
    announced = 0
    held: list[Span] = []
    for number, sentence in enumerate(sentences):
        start = sentence.start if start is None else start
        end = sentence.end
        while at < len(spoken) and spoken[at].start < end:
            held.append(spoken[at])
            at += 1
        after = sentences[number + 1].start if number + 1 < len(sentences) else end
        if after > sentence.end and text[sentence.end - 1] == ":" and _announces(text, sentence, after):
            announced = text.find("\n", after)
            announced = announced if announced >= 0 else len(text)
        if after > end and after < announced:
            continue
        if held and (held[-1].end > after or _answered(text, held[-1], sentence, after)):
            continue
        yield Unit(Span(start, max(end, held[-1].end if held else end)), tuple(held))
        start, held = None, []
    if start is not None:
        yield Unit(Span(start, max(sentences[-1].end, held[-1].end if held else 0)), tuple(held))


def items(text: str, unit: Unit) -> list[Item]:
    """Return the words and marks of a unit, each quotation as one item."""
    found: list[Item] = []
    at = unit.span.start
    for quote in unit.quotes:
        found += _words(text, at, max(at, quote.start))
        found.append(Item(quote.start, quote.end, QUOTE))
        at = quote.end
    return found + _words(text, at, unit.span.end)


def _words(text: str, start: int, end: int) -> list[Item]:
    found: list[Item] = []
    before = ""
    for t in tokenise(text, start, end):
        found.append(Item(t.start, t.end, t.text if is_name(t.text, before) else t.text.lower()))
        before = t.text
    return found


def words_in(found: Sequence[Item]) -> int:
    """Return how many words the items have, a quotation's marks apart."""
    return sum(item.low == QUOTE or item.low[0].isalnum() for item in found)


def _answered(text: str, quote: Span, sentence: Span, after: int) -> bool:
    """Tell '"Why?" Lind demanded.', whose second half is no sentence of its own."""
    if quote.end < sentence.end or after <= sentence.end or text[quote.end - 2] not in "?!…—-":
        return False
    words = text[after : after + 80].split("\n")[0].split()
    verb = next((i for i, word in enumerate(words[:6]) if word.strip(".,:").lower() in FINITE), None)
    if verb is None or "\n" in text[quote.end : after]:
        return False
    stop = next((i for i, word in enumerate(words) if i >= verb and word[-1] in ".,:"), len(words))
    return stop <= verb + 1 or words[verb + 1].lower() in (BESIDE - {"for"}) | OBJECTS


def is_title_of_work(words: Sequence[str]) -> bool:
    """Tell the words of "Larry King Live" and "The Art of War" by their capitals: a book, a film or a show."""
    if not 1 < len(words) <= LONGEST_WORK:
        return False
    heads = [word for word in words if word.lower() not in SMALL_IN_WORKS]
    if any(word[-1] == "." and len(word) > LONGEST_TITLE for word in words[:-1]):
        return False  # "Stay, Sonia. Stay."
    return words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in heads)


def _announces(text: str, sentence: Span, after: int) -> bool:
    """Tell "Lind added:" before a paragraph that holds what was added."""
    words = sentence.of(text).rstrip(":").lower().split()
    return len(words) <= LONGEST_LEAD and (text[after] in OPENING or (bool(words) and words[-1] in FINITE))


def is_speech(text: str, quote: Span) -> bool:
    """Tell words that somebody said from a term and the title of a work."""
    inside = quote.of(text).strip("“”\"«»「」『』„‘’'` ")
    words = inside.split()
    if inside[-1:] in ("!", "?", "…"):
        return True
    if is_title_of_work(words):
        return False
    if inside[-1:] == ".":
        return True
    return len(words) >= LEAST_QUOTE or inside[-1:] == ","
