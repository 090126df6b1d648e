"""The words of a PDF page with where they stand, as pdfium tells them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, hypot, pi
from typing import Any, NamedTuple

from reader.ingest.pdf.fonts import is_bold

_BLANK = "\0\t\n\r \xa0\u3000"
_HYPHEN = "\x02\ufffe"
"""What pdfium puts for a hyphen at the end of a line, before it goes on with the next line without a blank."""

_WORD = re.compile(f"[^{_BLANK}{_HYPHEN}]*[{_HYPHEN}]|[^{_BLANK}{_HYPHEN}]+")
_SIGNS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u2010": "-", "\uf0b7": "•", "\uf0a7": "▪"})

_ANOTHER_SIZE = 0.12
_RAISED = 0.15
"""So much of a size apart, letters belong to different words: a number that points to a note, an exponent."""

_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank: where they begin and end, the height of the line they stand on over the bottom of the
    page, their size (points), and whether the document writes a blank before them; else there is room at most."""

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool = False
    blank: bool = True


class _Place(NamedTuple):
    """Where a letter stands when it is looked at upright, its size, and by how many quarters it is turned."""

    x: float
    y: float
    size: float
    turn: int


def page_words(page: Any) -> tuple[list[Word], int]:
    """Return the words of one page that run as most of it does, and how many letters could not be told."""
    text = page.get_textpage()
    try:
        letters = _Letters(text.raw)
        words = [(turn, word) for turn, word in letters.words() if word.text]
    finally:
        text.close()
    turns = Counter(turn for turn, word in words for _ in word.text)
    mostly = turns.most_common(1)[0][0] if turns else 0
    return [word for turn, word in words if turn == mostly], letters.lost


class _Letters:
    """The letters of a page. Asking for the place of each takes as long as all else, so the ends of words are asked."""

    def __init__(self, page: Any) -> None:
        from pypdfium2 import raw

        self._raw, self._page = raw, page
        self._text = self._told()
        self._x, self._y, self._flags = ctypes.c_double(), ctypes.c_double(), ctypes.c_int()
        self._matrix, self._box = raw.FS_MATRIX(), raw.FS_RECTF()
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self.lost = 0

    def _told(self) -> str:
        count = self._raw.FPDFText_CountChars(self._page)
        told = ctypes.create_string_buffer(2 * (count + 1))
        self._raw.FPDFText_GetText(self._page, 0, count, ctypes.cast(told, ctypes.POINTER(ctypes.c_ushort)))
        text = told.raw[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = (self._raw.FPDFText_GetUnicode(self._page, i) for i in range(count))
        return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)

    def words(self) -> Iterator[tuple[int, Word]]:
        """Yield the words with the quarters by which they are turned."""
        ended = 0
        for found in _WORD.finditer(self._text):
            begin, end = found.span()
            blank = any(not self._raw.FPDFText_IsGenerated(self._page, i) for i in range(ended, begin))
            ended = end
            if self._is_lost(begin) or self._is_lost(end - 1):
                self.lost += end - begin
                continue
            for first, last, place in self._level(begin, end):
                yield place.turn, self._word(first, last, place, blank or first == 0)
                blank = False

    def _is_lost(self, at: int) -> bool:
        return bool(self._raw.FPDFText_HasUnicodeMapError(self._page, at) == 1)

    def _level(self, begin: int, end: int) -> Iterator[tuple[int, int, _Place]]:
        """Yield the pieces of a word that stand on one line and are of one size, with where each begins."""
        first = self._place(begin)
        if end - begin == 1 or _is_level(first, *self._origin(end - 1)):
            yield begin, end, first
            return
        for at in range(begin + 1, end):
            place = self._place(at)
            if not _is_near(first, place):
                yield begin, at, first
                begin, first = at, place
        yield begin, end, first

    def _origin(self, at: int) -> tuple[float, float]:
        self._raw.FPDFText_GetCharOrigin(self._page, at, self._x, self._y)
        return self._x.value, self._y.value

    def _place(self, at: int) -> _Place:
        self._raw.FPDFText_GetMatrix(self._page, at, self._matrix)
        matrix = self._matrix
        size = self._raw.FPDFText_GetFontSize(self._page, at) * hypot(matrix.c, matrix.d)
        turn = round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4 if matrix.b else 0 if matrix.a > 0 else 2
        x, y = _turned(*self._origin(at), turn)
        return _Place(x, y, size, turn)

    def _word(self, begin: int, end: int, place: _Place, blank: bool) -> Word:
        self._raw.FPDFText_GetLooseCharBox(self._page, end - 1, self._box)
        box, turn = self._box, place.turn
        right = max(_turned(box.left, box.bottom, turn)[0], _turned(box.right, box.top, turn)[0])
        self._raw.FPDFText_GetFontInfo(self._page, begin, self._name, _LONGEST_NAME, self._flags)
        text = self._text[begin:end].translate(_SIGNS)
        return Word(text, place.x, max(place.x, right), place.y, place.size, is_bold(self._name.value), blank)


def _is_level(first: _Place, x: float, y: float) -> bool:
    """Tell whether a letter stands on the same line as another."""
    return abs(_turned(x, y, first.turn)[1] - first.y) <= _RAISED * first.size


def _is_near(one: _Place, other: _Place) -> bool:
    """Tell whether two letters stand on one line and are of one size."""
    size = max(one.size, other.size)
    return (
        one.turn == other.turn
        and abs(one.y - other.y) <= _RAISED * size
        and abs(one.size - other.size) <= _ANOTHER_SIZE * size
    )


def _turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """Return a place as it is when text turned by so many quarters is looked at upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarters]
