import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read
from tests.ingest.soundness import assert_sound

RSS = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Daily</title><link>https://daily.example/</link><language>en-gb</language>
<item><title>Prices &amp;amp; wages</title><link>/a</link><pubDate>Thu, 20 Jan 2022 23:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>Prices rose at the café, see <a href="/b">the table</a>.</p><ul><li>Bread</li></ul>]]></content:encoded></item>
{more}</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="html">Le &lt;b&gt;Jour&lt;/b&gt;</title>
<link rel="self" href="https://jour.example/feed"/><entry><title>Prix</title><id>urn:1</id><link href="https://jour.example/prix"/>
<author><name>Anne Dupont</name></author><published>2022-01-20T10:00:00+01:00</published><updated>2022-01-21T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Les prix montent.</p><blockquote>Beaucoup.</blockquote></div></content></entry></feed>"""


def rss(more: str = "", encoding: str = "utf-8", url: str | None = None) -> list[Article]:
    found = read(Source(RSS.format(more=more, encoding=encoding).encode(encoding), "daily.xml", url))
    for article in found:
        assert_sound(article)
    return found


def test_an_entry_of_rss_becomes_an_article() -> None:
    (article,) = rss(encoding="iso-8859-1", url="https://daily.example/feed.xml")
    assert (article.title, article.format, article.language) == ("Prices & wages", "rss", "en")
    assert article.text == "Prices rose at the café, see the table.\n\nBread"
    assert [block.kind for block in article.blocks] == ["paragraph", "item"]
    assert [link.url for link in article.links] == ["https://daily.example/b"]
    assert (article.url, article.authors, article.published) == (
        "https://daily.example/a",
        ("Jane Doe",),
        "2022-01-20",
    )
    assert (article.feed, article.feed_url, article.site) == (
        "The Daily",
        "https://daily.example/feed.xml",
        "The Daily",
    )


def test_an_entry_of_atom_becomes_an_article() -> None:
    (article,) = read(Source(ATOM.encode(), "jour"))
    assert (article.format, article.title, article.language, article.feed) == (
        "atom",
        "Prix",
        "fr",
        "Le Jour",
    )
    assert article.text == "Les prix montent.\n\nBeaucoup."
    assert (article.published, article.updated, article.feed_url) == (
        "2022-01-20",
        "2022-01-21",
        "https://jour.example/feed",
    )
    assert (article.authors, article.url) == (("Anne Dupont",), "https://jour.example/prix")


def test_old_rss_is_read() -> None:
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>F</title></channel>
    <item><title>One</title><link>https://f.example/1</link><description>Words of one.</description></item></rdf:RDF>"""
    older = '<rss version="0.91"><channel><title>F</title><item><title>One</title><description>Words of one.</description></item></channel></rss>'
    assert [read(Source(data.encode(), "f"))[0].text for data in (rdf, older)] == ["Words of one."] * 2


def test_plain_text_in_an_entry_is_no_markup() -> None:
    more = "<item><title>Two [/b] &lt; three</title><description>Just 5 &lt; 6 &amp; 7 words.</description></item>"
    assert [(a.title, a.text) for a in rss(more)][1] == ("Two [/b] < three", "Just 5 < 6 & 7 words.")


def test_one_bad_entry_does_not_take_the_others() -> None:
    more = "<item><pubDate>never</pubDate></item><item><title>Bare & broken <b></title><description>Still here.</description></item><item>"
    assert rss(more)[0].title == "Prices & wages"
    assert "Still here." in [article.text for article in rss(more)]


def test_a_truncated_feed_gives_what_is_there() -> None:
    data = RSS.format(more="<item><title>Cut", encoding="utf-8").encode()[:-40]
    assert read(Source(data, "f.xml"))[0].title == "Prices & wages"


def test_no_entity_is_expanded_and_no_control_comes_through() -> None:
    more = "<item><title>T\x1b[31m&#27;]0;x&#7;</title><description>A&x;B words</description></item>"
    data = RSS.format(more=more, encoding="utf-8").replace(
        "<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss', 1
    )
    found = read(Source(data.encode(), "f.xml"))
    assert_sound(found[1])
    assert "root" not in found[1].text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("f.xml", "<rss version='2.0'><channel><title>F</title></channel></rss>"),
        ("f.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title></feed>"),
        ("f.json", '{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": []}'),
    ],
)
def test_a_new_feed_without_entries_is_read_and_holds_none(name: str, data: str) -> None:
    assert read(Source(data.encode(), name)) == []


@pytest.mark.parametrize(
    "data",
    [
        "<rss version='2.0'><channel><title>F</title><item><pubDate>never</pubDate></item></channel></rss>",
        "<rss",
        "<?xml version='1.0'?><opml><body/></opml>",
    ],
)
def test_a_feed_that_is_none_or_says_nothing_is_refused(data: str) -> None:
    with pytest.raises(RefusedInput, match=r"f\.xml"):
        read(Source(data.encode(), "f.xml"))


def test_json_feed() -> None:
    items = [
        {
            "id": "1",
            "url": "/1",
            "title": "One",
            "content_html": "<p>First.</p><p>Second.</p>",
            "date_published": "2022-01-20T10:00:00Z",
            "tags": ["a", 3, "a"],
        },
        {
            "id": 2,
            "content_text": "Only 5 < 6 text \ud800here.\n\nAnd more.",
            "authors": [{"name": "Jane Doe"}],
        },
        {"id": "3"},
        "nonsense",
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "J",
        "home_page_url": "https://j.example",
        "items": items,
        "author": {"name": "The House"},
    }
    one, two = read(Source(b"\xef\xbb\xbf" + json.dumps(feed).encode(), "feed.json"))
    for article in (one, two):
        assert_sound(article)
    assert (one.url, one.text, one.published, one.tags) == (
        "https://j.example/1",
        "First.\n\nSecond.",
        "2022-01-20",
        ("a",),
    )
    assert (one.authors, two.authors) == (("The House",), ("Jane Doe",))
    assert (two.text, two.title) == ("Only 5 < 6 text here.\n\nAnd more.", "Only 5 < 6 text here. And more.")


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"version": 1}', '{"items": [{"id": 1}]}', '{"a": ' + "1" * 5000 + "}"]
)
def test_json_that_is_no_feed_is_refused(data: str) -> None:
    with pytest.raises(RefusedInput, match=r"f\.json"):
        read(Source(data.encode(), "f.json"))


@given(st.integers(0, 1200), st.binary(max_size=20))
def test_a_damaged_feed_is_read_or_refused(place: int, junk: bytes) -> None:
    data = RSS.format(more="", encoding="utf-8").encode()
    try:
        found = read(Source(data[:place] + junk + data[place + 5 :], "f.xml"))
    except RefusedInput:
        return
    for article in found:
        assert_sound(article)


def test_a_namespace_with_a_blank_in_it_costs_nothing() -> None:
    whole = read(Source(RSS.format(more="", encoding="utf-8").encode(), "f.xml"))
    hurt = RSS.format(more="", encoding="utf-8").replace("http://purl.org", "h tp://purl.org", 1)
    assert [a.title for a in read(Source(hurt.encode(), "f.xml"))] == [a.title for a in whole]
