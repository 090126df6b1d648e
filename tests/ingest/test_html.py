import pytest

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read
from reader.ingest.compose import web_address
from reader.ingest.fragment import compose_fragment
from tests.ingest.soundness import assert_sound

WORDS = (
    "The ministry said on Monday that industrial output rose by 9.6 percent from a year earlier, and that {}."
)
FIRST, SECOND, THIRD = (WORDS.format(end) for end in ("exports grew", "prices fell", "wages held steady"))


def page(body: str, head: str = "", url: str | None = None) -> Article:
    markup = f"<!DOCTYPE html><html lang='en-GB'><head><title>Output rises | The Daily</title>{head}</head><body>{body}</body></html>"
    (article,) = read(Source(markup.encode(), "page.html", url))
    assert_sound(article)
    return article


def article(body: str, head: str = "", url: str | None = None) -> Article:
    return page(
        f"<nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article><h1>Output rises</h1>{body}</article>",
        head,
        url,
    )


def kinds(found: Article) -> list[tuple[str, int, str, str]]:
    return [(b.kind, b.level, b.marker, b.span.of(found.text)) for b in found.blocks]


def test_structure_is_kept() -> None:
    found = article(
        f"<p>{FIRST}</p><h2>Outlook</h2><p>{SECOND}</p><ol start='3'><li>Growth of exports<ul><li>to the south</li></ul></li>"
        f"<li>Lower prices at home</li></ol><blockquote><p>We did not expect this, said Ann Lee of the ministry.</p></blockquote>"
        f"<pre>a = 1\n\n  b = 2</pre><table><tr><th>Year</th><th>Rate</th></tr><tr><td>2021</td><td>9.6</td></tr></table><p>{THIRD}</p>"
    )
    assert kinds(found) == [
        ("paragraph", 0, "", FIRST),
        ("heading", 2, "", "Outlook"),
        ("paragraph", 0, "", SECOND),
        ("item", 0, "3.", "Growth of exports"),
        ("item", 1, "•", "to the south"),
        ("item", 0, "4.", "Lower prices at home"),
        ("quote", 0, "", "We did not expect this, said Ann Lee of the ministry."),
        ("code", 0, "", "a = 1\n \n  b = 2"),
        ("table", 0, "", "Year | Rate\n2021 | 9.6"),
        ("paragraph", 0, "", THIRD),
    ]
    assert found.title == "Output rises"


def test_an_item_of_paragraphs_has_one_bullet_and_none_before_a_heading() -> None:
    markup = """<ul><li><p>One thing.</p><p>More of it.</p></li><li><img src="a.png"><div>Another.</div>
    </li><li><h3>Third</h3><p>Its words.</p></li></ul><ol><li> <a href="b">Do this.</a></li></ol>"""
    composer = compose_fragment(markup, "https://a.example/")
    shown = [(b.kind, b.marker, b.span.of(composer.text)) for b in composer.blocks]
    assert shown == [
        ("item", "•", "One thing."),
        ("item", "", "More of it."),
        ("item", "•", "Another."),
        ("heading", "", "Third"),
        ("item", "", "Its words."),
        ("item", "1.", "Do this."),
    ]


def test_links_and_pictures_of_the_article_are_kept_and_made_absolute() -> None:
    found = article(
        f"<p>{FIRST} See <a href='/a b'>the <b>report</b></a>, <a href='javascript:x()'>this</a>, <a href='mailto:a@b.org'>mail</a>.</p>"
        f"<figure><img src='/p.jpg' alt='A  port'><figcaption>The port on Monday, seen from the north side.</figcaption></figure><p>{SECOND}</p>",
        url="https://daily.example/news/1",
    )
    assert [(link.span.of(found.text), link.url) for link in found.links] == [
        ("the report", "https://daily.example/ab"),
        ("mail", "mailto:a@b.org"),
    ]
    assert [(image.url, image.alt) for image in found.images] == [("https://daily.example/p.jpg", "A port")]


def test_repeated_paragraphs_joiners_and_right_to_left_text_survive() -> None:
    persian = "می‌خواهم به خانه بروم و این جمله را که بسیار بلند است برای شما بخوانم تا بدانید."
    family = "A family 👩‍👩‍👧‍👦 stood before the ministry on Monday, waiting for the figures to be published."
    found = article(f"<p>{FIRST}</p><p>{persian}</p><p>{SECOND}</p><p>{family}</p><p>{FIRST}</p>")
    assert found.text.split("\n\n") == [FIRST, persian, SECOND, family, FIRST]


