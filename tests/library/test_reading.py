"""The real child reads and analyses what people and attackers save."""

from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.ingest import Source
from reader.library import Library
from reader.library.briefing import brief
from reader.library.reading import BATCH

PAGE = """<html lang="en"><head><title>Mills report</title>
<link rel="canonical" href="https://example.com/mills"></head><body><nav>Home News</nav><article><h1>Mills report</h1>
<p>Output of steel rose 5 percent in March, said Ana Ruiz, minister of industry of Norland.</p>
<p>Exports fell for the third month in a row, the customs office reported on Friday, and stocks grew.</p>
<p>“We expect demand to return in the second half of the year,” Ruiz told reporters in the capital.</p>
</article></body></html>"""

FEED = (
    """<?xml version="1.0"?><rss version="2.0"><channel><title>Norland Daily</title>{items}</channel></rss>"""
)
ITEM = (
    "<item><title>Story {n}</title><link>https://example.com/{n}</link>"
    "<description>&lt;p&gt;Story {n} tells that mills in Norland made more steel than the year before.&lt;/p&gt;"
    "</description></item>"
)


def test_a_page_and_a_feed_are_read_analysed_and_found(library: Library) -> None:
    feed = FEED.format(items="".join(ITEM.format(n=n) for n in range(5)))
    report = library.imports.add([Source(PAGE.encode(), "mills.html"), Source(feed.encode(), "daily.xml")])
    assert report.refused == ()
    assert [a.title for a in report.added][:1] == ["Mills report"]
    assert len(report.added) == 6
    opened = library.shelf.article(report.added[0].article_id)
    assert opened.article.url == "https://example.com/mills"
    assert "Home News" not in opened.article.text
    assert opened.brief.text == opened.article.text
    assert opened.brief.summary
    assert [person.name for person in opened.brief.officials] == ["Ana Ruiz"]
    assert library.shelf.listing('person:"Ana Ruiz"').total == 1
    assert library.shelf.listing('feed:"Norland Daily"').total == 5
    assert library.shelf.raw(report.added[0].article_id) == PAGE.encode()


def test_a_feed_that_is_stopped_keeps_what_it_has_and_goes_on_with_the_rest(library: Library) -> None:
    feed = FEED.format(items="".join(ITEM.format(n=n) for n in range(3 * BATCH)))
    source = Source(feed.encode(), "daily.xml")
    told: list[Progress] = []
    stopped = library.imports.add(
        [source], progress=told.append, cancelled=lambda: bool(told) and told[-1].added >= BATCH
    )
    assert stopped.cancelled
    assert len(stopped.added) == BATCH
    assert (told[-1].done, told[-1].total, stopped.left) == (BATCH, 3 * BATCH, 2 * BATCH)
    again = library.imports.add([source])
    assert (len(again.present), len(again.added), again.refused) == (BATCH, 2 * BATCH, ())
    assert len(library.imports.add([source]).present) == 3 * BATCH
    titles = [f"Story {n}" for n in range(3 * BATCH)]
    assert [one.title for one in (*stopped.added, *again.added)] == titles


def test_entries_of_one_address_are_no_versions_of_each_other(library: Library) -> None:
    item = ITEM.replace("https://example.com/{n}", "https://example.com/news")
    feed = FEED.format(items="".join(item.format(n=n) for n in range(2 * BATCH)))
    report = library.imports.add([Source(feed.encode(), "daily.xml")])
    assert (len(report.added), report.updated) == (2 * BATCH, ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        b"\x7fELF" + bytes(range(256)) * 40,
        b"%PDF-1.7\n" + bytes(1000),
        b"\x89PNG\r\n\x1a\n" + bytes(1000),
        b"PK\x03\x04" + bytes(1000),
        b"<html><body></body></html>",
        b"<?xml version='1.0'?><rss><channel></channel></rss>",
        b"{\"version\": \"https://jsonfeed.org/version/1.1\"",
        b"<html>" + b"<div>" * 50_000,
        b"<html><p " + b" ".join(b"a%d='1'" % i for i in range(200_000)),
        b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
            b"<!ENTITY %c '&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;'>" % (b + 1, b, b, b, b, b, b, b, b) for b in range(97, 110)
        ) + b"]><rss version='2.0'><channel><item><title>&n;</title></item></channel></rss>",
    ],
    ids=["empty", "blank", "elf", "pdf", "png", "zip", "no-text", "no-entries", "half-json", "deep", "attributes", "bomb"],
)  # fmt: skip
def test_what_is_no_article_is_refused_in_words_or_has_some(library: Library, data: bytes) -> None:
    report = library.imports.add([Source(data, "saved.html"), Source(PAGE.encode(), "mills.html")])
    assert report.added[-1].title == "Mills report"
    assert len(report.added) + len(report.refused) == 2
    for refusal in report.refused:
        assert refusal.hint
        assert "This is a bug" not in refusal.hint
    for added in report.added:
        assert library.shelf.article(added.article_id).article.text.strip()


def test_a_brief_needs_no_library(tmp_path: Path) -> None:
    file = tmp_path / "mills.html"
    file.write_text(PAGE)
    [one] = brief(file, sentences=1)
    assert len(one.summary) == 1
    [lead] = brief(str(file), sentences=2, method="lead")
    assert [item.span for item in lead.summary] == list(lead.sentences[:2])
