import pytest

from reader.core.query import sought
from reader.core.query_parser import parse
from reader.core.spans import Span
from reader.tui.typeset.finding import as_searched, as_typed, find_all, next_place


def test_case_and_line_breaks_do_not_matter() -> None:
    assert find_all("New\nyork, NEW  YORK", as_typed("new york")) == (Span(0, 8), Span(10, 19))


def test_what_is_typed_is_not_a_pattern() -> None:
    assert find_all("a.b (c", as_typed(".")) == (Span(1, 2),)
    assert find_all("a.b (c", as_typed("(c")) == (Span(4, 6),)


def test_nothing_typed_finds_nothing() -> None:
    assert find_all("text", as_typed("  ")) == ()


def test_next_and_previous_go_round() -> None:
    places = (Span(2, 3), Span(5, 6), Span(9, 10))
    assert next_place(places, 0, 1) == 0
    assert next_place(places, 5, 1) == 2
    assert next_place(places, 9, 1) == 0
    assert next_place(places, 5, -1) == 0
    assert next_place(places, 2, -1) == 2
    assert next_place(places, 0, 5) == 1


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("port", "The port reported: Port!", ["port", "Port"]),
        ("port*", "The port reported, ports grow", ["port", "ports"]),
        ('"base stations" towns', "Base\nstations in towns; stations", ["Base\nstations", "towns"]),
        ("steel -iron title:iron tag:iron", "steel and iron", ["steel"]),
        ("(wind OR sun) power", "sun, power, wind", ["sun", "power", "wind"]),
        (
            "stainless steel",
            "Stainless-steel, stainless\nsteel; steel",
            ["Stainless-steel", "stainless\nsteel", "steel"],
        ),
        ("tag:policy is:unread", "policy unread", []),
        ("c++", "c and C++", ["c", "C"]),
    ],
)
def test_what_the_library_was_searched_for_is_found_as_it_was_there(
    query: str, text: str, words: list[str]
) -> None:
    found = find_all(text, as_searched(sought(parse(query))))
    assert [span.of(text) for span in found] == words
