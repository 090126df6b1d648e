"""The commands that work on every screen (data); the app does them."""

from __future__ import annotations

from reader.tui.commands import Command

EVERYWHERE: tuple[Command, ...] = (
    Command(
        "help",
        "question_mark,f1",
        "Keys",
        "Show every key as it is bound now.",
        footer="help",
        section="Everywhere",
    ),
    Command(
        "palette",
        "ctrl+p,colon",
        "Command palette",
        "Find any command by its name.",
        section="Everywhere",
        palette=False,
    ),
    Command(
        "theme",
        "ctrl+t",
        "Light or dark",
        "Switch between the paper and ink themes.",
        section="Everywhere",
    ),
    Command(
        "choose-theme", "", "Choose a theme", "Pick any theme; the choice is kept.", section="Everywhere"
    ),
    Command(
        "work",
        "ctrl+g",
        "What is going on",
        "How far adding, feeds and briefs are; stop them, read their reports.",
        section="Everywhere",
    ),
    Command("tour", "f2", "A tour", "The whole app on one screen.", section="Everywhere"),
    Command("quit", "ctrl+q", "Quit", "Save and leave.", section="Everywhere", priority=True),
)
