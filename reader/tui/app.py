"""The app: its start and end, and the commands that work everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import constants, events
from textual.binding import Binding
from textual.command import Provider
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES

from reader import paths
from reader.config import Config
from reader.library import Library
from reader.tui.background import Background
from reader.tui.commands import available, bindings, key_on
from reader.tui.desk import Desk
from reader.tui.everywhere import EVERYWHERE
from reader.tui.failing import Failing
from reader.tui.jobs import Jobs
from reader.tui.keymap import checked_keymap, first_key
from reader.tui.screens.by_name import commands_by_screen, screens
from reader.tui.searches import checked_searches
from reader.tui.state import State
from reader.tui.terminal import edge, has_terminal, lasting, on_signals
from reader.tui.themed import Themed
from reader.tui.themes import INK, PAPER, checked_theme
from reader.tui.type_ahead import Followed, TypeAhead, Typed

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen


def _command_provider() -> type[Provider]:
    from reader.tui.palette import CommandProvider

    return CommandProvider


class NewsbriefApp(Failing, Background, Themed):
    """Newsbrief in the terminal."""

    TITLE = "Newsbrief"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar = {_command_provider}
    VERTICAL_BREAKPOINTS: ClassVar = [(0, "-short"), (16, "-tall")]  # type: ignore[misc]
    ACTIONS: ClassVar = EVERYWHERE
    BINDINGS: ClassVar = bindings(EVERYWHERE)

    def __init__(
        self,
        library: Library,
        config: Config | None = None,
        *,
        state_folder: Path | None = None,
        samples: bool = False,
        first_time: bool = False,
        few_colours: bool = False,
    ) -> None:
        """With `first_time`, the tour is offered; with `few_colours`, the terminal's own sixteen are used."""
        super().__init__(ansi_color=few_colours or None)
        self.few_colours = few_colours
        self._first_time = first_time
        self.library = library
        self.config = config or Config()
        self.state = State(state_folder or paths.state_path())
        self.jobs = Jobs(self)
        self.samples = samples
        self.tag_colours: Mapping[str, str] = {}
        self.registers: dict[str, str] = {}
        self.type_ahead = TypeAhead(self, self.jobs.hold_keys, super().on_event)
        # A mistake in the configuration is told before the screen is taken.
        self._keys = checked_keymap(self.config, commands_by_screen()) if self.config.keys else {}
        checked_searches(self.config)
        self.begin_with_theme()

    CSS_PATH: ClassVar = [paths.styles_dir() / f"{name}.tcss" for name in ("base", "library")]
    LATER_STYLES: ClassVar = [
        paths.styles_dir() / f"{name}.tcss" for name in ("places", "across", "dialogs", "sixteen_colours")
    ]
    """What nothing wears before the first list is on the screen; the reading screen reads its own."""

    LOOK_FOR_TERMINAL: ClassVar[float] = 1.0
    """Seconds between two looks whether the terminal is still there."""

    def get_default_screen(self) -> Screen[None]:
        """Begin with the library: Textual would lay out and style a screen of its own below it."""
        from reader.tui.screens.library import LibraryScreen

        return LibraryScreen(self.library)

    def get_driver_class(self) -> type[Driver]:
        """Let the app outlive its terminal; a driver that the environment names is taken as it is."""
        driver = super().get_driver_class()
        return driver if constants.DRIVER else lasting(driver)

    def on_mount(self) -> None:
        """Apply theme and keys, listen to signals."""
        if self._keys:
            self.set_keymap(self._keys)
        self.theme = self.first_theme()
        on_signals(self.action_quit_now)
        if self.current_theme.ansi:
            self.read_styles()
        self.when_quiet(self.load_reading)
        self.set_timer(self.AT_REST, self._at_rest)
        if not self.is_headless:  # one that is gone already is no reason not to look
            self.set_interval(self.LOOK_FOR_TERMINAL, self._leave_with_terminal)

    def read_styles(self) -> None:
        """Read the styles that the first frame does without, if they have not been."""
        unread = [path for path in self.LATER_STYLES if not self.stylesheet.has_source(str(path.absolute()))]
        for path in unread:
            self.stylesheet.read(path)
        if unread and len(self.screen_stack) > 1:
            self.refresh_css(animate=False)  # a key opened something before the first frame

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add the filter that no control character passes."""
        return [edge(tuple(super().get_line_filters()))]

    async def on_event(self, event: events.Event) -> None:
        """Handle each key when the one before it has led where it leads."""
        if not isinstance(event, Typed) or event.is_forwarded:
            await super().on_event(event)
        elif not self.type_ahead.holds(event):
            await super().on_event(event)
            self.type_ahead.follow()

    async def on_followed(self, message: Followed) -> None:
        """A key has come through."""
        await self.type_ahead.came_through(message.turn)

    def notify(self, message: str, **kwargs: Any) -> None:
        """Say something: the last word takes the place of the one before, so that they never pile up."""
        self.clear_notifications()
        super().notify(message, **kwargs)

    def article_beside(self, article_id: str, by: int) -> str | None:
        """Move the library's cursor so many articles on from one, and return which it is on then; None if there is none."""
        return self._library_screen.beside(article_id, by)

    def show_search(self, query: str) -> None:
        """Show in the library what answers to a query."""
        self._library_screen.show_search(query)

    @property
    def _library_screen(self) -> LibraryScreen:
        from reader.tui.screens.library import LibraryScreen

        return next(screen for screen in self.screen_stack if isinstance(screen, LibraryScreen))

    def screen_across(self, place: str) -> Screen[None]:
        """Return a new screen of what is in all articles together: highlights, people or figures."""
        screen: Screen[None] = screens()[place](self.library)
        return screen

    def key_of(self, command: str) -> str:
        """Return the key a command has now, as it is shown; "" if none."""
        keys = (key_on(screen, command) for screen in reversed(self.screen_stack))
        return next((key for key in keys if key), "")

    def key_in(self, screen: str, command: str) -> str:
        """Return the key that a command has on another screen; "" if none."""
        key = next(first_key(self.config, one) for one in commands_by_screen()[screen] if one.id == command)
        return self.get_key_display(Binding(key, "")) if key else ""

    def action_help(self) -> None:
        """Show the keys of the screen in front."""
        from reader.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(list(available(self.screen))))

    def action_tour(self) -> None:
        """Show the tour, over the library."""
        from reader.tui.screens.library import LibraryScreen
        from reader.tui.screens.tour import TourScreen

        if isinstance(self.screen, LibraryScreen):
            self.clear_notifications()  # the one that offers it would lie over it
            self.push_screen(TourScreen(self))
        else:
            self.notify("The tour starts in the library.", markup=False)

    def action_palette(self) -> None:
        """Open the command palette."""
        self.action_command_palette()

    def press(self, key: str) -> None:
        """Do what a key does: the event comes from the app, as those of the keyboard, or no binding would see it."""
        self.post_message(events.Key(key, None).set_sender(self))

    def action_press(self, key: str) -> None:
        """Press a key for who clicked on its name."""
        self.press(key)

    async def action_quit(self) -> None:
        """Leave in order: screens keep what is unfinished, writes are waited for."""
        self.action_quit_now()

    def action_quit_now(self) -> None:
        """Leave; screens are unmounted first, so that they can keep what is unfinished."""
        self.exit()

    async def on_unmount(self) -> None:
        """Wait for the last write."""
        import asyncio

        self.stop_background()
        await asyncio.to_thread(self.jobs.close)

    @classmethod
    def check(cls, config: Config) -> None:
        """Raise ConfigError where keys, searches or theme of the configuration cannot be."""
        checked_keymap(config, commands_by_screen())
        checked_searches(config)
        checked_theme(config, [*BUILTIN_THEMES, INK.name, PAPER.name])

    def _at_rest(self) -> None:
        if self._first_time:
            self.notify(f"New here? {self.key_of('tour')} shows you around.", markup=False, timeout=8)
            self.state.set("welcomed", True)
        self.start_background()

    def _leave_with_terminal(self) -> None:
        if not has_terminal():
            self.action_quit_now()


if TYPE_CHECKING:
    AS_DESK: type[Desk] = NewsbriefApp  # holds the app to what screens ask of it
