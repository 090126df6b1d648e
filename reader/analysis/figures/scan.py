"""A sentence as tokens that keep numbers, words and marks apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.figures.lexicon import FRACTIONS, ONES, SCALES, TENS, VULGAR

_TOKEN = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]?\d)|\d+(?:[.,]\d+)*|(?<![\w.])\.\d{1,6}(?!\d)"
    r"|\b(?![AP]\.M\.)[A-Z]\.(?:[A-Z]\.)+(?![A-Za-z])"
    r"|\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|I|[Tt]hat|[Tt]here|[Ww]ho)(?=['’](?:s|re|ve|ll|d|m)\b)"
    r"|(?<=\w)['’](?:s|re|ve|ll|d|m)\b|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|_"
)
"""Numbers in groups, numbers, decimals; initials with their points ("U.S."); "it" and "'s" of "it's"; words; marks."""


class Piece(NamedTuple):
    """A number, word or mark; `glued` when no blank parts it from the one before."""

    start: int
    end: int
    text: str
    low: str
    glued: bool
    is_number: bool
    is_word: bool


_NUMBER_WORDS = frozenset((*ONES, *TENS, *SCALES, *FRACTIONS))
_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_LETTERS = re.compile(r"[a-z]+")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,.]\d|\d)")
_DECIMAL_POINT = re.compile(r"(?<![\d.,:/])\d{1,6}\.\d{1,2}(?![\d,.]\d|\d)|(?<![\d.,])\d{1,3},\d{3}(?!\d)")
_SWAP = str.maketrans(".,", ",.")


def has_decimal_commas(text: str) -> bool:
    """Tell a text whose numbers keep commas for decimals, as translations by machine do: "7,2 %", "214.000 containers"."""
    return len(_DECIMAL_COMMA.findall(text)) >= 2 and not _DECIMAL_POINT.search(text)


def may_count(text: str, start: int, end: int) -> bool:
    """Tell whether there may be a number in a range of `text`: most sentences have none and need no reading."""
    if _DIGIT.search(text, start, end):
        return True
    return not _NUMBER_WORDS.isdisjoint(_LETTERS.findall(text[start:end].lower()))


def scanned(text: str, start: int, end: int, *, commas: bool = False) -> list[Piece]:
    """Return the tokens of a range of `text`; what is shouted is taken as if it were said.

    With `commas`, points and commas of numbers change places.
    """
    pieces: list[Piece] = []
    shouted = text[start:end].isupper() and end - start > 20
    curly = text.find("’", start, end) >= 0
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        word = match[0].lower() if shouted else match[0]
        first = word[0]
        number = first.isdigit() or (first == "." and stop - begin > 1)
        if commas and number:
            word = word.translate(_SWAP)
        low = word.lower()
        if curly:
            low = low.replace("’", "'")
        wordy = first.isalpha() or (stop - begin > 1 and not number)
        pieces.append(Piece(begin, stop, word, low, begin == last, number, wordy))
        last = stop
    return pieces
