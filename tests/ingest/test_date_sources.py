"""Every date says where it was read; a change is kept apart from the publication; words are never stored as dates."""

import pytest

from reader.core.article import Article, DateSource
from reader.core.wording import dated
from reader.ingest import Source, read
from tests.ingest.documents import pdf

WORDS = (
    "The ministry said on Monday that industrial output rose by 9.6 percent from a year earlier, and that {}."
)
BODY = "".join(f"<p>{WORDS.format(end)}</p>" for end in ("exports grew", "prices fell", "wages held steady"))


def page(head: str = "", line: str = "", url: str | None = None) -> Article:
    markup = f"<html><head><title>Output rises</title>{head}</head><body><article><h1>Output rises</h1>{line}{BODY}</article></body></html>"
    return read(Source(markup.encode(), "page.html", url))[0]


def dates(found: Article) -> tuple[str | None, DateSource | None, str | None, DateSource | None]:
    return found.published, found.published_from, found.updated, found.updated_from


JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-20", "dateModified": "%s"}</script>'


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (page(JSON_LD % "2022-02-01"), ("2022-01-20", "json-ld", "2022-02-01", "json-ld")),
        (page(JSON_LD % "2022-01-20T15:00"), ("2022-01-20", "json-ld", None, None)),
        (
            page("<meta property='article:published_time' content='2022-01-20T10:00Z'>", "<p>Updated: 3 Feb 2022</p>"),
            ("2022-01-20", "meta", "2022-02-03", "text"),
        ),
        (page(line="<time pubdate datetime='2022-01-20'>Thursday</time>"), ("2022-01-20", "time", None, None)),
        (page(url="https://daily.example/2022/01/20/output"), ("2022-01-20", "address", None, None)),
        (page(line="<p>Published: January 20, 2022</p>"), ("2022-01-20", "text", None, None)),
        (page(line="<p>Published yesterday</p>"), (None, None, None, None)),
        (page("<meta property='article:published_time' content='yesterday'>"), (None, None, None, None)),
    ],
    ids=["json-ld", "same day", "meta and text", "time", "address", "text", "yesterday", "yesterday in a tag"],
)  # fmt: skip
def test_dates_of_a_page(
    found: Article, wanted: tuple[str | None, DateSource | None, str | None, DateSource | None]
) -> None:
    assert dates(found) == wanted


RSS = f"<rss><channel><title>Wire</title><item><title>Output</title><description>{WORDS}</description><pubDate>Thu, 20 Jan 2022 10:00:00 GMT</pubDate></item></channel></rss>"
LETTER = f"From: Wire <a@wire.example>\nSubject: Output\nDate: Thu, 20 Jan 2022 10:00:00 +0000\nMIME-Version: 1.0\n\n{WORDS}\n"
MARKDOWN = f"---\ntitle: Output\ndate: 2022-01-20\nupdated: 2022-02-01\n---\n\n{WORDS}\n"
TEXT = f"Output rises\n\n20 January 2022\n\n{WORDS}\n"
WALLABAG = '[{"id": 1, "title": "Output", "url": "https://d.example/a", "content": "<p>It rose.</p>", "is_archived": 0, "is_starred": 0, "created_at": "2022-03-01T08:00:00+0000", "published_at": "2022-01-20T08:00:00+0000"}]'


@pytest.mark.parametrize(
    ("name", "data", "source"),
    [
        ("feed.xml", RSS.encode(), "feed"),
        ("letter.eml", LETTER.encode(), "file"),
        ("note.md", MARKDOWN.encode(), "file"),
        ("note.txt", TEXT.encode(), "text"),
        ("wallabag.json", WALLABAG.encode(), "service"),
        ("paper.pdf", pdf([[(72, 700, 12, WORDS)]], "/CreationDate (D:20220120100000Z)"), "file"),
    ],
)
def test_dates_of_other_formats(name: str, data: bytes, source: DateSource) -> None:
    (found,) = read(Source(data, name))
    assert (found.published, found.published_from) == ("2022-01-20", source)
    assert (found.updated is None) == (found.updated_from is None)


def test_an_article_stored_before_dates_had_sources_is_read() -> None:
    old = page(JSON_LD % "2022-02-01").to_json()
    del old["published_from"], old["updated_from"]
    found = Article.from_json(old)
    assert dates(found) == ("2022-01-20", None, "2022-02-01", None)
    assert dated(found) == "published 20 Jan 2022, updated 1 Feb 2022"


def test_a_date_is_told_with_its_source() -> None:
    assert dated(page(JSON_LD % "2022-02-01")) == (
        "published 20 Jan 2022 by the page's JSON-LD, updated 1 Feb 2022 by the page's JSON-LD"
    )
    assert dated(page()) == ""
