"""Where the templates of the web put the date of a page, and the dates that are not the page's."""

import pytest

from reader.ingest import Source, read

WORDS = (
    "The ministry said on Monday that industrial output rose by 9.6 percent from a year earlier, and that {}."
)
ENDS = ("exports grew", "prices fell", "wages held steady", "rates stayed where they were")
BODY = "".join(f"<p>{WORDS.format(end)}</p>" for end in ENDS)
DAY = "2021-03-04"


def date_of(
    head: str = "", line: str = "", after: str = "", url: str | None = None, lang: str = "en", above: str = ""
) -> str | None:
    title = "Output rises"
    markup = f"<html lang='{lang}'><head><title>{title}</title>{head}</head><body>{above}<article><h1>{title}</h1>{line}{BODY}</article>{after}</body></html>"
    return read(Source(markup.encode(), "page.html", url))[0].published


def told(json: str) -> str | None:
    return date_of(f'<script type="application/ld+json">{json}</script>')


@pytest.mark.parametrize(
    "json",
    [
        '{"@graph": [{"@type": "WebSite"}, {"@type": "WebPage", "datePublished": "2021-03-04T10:00:00+00:00"}]}',
        '[{"@type": "BreadcrumbList"}, {"@type": ["NewsArticle", "Article"], "datePublished": "2021-03-04"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "schema:Article", "datePublished": "March 4, 2021"}}',
        '{"@type": "Article", "datePublished": {"@type": "Date", "@value": "2021-03-04"}}',
        '{"@type": "Article", "datePublished": 1614852000000}',
        '{"@type": "VideoObject", "uploadDate": "2021-03-04T08:00:00Z"}',
        '{"@type": "Article", "dateCreated": "2021-03-04T08:00:00Z"}',
        '{"@type": "QAPage", "mainEntity": {"@type": "Question", "dateCreated": "2021-03-04", "acceptedAnswer": {"dateCreated": "2021-05-04"}}}',
        '//<![CDATA[\n{"@type": "Article", "datePublished": "2021-03-04",}\n//]]>',
        '{"@type": "Article", "description": "He said "no" today", "datePublished": "2021-03-04T05:00:00Z"}',
    ],
)
def test_json_ld(json: str) -> None:
    assert told(json) == DAY


@pytest.mark.parametrize(
    "json",
    [
        '{"@type": "Event", "startDate": "2021-03-04"}',
        '{"@type": "Product", "review": {"@type": "Review", "datePublished": "2021-03-04"}}',
        '{"@type": "Article", "dateModified": "2021-03-04"}',
    ],
)
def test_json_ld_that_tells_another_date(json: str) -> None:
    assert told(json) is None


NAMES = "article:published_time parsely-pub-date sailthru.date DC.date.issued DCTERMS.created citation_publication_date cXenseParse:recs:publishtime ms.date"


@pytest.mark.parametrize("name", NAMES.split())
@pytest.mark.parametrize(
    "written",
    ["2021-03-04T10:00:00Z", "20210304", "2021/03/04", "1614852000", "Thu, 04 Mar 2021 10:00:00 GMT"],
)
def test_meta_tags(name: str, written: str) -> None:
    assert date_of(f"<meta name='{name}' content='{written}'>") == DAY


def test_a_card_for_twitter_may_tell_the_date() -> None:
    card = "<meta name='twitter:label1' content='{}'><meta name='twitter:data1' content='March 4, 2021'>"
    assert date_of(card.format("Published")) == DAY
    assert date_of(card.format("Offer ends")) is None


@pytest.mark.parametrize(
    "line",
    [
        "<abbr class='published' title='2021-03-04T10:00:00+00:00'>two days ago</abbr>",
        "<time class='dt-published' datetime='2021-03-04'>last week</time>",
        "<relative-time datetime='2021-03-04T10:00:00Z'>last week</relative-time>",
        "<div itemscope><meta itemprop='datePublished' content='2021-03-04'></div>",
        "<span property='dc:date dc:created' content='2021-03-04T10:00:00+00:00'>Thursday</span>",
        "<span class='timestamp' data-timestamp='1614852000'>2 years ago</span>",
        "<span class='post-date' data-datetime='2021-03-04 10:00:00'></span>",
        "<div class='date'><span>04</span><span>Mar</span><span>2021</span></div>",
        "<div><span>Posted on</span> <span>March</span> <span>4</span>, <span>2021</span></div>",
        "<dl><dt>From:</dt><dd>Office</dd><dt>Published</dt><dd>4 March 2021</dd></dl>",
        "<table><tr><td>Date</td><td>4 March 2021</td></tr><tr><td>Unit</td><td>Press office</td></tr></table>",
        "<p>By Ann Lee on March 4, 2021</p>",
        "<p>Posted by Ann Lee on Thursday, March 4, 2021</p>",
        "<p>March 4, 2021 / 5:04 PM / Tide News</p>",
        "<p>PUBLISHED: 10:30, 4 March 2021 | UPDATED: 11:00, 5 March 2021</p>",
        "<div>" + "<a href='#'>Net</a>" * 60 + "</div><div class='entry-date'>March 4, 2021</div>",
    ],
)  # fmt: skip
def test_near_the_headline_and_in_markup(line: str) -> None:
    assert date_of(line=line) == DAY


