"""What the rooms of the reading screen share: the article, its parts on the screen, edits, counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from reader.core.annotations import Annotation
from reader.core.listing import Opened
from reader.library import Library
from reader.tui.commands import with_keys
from reader.tui.desk import DeskScreen
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.brief_panel import BriefPanel, Section
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.note_editor import NoteEditor

PANES = ("article", "figures", "officials", "notes")


class ReadingBase(DeskScreen):
    """One article, opened."""

    PAUSE: ClassVar[float] = 0.4
    """Seconds after which a lone 1-4 goes to a pane, because no motion followed it."""

    @dataclass
    class Edited(Message):
        """The library was changed; `said` tells the person how."""

        opened: Opened
        said: str

    @dataclass
    class Said(Message):
        """Work that changed nothing has something to say."""

        words: str

    def __init__(self, library: Library, article_id: str) -> None:
        super().__init__()
        self.library = library
        self.article_id = article_id
        self.opened: Opened | None = None
        self._typed = 0
        self._given = 0
        self._pause: Timer | None = None
        self.just_marked = False
        self.is_old = False
        """Whether the library has another text of the article by now."""
        self.next_key: Callable[[str], bool] | None = None
        """What the next key means, where a command waits for one; it tells whether the key was meant for it."""

    # Parts

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.query_one(ArticleView)

    @property
    def panel(self) -> BriefPanel:
        """The side panel."""
        return self.query_one(BriefPanel)

    @property
    def find_bar(self) -> FindBar:
        """The line that finds."""
        return self.query_one(FindBar)

    @property
    def editor(self) -> NoteEditor:
        """The panel that notes are written in."""
        return self.query_one(NoteEditor)

    @property
    def section(self) -> Section | None:
        """The section of the side panel that has the focus."""
        return self.focused if isinstance(self.focused, Section) else None

    @property
    def text(self) -> str:
        """The article's text."""
        return self.opened.article.text if self.opened else ""

    def annotation(self, annotation_id: str | None) -> Annotation | None:
        """Return one of the article's annotations."""
        known = self.opened.annotations if self.opened else ()
        return next((a for a in known if a.annotation_id == annotation_id), None)

    # Edits

    def say(self, words: str) -> None:
        """Tell the person what happened."""
        self.notify(words, markup=False, timeout=4)

    def advise(self, words: str) -> None:
        """Tell the person what to do, in words of ours: those in braces are commands, shown by their keys."""
        self.say(with_keys(words, self.desk))

    def edit(self, work: Callable[[Library], str]) -> None:
        """Change the library in its turn; `work` returns what it did, to which is added how to undo it."""
        key = self.desk.key_of("undo")
        undo = f"; {key} undoes it." if key else "."
        self.write(lambda library: f"{work(library)}{undo}")

    def write(self, work: Callable[[Library], str]) -> None:
        """Do some work in its turn and show the article as it is then; `work` returns what to say, "" for nothing."""
        library, article_id = self.library, self.article_id
        text, cursor = self.text, self.view.cursor

        def run() -> Message:
            said = work(library)
            return self.Edited(library.shelf.again(article_id, text, cursor), said)

        self.desk.jobs.edit(self, run)

    def on_reading_base_edited(self, message: Edited) -> None:
        """Show the article as it is now, and say what was done."""
        before = self.opened
        if message.opened.row.article_id != self.article_id:
            self.say(message.said)  # the reader has gone on to another article
            return
        same = before is not None and before.article.text == message.opened.article.text
        if before and same and before.brief == message.opened.brief:
            message.opened = message.opened._replace(article=before.article, brief=before.brief)
        now = self.opened = message.opened
        self.panel.waits = not now.row.briefed
        if before is None or now.brief is not before.brief:
            self.view.show(
                now.article, now.brief, now.annotations, self.view.cursor if same else now.position
            )
            self.panel.show(now.brief, now.annotations)
            self.is_old = False
        elif now.annotations != before.annotations or now.row.briefed is not before.row.briefed:
            self.view.set_annotations(now.annotations)
            self.panel.show(now.brief, now.annotations)
        self.show_facts()
        if message.said:
            self.say(message.said)

    def on_reading_base_said(self, message: Said) -> None:
        """Pass it on."""
        self.say(message.words)

    def show_facts(self) -> None:
        """Write the line above the article anew."""

    def start_anew(self) -> None:
        """Forget what belonged to the article before: rooms add what they keep."""
        self._typed = self._given = 0
        self._stop_pause()
        self.just_marked = self.is_old = False
        self.next_key = None
        self.go_to_pane("article")

    # Counts

    def on_key(self, event: events.Key) -> None:
        """Collect digits before a motion; a lone 1-4 goes to a pane after a moment."""
        if isinstance(self.focused, Input | TextArea):
            return
        if self.next_key:
            waiting, self.next_key = self.next_key, None
            if waiting(event.character or event.key):
                event.stop()
                return
        digit = event.character or ""
        if digit.isascii() and digit.isdigit() and (digit != "0" or self._typed):
            event.stop()
            self._typed = min(self._typed * 10 + int(digit), 9999)
            self._start_pause()
        else:
            self._given, self._typed = self._typed, 0
            self.just_marked = False
            self._stop_pause()

    def count(self, default: int = 1) -> int:
        """Return the count typed before this command, once."""
        given, self._given = self._given, 0
        return given or default

    def _start_pause(self) -> None:
        self._stop_pause()
        if 1 <= self._typed <= len(PANES):
            self._pause = self.set_timer(self.PAUSE, self._pane_typed)

    def _stop_pause(self) -> None:
        if self._pause:
            self._pause.stop()
            self._pause = None

    def _pane_typed(self) -> None:
        number, self._typed = self._typed, 0
        if 1 <= number <= len(PANES):
            self.lone_digit(number)

    def lone_digit(self, number: int) -> None:
        """Act on a 1-4 that no motion followed: go to a pane."""
        self.go_to_pane(PANES[number - 1])

    def go_to_pane(self, name: str) -> None:
        """Put the focus on a pane, and show it where only one fits."""
        target = self.view if name == "article" else self.panel.section(name)  # type: ignore[arg-type]
        self.set_class(target is not self.view, "-panel")
        if target is not self.view:
            self.remove_class("-zen")
        target.focus()
