"""What can stand where one types, and that taking it gives a query that can be asked."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.core.query_completion import Begun, begun, completed, known_offers
from reader.core.query_parser import parse
from reader.errors import QueryError


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("fig", Begun(0, None, "fig")),
        ("steel ti", Begun(6, None, "ti")),
        ("-(ti", Begun(2, None, "ti")),
        ("tag:pol", Begun(4, "tag", "pol")),
        ("TAG:", Begun(4, "tag", "")),
        ('-person:"Ana R', Begun(8, "person", "Ana R")),
        ('x person:"', Begun(9, "person", "")),
        ("s", None),
        ("steel ", None),
        ("", None),
        ("titel:x", None),
        ('"a phrase wit', None),
        ('person:"Ana" ', None),
    ],
)
def test_what_is_being_typed(text: str, at: Begun | None) -> None:
    assert begun(text, len(text)) == at


def test_names_and_values_that_need_no_library() -> None:
    assert known_offers(Begun(0, None, "fig")) == ("figure:",)
    assert known_offers(Begun(0, "is", "unr")) == ("unread",)
    assert known_offers(Begun(0, "tag", "un")) is None
    assert known_offers(Begun(0, "title", "un")) == ()


@pytest.mark.parametrize(
    ("text", "cursor", "offer", "whole", "after"),
    [
        ("tag:pol", 7, "policy/industry", "tag:policy/industry ", 20),
        ("tag:pol is:read", 7, "policy", "tag:policy is:read", 10),
        ("fi", 2, "figure:", "figure:", 7),
        ("person:an", 9, "Ana Ruiz", 'person:"Ana Ruiz" ', 18),
        ('person:"an"', 10, "Ana Ruiz", 'person:"Ana Ruiz" ', 18),
        ("org:m", 5, "M*", 'org:"M*" ', 9),
        ("site:x", 6, 'say "x"', 'site:"say ""x""" ', 17),
    ],
)
def test_an_offer_takes_the_place_of_what_is_typed(
    text: str, cursor: int, offer: str, whole: str, after: int
) -> None:
    at = begun(text, cursor)
    assert at is not None
    assert completed(text, cursor, at, offer) == (whole, after)


@example("", "person:", "0*")
@given(
    st.text(max_size=30),
    st.sampled_from(["tag:", "person:", "site:", "-org:", "(feed:"]),
    st.text(min_size=1, max_size=20),
)
def test_whatever_is_taken_can_be_asked(typed: str, field: str, offer: str) -> None:
    offer = " ".join(offer.split()).replace("\0", "") or "x"
    text = field + '"' + typed.replace('"', "")
    at = begun(text, len(text))
    if at is None or not any(c.isalnum() for c in offer):
        return
    whole, cursor = completed(text, len(text), at, offer)
    assert cursor == len(whole)
    try:
        parse(whole.replace("(", ""))
    except QueryError as error:
        assert "no value" in error.message


@given(st.text(max_size=40), st.integers(0, 50))
def test_no_text_breaks_it(text: str, cursor: int) -> None:
    if at := begun(text, cursor):
        assert 0 <= at.start <= len(text)
        known_offers(at)
