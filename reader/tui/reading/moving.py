"""Moving through the article and between the panes."""

from __future__ import annotations

from typing import ClassVar

from reader.core.spans import Span
from reader.tui.commands import Command
from reader.tui.reading.base import PANES
from reader.tui.reading.selecting import Selecting
from reader.tui.typeset.ground import Unit
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.brief_panel import Section

MOVE, PANE = "Moving", "Panes"


class Moving(Selecting):
    """Motions; while words are selected they move the end of the selection."""

    MOVES: ClassVar[tuple[Command, ...]] = (
        Command("line-down", "j,down", "Line down", "Move down; 5j moves five lines.", section=MOVE, palette=False),
        Command("line-up", "k,up", "Line up", "Move up, and into the summary.", section=MOVE, palette=False),
        Command("next-sentence", "J,right_parenthesis", "Next sentence", "Go to the next sentence.", section=MOVE),
        Command("previous-sentence", "K,left_parenthesis", "Previous sentence", "Go back a sentence.", section=MOVE),
        Command("next-paragraph", "right_curly_bracket", "Next paragraph", "Go to the next block.", section=MOVE),
        Command("previous-paragraph", "left_curly_bracket", "Previous paragraph", "Go back a block.", section=MOVE),
        Command("next-heading", "greater_than_sign", "Next heading", "Go to the next heading.", section=MOVE),
        Command("previous-heading", "less_than_sign", "Previous heading", "Go back a heading.", section=MOVE),
        Command("next-word", "w", "Next word", "Go on by words.", section=MOVE, palette=False),
        Command("previous-word", "b", "Previous word", "Go back by words.", section=MOVE, palette=False),
        Command("line-start", "0", "Line start", "Go to the start of the line.", section=MOVE, palette=False),
        Command("line-end", "dollar_sign", "Line end", "Go to the end of the line.", section=MOVE, palette=False),
        Command("half-down", "ctrl+d", "Half a page down", "Scroll down half a window.", section=MOVE),
        Command("half-up", "ctrl+u", "Half a page up", "Scroll up half a window.", section=MOVE),
        Command("page-down", "space,pagedown,ctrl+f", "Page down", "Scroll down a window.", section=MOVE),
        Command("page-up", "shift+space,pageup,ctrl+b", "Page up", "Scroll up a window.", section=MOVE),
        Command("to-top", "g,home", "Top", "Go to the beginning.", section=MOVE),
        Command("to-bottom", "G,end", "Bottom", "Go to the end.", section=MOVE),
        Command("follow", "enter", "Follow", "Go to a summary sentence's words or to a footnote; open a link.", section=MOVE),
        Command("in", "l,right", "In", "Show what somebody said, or the others named; in a selection, a character on.", section=PANE),
        Command("next-pane", "tab", "Next pane", "Go to the next pane.", section=PANE, footer="panes"),
        Command("previous-pane", "shift+tab", "Previous pane", "Go to the pane before.", section=PANE),
        Command("pane-article", "1", "Article", "Go to the article.", section=PANE),
        Command("pane-figures", "2", "Key figures", "Go to the key figures.", section=PANE),
        Command("pane-officials", "3", "Officials", "Go to the officials.", section=PANE),
        Command("pane-notes", "4", "Notes", "Go to the notes.", section=PANE),
    )  # fmt: skip

    def action_line_down(self) -> None:
        """Move down."""
        self.view.by_lines(self.count())

    def action_line_up(self) -> None:
        """Move up."""
        self.view.by_lines(-self.count())

    def _by(self, unit: Unit, sign: int) -> None:
        self.view.by_unit(unit, sign * self.count())

    def action_next_sentence(self) -> None:
        """Go on by sentences."""
        self._by("sentence", 1)

    def action_previous_sentence(self) -> None:
        """Go back by sentences."""
        self._by("sentence", -1)

    def action_next_paragraph(self) -> None:
        """Go on by blocks."""
        self._by("paragraph", 1)

    def action_previous_paragraph(self) -> None:
        """Go back by blocks."""
        self._by("paragraph", -1)

    def action_next_heading(self) -> None:
        """Go on by headings."""
        self._by("heading", 1)

    def action_previous_heading(self) -> None:
        """Go back by headings."""
        self._by("heading", -1)

    def action_next_word(self) -> None:
        """Go on by words."""
        self._by("word", 1)

    def action_previous_word(self) -> None:
        """Go back by words."""
        self._by("word", -1)

    def action_line_start(self) -> None:
        """Go to the start of the line."""
        self.view.to_line_end(last=False)

    def action_line_end(self) -> None:
        """Go to the end of the line."""
        self.view.to_line_end(last=True)

    def action_half_down(self) -> None:
        """Scroll down half a window."""
        self.view.by_window(0.5)

    def action_half_up(self) -> None:
        """Scroll up half a window."""
        self.view.by_window(-0.5)

    def action_page_down(self) -> None:
        """Scroll down a window."""
        self.view.by_window(1)

    def action_page_up(self) -> None:
        """Scroll up a window."""
        self.view.by_window(-1)

    def action_to_top(self) -> None:
        """Go to the beginning."""
        self.view.to_end(last=False)

    def action_to_bottom(self) -> None:
        """Go to the end."""
        self.view.to_end(last=True)

    def action_follow(self) -> None:
        """Go from the summary to the sentence itself; open the link under the cursor."""
        if target := self.view.summary_target:
            self.jump(target)
        elif link := self.view.link:
            self.follow(link)

    def action_in(self) -> None:
        """Show or hide what somebody said, or the others named; move the end of a selection."""
        section = self.section
        if section and section.row and section.row.kind in {"person", "others"}:
            self.panel.toggle(section.row.id)
        elif self.view.selection:
            self.view.by_characters(self.count())

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        at = PANES.index(str(self.section.id)) if self.section else 0
        self.go_to_pane(PANES[(at + step) % len(PANES)])

    def action_pane_article(self) -> None:
        """Go to the article."""
        self.go_to_pane("article")

    def action_pane_figures(self) -> None:
        """Go to the key figures."""
        self.go_to_pane("figures")

    def action_pane_officials(self) -> None:
        """Go to the officials."""
        self.go_to_pane("officials")

    def action_pane_notes(self) -> None:
        """Go to the notes."""
        self.go_to_pane("notes")

    def on_section_chosen(self, event: Section.Chosen) -> None:
        """Go to the words of a row; where one pane fits, show the article."""
        opens = event.row.kind == "person" and event.row.id not in self.panel.opened
        if opens or event.row.kind == "others":
            self.panel.toggle(event.row.id)
        if event.place:
            self._show(event.place)

    def on_section_pointed(self, event: Section.Pointed) -> None:
        """Show the words of the row beside it, where both are on the screen."""
        if not self.has_class("-narrow"):
            self.view.jump(event.place)

    def on_article_view_followed(self, event: ArticleView.Followed) -> None:
        """Go to the words of a summary sentence that was clicked."""
        if event.target:
            self.jump(event.target)

    def _show(self, place: Span) -> None:
        if self.has_class("-panel") and self.has_class("-narrow"):
            self.go_to_pane("article")
            self.call_after_refresh(self.jump, place)
        else:
            self.jump(place)
