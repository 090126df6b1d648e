"""Putting right what the brief says: hiding a wrong figure or official, correcting a name or a role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from reader.core.brief import Brief, Figure, Person
from reader.core.corrections import Correction
from reader.library import Library
from reader.tui.commands import Command
from reader.tui.reading.base import ReadingBase
from reader.tui.screens.correcting import Corrections, CorrectScreen

BRIEF = "The brief"


class Correcting(ReadingBase):
    """Acts on the figure or official under the panel's cursor."""

    CORRECTS: ClassVar[tuple[Command, ...]] = (
        Command("correct", "c", "Correct an official", "Name, role, or who it is the same as.", section=BRIEF),
        Command("hide", "x", "Hide what is wrong", "Take a wrong figure or official out of the brief.",
                section=BRIEF),
        Command("uncorrect", "", "Take all corrections back", "Show the brief as it was found.", section=BRIEF),
    )  # fmt: skip

    def action_correct(self) -> None:
        """Ask what is wrong about an official, then put it right."""
        brief, person = self._brief, self._chosen_person()
        if brief is None or person is None:
            self.advise("Go to an official first ({pane-officials}), then {correct} corrects it.")
            return

        def answered(wrong: Corrections | None) -> None:
            if wrong:
                self._correct(wrong, f"correct {person.name}", f"Corrected {person.name}")

        others = [p for p in brief.people if p is not person]
        self.app.push_screen(CorrectScreen(person, others), answered)

    def action_hide(self) -> None:
        """Hide a figure or an official that is none."""
        if person := self._chosen_person():
            self._correct(
                [Correction("hide-person", person.mentions[0])], f"hide {person.name}", f"Hid {person.name}"
            )
        elif figure := self._chosen_figure():
            words = f"“{figure.span.of(self.text)}”"
            self._correct([Correction("hide-figure", figure.span)], f"hide {words}", f"Hid {words}")
        else:
            self.advise(
                "Go to a figure ({pane-figures}) or an official ({pane-officials}) first, then {hide} hides it."
            )

    def action_uncorrect(self) -> None:
        """Take every correction in this article back."""
        if self.opened is None or not self.opened.corrections:
            self.say("Nothing was corrected in this article.")
            return
        article_id = self.article_id

        def work(library: Library) -> str:
            library.edits.uncorrect(article_id)
            return "The brief is as it was found"

        self.edit(work)

    def _correct(self, wrong: Sequence[Correction], label: str, said: str) -> None:
        article_id = self.article_id

        def work(library: Library) -> str:
            library.edits.correct(article_id, wrong, label)
            return said

        self.edit(work)

    @property
    def _brief(self) -> Brief | None:
        return self.opened.brief if self.opened else None

    def _chosen_person(self) -> Person | None:
        row, brief = self.section and self.section.row, self._brief
        known = brief.people if row and brief and row.kind == "person" else ()
        return next((p for p in known if row and p.id == row.id), None)

    def _chosen_figure(self) -> Figure | None:
        row, brief = self.section and self.section.row, self._brief
        known = brief.figures if row and brief and row.kind == "figure" else ()
        return next((f for f in known if row and f.id == row.id), None)
