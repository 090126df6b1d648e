"""An article that is saved again with edits while it is open: the reader is told, and shows the new text by a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.library import Library
from reader.tui.commands import Command
from reader.tui.reading.placing import Placing


class Renewing(Placing):
    """The text does not change for who only reads; what changes the article shows it as it is."""

    RENEWS: ClassVar[tuple[Command, ...]] = (
        Command("reload", "f5,ctrl+l", "Show the new text", "Where the article was saved again: as it is now, at the same words.",
                section="The article"),
    )  # fmt: skip

    @dataclass
    class Compared(Message):
        """The text that is shown was compared with the library's."""

        text: str
        is_old: bool

    def on_screen_resume(self) -> None:
        """Look whether the article was saved again; the app says so, too, when something came in."""
        if self.opened is None:
            return
        shelf, article_id, text = self.library.shelf, self.article_id, self.text
        self.desk.jobs.read(
            self,
            "compare",
            lambda: self.Compared(text, shelf.text(article_id) != text),
        )

    def on_renewing_compared(self, message: Compared) -> None:
        """Say so once, and above the article until the new text is shown."""
        if self.opened is None or message.text != self.text or message.is_old == self.is_old:
            return
        self.is_old = message.is_old
        self.show_facts()
        if self.is_old:
            self.say(f"This article was saved again with edits; {self.reload_key} shows it as it is now.")

    def action_reload(self) -> None:
        """Show the article as it is now, at the words where the reader is."""
        if self.editor.is_open:
            self.say("Save the note or put it away first.")
            return
        told = "Here is the new text; {} shows what changed." if self.is_old else "The text is as it was."

        def work(_: Library) -> str:
            return told.format(self.desk.key_of("versions"))

        self.write(work)
