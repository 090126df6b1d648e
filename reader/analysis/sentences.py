"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis.sentence_words import LEADS, MAYBE, REPORTING, STARTERS, TITLES
from reader.core.article import Block
from reader.core.spans import Span, trimmed

RULED = frozenset({None, "en", "zh", "ja"})
"""Languages that the rules below are for; the others have their abbreviations in sentencex."""

_CLOSERS = "\"'”’»)\\]）】」』"
_OPENERS = "\"'“‘«(\\[（【「『¿¡"
# A run of stops, the quotes and brackets it closes, and a citation such as [4] or [1-3].
_END = re.compile(
    rf"(?P<stop>[.!?…]{{1,10}}(?:\s\.){{0,5}}(?=[{_CLOSERS}]{{0,6}}(?:\s|$|[A-Z]))|[。！？｡]{{1,10}})(?P<close>[{_CLOSERS}]{{0,6}})(?:\s?\[\d[\d ,–-]{{0,12}}\])?"
)
_NEXT = re.compile(rf"\s*(?:[-–—•*]\s+)?(?P<open>[{_OPENERS}]{{0,4}})(?P<word>[\w'’-]{{0,40}})")
_LAST = re.compile(r"[\w.'’&/°-]{1,40}$")
_ENUMERATOR = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}|\(?[a-zA-Z]|[ivxIVX]{1,5})$")
_ATTRIBUTION = re.compile(
    rf"\s*(?P<names>(?:[\w'’.-]{{1,25}}\s+){{1,5}}?)(?:{'|'.join(sorted(REPORTING))})\b(?P<rest>[^.!?\n]{{0,40}})"
)

_CAPITAL = re.compile(r"[A-Z]")
LEAST_WORDS = 4
"""Fewer words before an abbreviation are no sentence yet: "At 5 a.m. Mr. Smith went"."""
LEAST_CAPITALS = 0.004
"""Share of capitals under which a text has lost its casing, and a small letter may begin a sentence."""


def split(text: str, blocks: Sequence[Block] = (), language: str | None = "en") -> tuple[Span, ...]:
    """Return the sentences of `text` in order; none crosses a block or a line break, and none is empty.

    Linear in the length of the text. Without blocks every line stands for itself.
    """
    found: list[Span] = []
    uncased = len(_CAPITAL.findall(text)) < LEAST_CAPITALS * len(text)
    for piece in _pieces(text, blocks):
        start = piece.start
        for end in _ends(piece.of(text), language, uncased):
            span = trimmed(text, Span(start, piece.start + end))
            if span.start < span.end:
                found.append(span)
            start = piece.start + end
    return tuple(found)


def _pieces(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the lines of each block: paragraphs have one, tables and code many."""
    for whole in [block.span for block in blocks] or [Span(0, len(text))]:
        start = whole.start
        for line in whole.of(text).split("\n"):
            if line.strip():
                yield Span(start, start + len(line))
            start += len(line) + 1


def _ends(piece: str, language: str | None, uncased: bool) -> Iterator[int]:
    """Yield the offset after each sentence of one line."""
    if language not in RULED:
        from sentencex import get_sentence_boundaries

        yield from (boundary["end_index"] for boundary in get_sentence_boundaries(language, piece))
        return
    start = 0
    for candidate in _END.finditer(piece):
        if _is_end(piece, start, candidate, uncased):
            start = candidate.end()
            yield start
    if start < len(piece):
        yield len(piece)


def _is_end(piece: str, start: int, candidate: re.Match[str], uncased: bool) -> bool:
    """Tell whether the stop ends the sentence that began at `start`."""
    stop, close, end = candidate["stop"], candidate["close"], candidate.end()
    if stop[0] in "。！？｡":
        return True
    if end == len(piece):
        return True
    following = _NEXT.match(piece, end)
    assert following is not None  # every part of it may be empty
    word = following["word"]
    glued = following.start("open") == end
    if glued and not _glued_sentences(piece, candidate, word):
        return False
    if word[:1].islower() and not (uncased and len(stop) == 1):
        return False
    if close and ('"' in close or "”" in close) and _attributed(piece, end, stop):
        return False
    if stop != ".":
        return True
    return _full_stop_ends(piece, start, candidate.start(), word, following["open"])


def _glued_sentences(piece: str, candidate: re.Match[str], word: str) -> bool:
    """Tell whether a stop without a blank after it still parts two sentences ("grew.Exports")."""
    at = candidate.start()
    before = piece[max(0, at - 40) : at].rpartition(" ")[2]
    after = piece[at : at + 40].partition(" ")[0]
    is_address = any(mark in before + after for mark in "@/")
    return (
        word[:1].isupper()
        and word[1:].islower()
        and before[-3:].islower()
        and len(before) > 2
        and not is_address
    )


def _attributed(piece: str, end: int, stop: str) -> bool:
    """Tell whether the quotation that ends here is tied to its speaker next: '…?" Smith asked.'"""
    found = _ATTRIBUTION.match(piece, end)
    if found is None:
        return False
    names = found["names"].split()
    proper = sum(name[:1].isupper() for name in names)
    # After a full stop only a bare "Tian Yulong said." belongs; a longer one is a sentence of its own.
    return proper > 0 and (stop != "." or (len(names) <= 4 and len(found["rest"].split()) <= 2))


def _full_stop_ends(piece: str, start: int, at: int, word: str, opening: str) -> bool:
    """Tell whether the single full stop at `at` ends a sentence, by the words around it."""
    last = _LAST.search(piece, max(start, at - 40), at)
    before = last.group() if last else ""
    low = before.lower().rstrip(".")
    if not word and not opening:
        return True
    if (
        start + len(before) >= at - 1
        and _ENUMERATOR.match(before)
        and not piece[start : at - len(before)].strip(" (")
    ):
        return False
    if low in TITLES:
        return False
    if low in LEADS:
        return low == "no" and not word[:1].isdigit() and word.lower() in STARTERS
    starts = word.lower() in STARTERS or bool(opening and opening[0] in '"“‘«')
    if len(before) == 1 and before.isupper():
        return starts and word.lower() != "i" and (before == "I" or _small_word(piece[start : at - 1]))
    if low in MAYBE or _dotted(before):
        if len(piece[start:at].split()) < LEAST_WORDS:
            return False
        return starts or (low in ("etc", "a.m", "p.m") and word[:1].isupper() and not word.isupper())
    return True


def _small_word(text: str) -> bool:
    """Tell whether `text` ends in a word without capitals."""
    return text[-20:].rstrip().rpartition(" ")[2].islower()


def _dotted(before: str) -> bool:
    """Tell an abbreviation made of letters and dots ("U.S", "J.P")."""
    letters = before.split(".")
    return len(letters) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters)
