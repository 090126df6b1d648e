"""The field for a query: fields and values are offered below it as one types, and Tab takes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reader.library import Library
from reader.tui.desk import desk_of

if TYPE_CHECKING:  # needed once something is typed
    from reader.core.query_completion import Begun

MOST = 6


class QueryField(Vertical):
    """An input `#search` with the offers for what is being typed in it; both are made when it is first opened."""

    @dataclass
    class Offered(Message):
        """What can stand there was looked up."""

        at: Begun
        offers: Sequence[str]

    def __init__(self, library: Library, placeholder: str) -> None:
        super().__init__()
        self._library, self._placeholder = library, placeholder
        self._at: Begun | None = None

    @property
    def is_open(self) -> bool:
        """Whether the input is there to be typed in."""
        return bool(self.children) and self.query_one(Input).display

    def open(self) -> Input:
        """Show the input, and return it."""
        if not self.children:
            offers = OptionList(id="offers", markup=False, compact=True)
            offers.can_focus = offers.display = False
            self.mount(Input(placeholder=self._placeholder, id="search"), offers)
        field = self.query_one(Input)
        field.display = True
        return field

    def close(self) -> None:
        """Take the input and its words away."""
        if self.is_open:
            field = self.query_one(Input)
            field.display = False
            field.value = ""

    @property
    def is_offering(self) -> bool:
        """Whether something is offered, which Tab takes."""
        return bool(self.children) and self._list.display

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look up what can stand here; the screen hears of the change, too."""
        from reader.core.query_completion import begun, known_offers

        field = event.input
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
        """Offers are for who types."""
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
