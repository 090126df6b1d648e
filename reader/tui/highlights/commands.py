"""The commands of the screen of all highlights (data)."""

from __future__ import annotations

from reader.tui.commands import Command
from reader.tui.motions import MOTIONS
from reader.tui.screens.across import FIGURES, PEOPLE

MARKS, VIEW = "Highlights and notes", "Showing"

HIGHLIGHTS_COMMANDS: tuple[Command, ...] = (
    Command("open", "enter,l", "Open", "Go to the words in their article.", footer="open", section=MARKS, palette=False),
    Command("note", "a", "Note", "Write or change the note.", footer="note", section=MARKS),
    Command("tag", "t", "Tag", "Tag the highlight or note.", footer="tag", section=MARKS),
    Command("untag", "T", "Untag", "Take a tag away.", section=MARKS),
    Command("highlight", "H", "Next colour", "Give the highlight the next colour.", section=MARKS),
    Command("delete-mark", "d", "Delete", "Take the highlight or note away.", section=MARKS),
    Command("copy", "y", "Copy", "Copy the words with who said them where and when.", footer="copy", section=MARKS),
    Command("export", "e", "Export", "Write the articles shown with their notes.", footer="export", section=MARKS),
    Command("copy-markdown", "Y", "Copy all", "Copy all that is shown as one Markdown text.", section=MARKS),
    Command("undo", "u", "Undo", "Take back what was done last.", section=MARKS),
    Command("redo", "ctrl+r", "Redo", "Do it again.", section=MARKS),
    Command("filter", "slash", "Filter", "Only what holds these words; #tag for a tag.", footer="filter", section=VIEW),
    Command("group", "s", "Group", "By article, tag, person, colour or day.", footer="group", section=VIEW),
    PEOPLE,
    FIGURES,
    *MOTIONS,
    Command("back", "q,escape,h", "Back", "Clear the filter, then back.", footer="back", section=VIEW),
)  # fmt: skip
