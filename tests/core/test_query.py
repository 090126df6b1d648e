"""What a person types becomes a tree, or an error that points at the place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import (
    All,
    Compared,
    Either,
    Flag,
    Not,
    Part,
    Sized,
    Tagged,
    Words,
    quoted,
    while_typing,
)
from reader.core.query_parser import parse
from reader.errors import QueryError

CHINA, STEEL = Words("china"), Words("steel")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", None),
        ("   ", None),
        ('""', None),
        ("()", None),
        ("china", CHINA),
        ("china steel", All((CHINA, STEEL))),
        ("china OR steel", Either((CHINA, STEEL))),
        ("china or steel", All((CHINA, Words("or"), STEEL))),
        ("china steel OR is:read", Either((All((CHINA, STEEL)), Flag("is", "read")))),
        ("china (steel OR is:read)", All((CHINA, Either((STEEL, Flag("is", "read")))))),
        ("-china", Not(CHINA)),
        ("-(china steel)", Not(All((CHINA, STEEL)))),
        ('-"5G base"', Not(Words("5G base", phrase=True))),
        ("well-known", Words("well-known")),
        ("steel*", Words("steel", prefix=True)),
        ('"5G base"*', Words("5G base", prefix=True, phrase=True)),
        ('"say ""no"""', Words('say "no"', phrase=True)),
        ("title:steel", Words("steel", "title")),
        ("TITLE:steel", Words("steel", "title")),
        ('person:"Tian Yulong"', Words("Tian Yulong", "person", phrase=True)),
        ("http://a.b/c", Words("http://a.b/c")),
        ("10:30", Words("10:30")),
        ("tag:#policy/Industry", Tagged("policy/Industry")),
        ("tag:pol*", Tagged("pol", prefix=True)),
        ("has:figures", Flag("has", "figure")),
        ("lang:EN", Compared("lang", "=", "en")),
        ("before:2022-03", Compared("published", "<", "2022-03")),
        ("after:2022", Compared("published", ">=", "2022")),
        ("saved:7d", Compared("saved", "=", "7d")),
        ("saved:>=2026-01-01", Compared("saved", ">=", "2026-01-01")),
        ("words:>1000", Compared("words", ">", "1000")),
        ("words:500..1000", Compared("words", "..", "500", "1000")),
        ("words:500..", Compared("words", ">=", "500")),
        ("words:..500", Compared("words", "<=", "500")),
        ("year:2020..2022", Compared("year", "..", "2020", "2022")),
        ("figure:>1e6", Sized(">", 1e6)),
        ("figure:>=1.5bn", Sized(">=", 1.5e9)),
        ("figure:60%", Sized("=", 60, unit="percent")),
        ("figure:10..20%", Sized("..", 10, 20, "percent")),
        ("figure:1,000..", Sized(">=", 1000)),
        ("figure:<$5mn", Sized("<", 5e6, unit="USD")),
        ('figure:">5 million km"', Sized(">", 5e6, unit="km")),
        ("figure:5G", Words("5G", "figure")),
        ('figure:"5G base stations"', Words("5G base stations", "figure", phrase=True)),
        ("figure:ship*", Words("ship", "figure", prefix=True)),
        ("org:MIIT note:x", All((Words("MIIT", "org"), Words("x", "note")))),
        ("OR china", CHINA),
        ("china OR", CHINA),
    ],
)
def test_what_a_query_means(text: str, part: Part | None) -> None:
    assert parse(text).part == part
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("text", "position", "says"),
    [
        ("china titel:steel", 6, "Did you mean title:?"),
        ("is:unred", 3, "Did you mean is:unread?"),
        ("is:blue", 3, "unread"),
        ("china s*", 6, "two letters"),
        ("xyz:steel", 0, "quotation marks"),
        ('china "steel', 6, "never closed"),
        ("china (steel", 6, "never closed"),
        ("china) steel", 5, "closes nothing"),
        ("title: steel", 6, "no value"),
        ("tag:##", 4, "no value"),
        ("year:20", 5, "not a year"),
        ("words:many", 6, "not a number"),
        ("before:March", 7, "not a date"),
        ("before:2022-13", 7, "not a date"),
        ("saved:2022-02-31", 6, "not a date"),
        ("saved:0000", 6, "not a date"),
        ("saved:9999", 6, "not a date"),
        ("words:..", 6, "no value"),
        ("china figure:>many", 13, "figure:>1e6"),
        ("figure:", 7, "figure:exports"),
        ("(" * 50 + "a" + ")" * 50, 40, "too many brackets"),
        ("a " * 300, 400, "200 terms"),
        ("a" * 5000, 4000, "characters"),
    ],
)
def test_an_unclear_query_says_where_and_what(text: str, position: int, says: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(text)
    assert says in str(raised.value)
    assert raised.value.position == position


def test_relative_fields_are_found_among_all_parts() -> None:
    parts = list(parse("a -(b OR is:deleted)").parts)
    assert Flag("is", "deleted") in parts


@given(
    st.text(max_size=60)
    | st.text(alphabet='ab:-*()"OR .<>=0129istagwordsyear/#', max_size=60)
    | st.text(alphabet="0123456789.,-<>=e%$k bnm", max_size=30).map(lambda t: f'figure:"{t}"')
)
def test_no_text_crashes_the_parser(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert error.message
        assert error.text == text


@given(st.text(min_size=1).filter(lambda t: t.strip().isprintable() and t.strip()))
def test_a_quoted_phrase_is_read_back(words: str) -> None:
    part = parse(f"feed:{quoted(words)}").part
    assert part == Words(" ".join(words.split()), "feed", phrase=True)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("econ", "econ*"),
        ("china econ", "china econ*"),
        ("(econ", "(econ*"),
        ("-econ", "-econ*"),
        ("title:econ", "title:econ*"),
        ("tag:pol", "tag:pol*"),
        ("figure:exp", "figure:exp*"),
        ("figure:500", "figure:500"),
        ("e", "e"),
        ("", ""),
        ("econ ", "econ "),
        ("econ*", "econ*"),
        ("china OR", "china OR"),
        ("china or", "china or*"),
        ("is:unread", "is:unread"),
        ("words:500", "words:500"),
        ('"digital econ', '"digital econ'),
        ('"digital econ"', '"digital econ"'),
        ("policy/ind", "policy/ind"),
    ],
)
def test_the_last_word_stays_open_while_it_is_typed(typed: str, asked: str) -> None:
    assert while_typing(typed) == asked
