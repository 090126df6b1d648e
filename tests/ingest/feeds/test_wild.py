"""Feeds as servers send them: wrongly labelled, cut off, badly escaped."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Article
from reader.ingest import Source, read
from reader.ingest.feeds.preparing import prepared
from reader.ingest.feeds.reading import parsed
from tests.growth import LINEAR, growth
from tests.ingest.soundness import assert_sound

FEED = """<?xml version="1.0" encoding="{label}"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{title}</title><item><title>{title}</title><description>{words}</description></item>
<item><title>Second</title><content:encoded><![CDATA[<p>{words}</p>]]></content:encoded></item></channel></rss>"""
CHINESE = "新能源汽车的产量在去年继续增长，出口也是最多的一年，这个数字说明了很多。" * 3
FRENCH = "Les prix ont été relevés après l’été, et le ministère s’est dit préoccupé."


def feed(words: str = "Words of it.", label: str = "utf-8", title: str = "Title") -> str:
    return FEED.format(words=words, label=label, title=title)


def articles(data: bytes, charset: str | None = None) -> list[Article]:
    found = read(Source(data, "f.xml", charset=charset))
    for article in found:
        assert_sound(article)
    return found


@pytest.mark.parametrize(
    ("written", "label", "words"),
    [
        ("utf-8", "utf-8", CHINESE),
        ("gb18030", "utf-8", CHINESE),
        ("gb18030", "gb2312", CHINESE),
        ("gbk", "gb2312", CHINESE),
        ("utf-8", "utf-16", CHINESE),
        ("utf-8", "gb2312", CHINESE),
        ("utf-16", "utf-16", CHINESE),
        ("utf-16-le", "utf-16", FRENCH),
        ("cp1252", "utf-8", FRENCH),
        ("cp1252", "iso-8859-1", FRENCH),
        ("utf-8", "us-ascii", FRENCH),
        ("utf-8", "x-no-such-thing", FRENCH),
    ],
)
def test_the_words_come_through_whatever_the_label(written: str, label: str, words: str) -> None:
    assert [a.text for a in articles(feed(words, label).encode(written))] == [words, words]


def test_a_leading_comment_may_hold_anything() -> None:
    comment = "<!-- made by A & B < C -- the <item> maker -->"
    assert len(articles((comment + feed().partition("?>")[2]).encode())) == 2


def test_stray_ampersands_and_brackets_are_words() -> None:
    one, _ = articles(feed("R&D at AT&T: 3 < 5 & 7 > 6; a&b=c", title="Q&A").encode())
    assert (one.title, one.text) == ("Q&A", "R&D at AT&T: 3 < 5 & 7 > 6; a&b=c")


def test_an_open_section_costs_its_own_entry_only() -> None:
    data = feed().replace("]]></content:encoded></item>", "</content:encoded></item><item><title>Third</title>"
                          "<content:encoded><![CDATA[<p>After it</p>]]></content:encoded></item>")  # fmt: skip
    assert [a.title for a in articles(data.encode())] == ["Title", "Second", "Third"]
    last = feed().replace("]]></content:encoded>", "</content:encoded>")
    assert [a.text for a in articles(last.encode())] == ["Words of it."] * 2


@pytest.mark.parametrize("cut", range(5, 120, 7))
def test_a_feed_cut_off_keeps_what_came_whole(cut: int) -> None:
    assert articles(feed().encode()[:-cut])[0].title == "Title"


def test_controls_and_references_to_them_are_dropped() -> None:
    one, _ = articles(feed("A\x00B\x1b[31m&#27;]0;x&#x7;&#0;C\ufffe", title="T\x07\x00&#155;").encode())
    assert (one.title, one.text) == ("T›", "AB[31m]0;xC")


def test_numbers_of_no_character_and_names_of_no_element_are_passed_over() -> None:
    cut = feed("A&#x110000;B&#55296;C&#x1F600;").replace("<item><title>Title</title>", "<item", 1)
    assert any(a.text == "ABC\U0001f600" for a in articles(cut.encode()))
    odd = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A <b:00Z:c>B</b:00Z:c></title></entry></feed>'
    assert [a.title for a in articles(odd.encode())] == ["A B"]


def test_unclosed_markup_in_a_title_stays_in_it() -> None:
    data = feed(title="Bare <b>bold")
    assert next((a.title, a.text) for a in articles(data.encode())) == ("Bare bold", "Words of it.")


def test_references_survive_an_error_before_them() -> None:
    data = (
        "<!-- x --><?xml version='1.0' encoding='utf-16'?>"
        + feed(title="Q&A &amp; <b>R&lt;D").partition("?>")[2]
    )
    assert [a.title for a in articles(data.encode())] == ["Q&A & R<D", "Second"]


def test_an_undeclared_prefix_is_understood() -> None:
    data = "<rss><channel><item><title>T</title><dc:creator>Jane Doe</dc:creator><content:encoded>W</content:encoded></item></channel></rss>"
    (article,) = articles(data.encode())
    assert (article.authors, article.text) == (("Jane Doe",), "W")


def test_what_is_no_xml_any_more_is_still_read() -> None:
    data = "<rss><channel><item><title>One</channel><description>Lost</item><item><title>Two</title></item></rss>"
    assert "Two" in [a.title for a in articles(data.encode())]


def test_an_entry_shown_inside_a_section_is_no_entry() -> None:
    data = feed("x").replace("<p>x</p>", "<pre>&lt;item&gt; <item>code</item></pre>")
    assert [a.title for a in articles(data.encode())] == ["Title", "Second"]


HOSTILE = {
    "items": ("<rss><channel>", "<item>", ""),
    "bold": ("<rss><channel><item><title>", "<b>", ""),
    "cdata": ("<rss><channel><item><description>", "<![CDATA[", ""),
    "attributes": ("<rss><channel><item", ' a="1"', "><title>T</title></item></channel></rss>"),
    "ampersands": ("<rss><channel><item><title>", "&", ""),
    "references": ("<rss><channel><item><title>", "&a", ""),
    "angles": ("<rss><channel><item><title>", "<", ""),
    "descriptions": ("<rss><channel>", "<description>", ""),
    "digits": ("<rss><channel><item><pubDate>", "1", "</pubDate></item></channel></rss>"),
    "comments": ("", "<!--", "<rss/>"),
}


@pytest.mark.parametrize("name", [*HOSTILE])
def test_no_feed_takes_long(name: str) -> None:
    opening, piece, close = HOSTILE[name]
    assert growth(parsed, lambda count: opening + piece * count + close, 10_000, 100_000) < LINEAR


def test_an_entity_made_of_entities_is_no_bomb() -> None:
    laughs = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><rss><channel><item><title>&a9;</title></item></channel></rss>'
    assert len(str(parsed(bomb))) < 10_000


@given(st.text(alphabet="<>&;![]CDATA-/ab \n\"'=#x1:item", max_size=200))
@settings(max_examples=300, deadline=None)
def test_preparing_never_fails_and_leaves_no_stray_ampersand(text: str) -> None:
    out = prepared(f"<rss>{text}</rss>")
    if "<![CDATA[" not in out:
        assert prepared(out) == out
