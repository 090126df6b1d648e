"""Going straight to a heading or a link, and back to where one was."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlsplit

from reader.core.article import Image, Link
from reader.core.spans import Span
from reader.tui.commands import Command
from reader.tui.opener import open_address
from reader.tui.reading.base import ReadingBase
from reader.tui.screens.contents import ContentsScreen, Entry
from reader.tui.typeset.hints import labels
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.page_view import Spot

JUMP = "Jumping"
STEPS_BACK = 50


class Jumping(ReadingBase):
    """Every jump is remembered, so that ^o goes back to where reading was."""

    JUMPS: ClassVar[tuple[Command, ...]] = (
        Command("contents", "C", "Contents", "Choose a heading to go to.", section=JUMP),
        Command("links", "L", "Go to a link", "Show a letter at every link in view, then open or copy it.", section=JUMP),
        Command("jump-back", "ctrl+o", "Back from a jump", "Go to where you were before the jump.", section=JUMP),
    )  # fmt: skip

    _gone_to: Link | None = None
    _before: tuple[int, ...] = ()

    def start_anew(self) -> None:
        """Forget the jumps."""
        super().start_anew()
        self._before, self._gone_to = (), None
        self.view.show_hints({})

    @property
    def at_link(self) -> Link | None:
        """The link or picture just gone to, while the cursor is still there."""
        link, view = self._gone_to, self.view
        there = link and link.span.start == view.cursor and not view.selection and not self.section
        return link if there else None

    def jump(self, place: Span) -> None:
        """Go to words, remembering the place before."""
        self._remember()
        self.view.jump(place)

    def go_to_pane(self, name: str) -> None:
        """Put the focus on a pane; going through its rows moves the article, so the place is remembered."""
        if name != "article" and self.section is None and self.opened:
            self._remember()
        super().go_to_pane(name)

    def _remember(self) -> None:
        at = self.view.cursor
        if self._before[-1:] != (at,):
            self._before = (*self._before, at)[-STEPS_BACK:]

    def action_jump_back(self) -> None:
        """Go back to where the last jump began."""
        if not self._before:
            self.say("You have not jumped anywhere yet.")
            return
        *before, at = self._before
        self._before = tuple(before)
        self.go_to_pane("article")
        self.view.drop_selection()
        self.view.go(at)

    def follow(self, link: Link) -> None:
        """Go to the footnote, or wherever else in the article the link leads; one that leads out is opened."""
        if link.place is None:
            self.browse(link.url)
        elif link.place < len(self.text):
            self.jump(self.view.ground.at("paragraph", link.place) or link.span)
            self.say(f"{self.desk.key_of('jump-back')} goes back.")

    def browse(self, url: str | None) -> None:
        """Open an address in the person's browser."""
        self.desk.jobs.read(self, "browser", lambda: self.Said(f"Opened {open_address(url)} in the browser."))

    def action_contents(self) -> None:
        """Choose among the headings."""
        if self.opened is None:
            return
        article = self.opened.article
        entries = [
            Entry(block.span, block.level, block.span.of(article.text))
            for block in article.blocks
            if block.kind == "heading"
        ]
        if not entries:
            self.advise("This article has no headings. {next-paragraph} goes on by blocks.")
            return

        def chosen(place: Span | None) -> None:
            if place:
                self.go_to_pane("article")
                self.jump(place)

        self.app.push_screen(ContentsScreen(entries, self.view.cursor), chosen)

    def on_article_view_link_clicked(self, event: ArticleView.LinkClicked) -> None:
        """Go to the link: a footnote is shown, of another address it is told how to open it."""
        self._go_to_link(event.link)

    def action_links(self) -> None:
        """Put a label on every link in view and wait for one to be typed."""
        self.go_to_pane("article")
        spots = self.view.links_in_view
        if spots:
            self._await_label(dict(zip(labels(len(spots)), spots, strict=True)))
        else:
            self.say("There is no link in view.")

    def _await_label(self, hints: dict[str, Spot], typed: str = "") -> None:
        self.view.show_hints(hints, typed)

        def next_letter(key: str) -> bool:
            left = {label: spot for label, spot in hints.items() if label.startswith(typed + key)}
            self.view.show_hints({})
            if spot := left.get(typed + key):
                self.show_picture(spot.image) if spot.image else self._go_to_link(spot.link)
            elif left:
                self._await_label(left, typed + key)
            return True

        self.next_key = next_letter

    def show_picture(self, image: Image) -> None:
        """Show one picture of the article."""
        raise NotImplementedError

    def _go_to_link(self, link: Link) -> None:
        if link.place is not None:
            self.view.go(link.span.start)
            self.follow(link)
            return
        self.jump(link.span)
        self._gone_to = link
        opens, copies = self.desk.key_of("browse"), self.desk.key_of("copy")
        self.say(f"{address(link.url)} · {opens} opens, {copies} copies.")


def address(url: str) -> str:
    """Return an address as it is told: where it leads, in at most one line."""
    parts = urlsplit(url)
    told = f"{parts.hostname or ''}{parts.path}" if parts.hostname else parts.path
    return told if len(told) <= 60 else told[:59] + "…"
