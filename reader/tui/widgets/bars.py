"""The one line above and the one line below every screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.tui.commands import available
from reader.tui.desk import desk_of

BRAND = " Newsbrief "
FIELD_KEYS = ("enter", "escape")
"""Keys that lead out of a field: they are its own, and no commands."""


class HeaderLine(Widget):
    """Name, title and, at the right, facts and news of work in the background; all of it is plain text."""

    title: reactive[str] = reactive("")
    facts: reactive[str] = reactive("")
    news: reactive[str] = reactive("")

    def on_mount(self) -> None:
        """Tell what is going on, also on a screen that is not in sight as yet."""
        desk = desk_of(self)
        desk.news_changed.subscribe(self, self._tell)
        self._tell(desk.news)

    def on_unmount(self) -> None:
        """Listen no more: Textual's signal would hold on to who does."""
        desk_of(self).news_changed.unsubscribe(self)

    def _tell(self, news: str) -> None:
        self.news = news

    def render(self) -> RenderResult:
        """Return one line: the title gives way to the facts."""
        width = max(0, self.content_size.width)
        known = " · ".join(part for part in (self.news, self.facts) if part)
        facts = Content(known).truncate(max(0, width - len(BRAND) - 4), ellipsis=True)
        room = max(0, width - len(BRAND) - 2 - facts.cell_length - 2)
        title = Content(self.title).truncate(room, ellipsis=True)
        gap = " " * max(1, width - len(BRAND) - 2 - title.cell_length - facts.cell_length)
        return Content.assemble(
            (BRAND, "bold $background on $primary"), "  ", title.stylize("bold"), gap, facts
        )


class FooterLine(Widget):
    """The screen's commands that have a footer text, each with its key; a click runs it.

    A pane that has commands of its own is named in the screen's `FOOTERS`, by its id: the words of each command there,
    and of `FIELD_KEYS` where it is a field.
    """

    can_focus = False
    state: reactive[str] = reactive("")
    """What the keys are about for a while, as a pane has its own: a selection."""

    def on_mount(self) -> None:
        """Follow the bindings as they change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> RenderResult:
        """Return as many keys as fit on the line."""
        parts = [
            Content.assemble((key, "bold $accent"), " ", (text, "$quiet")) for key, text, _ in self._shown()
        ]
        return Content("  ").join(parts)

    def on_click(self, event: Click) -> None:
        """Press the key under the mouse."""
        at = 1
        for shown, text, command in self._shown():
            end = at + len(shown) + 1 + len(text)
            if at <= event.x < end:
                desk_of(self).press(_key(self.screen, command, shown))
                return
            at = end + 2

    def _shown(self) -> list[tuple[str, str, str]]:
        """Return key, words and id of the commands that fit; the last, help, lists whatever does not."""
        *wanted, last = list(_commands(self.screen, self.state)) or [("", "", "")]
        room = self.content_size.width - _cells(last)
        shown: list[tuple[str, str, str]] = []
        for item in wanted:
            room -= _cells(item)
            if room < -2:
                break
            shown.append(item)
        return [*shown, last]


def _commands(screen: Screen[object], state: str) -> Iterator[tuple[str, str, str]]:
    """Yield key, words and id of the commands that have a footer text and a key now, the app's last."""
    known = {command.id: (command.footer, keys.split()[0]) for command, keys in available(screen) if keys}
    known |= {key: ("", screen.app.get_key_display(Binding(key, ""))) for key in FIELD_KEYS}
    everywhere = {command.id for command in getattr(screen.app, "ACTIONS", ())}
    panes: Mapping[str | None, Mapping[str, str]] = getattr(screen, "FOOTERS", {})
    focused = screen.focused.id if screen.focused else None
    of_pane = panes.get(focused if focused in panes else state, {})
    words = {one: text for one, (text, _) in known.items() if text and (one in everywhere or not of_pane)}
    for one, text in {**of_pane, **words}.items():
        if one in known:
            yield known[one][1], text, one


def _key(screen: Screen[object], command: str, shown: str) -> str:
    """Return the key that a command has now and that is shown so."""
    return next(
        key
        for key, active in screen.active_bindings.items()
        if command in (active.binding.id, key)
        and screen.app.get_key_display(active.binding.with_key(key)) == shown
    )


def _cells(item: tuple[str, str, str]) -> int:
    return len(item[0]) + 1 + len(item[1]) + 2
