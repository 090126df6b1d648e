"""What changed in an article since it was saved before: words that went and words that came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.core.days import day
from reader.core.difference import Paragraph
from reader.core.listing import Version
from reader.library import Library
from reader.tui.commands import Command, bindings
from reader.tui.desk import desk_of
from reader.tui.screens.dialog import Dialog, DialogScreen

STYLES = {"same": "", "gone": "$error strike", "new": "$success bold"}


class Scroll(VerticalScroll):
    """Scrolls by the keys of the app."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False, id="line-down"),
        Binding("k", "scroll_up", "Up", show=False, id="line-up"),
        Binding("space", "page_down", "Page down", show=False, id="page-down"),
        Binding("g", "scroll_home", "Top", show=False, id="to-top"),
        Binding("G", "scroll_end", "End", show=False, id="to-bottom"),
    ]


class VersionsScreen(DialogScreen[None]):
    """Compares the text with an earlier version; n and p go to older and newer ones."""

    ACTIONS: ClassVar = (
        Command("older", "n,right", "Older version", "Compare with the version before.", palette=False),
        Command("newer", "p,left", "Newer version", "Compare with the version after.", palette=False),
        Command("versions-close", "escape,q,enter", "Close", "Back to the article.", palette=False),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    @dataclass
    class Compared(Message):
        """A version was read and compared."""

        at: int
        versions: tuple[Version, ...]
        paragraphs: Sequence[Paragraph]

    def __init__(self, library: Library, article_id: str) -> None:
        super().__init__()
        self._library = library
        self._article_id = article_id
        self._at = 0
        self._versions: tuple[Version, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the changes under a title."""
        with Dialog("What changed", "n older · p newer · Esc closes", wide=True), Scroll():
            yield Static("Reading…", markup=False, id="changes")

    def on_mount(self) -> None:
        """Compare with the latest version before."""
        self._compare(0)

    def on_versions_screen_compared(self, message: Compared) -> None:
        """Show what changed."""
        self._at, self._versions = message.at, message.versions
        text = Content("\n\n").join(map(_shown, message.paragraphs)) if message.versions else Content(
            "This article was never saved again with edits."
        )  # fmt: skip
        self.query_one("#changes", Static).update(text)
        if self._versions:
            until = day(self._versions[self._at].until)
            title = f"What changed on {until} · {self._at + 1} of {len(self._versions)}"
            self.query_one(Dialog).border_title = Content(title)
        self.query_one(Scroll).scroll_home(animate=False)

    def action_older(self) -> None:
        """Go back one version."""
        if self._at + 1 < len(self._versions):
            self._compare(self._at + 1)

    def action_newer(self) -> None:
        """Go on one version."""
        if self._at > 0:
            self._compare(self._at - 1)

    def action_versions_close(self) -> None:
        """Close."""
        self.dismiss()

    def _compare(self, at: int) -> None:
        library, article_id = self._library, self._article_id

        def work() -> Message:
            known = library.versions.of(article_id)
            changed = library.versions.difference(article_id, known[at].key) if known else ()
            return self.Compared(at, known, changed)

        desk_of(self).jobs.read(self, "versions", work)


def _shown(paragraph: Paragraph) -> Content:
    """Return the pieces, what came apart from what it took the place of."""
    parts: list[tuple[str, str]] = []
    for piece in paragraph:
        if (
            piece.kind == "new"
            and parts
            and parts[-1][1] == STYLES["gone"]
            and not parts[-1][0][-1:].isspace()
        ):
            parts.append((" ", ""))
        parts.append((piece.text, STYLES[piece.kind]))
    return Content.assemble(*parts)
