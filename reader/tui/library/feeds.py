"""The library's commands on feeds: follow one, ask for news, fetch a full text, follow no more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import Static

from reader.core.clean import one_line
from reader.core.listing import ArticleRow, Place
from reader.library import Library
from reader.tui.goals import Goal
from reader.tui.library.flows import Flows
from reader.tui.long_work import Outcome
from reader.tui.refreshing import TITLE, news, refreshed

if TYPE_CHECKING:
    from reader.core.reports import Stopped, Tell


class LibraryFeeds(Flows):
    """What is done to feeds; only these commands open connections, and adding a URL."""

    goal: Goal
    feeds: tuple[Place, ...] = ()

    @property
    def feed(self) -> Place | None:
        """The feed that is looked at, if it is followed."""
        return next((place for place in self.feeds if place.id == self.goal.key and place.url), None)

    def action_follow(self) -> None:
        """Ask for a feed's address, and follow it."""
        from reader.tui.screens.asking import FollowScreen

        def answered(url: str | None) -> None:
            if url:
                self.follow(url)

        self.app.push_screen(FollowScreen(), answered)

    def follow(self, url: str) -> None:
        """Follow the feed at an address, or the one that the page there names."""
        library = self.library
        self.show_work("Following", lambda tell, stopped: _followed(library, url, tell, stopped), done="new")

    def action_refresh(self) -> None:
        """Ask the feed that is looked at for news, else all that are followed."""
        if not any(place.url for place in self.feeds):
            key = self.desk.key_of("follow")
            self.notify(f"You follow no feed yet{f'; {key} follows one' if key else ''}.", markup=False)
            return
        library, feed = self.library, self.feed
        title = f"Refreshing {one_line(feed.name)}" if feed else TITLE
        work = partial(refreshed, library, [feed.url] if feed else None)
        self.show_work(title, work, done="new", spared="known", once=True)

    def action_unfollow(self) -> None:
        """Follow the feed that is looked at no more."""
        library, feed = self.library, self.feed
        if feed is None:
            self.notify("Go to a feed that you follow first.", markup=False)
            return

        def run() -> Message:
            from reader.core import wording

            change = library.feeds.unfollow([feed.url])
            return self.Edited(change, f"{wording.told(change.label)}; its articles stay")

        self.desk.jobs.write(self, run)

    def fetch_full_text(self, row: ArticleRow) -> None:
        """Fetch the page of an article: its text takes the teaser's place."""
        library = self.library

        def work(_tell: Tell, stopped: Stopped) -> Outcome:
            library.fetching.full_text(row.article_id, cancelled=stopped)
            return Outcome(f"The full text of “{one_line(row.title)}” is here")

        self.show_work("Fetching the full text", work)

    def show_trouble(self) -> None:
        """Say over the list why its feed could not be read."""
        said = self.query_one("#trouble", Static)
        trouble = self.feed.trouble if self.feed else ""
        if trouble:
            key = self.desk.key_of("refresh")
            said.update(f"✗ {one_line(trouble)}{f' {key} asks again.' if key else ''}")
        said.display = bool(trouble)


def _followed(library: Library, url: str, tell: Tell, stopped: Stopped) -> Outcome:
    feed, report = library.feeds.follow(url, progress=tell, cancelled=stopped)
    rest = "; the rest comes with the next refresh" if report.left else ""
    return Outcome(
        f"You follow “{one_line(feed.title)}” now, {news(report)}{rest}", report.refused, report.cancelled
    )
