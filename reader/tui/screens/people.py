"""Everybody the articles name, and at the right what the one under the cursor said, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.indexes import PEOPLE_ORDERS, PeopleOrder, PersonRow
from reader.core.indexes import Said as Words
from reader.core.query import quoted
from reader.core.spans import Span
from reader.tui.commands import Command, bindings
from reader.tui.motions import MOVE
from reader.tui.paging import Paged
from reader.tui.screens.index import INDEX_COMMANDS, LIST, IndexScreen
from reader.tui.typeset.lines import facts_line
from reader.tui.widgets.bars import HeaderLine
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.index_lists import PeopleList
from reader.tui.widgets.panel_rows import wrapped

ARTICLES = 40
"""Articles whose statements are read at once."""

MORE = "more"
Place = tuple[str, Span]


class PeopleScreen(IndexScreen):
    """The people, who said most first."""

    ACTIONS: ClassVar = (
        Command("open", "enter,l,right", "Open", "Go to what they said, and from there into the article.", footer="open",
                section=LIST, palette=False),
        Command("articles", "a", "Their articles", "List the articles that name this person in the library.",
                footer="articles", section=LIST),
        Command("copy", "y", "Copy", "Copy name, role and organisation.", footer="copy", section=LIST),
        Command("next-pane", "tab", "Next pane", "Go between the people and what they said.", footer="statements",
                section=MOVE, palette=False),
        *INDEX_COMMANDS,
    )  # fmt: skip
    BINDINGS: ClassVar = bindings(ACTIONS)
    FOOTERS: ClassVar = {
        **IndexScreen.FOOTERS,
        "said": {
            "open": "in its article",
            "next-pane": "people",
            "articles": "articles",
            "copy": "copy",
            "back": "back",
        },
    }
    NAME = "People"
    FILE = "newsbrief-people.csv"
    HINT = "a name, a role, an organisation; tag:policy, after:2026 …"
    NOTHING = "Nobody is named yet.\n\nWhoever the articles you add name stands here."

    @dataclass
    class WordsRead(Message):
        """What somebody said was read, from some article on."""

        person: PersonRow
        start: int
        said: Sequence[Words]

    _person: PersonRow | None = None
    _start = 0
    _places: tuple[Place | None, ...] = ()

    @property
    def orders(self) -> Sequence[str]:
        """By statements, articles or name."""
        return PEOPLE_ORDERS

    @property
    def said(self) -> OptionList:
        """The pane at the right."""
        return self.query_one("#said", OptionList)

    def listing(self, query: str, order: str) -> Paged:
        """Return the people that answer."""
        return self.library.indexes.people(query, order=cast(PeopleOrder, order))

    def table(self, query: str, order: str) -> Iterable[str]:
        """Yield all that answer."""
        return self.library.exports.people(query, cast(PeopleOrder, order))

    def make_list(self) -> Widget:
        """Return the list."""
        return PeopleList()

    def beside(self) -> Iterable[Widget]:
        """Return the pane of statements."""
        return [Choices(id="said", markup=False)]

    def look_at(self, row: PersonRow | None) -> None:
        """Read what a person said."""
        if row is None:
            self.said.clear_options()
        else:
            self._read(row, 0)

    def on_people_screen_words_read(self, message: WordsRead) -> None:
        """Show statements, under their articles."""
        if message.person != self.rows.row:
            return
        if message.start == 0:
            self._person, self._places = message.person, ()
            self.said.clear_options()
        elif self.said.option_count:
            self.said.remove_option(MORE)
            self._places = self._places[:-1]
        self._start = message.start + ARTICLES
        for said in message.said:
            self._add(said)
        if message.said and self._start < message.person.articles:
            self.said.add_option(Option(Content.styled("Enter reads on", "$quiet"), id=MORE))
            self._places = (*self._places, None)

    def on_resize(self) -> None:
        """Wrap the statements anew."""
        if self._person is not None:
            self._read(self._person, 0)

    def on_paged_list_chosen(self) -> None:
        """Go to what they said."""
        self.action_next_pane()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go to the words in their article, or read on."""
        if message.option.id == MORE and self._person is not None:
            self._read(self._person, self._start)
        elif place := self._places[message.option_index]:
            self.open_article(*place)

    # Commands

    def action_open(self) -> None:
        """Go to what they said; there, into the article."""
        if self.said.has_focus:
            self.said.action_select()
        else:
            self.rows.action_choose()

    def action_next_pane(self) -> None:
        """Go between the panes; in a narrow window one takes the other's place."""
        if self.said.has_focus:
            self.remove_class("-said")
            self.query_one(HeaderLine).title = self.NAME
            self.rows.focus()
        elif self.said.option_count:
            self.add_class("-said")
            if self._person is not None:
                self.query_one(HeaderLine).title = f"{self.NAME}: {one_line(self._person.name)}"
            self.call_after_refresh(self.on_resize)  # in a narrow window the statements have room only now
            self.said.focus()
            if self.said.highlighted is None:
                self.said.action_first()

    def action_back(self) -> None:
        """Leave the statements, the filter, the screen."""
        if self.said.has_focus:
            self.action_next_pane()
        else:
            super().action_back()

    def action_search(self) -> None:
        """Go to the filter; in a narrow window the list comes back for it."""
        self.remove_class("-said")
        super().action_search()

    def action_articles(self) -> None:
        """List the person's articles in the library."""
        row: PersonRow | None = self.rows.row
        if row is not None:
            self.dismiss()
            self.desk.show_search(f"person:{quoted(row.name)}")

    def action_copy(self) -> None:
        """Copy who it is."""
        row: PersonRow | None = self.rows.row
        if row is not None:
            self.app.copy_to_clipboard(one_line(", ".join(part for part in (row.name, row.office) if part)))
            self.notify("Copied.", markup=False, timeout=4)

    def action_line_down(self) -> None:
        """Go down in the pane in focus."""
        self.said.action_cursor_down() if self.said.has_focus else super().action_line_down()

    def action_line_up(self) -> None:
        """Go up in the pane in focus."""
        self.said.action_cursor_up() if self.said.has_focus else super().action_line_up()

    def action_to_top(self) -> None:
        """Go to the first in the pane in focus."""
        self.said.action_first() if self.said.has_focus else super().action_to_top()

    def action_to_bottom(self) -> None:
        """Go to the last in the pane in focus."""
        self.said.action_last() if self.said.has_focus else super().action_to_bottom()

    def _read(self, person: PersonRow, start: int) -> None:
        indexes = self.library.indexes
        self.desk.jobs.read(
            self, "said", lambda: self.WordsRead(person, start, indexes.said(person.number, start, ARTICLES))
        )

    def _add(self, said: Words) -> None:
        width = max(20, self.said.scrollable_content_region.width - 2)
        facts = facts_line((said.site, day(said.published), said.office))
        lines = [
            Content.styled(line, "bold $primary") for line in wrapped(said.title or "Untitled", width, 2)
        ]
        lines += [Content.styled(line, "$quiet") for line in wrapped(facts, width, 2)] if facts else []
        self.said.add_option(Option(Content("\n").join([Content(""), *lines])))
        places: list[Place | None] = [(said.article_id, said.mention)]
        for statement, words in said.statements:
            body = [
                Content.assemble(("  " if number else "› ", "$accent"), line)
                for number, line in enumerate(wrapped(words, width - 2, 6))
            ]
            self.said.add_option(Option(Content("\n").join(body)))
            places.append((said.article_id, (statement.content or (statement.cue,))[0]))
        self._places = (*self._places, *places)
