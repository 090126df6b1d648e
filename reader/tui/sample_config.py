"""The configuration file that `newsbrief config init` writes: every setting as a comment, every command with its keys."""

from __future__ import annotations

from collections.abc import Iterator

from reader.config import Config
from reader.settings import MEASURE, SENTENCES
from reader.tui.screens.by_name import commands_by_screen

HEAD = """\
# Newsbrief. Take the "# " from a line to set it; `newsbrief config check` judges this file.

# A theme: "ink" (dark), "paper" (light), or any of Textual's. Without this line, what was last chosen in the app.
# theme = "ink"

# The width of the text in cells, {low} to {high}.
# measure = {measure}

# Whether lines of text are all as wide (| in an article switches).
# justified = false

# How many sentences a summary has, {few} to {many}.
# summary_sentences = {sentences}

# The program for long notes; without this line $VISUAL, else $EDITOR.
# editor = "vim"

# Where exports go.
# export_folder = "~/notes"

# How many days apart the app makes a backup beside the library; 0: never.
# backup_days = {days}

# Whether the app asks the feeds for news when it opens.
# refresh_at_start = false

# Searches that are places of the library; K in the app keeps one, too.
[searches]
# "steel, unread" = "tag:steel is:unread"

# What the colours of highlights mean to you.
[colours]
# yellow = "claim"

# The colours of tags, for what is below them too: red, orange, yellow, green, blue, purple. # in the app goes before.
[tags.colours]
# policy = "red"
# "policy/industry" = "orange"

# What is tagged when it comes in. `newsbrief rules` says what a rule would do to the articles that are here.
# [[rule]]
# query = "site:ministry OR org:ministry"
# tag = "policy"

# Keys by command. Two commands on one key are refused at start.
[keys]
"""


def sample() -> str:
    """Return the file."""
    plain = Config()
    head = HEAD.format(
        low=MEASURE.start,
        high=MEASURE.stop - 1,
        measure=plain.measure,
        few=SENTENCES.start,
        many=SENTENCES.stop - 1,
        sentences=plain.summary_sentences,
        days=plain.backup_days,
    )
    return head + "\n".join(_keys()) + "\n"


def _keys() -> Iterator[str]:
    """Yield a line for each command, under the screen it is first met on."""
    told: set[str] = set()
    for screen, commands in commands_by_screen().items():
        fresh = [command for command in commands if command.id not in told]
        told.update(command.id for command in fresh)
        if fresh:
            yield f"# In {screen}:"
        unbound = []
        for command in fresh:
            if keys := _everywhere(command.id):
                yield f'# {command.id} = "{keys}"'.ljust(36) + f"  # {command.title}"
            else:
                unbound.append(command.id)
        if unbound:
            yield f"# (without a key that holds on every screen: {', '.join(unbound)})"


def _everywhere(command_id: str) -> str:
    """Return the keys that a command has on every screen: bound anew, it has the same ones on all of them."""
    bound = [
        command.keys.split(",")
        for commands in commands_by_screen().values()
        for command in commands
        if command.id == command_id
    ]
    return ",".join(key for key in bound[0] if key and all(key in keys for keys in bound))
