"""The dialog that asks for tags, completing from those there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.core.listing import TagCount
from reader.core.tags import tag_names
from reader.tui.commands import Command, bindings
from reader.tui.screens.dialog import Dialog, DialogScreen
from reader.tui.widgets.choices import Choices

SHOWN = 8


class TagScreen(DialogScreen[tuple[str, ...] | None]):
    """Asks for one or more tags; answers with them, or None."""

    ACTIONS: ClassVar = (Command("tags-close", "escape", "Close", "Change nothing.", palette=False),)
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(
        self, title: str, tags: Sequence[TagCount], likely: Sequence[str] = (), *, fresh: bool = True
    ) -> None:
        """Offer `tags`, those `likely` first, then those used most; with `fresh` new names are taken too."""
        super().__init__()
        self._title = title
        self._likely = {name.casefold(): place for place, name in enumerate(likely)}
        self._tags = sorted(tags, key=lambda tag: (self._place(tag), -tag.count, tag.name))
        self._fresh = fresh

    def compose(self) -> ComposeResult:
        """Lay out a field over the tags that match."""
        with Dialog(self._title, "Enter takes · Tab completes · ↑↓ choose · Esc closes"):
            yield Input(
                placeholder="policy/industry  (several: part them by blanks)" if self._fresh else "Which tag?"
            )
            yield Choices(markup=False, compact=True)
            yield Static("", markup=False, classes="quiet", id="hint")

    def on_mount(self) -> None:
        """Offer the tags used most."""
        self.query_one(OptionList).can_focus = False
        self._offer("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what matches the word in hand."""
        self._offer(event.value)

    def on_key(self, event: Key) -> None:
        """Move in the offers while typing goes on; Tab completes."""
        offers = self.query_one(OptionList)
        if event.key in ("down", "ctrl+n"):
            offers.action_cursor_down()
        elif event.key in ("up", "ctrl+p"):
            offers.action_cursor_up()
        elif event.key == "tab":
            self._complete()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes an offer."""
        self._answer(self._words()[0] + [str(event.option.id)])

    def on_input_submitted(self) -> None:
        """Answer with what was typed and the offer chosen."""
        before, word = self._words()
        offer = self._offered()
        exact = not self._fresh or (offer is not None and self._moved)
        self._answer([*before, offer if offer and exact else word])

    def action_tags_close(self) -> None:
        """Answer with nothing."""
        self.dismiss(None)

    @property
    def _moved(self) -> bool:
        return (self.query_one(OptionList).highlighted or 0) > 0 or not self._words()[1]

    def _words(self) -> tuple[list[str], str]:
        """Return the words before the one in hand, and that one."""
        *before, word = self.query_one(Input).value.split(" ")
        return [one for one in before if one], word

    def _offered(self) -> str | None:
        offers = self.query_one(OptionList)
        if offers.highlighted is None:
            return None
        return offers.get_option_at_index(offers.highlighted).id

    def _offer(self, value: str) -> None:
        word = value.split(" ")[-1].casefold().lstrip("#")
        matching = [tag for tag in self._tags if word in tag.name.casefold()]
        matching.sort(key=lambda tag: not tag.name.casefold().startswith(word))
        offers = self.query_one(OptionList)
        offers.set_options(
            Option(Content.assemble(tag.name, (f"  {self._why(tag)}", "$quiet")), id=tag.name)
            for tag in matching[:SHOWN]
        )
        offers.display = bool(matching)
        offers.highlighted = 0 if matching else None
        self.query_one("#hint", Static).update(self._hint(word, matching))

    def _hint(self, word: str, matching: Sequence[TagCount]) -> str:
        """Say what Enter does where that is no tag there is."""
        if not word or any(tag.name.casefold() == word for tag in matching):
            return ""
        if not self._fresh:
            return "" if matching else "No tag like that here."
        return f"Enter makes a new tag, Tab takes {matching[0].name}." if matching else "A new tag."

    def _place(self, tag: TagCount) -> int:
        return self._likely.get(tag.name.casefold(), len(self._likely))

    def _why(self, tag: TagCount) -> str:
        """Return how often a tag is used, and why it stands before others that are used more."""
        alike = self._place(tag) < len(self._likely)
        return f"{tag.count} · on articles like this" if alike else str(tag.count)

    def _complete(self) -> None:
        offer = self._offered()
        if offer:
            field = self.query_one(Input)
            field.value = " ".join([*self._words()[0], offer])
            field.cursor_position = len(field.value)

    def _answer(self, names: Sequence[str]) -> None:
        found = tag_names(names)
        if not self._fresh:
            known = {tag.name.casefold() for tag in self._tags}
            found = tuple(name for name in found if name.casefold() in known)
        if found:
            self.dismiss(found)
