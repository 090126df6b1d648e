import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.addresses import address_key


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/b?id=3",
        "http://news.example/a/b?id=3",
        "https://WWW.News.Example:443/a/b/?id=3#comments",
        "https://news.example/a/b?utm_source=x&utm_medium=y&id=3&fbclid=z",
        "https://m.news.example/a/b?id=3",
        "https://mobile.news.example/a/b?id=3&at_medium=rss",
        "https://amp.news.example/a/b?id=3",
        "https://news.example/a/b/amp?id=3",
        "https://news.example/a/b/amp/?id=3",
        "https://news.example/amp/a/b?id=3",
        "https://news.example/a/b?id=3&amp=1",
        "https://news.example/a/b?id=3&outputType=amp",
        "https://news.example/a/b/print?id=3",
        "https://news.example/a/b?print=true&id=3",
        "https://www.google.com/amp/s/news.example/a/b?id=3",
        "https://news-example.cdn.ampproject.org/c/s/news.example/a/b?id=3",
    ],
)
def test_all_addresses_of_a_page_have_one_key(url: str) -> None:
    assert address_key(url) == "news.example/a/b?id=3"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://news.example/a?id=3", "https://news.example/a?id=4"),
        ("https://news.example/a?p=1", "https://news.example/a?p=2"),
        ("https://news.example/a", "https://news.example/A"),
        ("https://news.example/amp", "https://news.example/"),
        ("https://news.example/print", "https://news.example/"),
        ("https://app.example/#!/one", "https://app.example/#!/two"),
        ("https://one.blog.example/a", "https://two.blog.example/a"),
        ("https://news.example/a?view=list", "https://news.example/a"),
        ("https://news.example/a?ref=main", "https://news.example/a?ref=other"),
        ("https://m.example/a", "https://example/a"),
        ("https://news.example:8080/a", "https://news.example/a"),
        ("https://www.google.com/ampersand", "https://www.google.com/"),
    ],
)
def test_what_is_another_page_has_another_key(one: str, two: str) -> None:
    assert address_key(one) != address_key(two)


@pytest.mark.parametrize(
    "url", ["", "not an address", "http://[bad", "mailto:a@b.example", "https://x.example:port/", None]
)
def test_what_is_no_web_address_is_left_alone(url: str | None) -> None:
    assert address_key(url) == (url or None)


@given(st.text(max_size=60))
def test_any_address_has_a_key_that_stays(rest: str) -> None:
    key = address_key(f"https://news.example/{rest}")
    assert key is not None
    assert address_key(f"https://www.news.example/{rest}") == key
