"""The screens of what is in all articles together, each reached from the library and from the others."""

from __future__ import annotations

from reader.tui.commands import Command
from reader.tui.desk import DeskScreen

HIGHLIGHTS = Command(
    "highlights", "H", "All highlights", "Every highlight and note of the library.", section="Finding"
)
PEOPLE = Command(
    "people", "P", "People", "Everybody the articles name, and what they said.", section="Finding"
)
FIGURES = Command("figures", "F", "Figures", "Every key figure of the library.", section="Finding")


class Across(DeskScreen):
    """Leads to these screens: from the library each opens on top of it, from another it takes that one's place."""

    def action_highlights(self) -> None:
        """Show every highlight and note."""
        self.go_across("highlights")

    def action_people(self) -> None:
        """Show everybody the articles name."""
        self.go_across("people")

    def action_figures(self) -> None:
        """Show every key figure."""
        self.go_across("figures")

    def go_across(self, place: str) -> None:
        """Show one of the places, in the place of this one."""
        screen = self.desk.screen_across(place)
        if type(screen) is not type(self):
            self.app.switch_screen(screen)