def test_references_to_controls_do_not_lose_the_page() -> None:
    found = article(f"<p>{FIRST}&#27;]52;c;x&#7;</p><p>{SECOND}\x00&#x1b;[31m</p>")
    assert "exports grew" in found.text
    assert "prices fell" in found.text


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 3000 + "{}" + "</div>" * 3000,
        "<x-y>" * 3000 + "{}",
        "<table><tr><td>" * 1000 + "{}",
        "<p><font>" * 3000 + "{}",
        "<blockquote>" * 3000 + "{}",
        "<div " + " ".join(f"a{i}=1" for i in range(20_000)) + ">{}</div>",
        "<img src='data:image/png;base64," + "A" * 11_000_000 + "'>{}",
        "<script>" + "x" * 11_000_000 + "</script>{}",
        "<script>never closed {}",
        "{}<!-- never closed",
        "<br>" * 100_000 + "{}",
        "<" * 100_000 + "{}",
    ],
    ids=[
        "deep",
        "unknown",
        "tables",
        "unclosed",
        "quotes",
        "attributes",
        "data",
        "script",
        "open",
        "comment",
        "breaks",
        "less",
    ],
)
def test_monsters_do_not_lose_the_article(body: str) -> None:
    text = "".join(f"<p>{words}</p>" for words in (FIRST, SECOND, THIRD))
    found = page(f"<article><h1>Output rises</h1>{body.replace('{}', text)}</article>")
    assert all(words in found.text for words in (FIRST, SECOND, THIRD))


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html><head><title>T</title></head><body><script>x()</script></body></html>",
    ],
)
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(RefusedInput, match=r"No article text found in page\.html"):
        read(Source(markup.encode(), "page.html"))


