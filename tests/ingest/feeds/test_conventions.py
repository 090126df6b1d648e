"""Who says what in RSS and Atom: a case for each way to say it."""

import pytest

from reader.ingest.entries import Entry
from reader.ingest.feeds.reading import parsed

SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:itunes="http://www.itunes.com/DTDs/PodCast-1.0.dtd" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="http://www.w3.org/1999/xhtml" '
    'xmlns:a="http://www.w3.org/2005/Atom"'
)


def rss(inside: str, about: str = "") -> Entry:
    text = f'<rss version="2.0" {SPACES}><channel><title>F</title><link>https://f.example/</link>{about}<item>{inside}</item></channel></rss>'
    (entry,) = parsed(text, "https://f.example/feed.xml").entries
    return entry


def atom(inside: str, space: str = "http://www.w3.org/2005/Atom", more: str = "") -> Entry:
    text = f'<feed xmlns="{space}" {SPACES} {more}><title>F</title><link href="https://f.example/"/><entry>{inside}</entry></feed>'
    (entry,) = parsed(text, "https://f.example/feed.xml").entries
    return entry


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<title>Plain words</title>", "Plain words"),
        ("<title><![CDATA[In a section]]></title>", "In a section"),
        ("<title>Prices &amp;amp; wages</title>", "Prices & wages"),
        ("<title>&lt;b&gt;Bold&lt;/b&gt; words</title>", "Bold words"),
        ("<title><b>Bare</b> markup</title>", "Bare markup"),
        ("<title>a &lt; b &gt; c</title>", "a < b > c"),
        ("<title>Use of &lt;noframes&gt; explained</title>", "Use of <noframes> explained"),
        ("<dc:title>Dublin</dc:title>", "Dublin"),
        ("<media:title>Media</media:title>", "Media"),
        ("<media:title>Media</media:title><title>Own</title>", "Own"),
        ("<TITLE>Shouted</TITLE>", "Shouted"),
        ("<title>Caf&eacute; &mdash; open</title>", "Café — open"),
        ("<title>AT&T and R&D</title>", "AT&T and R&D"),
        ("<title>3 < 5 rises</title>", "3 < 5 rises"),
        ("<title>&#8220;So&#8221; it is</title>", "“So” it is"),
        ("<title>Nothing here &nosuch; stays</title>", "Nothing here &nosuch; stays"),
        ("<title></title><dc:title>Second</dc:title>", "Second"),
        ("<title>&lt;img src='https://f.example/p.jpg' alt='The port'&gt;</title>", "The port"),
        ("<title>Don&#146;t &#X41;sk</title>", "Don’t Ask"),
    ],
)
def test_titles_of_rss(inside: str, title: str) -> None:
    assert rss(inside).title == title


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<title>Plain</title>", "Plain"),
        ('<title type="text">5 &lt; 6 &amp;amp; more</title>', "5 < 6 &amp; more"),
        ('<title type="html">&lt;i&gt;In&lt;/i&gt; words</title>', "In words"),
        ('<title type="xhtml"><x:div>In <x:b>bold</x:b></x:div></title>', "In bold"),
        ('<title type="html"><![CDATA[<b>Section</b>]]></title>', "Section"),
    ],
)
def test_titles_of_atom(inside: str, title: str) -> None:
    assert atom(inside).title == title


@pytest.mark.parametrize(
    ("inside", "content"),
    [
        ("<description>Words.</description>", "Words."),
        ("<description>&lt;p&gt;Words.&lt;/p&gt;</description>", "<p>Words.</p>"),
        ("<description><p>Bare <b>markup</b></p> and tail</description>", "<p>Bare <b>markup</b></p> and tail"),
        ("<content:encoded><![CDATA[<p>Full text</p>]]></content:encoded>", "<p>Full text</p>"),
        ("<description>Short.</description><content:encoded>&lt;p&gt;Full&lt;/p&gt;</content:encoded>", "<p>Full</p>"),
        ("<description>A far longer description than that.</description><content:encoded>-</content:encoded>", "A far longer description than that."),
        ("<x:body><x:p>In a body</x:p></x:body>", "<p>In a body</p>"),
        ("<fullitem>&lt;p&gt;Whole&lt;/p&gt;</fullitem>", "<p>Whole</p>"),
        ("<itunes:summary>Told</itunes:summary>", "Told"),
        ("<media:description>Shown</media:description>", "Shown"),
        ("<dc:description>Dublin</dc:description>", "Dublin"),
        ("<description>One.</description><itunes:summary>Two.</itunes:summary>", "One."),
        ("<media:group><media:description>Grouped</media:description></media:group>", "Grouped"),
        ("<description><![CDATA[<!DOCTYPE html><p>Quoted</p>]]></description>", "<!DOCTYPE html><p>Quoted</p>"),
    ],
)  # fmt: skip
def test_contents_of_rss(inside: str, content: str) -> None:
    assert rss(inside).content == content


