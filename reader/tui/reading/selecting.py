"""Selecting words: by motions, by sentences, and by what is around the cursor (as, ap, aw)."""

from __future__ import annotations

from typing import ClassVar

from reader.tui.commands import Command
from reader.tui.reading.jumping import Jumping
from reader.tui.typeset.ground import Unit

SELECT = "Selecting"
OBJECTS: dict[str, Unit] = {"w": "word", "s": "sentence", "p": "paragraph"}


class Selecting(Jumping):
    """After v or V motions move the end of the selection, and a or i takes whole units."""

    SELECTS: ClassVar[tuple[Command, ...]] = (
        Command("select-words", "v", "Select words", "Motions then grow it; as, ap, aw take what is around.",
                section=SELECT, footer="select"),
        Command("select-sentences", "V", "Select sentences", "Motions then grow it by sentences.", section=SELECT),
        Command("select-around", "i", "Select around", "In a selection: is a sentence, ip a paragraph, iw a word.",
                section=SELECT, palette=False),
    )  # fmt: skip

    def action_select_words(self) -> None:
        """Select the word under the cursor, or stop selecting."""
        self._select("word")

    def action_select_sentences(self) -> None:
        """Select the sentence under the cursor, or stop selecting."""
        self._select("sentence")

    def _select(self, by: str) -> None:
        self.go_to_pane("article")
        selection = self.view.selection
        if selection and selection.by == by:
            self.view.drop_selection()
        else:
            self.view.start_selection("sentence" if by == "sentence" else "word")

    def action_select_around(self) -> None:
        """Wait for the letter of what to select."""
        if not self.view.selection or self.section:
            self.advise(
                "{select-words} or {select-sentences} begins a selection; then is, ip, iw take a sentence, a paragraph, a word."
            )
            return
        self.next_key = self.select_object

    def select_object(self, key: str) -> bool:
        """Select the sentence, paragraph or word around the cursor, `count` of them; tell whether `key` names one."""
        unit = OBJECTS.get(key)
        if unit:
            self.view.select_around(unit, self.count())
        return unit is not None
