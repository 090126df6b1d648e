"""A sentence as tokens that keep numbers, words and marks apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]?\d)|\d+(?:[.,]\d+)*|(?<![\w.])\.\d{1,6}(?!\d)"
    r"|\b(?![AP]\.M\.)[A-Z]\.(?:[A-Z]\.)+(?![A-Za-z])|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|_"
)
"""Numbers in groups, numbers, decimals; initials with their points ("U.S."); words; marks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A number, word or mark; `glued` when no blank parts it from the one before."""

    start: int
    end: int
    text: str
    low: str
    glued: bool

    @property
    def is_number(self) -> bool:
        """Tell digits."""
        return self.text[0].isdigit() or (self.text[0] == "." and len(self.text) > 1)

    @property
    def is_word(self) -> bool:
        """Tell letters."""
        return self.text[0].isalpha()


_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,.]\d|\d)")
_DECIMAL_POINT = re.compile(r"(?<![\d.,:/])\d{1,6}\.\d{1,2}(?![\d,.]\d|\d)|(?<![\d.,])\d{1,3},\d{3}(?!\d)")
_SWAP = str.maketrans(".,", ",.")


def has_decimal_commas(text: str) -> bool:
    """Tell a text whose numbers keep commas for decimals, as translations by machine do: "7,2 %", "214.000 containers"."""
    return len(_DECIMAL_COMMA.findall(text)) >= 2 and not _DECIMAL_POINT.search(text)


def scanned(text: str, start: int, end: int, *, commas: bool = False) -> list[Piece]:
    """Return the tokens of a range of `text`; what is shouted is taken as if it were said.

    With `commas`, points and commas of numbers change places.
    """
    pieces: list[Piece] = []
    shouted = text[start:end].isupper() and end - start > 20
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower() if shouted else match.group()
        if commas and word[0].isdigit():
            word = word.translate(_SWAP)
        glued = bool(pieces) and pieces[-1].end == match.start()
        pieces.append(Piece(match.start(), match.end(), word, word.lower(), glued))
    return pieces
