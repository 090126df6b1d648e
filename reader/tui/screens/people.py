"""Everybody the articles name, and at the right what the one under the cursor said, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from textual.message import Message
from textual.widget import Widget

from reader.core.clean import one_line
from reader.core.days import day
from reader.core.indexes import PEOPLE_ORDERS, PeopleOrder, PersonRow
from reader.core.indexes import Said as Words
from reader.core.query import quoted
from reader.core.spans import Span
from reader.tui.commands import Command, bindings
from reader.tui.motions import MOVE, Moved
from reader.tui.paging import Paged
from reader.tui.screens.index import INDEX_COMMANDS, LIST, IndexScreen
from reader.tui.typeset.lines import facts_line
from reader.tui.widgets.bars import HeaderLine
from reader.tui.widgets.index_lists import PeopleList
from reader.tui.widgets.panel_rows import wrapped
from reader.tui.widgets.parted_view import PartedLine
from reader.tui.widgets.row_list import RowList

ARTICLES = 40
"""Articles whose statements are read at once."""

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
    _said: tuple[Words, ...] = ()
    _more_from: int | None = None
    """The article from which on there is more to read, if any."""
    _places: Sequence[Place] = ()
    """Where each row leads; the one behind the last reads on."""

    @property
    def orders(self) -> Sequence[str]:
        """By statements, articles or name."""
        return PEOPLE_ORDERS

    @property
    def said(self) -> RowList:
        """The pane at the right."""
        return self.query_one(RowList)

    @property
    def moving(self) -> Moved:
        """The list in focus."""
        return self.said if self.said.has_focus else self.rows

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
        return [RowList(id="said")]

    def look_at(self, row: PersonRow | None) -> None:
        """Read what a person said."""
        if row is None:
            self.said.set_rows(())
        else:
            self._read(row, 0)

    def on_people_screen_words_read(self, message: WordsRead) -> None:
        """Show statements, under their articles; more of them below those that are there."""
        if message.person != self.rows.row:
            return
        goes_on = message.start > 0
        self._person, start = message.person, message.start + ARTICLES
        self._more_from = start if message.said and start < message.person.articles else None
        self._said = (*(self._said if goes_on else ()), *message.said)
        self._fill(stay=goes_on)

    def on_resize(self) -> None:
        """Wrap the statements anew."""
        if self._person is not None:
            self._fill(stay=True)

    def _fill(self, *, stay: bool) -> None:
        width = max(20, self.said.scrollable_content_region.width - 2)
        rows: list[Sequence[PartedLine]] = []
        places: list[Place] = []
        headings: dict[int, Sequence[PartedLine]] = {}
        for said in self._said:
            headings[len(rows)] = [()]
            for lines, place in _rows(said, width):
                rows.append(lines)
                places.append((said.article_id, place))
        if self._more_from is not None:
            rows.append([[("Enter reads on", "$quiet")]])
        self._places = places
        self.said.set_rows(rows, headings=headings, stay=stay)

    def on_paged_list_chosen(self) -> None:
        """Go to what they said."""
        self.action_next_pane()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go to the words in their article, or read on."""
        if message.row < len(self._places):
            self.open_article(*self._places[message.row])
        elif self._person is not None and self._more_from is not None:
            self._read(self._person, self._more_from)

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
        elif self.said.count:
            self.add_class("-said")
            if self._person is not None:
                self.query_one(HeaderLine).title = f"{self.NAME}: {one_line(self._person.name)}"
            self.call_after_refresh(self.on_resize)  # in a narrow window the statements have room only now
            self.said.focus()
            if self.said.cursor is None:
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

    def _read(self, person: PersonRow, start: int) -> None:
        indexes = self.library.indexes
        self.desk.jobs.read(
            self, "said", lambda: self.WordsRead(person, start, indexes.said(person.number, start, ARTICLES))
        )


def _rows(said: Words, width: int) -> Iterator[tuple[Sequence[PartedLine], Span]]:
    """Yield the article, then each statement in it, with where their words stand."""
    facts = facts_line((said.site, day(said.published), said.office))
    title = wrapped(said.title or "Untitled", width, 2)
    yield (
        [
            *([(line, "bold $primary")] for line in title),
            *([(line, "$quiet")] for line in (wrapped(facts, width, 2) if facts else ())),
        ],
        said.mention,
    )
    for statement, words in said.statements:
        lines = wrapped(words, width - 2, 6)
        yield (
            [[("  " if number else "› ", "$accent"), (line, "")] for number, line in enumerate(lines)],
            (statement.content or (statement.cue,))[0],
        )
