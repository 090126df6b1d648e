"""Justified lines end where the width does, hold the same words, and lead from cell to code point and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article, Block
from reader.core.spans import Span
from reader.tui.typeset.page import typeset
from reader.tui.typeset.wrapping import cells
from tests.tui.reading import sample


def paragraph(text: str) -> Article:
    return Article("", text, "text", blocks=(Block("paragraph", Span(0, len(text))),))


WORDS = (
    "The ministry said on Tuesday that freight moved by rail had grown in every region but one since spring."
)


@pytest.mark.parametrize("width", [31, 60, 64])
def test_all_lines_but_the_last_end_where_the_width_does(width: int) -> None:
    text = f"{WORDS} {WORDS}"
    lines = [line for line in typeset(paragraph(text), None, (), width, justify=True).lines if line.pieces]
    ends = [line.pieces[-1].x + cells(line.pieces[-1].span.of(text)) for line in lines]
    assert len(lines) > 3
    assert ends[:-1].count(width) >= len(lines) - 2, "at most one would get holes"
    assert ends[-1] < width


def test_a_line_that_would_get_holes_stays_ragged() -> None:
    text = "one extraordinarily-long-compound-word-here two three four"
    ragged = typeset(paragraph(text), None, (), 40).lines
    assert typeset(paragraph(text), None, (), 40, justify=True).lines[1:3] == ragged[1:3]


@given(st.text(alphabet="ab 中é\u0301🚄-", min_size=1, max_size=200), st.integers(16, 50))
def test_the_same_words_stand_on_the_same_lines(text: str, width: int) -> None:
    ragged, even = (typeset(paragraph(text), None, (), width, justify=j) for j in (False, True))
    assert len(ragged.lines) == len(even.lines)
    for row, line in enumerate(ragged.lines):
        assert ragged.extent(row) == even.extent(row) if line.pieces else not even.lines[row].pieces
    assert all(p.x + cells(p.span.of(text)) <= width for line in even.lines for p in line.pieces)


def test_every_code_point_is_found_again_in_its_cell() -> None:
    page = typeset(sample.ARTICLE, sample.BRIEF, (), 50, justify=True)
    for offset, letter in enumerate(sample.TEXT):
        row, x = page.cell(offset)
        if not letter.isspace() and letter.isascii():
            assert page.offset(row, x) == offset
