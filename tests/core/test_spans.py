"""Spans of code points."""

from __future__ import annotations

import pytest

from reader.core.spans import Span, trimmed


@pytest.mark.parametrize(
    ("text", "words"), [("  a b \n", "a b"), ("ab", "ab"), ("\u00a0ab", "ab"), (" \n ", ""), ("", "")]
)
def test_white_space_at_both_ends_is_trimmed(text: str, words: str) -> None:
    assert trimmed(text, Span(0, len(text))).of(text) == words


def test_only_what_is_within_the_span_is_trimmed() -> None:
    assert trimmed("ab  cd", Span(1, 5)) == Span(1, 5)
    assert trimmed("ab  cd", Span(2, 5)) == Span(4, 5)


@pytest.mark.parametrize(
    ("other", "overlap"), [((0, 2), False), ((0, 3), True), ((3, 4), True), ((4, 6), True), ((5, 6), False)]
)
def test_spans_that_only_touch_do_not_overlap(other: tuple[int, int], overlap: bool) -> None:
    assert Span(2, 5).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(2, 5)) is overlap
