"""The side panel: key figures, officials and notes, each row a way to its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from reader.core.annotations import Annotation
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.commands import with_keys
from reader.tui.desk import desk_of
from reader.tui.drafts import Draft
from reader.tui.widgets.panel_rows import (
    DIM,
    NO_FIGURES,
    NO_OFFICIALS,
    NO_TEXT,
    OTHER_LANGUAGE,
    OTHERS,
    TO_BE_MADE,
    Row,
    draft_rows,
    figure_rows,
    note_rows,
    people_rows,
    styled,
    tags_line,
)
from reader.tui.widgets.row_view import RowView

SectionName = Literal["figures", "officials", "notes"]

TITLES: dict[SectionName, str] = {"figures": "KEY FIGURES", "officials": "OFFICIALS", "notes": "NOTES"}
EMPTY: dict[SectionName, str] = {
    "figures": NO_FIGURES,
    "officials": NO_OFFICIALS,
    "notes": "No highlights yet. {highlight} marks the current sentence, {note} adds a note.",
}


class Section(RowView, inherit_bindings=False):
    """One list of the panel; says which row is meant, and leaves the rest to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "cursor_down", "Down", show=False, id="line-down"),
        Binding("k,up", "cursor_up", "Up", show=False, id="line-up"),
        Binding("g,home", "first", "First", show=False, id="to-top"),
        Binding("G,end", "last", "Last", show=False, id="to-bottom"),
        Binding("pagedown", "page_down", "Page down", show=False, id="page-down"),
        Binding("pageup", "page_up", "Page up", show=False, id="page-up"),
        Binding("enter", "select", "Go to the words", show=False, id="follow"),
    ]

    @dataclass
    class Chosen(Message):
        """A row was chosen; `place` is where its words stand (None where they are gone)."""

        section: Section
        row: Row
        place: Span | None

    @dataclass
    class Pointed(Message):
        """The panel's cursor was moved to a row; `place` is where its words stand."""

        place: Span

    def __init__(self, name: SectionName) -> None:
        super().__init__(id=name)
        self.rows: list[Row] = []
        self.sentence: Span | None = None
        """The sentence under the reader's cursor in the article."""
        self._turn: tuple[str, int] = ("", -1)

    def show(self, rows: list[Row], width: int, empty: str = "") -> None:
        """Show these rows (or `empty` instead), the cursor staying on the row it was on, else on the reader's sentence."""
        kept = self.row.id if self.row else None
        self.rows = rows
        name: SectionName = self.id  # type: ignore[assignment]
        own = takewhile(lambda row: row.kind != "others", rows)
        top = sum(row.kind != "statement" for row in own)
        self.border_title = Content(f"{TITLES[name]}{f' {top}' if top else ''}")
        nothing = "" if rows else empty or with_keys(EMPTY[name], desk_of(self))
        self.set_rows([row.lines for row in rows], styled(nothing, width, DIM))
        ids = [row.id for row in rows]
        with self.prevent(self.Pointed):
            self.cursor = ids.index(kept) if kept in ids else self._row_of_sentence()
        if self.has_focus:
            self.on_focus()

    def on_focus(self) -> None:
        """Put the cursor on the first row unless it is on one."""
        if self.cursor is None and self.rows:
            with self.prevent(self.Pointed):
                self.cursor = 0

    def follow(self) -> None:
        """Point at whose words stand in the sentence: what is said there, who says it, else who is named, if any."""
        with self.prevent(self.Pointed):
            self.cursor = self._row_of_sentence()

    def _row_of_sentence(self) -> int | None:
        sentence = self.sentence
        if sentence is None:
            return None

        def first(places: Callable[[Row], Iterable[Span]]) -> int | None:
            found = (at for at, row in enumerate(self.rows) if any(p.overlaps(sentence) for p in places(row)))
            return next(found, None)

        at = first(lambda row: row.places if row.kind == "statement" else ())
        at = first(lambda row: row.said) if at is None else at
        return first(lambda row: row.places) if at is None else at

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        at = self.cursor
        return self.rows[at] if at is not None and at < len(self.rows) else None

    @property
    def place(self) -> Span | None:
        """Where the words of the row under the cursor stand: the place last jumped to, else the first."""
        row = self.row
        if row is None or not row.places:
            return None
        turn = self._turn[1] if self._turn[0] == row.id else 0
        return row.places[turn % len(row.places)]

    def watch_cursor(self, before: int | None, after: int | None) -> None:
        """Say where the words of the row stand."""
        super().watch_cursor(before, after)
        if self.has_focus and (place := self.place):
            self.post_message(self.Pointed(place))

    def action_select(self) -> None:
        """Go to the row's words; chosen again, to the next place where they stand."""
        if (row := self.row) is None:
            return
        last = self._turn[1] if self._turn[0] == row.id else -1
        self._turn = (row.id, last + 1)
        place = row.places[self._turn[1] % len(row.places)] if row.places else None
        self.post_message(self.Chosen(self, row, place))


