"""A sentence as tokens that keep numbers, words and marks apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.figures.lexicon import FOLDS, FRACTIONS, MEASURED_ONCE, ONES, SCALES, TENS, VULGAR

_TOKEN = re.compile(
    r"[1-9](?<![\d.,].)\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]?\d)|\d{1,3}(?:['’]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|\.(?<![\w.].)\d{1,6}(?!\d)"
    r"|[A-Z](?<!\w.)(?!(?<=[AP])\.M\.)\.(?:[A-Z]\.)+(?![A-Za-z])"
    r"|[IiHhSsTtWwYy](?<!\w.)(?:(?<=[Ii])t|(?<=[HhWw])e|(?<=[Ss])he|(?<=[Tt])(?:hey|hat|here)|(?<=[Yy])ou|(?<=I)|(?<=[Ww])ho)"
    r"(?=['’](?:s|re|ve|ll|d|m)\b)"
    r"|['’](?<=\w.)(?:s|re|ve|ll|d|m)\b|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|_"
)
"""Numbers in groups, numbers, decimals; initials with their points ("U.S."); "it" and "'s" of "it's"; words; marks.

Each alternative begins with the characters it may begin with, which is how the engine passes over it fast.
"""


LONGEST = 4_000
"""Code points of a sentence looked at together; a longer one is no sentence and is read in parts."""


HYPHENS = "\u2010\u2011–"
"""Marks that may stand for a hyphen."""


class Piece(NamedTuple):
    """A number, word or mark; `glued` when no blank parts it from the one before."""

    start: int
    end: int
    text: str
    low: str
    glued: bool
    is_number: bool
    is_word: bool


_NUMBER_WORDS = MEASURED_ONCE.union(ONES, TENS, SCALES, FRACTIONS, FOLDS)
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
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        word = match[0].lower() if shouted else match[0]
        low, number, wordy = _told(word)
        if not wordy and word in HYPHENS and (word != "–" or _is_inside(text, begin, stop)):
            word = low = "-"
        if commas and number:
            word = low = word.translate(_SWAP)
        pieces.append(Piece(begin, stop, word, low, begin == last, number, wordy))
        last = stop
    return pieces


def _is_inside(text: str, begin: int, stop: int) -> bool:
    """Tell the dash of "a three–day conference", which stands for a hyphen, from that of a range."""
    return text[stop : stop + 1].islower() and text[begin - 1 : begin].isalnum()


@lru_cache(maxsize=30_000)
def _told(word: str) -> tuple[str, bool, bool]:
    """Return a token in small letters with straight apostrophes, and whether it is a number or a word."""
    first = word[0]
    number = first.isdecimal() or (first == "." and len(word) > 1)
    return word.lower().replace("’", "'"), number, first.isalpha() or (len(word) > 1 and not number)
