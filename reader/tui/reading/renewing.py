"""An article that is saved again with edits while it is open: the reader is told, and shows the new text by a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.core.listing import Opened
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.desk import ASK_AGAIN
from reader.tui.reading.placing import Placing


class Renewing(Placing):
    """The text does not change for who only reads; what changes the article shows it as it is, and what stands beside it does."""

    RENEWS: ClassVar[tuple[Command, ...]] = (
        Command("reload", "f5,ctrl+l", "Show the new text", "Where the article was saved again: as it is now, at the same words.",
                section="The article"),
    )  # fmt: skip

    @dataclass
    class Compared(Message):
        """What was shown `before` was compared with what the library holds `now`."""

        before: Opened
        now: Opened

    def on_screen_resume(self) -> None:
        """Look whether the article was saved again; the app says so, too, when something came in."""
        before = self.opened
        if before is None:
            return
        self.ask_for_brief()
        shelf, article_id, text, cursor = self.library.shelf, self.article_id, self.text, self.view.cursor
        self.desk.jobs.read(
            self,
            "compare",
            lambda: self.Compared(before, shelf.again(article_id, text, cursor)),
        )

    def on_renewing_compared(self, message: Compared) -> None:
        """Show what was changed beside the text; of a new text tell once, and above the article until it is shown."""
        if message.before is not self.opened:
            return  # another article by now, or what this one became by a key
        is_old = message.now.article.text != self.text
        if not is_old:
            self.on_reading_base_edited(self.Edited(message.now, ""))
        if is_old == self.is_old:
            return
        self.is_old = is_old
        self.show_facts()
        if is_old:
            self.say(f"This article was saved again with edits; {self.reload_key} shows it as it is now.")

    def ask_for_brief(self) -> None:
        """Have the brief made that is still to be made, before the others, and show it; until it is there."""
        before = self.opened
        if before is None or before.row.briefed or not self.is_current:
            return
        library, article_id, text, cursor = self.library, self.article_id, self.text, self.view.cursor

        def work() -> Message:
            library.briefs.make_first(article_id)
            return self.Compared(before, library.shelf.again(article_id, text, cursor))

        self.desk.jobs.read(self, "brief", work)
        self.set_timer(ASK_AGAIN, self.ask_for_brief)

    def action_reload(self) -> None:
        """Show the article as it is now, at the words where the reader is."""
        if self.editor.is_open:
            self.say("Save the note or put it away first.")
            return
        told = "Here is the new text; {} shows what changed." if self.is_old else "The text is as it was."

        def work(_: Library) -> str:
            return told.format(self.desk.key_of("versions"))

        self.write(work)
