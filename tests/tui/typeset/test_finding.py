from reader.core.spans import Span
from reader.tui.typeset.finding import find_all, next_place


def test_case_and_line_breaks_do_not_matter() -> None:
    assert find_all("New\nyork, NEW  YORK", "new york") == (Span(0, 8), Span(10, 19))


def test_what_is_typed_is_not_a_pattern() -> None:
    assert find_all("a.b (c", ".") == (Span(1, 2),)
    assert find_all("a.b (c", "(c") == (Span(4, 6),)


def test_nothing_typed_finds_nothing() -> None:
    assert find_all("text", "  ") == ()


def test_next_and_previous_go_round() -> None:
    places = (Span(2, 3), Span(5, 6), Span(9, 10))
    assert next_place(places, 0, 1) == 0
    assert next_place(places, 5, 1) == 2
    assert next_place(places, 9, 1) == 0
    assert next_place(places, 5, -1) == 0
    assert next_place(places, 2, -1) == 2
    assert next_place(places, 0, 5) == 1
