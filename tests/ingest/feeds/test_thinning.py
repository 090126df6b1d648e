"""What is kept of a feed that is asked again."""

import pytest

from reader.core.article import Article
from reader.ingest.feeds.thinning import only

HEAD, TAIL = b"<rss><channel><title>F</title>", b"</channel></rss>"
ONE = b"<item><title>One &amp; all</title><link>/a?x=1&amp;y=1</link></item>"
TWO = b"<item>\n<title>Two</title><link>https://f.example/b</link></item>"


def article(title: str, url: str | None = None) -> Article:
    return Article(title, "Words.", "rss", url=url)


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        (article("One & all", "https://f.example/a?x=1&y=1"), ONE),
        (article("Two", "https://f.example/b"), TWO),
        (article("One & all"), ONE),
        (article("Three", "https://f.example/c"), ONE + TWO),
    ],
    ids=["escaped", "whole", "no address", "not found"],
)
def test_the_entries_of_some_articles_stay(found: Article, kept: bytes) -> None:
    assert only(HEAD + ONE + TWO + TAIL, [found]) == HEAD + kept + TAIL