@pytest.mark.parametrize(
    ("inside", "content"),
    [
        ("<summary>5 &lt; 6</summary>", "5 &lt; 6"),
        ('<summary type="html">&lt;p&gt;Short&lt;/p&gt;</summary>', "<p>Short</p>"),
        ('<content type="html">&lt;p&gt;Full&lt;/p&gt;</content><summary>S</summary>', "<p>Full</p>"),
        ('<content type="xhtml"><x:div><x:p>Full</x:p></x:div></content>', "<div><p>Full</p></div>"),
        ('<content type="text">One.\n\nTwo &amp; three.</content>', "<p>One.</p><p>Two &amp; three.</p>"),
        ('<content type="application/octet-stream">PHA+RnVsbDwvcD4=</content>', "<p>Full</p>"),
        ('<content type="text/html">&lt;p&gt;Typed&lt;/p&gt;</content>', "<p>Typed</p>"),
    ],
)
def test_contents_of_atom(inside: str, content: str) -> None:
    assert atom(inside).content == content


@pytest.mark.parametrize(
    ("inside", "content"),
    [
        ('<content type="text/html" mode="escaped">&lt;p&gt;Old&lt;/p&gt;</content>', "<p>Old</p>"),
        ('<content type="text/html" mode="base64">PHA+RnVsbDwvcD4=</content>', "<p>Full</p>"),
        ('<content type="application/xhtml+xml" mode="xml"><x:p>Old</x:p></content>', "<p>Old</p>"),
        ('<content type="text/plain" mode="escaped">5 &lt; 6</content>', "5 &lt; 6"),
    ],
)
def test_contents_of_old_atom(inside: str, content: str) -> None:
    assert atom(inside, "http://purl.org/atom/ns#", 'version="0.3"').content == content


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<link>https://f.example/a</link>", "https://f.example/a"),
        ("<link>/a</link>", "https://f.example/a"),
        ("<link>\n https://f.example/a \n</link>", "https://f.example/a"),
        ("<link>https://f.example/a?x=1&y=2</link>", "https://f.example/a?x=1&y=2"),
        ("<guid>https://f.example/g</guid>", "https://f.example/g"),
        ('<guid isPermaLink="true">https://f.example/g</guid>', "https://f.example/g"),
        ('<guid isPermaLink="false">https://f.example/g</guid>', None),
        ("<guid>tag:1</guid>", None),
        ("<guid>https://f.example/g</guid><link>https://f.example/a</link>", "https://f.example/a"),
        ('<a:link href="https://f.example/a"/>', "https://f.example/a"),
        ('<a:link rel="enclosure" href="https://f.example/e.mp3"/>', None),
        ("<link>javascript:alert(1)</link>", None),
    ],
)
def test_links_of_rss(inside: str, url: str | None) -> None:
    assert rss(f"<title>T</title>{inside}").url == url


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ('<link href="https://f.example/a"/>', "https://f.example/a"),
        ('<link rel="alternate" type="text/html" href="/a"/>', "https://f.example/a"),
        ('<link rel="self" href="/self"/><link rel="alternate" href="/a"/>', "https://f.example/a"),
        (
            '<link type="application/json" href="/j"/><link type="text/html" href="/a"/>',
            "https://f.example/a",
        ),
        ("<id>https://f.example/i</id>", "https://f.example/i"),
        ("<id>urn:1</id>", None),
    ],
)
def test_links_of_atom(inside: str, url: str | None) -> None:
    assert atom(f"<title>T</title>{inside}").url == url


def test_xml_base_is_heeded_step_by_step() -> None:
    inside = '<title>T</title><link href="a"/>'
    text = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/one/"><entry xml:base="two/">{inside}</entry></feed>'
    (entry,) = parsed(text, "https://f.example/feed.xml").entries
    assert entry.url == "https://f.example/one/two/a"


