"""Copying words, by themselves or into registers as in vim: `"ay` copies into a, `"Ay` adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.core.wording import many
from reader.tui.commands import Command
from reader.tui.reading.jumping import address
from reader.tui.reading.marking import MARK, Marking


class Copying(Marking):
    """What is copied goes to the terminal's clipboard, a register that grew as a whole."""

    COPIES: ClassVar[tuple[Command, ...]] = (
        Command("copy", "y", "Copy the words", "Copy the selection or the sentence.", section=MARK),
        Command("cite", "ctrl+y", "Copy with the source", "Copy the words with who said them where and when.", section=MARK),
        Command("register", "quotation_mark", "Into a register", '"ay copies into a, "Ay adds to it: quotes are gathered.',
                section=MARK, palette=False),
    )  # fmt: skip

    @dataclass
    class Cited(Message):
        """Words with their source are ready for the clipboard."""

        text: str

    _register = ""

    def start_anew(self) -> None:
        """Forget the register that was named; what they hold stays."""
        super().start_anew()
        self._register = ""

    def action_register(self) -> None:
        """Wait for the letter of a register."""

        def next_letter(key: str) -> bool:
            is_letter = len(key) == 1 and key.isascii() and key.isalpha()
            self._register = key if is_letter else ""
            return is_letter

        self.next_key = next_letter

    def action_copy(self) -> None:
        """Copy the address of the link just gone to, else the words."""
        register, self._register = self._register, ""
        if (link := self.at_link) and link.place is None:
            self.app.copy_to_clipboard(link.url)
            self.say(f"Copied the address {address(link.url)}.")
            return
        place = self.place()
        if place is None:
            return
        words = place.span.of(self.text)
        count = many(len(words.split()), "word")
        self.view.drop_selection()
        if not register:
            self.app.copy_to_clipboard(words)
            self.say(f"Copied {count}.")
            return
        whole = self._keep(register, words)
        self.app.copy_to_clipboard(whole)
        name, more = register.lower(), whole != words
        self.say(
            f"Added {count} to register {name}; all {len(whole.split()):,} are on the clipboard."
            if more
            else f"Copied {count} into register {name}."
        )

    def action_cite(self) -> None:
        """Copy the words with their source."""
        shelf, article_id, place = self.library.shelf, self.article_id, self.place()
        if place:
            self.view.drop_selection()
            self.desk.jobs.read(self, "copy", lambda: self.Cited(shelf.quotation(article_id, place.span)))

    def on_copying_cited(self, message: Cited) -> None:
        """Hand it to the terminal's clipboard."""
        self.app.copy_to_clipboard(message.text)
        self.say("Copied with the source.")

    def _keep(self, register: str, words: str) -> str:
        """Put words into a register, behind what it holds if it is named by a capital, and return all of it."""
        kept, name = self.desk.registers, register.lower()
        if register.isupper() and name in kept:
            words = f"{kept[name]}\n\n{words}"
        kept[name] = words
        return words