NARROWEST = 10
"""Cells that rows need."""


class BriefPanel(Vertical):
    """The three sections, laid out anew for each width."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.brief: Brief | None = None
        self.annotations: tuple[Annotation, ...] = ()
        self.drafts: tuple[Draft, ...] = ()
        self.opened: frozenset[str] = frozenset()
        self._width = 0
        self.waits = False
        """Whether the brief is still to be made."""
        self.colours: Mapping[str, str] = {}
        """What the colours of highlights mean to the person."""
        self.tag_colours: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the sections from the top."""
        for name in TITLES:
            yield Section(name)

    def section(self, name: SectionName) -> Section:
        """Return one section."""
        return self.query_one(f"#{name}", Section)

    @property
    def focused_section(self) -> Section | None:
        """The section that has the focus."""
        focused = self.screen.focused
        return focused if isinstance(focused, Section) and focused.parent is self else None

    def follow(self, sentence: Span | None) -> None:
        """Point at what the sentence under the reader's cursor says, unless the reader is in the panel."""
        for name in TITLES:
            section = self.section(name)
            section.sentence = sentence  # kept, as the rows may come later
            if self.focused_section is None:
                section.follow()

    def show(self, brief: Brief | None, annotations: Sequence[Annotation]) -> None:
        """Show the brief and the notes of one article."""
        if brief is not self.brief:
            self.opened = frozenset({OTHERS} if brief and not brief.officials else ())
        self.brief, self.annotations = brief, tuple(annotations)
        self.fill()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show the article's tags below the notes."""
        self.section("notes").border_subtitle = tags_line(tags, self.tag_colours)

    def show_drafts(self, drafts: Iterable[Draft]) -> None:
        """Show the notes that were not saved above the others."""
        if self.drafts != tuple(drafts):
            self.drafts = tuple(drafts)
            self.fill()

    def toggle(self, row_id: str) -> None:
        """Show or hide what somebody said, or the others."""
        self.opened ^= {row_id}
        self.fill()

    def fill(self) -> None:
        """Write the rows for the present width; out of sight for the last one, so that none are old when shown."""
        width = self.section("figures").scrollable_content_region.width - 2
        if width < NARROWEST:
            width = self._width
        if width < NARROWEST:
            return
        self._width = width
        brief = self.brief
        nothing = TO_BE_MADE if self.waits else NO_TEXT if brief is not None and not brief.text else ""
        self.section("figures").show(figure_rows(brief, width) if brief else [], width, nothing)
        officials = people_rows(brief, width, self.opened) if brief else []
        foreign = brief is not None and brief.language not in (None, "en")
        self.section("officials").show(officials, width, nothing or (OTHER_LANGUAGE if foreign else ""))
        notes = draft_rows(self.drafts, width) + note_rows(
            self.annotations, width, self.colours, self.tag_colours
        )
        self.section("notes").show(notes, width)

    def on_resize(self) -> None:
        """Write the rows for the new width."""
        self.call_after_refresh(self.fill)
