"""The reading screen: one article with its brief and its notes."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Event, Resize, ScreenResume
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from reader.core.annotations import COLOURS, Annotation
from reader.core.article import Article
from reader.core.clean import one_line
from reader.core.listing import Opened
from reader.core.reading_time import minutes
from reader.core.spans import Span
from reader.library import Library
from reader.paths import styles_dir
from reader.tui.commands import bindings
from reader.tui.drafts import Draft
from reader.tui.reading.anchoring import Anchoring
from reader.tui.reading.correcting import Correcting
from reader.tui.reading.managing import Managing
from reader.tui.reading.moving import Moving
from reader.tui.reading.noting import Noting
from reader.tui.reading.tagging import Tagging
from reader.tui.typeset.lines import shown
from reader.tui.typeset.page import day
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.brief_panel import BriefPanel
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.note_editor import NoteEditor

ENOUGH = 0.9
"""How much of an article has been seen when it counts as read."""

STYLES = styles_dir() / "reading.tcss"

KEPT = "reading"
"""The name of the screen that is kept."""

NOTHING = Article("", "", "text")

WIDE = 100
"""Columns from which the brief stands beside the article."""


class ReadingScreen(Moving, Noting, Tagging, Anchoring, Correcting, Managing):
    """Opens an article where reading stopped, and keeps the place."""

    CSS_PATH: ClassVar = STYLES
    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (WIDE, "-wide")]  # type: ignore[misc]
    ACTIONS: ClassVar = (
        *Moving.SELECTS,
        *Moving.JUMPS,
        *Noting.MARKS,
        *Noting.NOTES,
        *Anchoring.ANCHORS,
        *Tagging.TAGS,
        *Correcting.CORRECTS,
        *Managing.FINDS,
        *Managing.MANAGES,
        *Moving.MOVES,
    )
    BINDINGS: ClassVar = bindings(ACTIONS)
    SETTLE: ClassVar[float] = 0.5
    """Seconds of rest after which the place is kept."""

    HOLD: ClassVar[float] = 0.3
    """Seconds that the screen before stays at most while an article is read."""

    @dataclass
    class Loaded(Message):
        """The article and its drafts were read."""

        opened: Opened
        drafts: dict[str, Draft]

    def __init__(self, library: Library, article_id: str = "", annotation_id: str | None = None) -> None:
        super().__init__(library, article_id)
        self._wanted = annotation_id
        self._wanted_place: Span | None = None
        self.drafts = {}
        self._place: tuple[int, float] | None = None
        self._rest: Timer | None = None
        self._counted = False
        self._held = ExitStack()
        self._looks: frozenset[str] = frozenset()

    def turn_to(
        self, article_id: str, annotation_id: str | None = None, *, place: Span | None = None
    ) -> None:
        """Show another article, as if it were opened on a new screen."""
        self.article_id, self._wanted, self._wanted_place = article_id, annotation_id, place
        self.opened, self.drafts = None, {}
        if self.is_attached:
            self._hold()
            self.start_anew()
            self._read_article()

    def _hold(self) -> None:
        """Leave on the screen what stands there until the article is read, and then draw once."""
        self._held.close()
        self._held.enter_context(self.app.batch_update())
        self.set_timer(self.HOLD, self._let_go)

    def _let_go(self) -> None:
        """Show that there is nothing yet, if so."""
        if self.opened is None:
            self.view.show(NOTHING, None, ())
            self.panel.show(None, ())
            self.query_one(HeaderLine).facts = ""
        self._held.close()

    def compose(self) -> ComposeResult:
        """Lay out the article at the left of its brief."""
        yield HeaderLine()
        with Horizontal(id="reading"):
            with Vertical(id="page"):
                yield ArticleView()
                yield NoteEditor()
                yield FindBar()
            yield BriefPanel()
        yield FooterLine()

    def on_mount(self) -> None:
        """Read the article from the library."""
        if not self.is_attached:
            return  # the app is closing, and laid nothing out any more
        self.view.set_reactive(ArticleView.measure, self._measure_wanted())
        kept = self.desk.state.get("justified")
        self.view.set_reactive(
            ArticleView.justified, kept if isinstance(kept, bool) else self.desk.config.justified
        )
        names = {colour: colour for colour in COLOURS} if self.app.no_color else {}
        self.panel.colours = names | dict(self.desk.config.colours)
        self.view.focus()
        self._looks = self.app.classes
        if self.article_id:
            self._read_article()

    def _read_article(self) -> None:
        library, article_id, drafts = self.library, self.article_id, self.draft_folder
        self.desk.jobs.read(
            self,
            "open",
            lambda: self.Loaded(library.shelf.article(article_id), drafts.of(article_id)),
            holds_keys=True,
        )

    def on_reading_screen_loaded(self, message: Loaded) -> None:
        """Show it."""
        if message.opened.row.article_id != self.article_id:
            return
        opened = self.opened = message.opened
        self.drafts = message.drafts
        self.refresh_bindings()  # which keys work depends on there being an article
        self._counted = opened.row.read
        self.view.show(opened.article, opened.brief, opened.annotations, opened.position)
        self.panel.show(opened.brief, opened.annotations)
        self.show_facts()
        if wanted := self.annotation(self._wanted):
            self.call_after_refresh(self._go_to, wanted)
        elif self._wanted_place:
            self.call_after_refresh(self.view.jump, self._wanted_place)
        self.panel.show_drafts(self.drafts.values())
        self.call_later(self._held.close)
        if opened.trouble:
            self.say(f"Not fetched the last time: {opened.trouble}")
        if self.drafts:
            self.say("A note of yours here was not saved. It stands first among the notes (4).")

    def _go_to(self, wanted: Annotation) -> None:
        """Go to the highlight that the article was opened for, or to the note among the notes."""
        if wanted.selector and wanted.anchor != "orphan":
            self.view.jump(wanted.selector.span)
        else:
            self.go_to_pane("notes")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the field that is typed into; only the way back is open until the article is here."""
        if self.opened is None and action in OWN_ACTIONS:
            return action in {"back", "out"}
        typing = isinstance(self.focused, Input | TextArea)
        return not (typing and action in OWN_ACTIONS)

    def show_facts(self) -> None:
        """Write title, where and when, the minutes and the progress above the article."""
        if self.opened is None:
            return
        row, article = self.opened.row, self.opened.article
        header = self.query_one(HeaderLine)
        hidden = self.view.title_is_out or not self.view.region
        title = header.title = shown(one_line(article.heading)) if hidden else ""
        facts = [day(article.published), *self._how_far(article)]
        if not article.text:
            key = self.desk.key_of("fetch")
            facts = [f"not fetched yet, {key} fetches it" if key else "not fetched yet"]
        if self.size.width >= WIDE:
            state = "archived" if row.archived else "read" if row.read else ""
            facts = [state, article.site if title else None, *facts]
        facts[:0] = [self._selected_words() or self.found, "★" if row.starred else None]
        header.facts = " · ".join(shown(one_line(fact)) for fact in facts if fact)

    def _how_far(self, article: Article) -> tuple[str, str]:
        """Return the minutes it takes, or that are left, and how much has been seen."""
        progress = self.view.progress
        left = minutes(round(article.words * (1 - progress)))
        begun = self.view.scroll_offset.y > 0 and progress < 1 and article.minutes > 1
        return f"{left} min left" if begun else f"{article.minutes} min", f"{progress:.0%}"

    def on_cursor_view_moved(self, event: ArticleView.Moved) -> None:
        """Keep the place once the reader rests; count the article as read near its end."""
        self.show_facts()
        self.panel.follow(self.view.sentence)
        if not event.by_person or self.opened is None or self.library.read_only:
            return
        self._place = (event.offset, event.progress)
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(self.SETTLE, self.keep_place)
        if event.progress >= ENOUGH and not self._counted:
            self._counted = True
            self.edit(self._count_as_read)

    def _count_as_read(self, library: Library) -> str:
        library.edits.mark_opened(self.article_id)
        return ""

    def on_article_view_selected(self) -> None:
        """Say how much is selected."""
        self.show_facts()

    def _selected_words(self) -> str | None:
        selected = self.view.selected
        return f"{len(selected.of(self.text).split())} selected" if selected else None

    def keep_place(self) -> None:
        """Write down where the reader is."""
        if self._place is None:
            return
        (offset, progress), self._place = self._place, None
        library, article_id = self.library, self.article_id
        self.desk.jobs.write(self, lambda: library.edits.set_position(article_id, offset, progress))

    async def on_event(self, event: Event) -> None:
        """Come to the front as it stands, unless the theme is another one by now: styles are half of what opening costs."""
        if isinstance(event, ScreenResume):
            event.refresh_styles = self._looks != self.app.classes
            self._looks = self.app.classes
        await super().on_event(event)

    def on_screen_suspend(self) -> None:
        """Keep the place when the reader goes back to the library."""
        self.keep_place()

    def on_unmount(self) -> None:
        """Keep the place when the app closes."""
        self.keep_place()

    def on_resize(self) -> None:
        """Say as much above the article as fits."""
        self.show_facts()

    def _measure_wanted(self) -> int:
        kept = self.desk.state.get("measure")
        return kept if isinstance(kept, int) else self.desk.config.measure


def make_ready(app: App[Any], library: Library) -> None:
    """Make the screen that is kept, unseen, so that the first article opens as fast as the others."""
    screen = _kept(app, library)
    app._get_screen(screen)  # Textual has no public way to mount a screen without showing it
    screen.post_message(Resize(app.size, app.size))


def _kept(app: App[Any], library: Library) -> ReadingScreen:
    if not app.is_screen_installed(KEPT):
        app.stylesheet.read(STYLES)  # Textual would read all the other styles once more with it
        app.install_screen(ReadingScreen(library), KEPT)
    return app.get_screen(KEPT, ReadingScreen)


def read(
    app: App[Any],
    library: Library,
    article_id: str,
    annotation_id: str | None = None,
    *,
    place: Span | None = None,
) -> None:
    """Show an article, at a highlight, at some words, or where reading stopped.

    One screen is kept for it, as making one costs more than the rest of opening an article; where that is
    in use already, there is a second one on top of it.
    """
    screen = _kept(app, library)
    if screen in app.screen_stack:
        screen = ReadingScreen(library)
    screen.turn_to(article_id, annotation_id, place=place)
    app.push_screen(screen)


OWN_ACTIONS = frozenset(command.action for command in ReadingScreen.ACTIONS)