def test_the_looks_of_a_page_and_the_topics_of_a_post_say_nothing_of_its_date() -> None:
    meta = (
        "<a rel='author'>Ann Lee</a><div>"
        + "<i>Share</i>" * 60
        + "</div><i class='post-date'>March 4, 2021</i>"
    )
    post = (
        f"<article class='post type-post hentry category-reviews'><h1>Output rises</h1>{meta}{BODY}</article>"
    )
    markup = f"<html><body class='single right-sidebar comments-open'><div class='has-sidebar'>{post}</div></body></html>"
    (found,) = read(Source(markup.encode(), "page.html"))
    assert (found.published, found.authors) == (DAY, ("Ann Lee",))


@pytest.mark.parametrize(
    "after",
    [
        "<p class='postmetadata'>This entry was posted on Thursday, March 4th, 2021 at 10:00 am and is filed under Ports.</p>",
        "<div class='post-footer'>Posted by Ann Lee at <abbr class='published' title='2021-03-04T10:00:00-08:00'>10:00</abbr></div>",
        "<span class='article__date'>4 March 2021</span><span class='published-date'>4 March 2021</span>",
        "<script>window.__DATA__ = {'article': {'publishedAt': '2021-03-04T10:00:00Z'}}</script>",
    ],
)
def test_behind_the_article(after: str) -> None:
    assert date_of(after=after) == DAY


@pytest.mark.parametrize(
    "after",
    [
        "<div class='related'><article><h3>Other</h3><time class='entry-date' datetime='2021-03-04'>Mar 4</time></article></div>",
        "<div id='comments'><p>Nice</p><time datetime='2021-03-04'>Mar 4</time></div>",
        "<footer><div class='date'>4 March 2021</div></footer>",
        "<div>" + "".join(f"<h3>Other</h3><i class='post-date'>{day} March 2021</i>" for day in range(1, 5)) + "</div>",
        "<script>all = [{'publishedAt': '2021-03-04'}, {'publishedAt': '2021-03-05'}]</script>",
    ],
)  # fmt: skip
def test_dates_of_something_else(after: str) -> None:
    text = "".join(f"<p>{WORDS.format(k)}</p>" for k in range(40))
    assert date_of(after=text + after) is None


def test_the_date_of_today_over_a_page_is_not_its_own() -> None:
    menu = "".join(f"<a href='/{k}'>Section {k}</a>" for k in range(20))
    assert (
        date_of(above=f"<div class='topbar'><i class='date'>Thursday, March 4, 2021</i></div>{menu}") is None
    )


@pytest.mark.parametrize(
    "path", ["2021/03/04/x", "2021-03-04-x", "2021/mar/04/x", "20210304/x", "t20210304_1234.htm", "202103/04/x", "n1/2021/0304/c1.html"]
)  # fmt: skip
def test_addresses(path: str) -> None:
    assert date_of(url=f"https://tide.example/{path}") == DAY


@pytest.mark.parametrize("path", ["2021/03/x", "p/20219904", "p/120210304", "id/2021030455"])
def test_addresses_without_a_date(path: str) -> None:
    assert date_of(url=f"https://tide.example/{path}") is None


@pytest.mark.parametrize(
    ("line", "lang", "url", "date"),
    [
        ("03/04/2021", "en-US", None, DAY),
        ("04/03/2021", "en-GB", None, DAY),
        ("04/03/2021", "fr", None, DAY),
        ("04/03/2021", "en-US", "https://tide.co.uk/a", DAY),
        ("03/04/2021", "en", "https://tide.gov/a", DAY),
        ("03/04/2021", "en", None, None),
    ],
)
def test_language_and_country_tell_day_and_month(
    line: str, lang: str, url: str | None, date: str | None
) -> None:
    assert date_of(line=f"<p>Posted {line}</p>", lang=lang, url=url) == date
