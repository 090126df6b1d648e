"""The reading screen: one article with its brief and its notes."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Event, ScreenResume
from textual.message import Message
from textual.widgets import Input, TextArea

from reader.core.annotations import Annotation
from reader.core.article import Article
from reader.core.listing import Opened
from reader.core.query import Words
from reader.core.spans import Span
from reader.library import Library
from reader.paths import styles_dir
from reader.tui.commands import bindings
from reader.tui.drafts import Draft
from reader.tui.reading.anchoring import Anchoring
from reader.tui.reading.copying import Copying
from reader.tui.reading.correcting import Correcting
from reader.tui.reading.going_on import GoingOn
from reader.tui.reading.managing import Managing
from reader.tui.reading.moving import Moving
from reader.tui.reading.noting import Noting
from reader.tui.reading.picturing import Picturing
from reader.tui.reading.placing import NOT_HERE, SELECTION, WIDE
from reader.tui.reading.renewing import Renewing
from reader.tui.reading.tagging import Tagging
from reader.tui.typeset.page import Keys
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import FooterLine, HeaderLine
from reader.tui.widgets.brief_panel import BriefPanel
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.note_editor import NoteEditor

STYLES = styles_dir() / "reading.tcss"

BACK = {"back": "article", "next-pane": "next pane"}

NOTHING = Article("", "", "text")


class ReadingScreen(
    GoingOn, Renewing, Moving, Noting, Tagging, Copying, Anchoring, Correcting, Managing, Picturing
):
    """Opens an article where reading stopped, and keeps the place."""

    CSS_PATH: ClassVar = STYLES
    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (WIDE, "-wide")]  # type: ignore[misc]
    ACTIONS: ClassVar = (
        *Moving.SELECTS,
        *Moving.JUMPS,
        *Picturing.PICTURES,
        *Noting.MARKS,
        *Copying.COPIES,
        *Noting.NOTES,
        *Anchoring.ANCHORS,
        *Tagging.TAGS,
        *Correcting.CORRECTS,
        *Managing.FINDS,
        *Managing.MANAGES,
        *Renewing.RENEWS,
        *Moving.MOVES,
        *GoingOn.GOES,
    )
    BINDINGS: ClassVar = bindings(ACTIONS)
    FOOTERS: ClassVar = {
        SELECTION: {
            "highlight": "highlight",
            "note": "note",
            "tag": "tag",
            "copy": "copy",
            "browse": "other end",
            "back": "drop",
        },
        NOT_HERE: {
            "fetch": "fetch the text",
            "browse": "open in browser",
            "tag": "tag",
            "note": "note",
            "back": "back",
        },
        "find-words": {"enter": "keep the marks", "escape": "clear"},
        "figures": {"follow": "words", "hide": "hide", "highlight": "highlight", "note": "note", **BACK},
        "officials": {"follow": "words", "in": "statements", "correct": "correct", "hide": "hide", **BACK},
        "notes": {
            "follow": "words",
            "note": "edit",
            "tag": "tag",
            "delete-mark": "delete",
            "reattach": "put right",
            **BACK,
        },
    }
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
        self._held = ExitStack()
        self._looks: frozenset[str] = frozenset()
        self._is_laid_out = False
        """Whether it has its widgets."""

    def turn_to(
        self,
        article_id: str,
        annotation_id: str | None = None,
        *,
        place: Span | None = None,
        sought: tuple[Words, ...] = (),
    ) -> None:
        """Show another article, as if it were opened on a new screen."""
        self.article_id, self._wanted, self._wanted_place = article_id, annotation_id, place
        self.sought = sought
        self.opened, self.drafts = None, {}
        if self._is_laid_out:
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
        if not self.query(ArticleView):
            return  # the app is closing, and laid nothing out any more
        self.view.set_reactive(ArticleView.measure, self._measure_wanted())
        kept = self.desk.state.get("justified")
        self.view.set_reactive(
            ArticleView.justified, kept if isinstance(kept, bool) else self.desk.config.justified
        )
        self.panel.colours = self.colour_names
        self.view.focus()
        self._looks = self.app.classes
        self._is_laid_out = True
        if self.article_id:
            self._read_article()

    def _read_article(self) -> None:
        library, article_id, drafts = self.library, self.article_id, self.draft_folder
        self.desk.jobs.read(
            self,
            "open",
            lambda: self.Loaded(
                library.shelf.article(article_id),
                drafts.followed(article_id, partial(library.shelf.place, article_id)),
            ),
            holds_keys=True,
        )

    def on_reading_screen_loaded(self, message: Loaded) -> None:
        """Show it."""
        if message.opened.row.article_id != self.article_id:
            return
        opened = self.opened = message.opened
        self.drafts = message.drafts
        self.refresh_bindings()  # which keys work depends on there being an article
        self.counted = opened.row.read
        self.panel.tag_colours = self.desk.tag_colours
        key_of = self.desk.key_of
        picture = key_of("pictures") if opened.article.pictures else ""
        self.view.keys = Keys(key_of("summary"), picture, key_of("fetch"))
        self.panel.waits = not opened.row.briefed
        self.view.show(opened.article, opened.brief, opened.annotations, opened.position)
        self.panel.show(opened.brief, opened.annotations)
        self.show_facts()
        if wanted := self.annotation(self._wanted):
            self.call_after_refresh(self._go_to, wanted)
        elif self._wanted_place:
            self.call_after_refresh(self.view.jump, self._wanted_place)
        elif self.sought:
            self.call_after_refresh(self.look_for, self.sought)
        self.panel.show_drafts(self.drafts.values())
        self.call_later(self._held.close)
        if opened.trouble:
            self.say(f"Not fetched the last time: {opened.trouble}")
        self.tell_moved()
        self.ask_for_brief()
        if self.drafts:
            self.advise(
                "A note of yours here was not saved. It stands first among the notes ({reading:pane-notes})."
            )

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

    async def on_event(self, event: Event) -> None:
        """Come to the front as it stands, unless the theme is another one by now: styles are half of what opening costs."""
        if isinstance(event, ScreenResume):
            event.refresh_styles = self._looks != self.app.classes
            self._looks = self.app.classes
        await super().on_event(event)

    def _measure_wanted(self) -> int:
        kept = self.desk.state.get("measure")
        return kept if isinstance(kept, int) else self.desk.config.measure


OWN_ACTIONS = frozenset(command.action for command in ReadingScreen.ACTIONS)
