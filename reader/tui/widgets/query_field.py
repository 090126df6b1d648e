"""The field for a query: asks as one types, offers fields and values, and shows where a query stops making sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.core.clean import one_line
from reader.core.query_parser import parse
from reader.errors import QueryError
from reader.library import Library
from reader.tui.desk import desk_of
from reader.tui.widgets.choices import Choices

if TYPE_CHECKING:  # needed once something is typed
    from reader.core.query_completion import Begun

MOST = 6
DELAY = 0.06
"""Seconds without a key after which a query is asked."""

REST = 1.0
"""Seconds without a key after which a word that is not typed out yet is taken for a mistake."""


class QueryField(Vertical):
    """An input `#search` with offers and a hint below it; all are made when it is first opened."""

    @dataclass
    class Asked(Message):
        """A query that can be understood was typed."""

        words: str

    @dataclass
    class Left(Message):
        """The person goes on to what was found."""

    @dataclass
    class Offered(Message):
        """What can stand there was looked up."""

        at: Begun
        offers: Sequence[str]

    def __init__(self, library: Library, placeholder: str) -> None:
        super().__init__()
        self._library, self._placeholder = library, placeholder
        self._at: Begun | None = None
        self._asked = ""
        self._timer: Timer | None = None

    @property
    def is_open(self) -> bool:
        """Whether the input is there to be typed in."""
        return bool(self.children) and self.query_one(Input).display

    def open(self) -> Input:
        """Show the input, and return it."""
        if not self.children:
            offers = Choices(id="offers", markup=False, compact=True)
            offers.can_focus = offers.display = False
            hint = Static("", markup=False, id="query-hint")
            hint.display = False
            self.mount(Input(placeholder=self._placeholder, id="search"), offers, hint)
        field = self.query_one(Input)
        field.display = True
        return field

    def close(self) -> None:
        """Take the input and its words away."""
        if self.is_open:
            field = self.query_one(Input)
            field.display = self._hint.display = False
            field.value = self._asked = ""
            self._stop_timer()

    def ask(self, words: str) -> None:
        """Show the field with a query, and ask it."""
        self.open().value = words
        self._ask(words)

    @property
    def is_offering(self) -> bool:
        """Whether something is offered, which Tab takes."""
        return bool(self.children) and self._list.display

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    @property
    def _hint(self) -> Static:
        return self.query_one("#query-hint", Static)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask soon, and look up what can stand here."""
        event.stop()
        if event.input.display:
            self._stop_timer()
            self._timer = self.set_timer(DELAY, partial(self._ask, event.value, typing=True))
            self._look_up(event.input)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Ask what was typed just now, and go on to what it found."""
        event.stop()
        if self._ask(event.value):
            self.post_message(self.Left())

    def _ask(self, words: str, *, typing: bool = False) -> bool:
        """Ask a query, or show where it stops making sense; tell whether it makes sense."""
        self._stop_timer()
        trouble = _trouble(words)
        if trouble and typing and _is_unfinished(trouble):
            self._timer = self.set_timer(REST, partial(self._ask, words))
            return False
        self._hint.display = trouble is not None
        if trouble:
            self._hint.update(_pointed(trouble))
        elif words.strip() != self._asked:
            self._asked = words.strip()
            self.post_message(self.Asked(self._asked))
        return trouble is None

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()

    def _look_up(self, field: Input) -> None:
        from reader.core.query_completion import begun, known_offers

        at = self._at = begun(field.value, field.cursor_position) if field.has_focus else None
        if at is None:
            self._offer(False)
            return
        known = known_offers(at)
        if known is not None:
            self._show(at, known[:MOST])
            return
        shelf, name = self._library.shelf, at.field or ""
        desk_of(self).jobs.read(self, "offers", lambda: self.Offered(at, shelf.offers(name, at.words, MOST)))

    def on_query_field_offered(self, message: Offered) -> None:
        """Show the offers, unless something else is typed by now."""
        message.stop()
        if message.at == self._at:
            self._show(message.at, message.offers)

    def on_key(self, event: Key) -> None:
        """Choose and take an offer while typing goes on."""
        if not self._list.display or not self._list.option_count:
            return
        if event.key == "tab":
            self._take(str(self._list.get_option_at_index(self._list.highlighted or 0).id))
        elif event.key == "down":
            self._list.action_cursor_down()
        elif event.key == "up":
            self._list.action_cursor_up()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_descendant_blur(self) -> None:
        """Offers are for who types, also those that are still looked up."""
        self._at = None
        self._offer(False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an offer."""
        event.stop()
        self._take(str(event.option.id))

    def _show(self, at: Begun, offers: Sequence[str]) -> None:
        useful = [offer for offer in offers if offer.casefold() != at.words.casefold()]
        self._list.set_options(
            Option(Content.assemble(offer, ("   Tab takes it" if not number else "", "$quiet")), id=offer)
            for number, offer in enumerate(useful)
        )
        self._list.highlighted = 0 if useful else None
        self._offer(bool(useful))

    def _offer(self, any_there: bool) -> None:
        if self._list.display != any_there:
            self._list.display = any_there
            self.screen.refresh_bindings()  # Tab means something else

    def _take(self, offer: str) -> None:
        from reader.core.query_completion import completed

        field = self.query_one(Input)
        if self._at is not None:
            value, cursor = completed(field.value, field.cursor_position, self._at, offer)
            field.value = value
            field.cursor_position = cursor
            field.focus()


def _trouble(words: str) -> QueryError | None:
    try:
        parse(words)
    except QueryError as error:
        return error
    return None


def _is_unfinished(error: QueryError) -> bool:
    """Tell whether it is the last word that makes no sense: it may not be typed out yet."""
    return not any(character.isspace() for character in error.text[error.position :])


def _pointed(error: QueryError) -> Content:
    """Return the query with the place marked where it stops making sense, and what is wrong there."""
    end = next((i for i, c in enumerate(error.text[error.position :]) if i and c.isspace()), len(error.text))
    at, stop = error.position, error.position + max(1, end)
    before, wrong, after = (
        one_line(part) for part in (error.text[:at], error.text[at:stop], error.text[stop:])
    )
    gap = " " if error.text[:at].endswith(" ") else ""
    place = Content.assemble(
        (f"{before[-30:]}{gap}", "$quiet"),
        (wrong or "▏", "bold underline $error"),
        (f" {after[:20]}", "$quiet"),
    )
    return Content.assemble(place, "\n", str(error))
