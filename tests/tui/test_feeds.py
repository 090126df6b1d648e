"""Feeds in the app: following, refreshing, trouble, the full text, and following no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.config import Config
from reader.tui.screens.asking import FollowScreen
from reader.tui.widgets.places import Places
from tests.library.wire import Page, Wire, wire
from tests.tui.shell import Person, person, walk

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def site() -> Iterator[Wire]:
    with wire() as server:
        yield server


def feed_labels(someone: Person) -> list[str]:
    return [
        " ".join(str(node.label).split())
        for node in walk(someone.screen.query_one(Places).root)
        if node.data and node.data.key.startswith("feed:")
    ]


async def follow(someone: Person, url: str) -> None:
    await someone.press("plus")
    someone.front(FollowScreen).query_one(Input).value = url
    await someone.press("enter")
    await done(someone)


async def done(someone: Person) -> None:
    """Wait for work on threads of its own."""
    for _ in range(200):
        await someone.settle()
        if someone.app.screen is someone.screen:
            return


async def test_a_feed_is_followed_and_is_a_place_with_what_is_unread(tmp_path: Path, site: Wire) -> None:
    async with person(tmp_path, 1) as someone:
        await follow(someone, site.feed("/a.xml", "Harbour", 2, 1))
        assert feed_labels(someone) == ["Harbour 2"]
        await someone.go("Harbour")
        assert someone.titles == ["Entry 2", "Entry 1"]
        await someone.press("r")
        assert feed_labels(someone) == ["Harbour 1"]


async def test_a_refresh_brings_what_is_new_and_tells_of_trouble(tmp_path: Path, site: Wire) -> None:
    async with person(tmp_path, 0) as someone:
        await follow(someone, site.feed("/a.xml", "Harbour", 1))
        await someone.go("Harbour")
        site.feed("/a.xml", "Harbour", 2, 1)
        await someone.press("R")
        await done(someone)
        assert someone.titles == ["Entry 2", "Entry 1"]
        site.pages["/a.xml"] = Page(b"", 503)
        await someone.press("R")
        for _ in range(100):
            await someone.settle()
            if someone.app.screen.query("#report") and someone.app.screen.query_one("#report").display:
                break
        await someone.press("escape")
        await done(someone)
        assert feed_labels(someone) == ["Harbour ✗ 2"]
        hint = someone.screen.query_one("#trouble", Static)
        assert hint.display
        assert "answered 503" in str(hint.content)


async def test_following_no_more_keeps_articles_and_undo_follows_again(tmp_path: Path, site: Wire) -> None:
    async with person(tmp_path, 0) as someone:
        await follow(someone, site.feed("/a.xml", "Harbour", 1))
        await someone.go("Harbour")
        await someone.press("minus")
        assert someone.library.feeds.followed() == ()
        assert someone.titles == ["Entry 1"]
        await someone.press("u")
        assert [feed.title for feed in someone.library.feeds.followed()] == ["Harbour"]


async def test_the_full_text_is_fetched_on_a_key(tmp_path: Path, site: Wire) -> None:
    async with person(tmp_path, 0) as someone:
        await follow(someone, site.feed("/a.xml", "Harbour", 1))
        words = "".join(
            f"<p>Paragraph {n} says at length what the port authority had to tell its guests.</p>"
            for n in range(9)
        )
        page = f"<html><body><article><h1>Entry 1</h1>{words}</article></body></html>"
        site.pages["/article/1"] = Page(page.encode(), headers={"Content-Type": "text/html"})
        await someone.press("D")
        await done(someone)
        (row,) = someone.library.shelf.listing().rows(0, 1)
        assert "Paragraph 8" in someone.library.shelf.article(row.article_id).article.text


async def test_feeds_are_asked_at_the_start_only_if_wanted(tmp_path: Path, site: Wire) -> None:
    url = site.feed("/a.xml", "Harbour", 1)
    async with person(tmp_path, 0) as someone:
        await follow(someone, url)
    site.feed("/a.xml", "Harbour", 2, 1)
    for wanted, titles in ((False, ["Entry 1"]), (True, ["Entry 2", "Entry 1"])):
        site.asked.clear()
        async with person(tmp_path, 0, config=Config(refresh_at_start=wanted)) as someone:
            someone.app._at_rest()
            for _ in range(60):
                await someone.settle()
                if someone.titles == titles and (site.asked or not wanted):
                    break
            assert someone.titles == titles
            assert bool(site.asked) is wanted