def test_rdf_items_have_their_address_in_about() -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://f.example/"><title>F</title><dc:language>fr</dc:language></channel>
     <item rdf:about="https://f.example/1"><title>One</title><dc:date>2004-01-02T10:00:00+01:00</dc:date></item></rdf:RDF>"""
    feed = parsed(text)
    assert (feed.title, feed.language, feed.kind) == ("F", "fr", "rss")
    assert [(e.url, e.published) for e in feed.entries] == [("https://f.example/1", "2004-01-02")]


@pytest.mark.parametrize(
    ("inside", "authors"),
    [
        ("<author>jane@f.example (Jane Doe)</author>", ("Jane Doe",)),
        ("<author>Jane Doe &lt;jane@f.example&gt;</author>", ("Jane Doe",)),
        ("<author>Jane Doe</author>", ("Jane Doe",)),
        ("<author>jane@f.example</author>", ()),
        ("<author>Jane Doe (jane@f.example)</author>", ("Jane Doe",)),
        ("<dc:creator>the port desk</dc:creator>", ("the port desk",)),
        ("<dc:creator>admin</dc:creator>", ()),
        ("<author>jane@f.example</author><dc:creator>Jane Doe</dc:creator>", ("Jane Doe",)),
        ("<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>", ("Jane Doe", "John Roe")),
        ("<dc:creator>By Jane Doe and John Roe</dc:creator>", ("Jane Doe", "John Roe")),
        ("<itunes:author>Jane Doe</itunes:author>", ("Jane Doe",)),
        ("<a:author><a:name>Jane Doe</a:name></a:author>", ("Jane Doe",)),
    ],
)
def test_authors_of_rss(inside: str, authors: tuple[str, ...]) -> None:
    assert rss(f"<title>T</title>{inside}").authors == authors


def test_authors_of_atom_are_not_those_of_its_source() -> None:
    inside = (
        "<title>T</title><source><title>Other</title><author><name>Nobody Here</name></author></source>"
        "<author><name>Jane Doe</name><uri>/jane</uri></author><author><name>John Roe</name></author>"
    )
    entry = atom(inside)
    assert (entry.title, entry.authors) == ("T", ("Jane Doe", "John Roe"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Thu, 20 Jan 2022 23:00:00 GMT", "2022-01-20"),
        ("Thu, 20 Jan 2022 23:00:00 -0500", "2022-01-20"),
        ("20 Jan 2022 23:00 EST", "2022-01-20"),
        ("Thu, 20 Jan 22 23:00:00 GMT", "2022-01-20"),
        ("Thursday, 20 January 2022 23:00:00 GMT", "2022-01-20"),
        ("Thu Jan 20 23:00:00 2022", "2022-01-20"),
        ("2022-01-20T23:00:00Z", "2022-01-20"),
        ("2022-01-20 23:00:00", "2022-01-20"),
        ("2022-01-20", "2022-01-20"),
        ("2022-01", "2022-01-01"),
        ("2022", "2022-01-01"),
        ("20220120", "2022-01-20"),
        ("2022-020", "2022-01-20"),
        ("  Thu, 20 Jan 2022\n 23:00:00 GMT ", "2022-01-20"),
        ("Thu, 32 Jan 2022 23:00:00 GMT", None),
        ("0000-00-00T00:00:00Z", None),
        ("-1-01-01", None),
        ("2022-13-45T99:99:99+99:99", None),
        ("9999-01-01", None),
        ("never", None),
        ("1" * 1_000_000, None),
        ("", None),
    ],
)
def test_dates(said: str, found: str | None) -> None:
    assert rss(f"<title>T</title><pubDate>{said}</pubDate>").published == found
    assert atom(f"<title>T</title><updated>{said}</updated>").updated == found


@pytest.mark.parametrize("name", ["dc:date", "dcterms:issued", "dcterms:created", "published"])
def test_other_names_for_the_date(name: str) -> None:
    assert rss(f"<title>T</title><{name}>2022-01-20T10:00:00Z</{name}>").published == "2022-01-20"


@pytest.mark.parametrize(
    ("inside", "image"),
    [
        ('<enclosure url="/p.jpg" type="image/jpeg" length="1"/>', "https://f.example/p.jpg"),
        ('<enclosure url="/a.mp3" type="audio/mpeg" length="1"/>', None),
        ('<media:content url="/p.png" medium="image"/>', "https://f.example/p.png"),
        ('<media:thumbnail url="/t.png"/>', "https://f.example/t.png"),
        (
            '<media:content url="/v.mp4" type="video/mp4"/><media:thumbnail url="/t.png"/>',
            "https://f.example/t.png",
        ),
        ('<itunes:image href="/i.jpg"/>', "https://f.example/i.jpg"),
        ('<a:link rel="enclosure" type="image/png" href="/p.png"/>', "https://f.example/p.png"),
    ],
)
def test_the_picture_an_entry_comes_with(inside: str, image: str | None) -> None:
    assert rss(f"<title>T</title>{inside}").image == image


def test_languages() -> None:
    assert rss("<title>T</title><dc:language>fr</dc:language>").language == "fr"
    assert atom('<title>T</title><content xml:lang="de">W</content>').language == "de"
    assert (
        parsed("<rss><channel><language>it</language><item><title>T</title></item></channel></rss>").language
        == "it"
    )


@pytest.mark.parametrize(
    "space",
    ["", 'xmlns="http://my.netscape.com/rdf/simple/0.9/"', 'xmlns="http://backend.userland.com/rss2"',
     'xmlns="http://purl.org/net/rss1.1#"', 'xmlns="HTTP://PURL.ORG/RSS/1.0/"'],
)  # fmt: skip
def test_the_namespaces_of_old_feeds(space: str) -> None:
    (entry,) = parsed(
        f"<rss {space}><channel><item><title>T</title><description>W</description></item></channel></rss>"
    ).entries
    assert (entry.title, entry.content) == ("T", "W")