def test_metadata_from_json_ld() -> None:
    found = article(
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "X"},
        {"@type": ["NewsArticle"], "headline": "Output rises &amp; falls", "author": [{"@type": "Person", "name": "Jane Doe"}, {"@id": "#j"}],
        "datePublished": "2022-01-20T23:30:00+08:00", "dateModified": "2022-02-01", "publisher": {"name": "The Daily"},},
        {"@type": "Person", "@id": "#j", "name": "John Roe"}]}</script><link rel="canonical" href="https://daily.example/news/1#top">""",
    )
    assert found.title == "Output rises"
    assert found.authors == ("Jane Doe", "John Roe")
    assert (found.published, found.updated, found.site) == ("2022-01-20", "2022-02-01", "The Daily")
    assert (found.url, found.language) == ("https://daily.example/news/1", "en")


def test_metadata_from_meta_tags_and_site_name() -> None:
    head = (
        "<meta property='og:title' content='Output rises again in spring - The Daily'><meta property='og:site_name' content='The Daily'>"
        "<meta name='author' content='By Jane Doe'><meta property='article:published_time' content='2022-01-20T10:00:00Z'>"
    )
    found = page(f"<div><p>{FIRST}</p><p>{SECOND}</p></div>", head)
    assert (found.title, found.authors, found.published, found.site) == (
        "Output rises again in spring",
        ("Jane Doe",),
        "2022-01-20",
        "The Daily",
    )


@pytest.mark.parametrize(
    "lines",
    [
        "<p>By Jane Doe</p><p>Published: January 20, 2022</p>",
        "<div><span>Written by</span> <a href='/authors/jane-doe'>Jane Doe</a> <time datetime='2022-01-20T08:00'>Thursday</time></div>",
        "<p>Jan 20, 2022 | By Jane Doe | 5 min read</p>",
        "<div class='post__author-name'>Jane Doe</div><div>20 January 2022</div>",
        "<div>20 January 2022 · by <b>Jane Doe</b></div>",
    ],
)
def test_who_and_when_are_read_near_the_headline(lines: str) -> None:
    found = article(f"{lines}<p>{FIRST}</p><p>{SECOND}</p>")
    assert (found.authors, found.published) == (("Jane Doe",), "2022-01-20")
    assert found.text == f"{FIRST}\n\n{SECOND}"


def test_no_date_or_author_is_invented() -> None:
    found = article(
        f"<p>{FIRST}</p><p>In January 2021 and on 3 May 2020 it fell.</p><p>{SECOND}</p><footer>© 2024 The Daily</footer>"
    )
    assert (found.published, found.updated, found.authors, found.url) == (None, None, (), None)


@pytest.mark.parametrize(
    "lines",
    [
        "<div>Photo by Ann Lee on Agency</div>",
        "<p>A module contributed by <a href='https://code.example/chu'>Chu</a>, who added it.</p>",
    ],
)
def test_who_took_a_picture_or_gave_a_part_is_no_author(lines: str) -> None:
    assert article(f"{lines}<p>{FIRST}</p><p>{SECOND}</p>").authors == ()


def test_the_author_is_named_before_what_a_box_says_of_them() -> None:
    box = "<div class='blog_author-text'><div>Jane Doe</div><p>Jane Doe has written of trade for years.</p></div>"
    assert article(f"<p>{FIRST}</p><p>{SECOND}</p>{box}").authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://daily.example/a?b=1 \n saved date: Wed Sep 24 2026\n-->",
            "https://daily.example/a?b=1",
        ),
        ("<!-- saved from url=(0025)https://daily.example/old -->", "https://daily.example/old"),
    ],
)
def test_saved_pages_tell_where_they_came_from(comment: str, url: str) -> None:
    (found,) = read(
        Source(f"<!DOCTYPE html>{comment}<html><body><p>{FIRST}</p></body></html>".encode(), "x.html")
    )
    assert found.url == url


def test_a_canonical_address_of_the_home_page_is_not_believed() -> None:
    head = "<link rel='canonical' href='https://daily.example/'>"
    assert (
        article(f"<p>{FIRST}</p>", head, url="https://daily.example/news/1").url
        == "https://daily.example/news/1"
    )


def test_line_breaks_end_sentences_and_only_those() -> None:
    found = article(f"<p>{FIRST}<br>{SECOND}</p><p>{THIRD} The address is<br>12 Long Street.</p>")
    assert found.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD} The address is 12 Long Street."


def test_the_anchor_of_a_heading_is_no_part_of_it() -> None:
    found = article(
        f"<p>{FIRST}</p><h2 id='o'>Outlook <a href='#o'>#o</a></h2><p>{SECOND}</p><h2><a href='#p'>Prices</a></h2><p>{THIRD}</p>"
    )
    assert [text for kind, _, _, text in kinds(found) if kind == "heading"] == ["Outlook", "Prices"]


def test_short_lines_parted_by_breaks_stand_for_themselves_and_wrapped_prose_does_not() -> None:
    lines = "Harbour Office<br>12 Quay Street<br>Port Almere"
    wrapped = "The harbour office said on Monday that the Minister and<br>Ann Lee of the board would meet,<br>Weber too."
    found = article(f"<p>{FIRST}</p><p>{lines}</p><p>{wrapped}</p><p>{SECOND}</p>")
    assert [text for *_, text in kinds(found)][1:-1] == [*lines.split("<br>"), wrapped.replace("<br>", " ")]


def test_lines_that_begin_in_bold_stand_for_themselves_and_so_do_those_of_a_poem() -> None:
    facts = compose_fragment("<p><b>Size:</b> up to 24<br><b>Price:</b> $10</p>", None)
    assert facts.text == "Size: up to 24\n\nPrice: $10"
    poem = compose_fragment("<p>do not raise<br>your voice,<br>take cover<br>in the grass</p>", None)
    assert [block.span.of(poem.text) for block in poem.blocks] == [
        "do not raise",
        "your voice,",
        "take cover",
        "in the grass",
    ]


def test_a_heading_is_one_however_it_is_broken() -> None:
    composer = compose_fragment("<h2>Prices rise.<br>What now?</h2><p>Much.</p>", None)
    assert [(block.kind, block.span.of(composer.text)) for block in composer.blocks] == [
        ("heading", "Prices rise. What now?"),
        ("paragraph", "Much."),
    ]


@pytest.mark.parametrize(
    ("title", "head", "found"),
    [
        (
            "Harbour — Harbour tolls for large ships",
            "Harbour tolls for large ships",
            "Harbour tolls for large ships",
        ),
        ("Tolls for large ships rise | The Quay", "The Quay", "Tolls for large ships rise"),
        ("Nets tutorial — Nets 0.6", "Nets tutorial ¶", "Nets tutorial"),
        ("Tolls - Ports | The Quay", "Tolls", "Tolls"),
    ],
)
def test_titles_come_without_the_site_and_the_sign_of_a_link(title: str, head: str, found: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{head}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert read(Source(page.encode(), "p.html"))[0].title == found


def test_a_table_with_words_in_one_cell_of_a_row_only_places_them() -> None:
    row = "<tr><td></td><td>{}</td></tr>"
    composer = compose_fragment(f"<table>{row.format('Tolls.')}{row.format('Ships.')}</table>", None)
    assert [(block.kind, block.span.of(composer.text)) for block in composer.blocks] == [
        ("paragraph", "Tolls."),
        ("paragraph", "Ships."),
    ]


def test_a_page_of_too_many_tags_is_read_without_its_links() -> None:
    links = "<a href='/x'>go</a> " * 60_000
    found = article(f"<p>{FIRST}</p><p>{SECOND}</p><div>{links}</div><i>{'</i><i>' * 100_000}</i>")
    assert FIRST in found.text
    assert SECOND in found.text


def test_joiners_alone_make_no_paragraph_and_unexpanded_shortcodes_are_none() -> None:
    found = article(
        f"<p>{FIRST}</p><p>\u200d</p><p>[video-player id=&quot;x1&quot; name=&quot;A table&quot;]</p><p>[Laughter] {SECOND}</p>"
    )
    assert [block.span.of(found.text) for block in found.blocks] == [FIRST, f"[Laughter] {SECOND}"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("https://daily.example/a.html?b=1&c=2#d", "https://daily.example/a.html?b=1&c=2#d"),
        ("HTTP://daily.example/a", "HTTP://daily.example/a"),
        ("/a?b", "https://home.example/a?b"),
        ("https://daily.example/\u200ba b", "https://daily.example/ab"),
        ("https:///a", "https://home.example/a"),
        ("https://[x/a", None),
        ("javascript:alert(1)", None),
    ],
)
def test_addresses_are_made_whole_or_are_none(written: str, found: str | None) -> None:
    assert web_address(written, "https://home.example/news/") == found


@pytest.mark.parametrize(
    ("opening", "items", "markers"),
    [
        ("<ol>", ("<li>", "<li>"), ["1.", "2."]),
        ("<ol start='3'>", ("<li>", "<li value='7'>"), ["3.", "7."]),
        ("<ol type='a'>", ("<li>", "<li>"), ["a.", "b."]),
        ("<ol type='A' start='27'>", ("<li>", "<li type='1'>"), ["AA.", "28."]),
        ("<ol type='i' start='4'>", ("<li>", "<li>"), ["iv.", "v."]),
        ("<ol reversed>", ("<li>", "<li>"), ["2.", "1."]),
        ("<ol start='many'>", ("<li value='-1'>", "<li>"), ["1.", "2."]),
        ("<ul>", ("<li>", "<li>"), ["•", "•"]),
    ],
)
def test_lists_count_as_the_page_does(opening: str, items: tuple[str, str], markers: list[str]) -> None:
    said = ("Gates of oak, said the board in May.", "Gates of steel, said the board in June.")
    inner = "".join(f"{item}{words}</li>" for item, words in zip(items, said, strict=True))
    composer = compose_fragment(f"{opening}{inner}</{opening[1:3]}>", None)
    assert [block.marker for block in composer.blocks] == markers


def test_a_heading_that_a_list_counts_bears_its_number() -> None:
    prose = (
        "<p>The board of the harbour met on Monday, and it met again on Tuesday, as most had expected.</p>"
    )
    page = f"<body><h1>Gates</h1>{prose}<ol><li><h3>Oak</h3>{prose.replace('Monday', 'Friday')}</li><li><h3>Steel</h3>{prose.replace('Monday', 'Sunday')}</li></ol></body>"
    article = read(Source(page.encode(), "p.html"))[0]
    heads = [block.span.of(article.text) for block in article.blocks if block.kind == "heading"]
    assert heads == ["1. Oak", "2. Steel"]
