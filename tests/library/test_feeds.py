"""Feeds that are followed: what a refresh asks and keeps, and that nothing is lost when one goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.errors import Cancelled, FetchError, NotFound, RefusedInput
from reader.ingest import Source, destinations, fetch, read
from reader.library import Library
from reader.library.reading import BATCH
from tests.library.wire import Page, Wire, wire


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(scope="module")
def server() -> Iterator[Wire]:
    with wire() as site:
        yield site


@pytest.fixture
def site(server: Wire) -> Wire:
    server.pages.clear()
    server.asked.clear()
    return server


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def titles(library: Library, query: str = "") -> list[str]:
    return [row.title for row in library.shelf.listing(query).rows(0, 100)]


def test_following_a_feed_adds_its_entries_the_newest_on_top(library: Library, site: Wire) -> None:
    feed, report = library.feeds.follow(site.feed("/a.xml", "Harbour", 3, 2, 1), tags=["port"])
    assert (feed.title, len(report.added)) == ("Harbour", 3)
    assert titles(library, 'feed:"Harbour" tag:port') == ["Entry 3", "Entry 2", "Entry 1"]
    (place,) = [place for place in library.shelf.places() if place.group == "feeds"]
    assert (place.name, place.count, place.url, place.trouble) == ("Harbour", 3, feed.url, "")


def test_a_new_feed_is_followed_before_it_has_entries(library: Library, site: Wire) -> None:
    feed, report = library.feeds.follow(site.feed("/a.xml", "Harbour"))
    assert (feed.title, report.added) == (feed.url, ())
    assert library.feeds.refresh([feed.url]).refused == ()
    site.feed("/a.xml", "Harbour", 1)
    assert [new.title for new in library.feeds.refresh([feed.url]).added] == ["Entry 1"]
    assert [(f.title, f.error) for f in library.feeds.followed()] == [("Harbour", None)]
    report = library.imports.add([Source(b"<rss><channel><title>F</title></channel></rss>", "empty.xml")])
    assert [r.message for r in report.refused] == ["empty.xml holds no article."]


def test_each_entry_of_an_added_feed_is_briefed(library: Library, site: Wire) -> None:
    report = library.imports.add([fetch(site.feed("/a.xml", "Harbour", 3, 2, 1))])
    assert [new.title for new in report.added] == ["Entry 3", "Entry 2", "Entry 1"]
    assert report.refused == ()
    briefs = [library.shelf.article(new.article_id).brief for new in report.added]
    assert [[f.value for f in brief.figures] for brief in briefs] == [[103], [102], [101]]
    assert library.briefs.stale() == []


def test_a_page_leads_to_the_feed_it_names(library: Library, site: Wire) -> None:
    site.feed("/a.xml", "Harbour", 1)
    head = '<link rel="alternate" type="application/rss+xml" href="/a.xml">'
    site.pages["/"] = Page(
        f"<html><head>{head}</head><body><p>Home</p></body></html>".encode(),
        headers={"Content-Type": "text/html"},
    )
    assert library.feeds.follow(f"{site.url}/")[0].url == f"{site.url}/a.xml"


@pytest.mark.parametrize(
    ("path", "says"), [("/none", "answered 404"), ("/page", "names no feed"), ("/text", "is no feed")]
)
def test_what_is_no_feed_is_not_followed(library: Library, site: Wire, path: str, says: str) -> None:
    site.pages["/page"] = Page(
        b"<html><body><p>Nothing</p></body></html>", headers={"Content-Type": "text/html"}
    )
    site.pages["/text"] = Page(b"Only words", headers={"Content-Type": "text/plain"})
    with pytest.raises(RefusedInput, match=says):
        library.feeds.follow(site.url + path)
    assert library.feeds.followed() == ()


def test_a_refresh_adds_what_is_new_and_asks_only_for_changes(library: Library, site: Wire) -> None:
    url = site.feed("/a.xml", "Harbour", 1, ETag='"one"', Last_Modified="Thu, 20 Jan 2022 23:00:00 GMT")
    library.feeds.follow(url)
    assert library.feeds.refresh().added == ()
    path, headers = site.asked[-1]
    assert (path, headers["if-none-match"]) == ("/a.xml", '"one"')
    assert headers["if-modified-since"] == "Thu, 20 Jan 2022 23:00:00 GMT"
    site.feed("/a.xml", "Harbour, renamed", 2, 1, ETag='"two"')
    report = library.feeds.refresh()
    assert [a.title for a in report.added] == ["Entry 2"]
    assert [a.title for a in report.present] == ["Entry 1"]
    assert titles(library, 'feed:"Harbour"') == ["Entry 2", "Entry 1"]


def test_a_refresh_keeps_the_bytes_of_what_is_new(library: Library, site: Wire) -> None:
    url = site.feed("/a.xml", "Harbour", 2, 1)
    library.feeds.follow(url)
    site.feed("/a.xml", "Harbour", 3, 2, 1)
    (new,) = library.feeds.refresh().added
    kept = library.shelf.raw(new.article_id)
    assert [article.title for article in read(Source(kept, "a.xml", url))] == ["Entry 3"]
    assert library.feeds.refresh().added == ()
    with library._store.reading() as db:
        assert db.execute("SELECT count(*) FROM raw").fetchone()[0] == 2


def test_an_entry_deleted_does_not_come_back(library: Library, site: Wire) -> None:
    url = site.feed("/a.xml", "Harbour", 1)
    _, report = library.feeds.follow(url)
    library.edits.delete([report.added[0].article_id])
    site.feed("/a.xml", "Harbour", 2, 1)
    library.feeds.refresh()
    assert titles(library) == ["Entry 2"]


def test_trouble_is_told_kept_and_waited_out(library: Library, site: Wire) -> None:
    good, bad = site.feed("/a.xml", "Good", 1), site.feed("/b.xml", "Bad", 1)
    for url in (good, bad):
        library.feeds.follow(url)
    site.pages["/b.xml"] = Page(b"", 503, {"Retry-After": "7200"})
    site.feed("/a.xml", "Good", 2, 1)
    report = library.feeds.refresh()
    assert ([a.title for a in report.added], [r.name for r in report.refused]) == (["Entry 2"], ["Bad"])
    (place,) = [place for place in library.shelf.places() if place.trouble]
    assert (place.name, "answered 503" in place.trouble) == ("Bad", True)
    site.asked.clear()
    library.feeds.refresh()
    assert [path for path, _ in site.asked] == ["/a.xml"], "the one in trouble is left alone for a while"
    site.feed("/b.xml", "Bad", 3, 1)
    assert [a.title for a in library.feeds.refresh([bad]).added] == ["Entry 3"], "but not when it is meant"
    assert [(f.error, f.failures) for f in library.feeds.followed() if f.url == bad] == [(None, 0)]


def test_one_in_trouble_is_asked_again_once_the_clock_was_set_back(library: Library, site: Wire) -> None:
    bad = site.feed("/b.xml", "Bad", 1)
    library.feeds.follow(bad)
    site.pages["/b.xml"] = Page(b"", 503)
    library.feeds.refresh()
    with library._store.writing() as db:
        db.execute(
            "UPDATE subscription SET checked_at = '2099-01-01T00:00:00Z', next_at = '2099-01-02T00:00:00Z'"
        )
    site.feed("/b.xml", "Bad", 2, 1)
    assert [a.title for a in library.feeds.refresh().added] == ["Entry 2"]


def test_a_feed_that_moved_for_good_is_asked_there(library: Library, site: Wire) -> None:
    old = site.feed("/old.xml", "Harbour", 1)
    library.feeds.follow(old)
    site.pages["/old.xml"] = Page(b"", 301, {"Location": site.feed("/new.xml", "Harbour", 2)})
    library.feeds.refresh()
    assert [feed.url for feed in library.feeds.followed()] == [f"{site.url}/new.xml"]
    site.pages["/new.xml"] = Page(b"", 302, {"Location": site.feed("/third.xml", "Harbour", 3)})
    library.feeds.refresh()
    assert [feed.url for feed in library.feeds.followed()] == [f"{site.url}/new.xml"]


def test_unfollowing_keeps_the_articles_and_can_be_undone(library: Library, site: Wire) -> None:
    feed, _ = library.feeds.follow(site.feed("/a.xml", "Harbour", 1), tags=["port"])
    assert library.feeds.unfollow([feed.url]).label == "no longer follow the feed “Harbour”"
    assert (library.feeds.followed(), titles(library)) == ((), ["Entry 1"])
    library.edits.undo()
    assert [(f.url, f.title, f.tags) for f in library.feeds.followed()] == [(feed.url, "Harbour", ("port",))]
    library.edits.redo()
    assert library.feeds.followed() == ()


def test_a_refresh_can_be_stopped(library: Library, site: Wire) -> None:
    library.feeds.follow(site.feed("/a.xml", "Harbour", 1))
    assert library.feeds.refresh(cancelled=lambda: True).cancelled


def test_a_refresh_stopped_in_the_middle_blames_no_feed(library: Library, site: Wire) -> None:
    for path in ("/a.xml", "/b.xml"):
        library.feeds.follow(site.feed(path, path, 1))
    told: list[Progress] = []
    assert library.feeds.refresh(progress=told.append, cancelled=lambda: bool(told)).cancelled
    assert [(feed.error, feed.failures) for feed in library.feeds.followed()] == [(None, 0)] * 2


def test_following_tells_how_far_it_is_and_stopped_the_next_refresh_brings_the_rest(
    library: Library, site: Wire
) -> None:
    url, told = site.feed("/a.xml", "Harbour", *range(3 * BATCH), ETag='"one"'), list[Progress]()
    feed, report = library.feeds.follow(
        url, progress=told.append, cancelled=lambda: any(step.added for step in told)
    )
    assert (feed.title, report.cancelled, len(report.added), report.left) == (
        "Harbour",
        True,
        BATCH,
        2 * BATCH,
    )
    assert (told[-1].done, told[-1].total) == (BATCH, 3 * BATCH)
    assert len(library.feeds.refresh().added) == 2 * BATCH
    assert len(library.briefs.waiting()) == 3 * BATCH


def test_a_feed_whose_following_is_stopped_before_it_is_read_is_not_followed(
    library: Library, site: Wire
) -> None:
    with pytest.raises(Cancelled):
        library.feeds.follow(site.feed("/a.xml", "Harbour", 1), cancelled=lambda: True)
    assert library.feeds.followed() == ()


def test_nothing_is_asked_of_the_net_but_by_a_refresh(library: Library, site: Wire) -> None:
    opml = f'<opml><body><outline text="Ports"><outline text="Harbour" xmlUrl="{site.feed("/listed.xml", "H", 1)}"/></outline></body></opml>'
    assert library.feeds.bring_in(Source(opml.encode(), "feeds.opml")) == (1, 0)
    assert library.feeds.bring_in(Source(opml.encode(), "feeds.opml")) == (0, 1)
    library.shelf.places()
    library.feeds.opml()
    assert "/listed.xml" not in [path for path, _ in site.asked]
    library.feeds.refresh()
    assert [(f.title, f.tags, f.unread) for f in library.feeds.followed()] == [("Harbour", ("Ports",), 1)]
    assert titles(library, "tag:Ports") == ["Entry 1"]


def test_feeds_are_named_by_the_beginning_of_their_titles(library: Library, site: Wire) -> None:
    for path, title in (("/a.xml", "Harbour"), ("/b.xml", "Harvest")):
        library.feeds.follow(site.feed(path, title, 1))
    assert library.feeds.named("harb").title == "Harbour"
    for name in ("har", "none"):
        with pytest.raises(NotFound):
            library.feeds.named(name)


def test_two_feeds_of_one_title_stay_two(library: Library, site: Wire) -> None:
    for path in ("/a.xml", "/b.xml"):
        library.feeds.follow(site.feed(path, "News", 1 if path == "/a.xml" else 2))
    assert [(f.title, f.articles) for f in library.feeds.followed()] == [("News", 1), ("News (2)", 1)]


def test_the_full_text_takes_the_teasers_place_and_keeps_its_highlights(library: Library, site: Wire) -> None:
    from reader.core.spans import Span

    _, report = library.feeds.follow(site.feed("/a.xml", "Harbour", 1))
    article_id = report.added[0].article_id
    text = library.shelf.article(article_id).article.text
    at = text.index("101 ships")
    library.edits.highlight(article_id, Span(at, at + 9))
    more = "".join(
        f"<p>Paragraph {n} tells at some length what else the authority of the port had to say.</p>"
        for n in range(8)
    )
    page = f"<html><body><article><h1>Entry 1</h1><p>{text}</p>{more}</article></body></html>"
    site.pages["/article/1"] = Page(page.encode(), headers={"Content-Type": "text/html"})
    library.fetching.full_text(article_id)
    opened = library.shelf.article(article_id)
    assert "Paragraph 7" in opened.article.text
    assert [(a.selector.exact, a.anchor) for a in opened.annotations if a.selector] == [("101 ships", "kept")]
    assert (opened.article.feed, opened.article.title) == ("Harbour", "Entry 1")
    site.feed("/a.xml", "Harbour", 1)
    assert library.feeds.refresh().updated == (), "the teaser does not come back"
    with pytest.raises(RefusedInput, match="no more text"):
        library.fetching.full_text(article_id)


def test_the_net_does_not_lead_into_the_network_at_home(site: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(destinations, "is_inside", lambda host: host != "127.0.0.1")
    site.pages["/out"] = Page(b"", 302, {"Location": "http://localhost:1/admin"})
    with pytest.raises(FetchError, match="on this machine or its network"):
        fetch(f"{site.url}/out")
    with pytest.raises(FetchError, match="on this machine or its network"):
        fetch("http://localhost:1/admin", came_from=site.url)
