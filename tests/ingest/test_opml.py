"""Lists of feeds in and out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.subscriptions import Outline, Subscription
from reader.core.tags import tag_names
from reader.errors import RefusedInput
from reader.export.opml import opml
from reader.ingest.mojibake import mended
from reader.ingest.opml import read_opml
from reader.ingest.source import Source


def feeds(text: str) -> list[Outline]:
    return read_opml(Source(text.encode(), "feeds.opml"))


def test_folders_and_categories_become_tags() -> None:
    found = feeds(
        """<?xml version="1.0"?><!DOCTYPE opml><opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="News &amp; views"><outline text="At home"><outline type="rss" text="A & B" xmlUrl="https://a.example/?x=1&y=2"/></outline></outline>
        <OUTLINE TITLE="Bare" XMLURL="feed://b.example/rss"/>
        <outline text="C" xmlUrl="https://c.example/" category="/one/two,three"/>
        <outline text="C again" xmlUrl="https://c.example/" category="four"/>
        <outline text="No feed" htmlUrl="https://d.example/"/><outline text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>"""
    )
    assert found == [
        Outline("https://a.example/?x=1&y=2", "A & B", ("News-&-views/At-home",)),
        Outline("http://b.example/rss", "Bare", ()),
        Outline("https://c.example/", "C", ("one/two", "three", "four")),
    ]


@pytest.mark.parametrize(
    "text", ["", "<opml><body/></opml>", "no list at all", "<html><body><p>x</p></body></html>"]
)
def test_what_names_no_feed_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput, match="names no feed"):
        feeds(text)


def test_bombs_and_depth_cost_nothing() -> None:
    bomb = '<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    (found,) = feeds(f'{bomb}<opml><body><outline text="&b;" xmlUrl="https://a.example/"/></body></opml>')
    assert "aaa" not in found.title
    deep = (
        '<outline text="x">' * 1000 + '<outline text="A" xmlUrl="https://a.example/"/>' + "</outline>" * 1000
    )
    assert feeds(f"<opml><body>{deep}</body></opml>")[0].url == "https://a.example/"


# Words that nobody takes for letters read in the wrong encoding ("Â¡"), which would be mended.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8).filter(
    lambda words: mended(3 * words) == 3 * words
)


@given(
    st.lists(
        st.tuples(WORDS, st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=3)),
        min_size=1,
        max_size=6,
    )
)
def test_what_goes_out_comes_in(made: list[tuple[str, list[list[str]]]]) -> None:
    followed = [
        Subscription(f"https://f.example/{n}?a=1&b=2", title, tag_names("/".join(levels) for levels in tags))
        for n, (title, tags) in enumerate(made)
    ]
    back = {outline.url: outline for outline in feeds(opml(followed))}
    assert {f.url: (f.title, set(f.tags)) for f in followed} == {
        u: (o.title, set(o.tags)) for u, o in back.items()
    }


def test_the_sample_is_read() -> None:
    found = read_opml(
        Source(
            (Path(__file__).parents[2] / "sample_feeds" / "lists" / "followed-feeds.opml").read_bytes(), "s"
        )
    )
    assert [(outline.title, outline.tags) for outline in found] == [
        ("Harbour Wire", ("Coast",)),
        ("Science Notes", ("Research/Nature",)),
        ("Culture Desk", ()),
    ]
