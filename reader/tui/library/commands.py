"""The library's commands (data)."""

from __future__ import annotations

from reader.tui.commands import Command
from reader.tui.motions import MOTIONS, MOVE
from reader.tui.screens.across import FIGURES, HIGHLIGHTS, PEOPLE

READ, FEED, MARK, FIND = "Reading", "Feeds", "Marking", "Finding"

LIBRARY_COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        "enter,l,right",
        "Open",
        "Read the article under the cursor.",
        footer="open",
        section=READ,
        palette=False,
    ),
    Command("add", "a", "Add articles", "Add files, folders, feeds or a URL.", footer="add", section=READ),
    Command(
        "samples",
        "S",
        "Add the sample articles",
        "Invented articles of every kind, to try things on.",
        section=READ,
    ),
    Command(
        "fetch",
        "D",
        "Fetch the text",
        "Bring in the page of what came as an address or a teaser.",
        section=READ,
    ),
    Command(
        "add-copied", "p", "Add what was copied", "Add the text or addresses on the clipboard.", section=READ
    ),
    Command(
        "copies", "C", "Copies", "Show all that tell the same as this article: wire copies.", section=READ
    ),
    Command("browse", "o", "Open in browser", "Open the article's address in your browser.", section=READ),
    Command("copy", "y", "Copy citation", "Copy title, source and address.", section=READ),
    Command(
        "export",
        "e",
        "Export as Markdown",
        "Write the selected articles with their notes to a folder.",
        section=READ,
    ),
    Command("follow", "plus", "Follow a feed", "By its address, or by a page that names it.", section=FEED),
    Command(
        "refresh", "R", "Refresh", "Ask the feed you look at for news, else all you follow.", section=FEED
    ),
    Command(
        "unfollow",
        "minus",
        "Follow no more",
        "The articles of the feed stay; undo follows again.",
        section=FEED,
    ),
    Command("search", "slash", "Search", "Search all articles as you type.", footer="search", section=FIND),
    Command(
        "next-pane",
        "tab",
        "Next pane",
        "Go between list and places.",
        footer="places",
        section=FIND,
        palette=False,
    ),
    Command("keep-search", "K", "Keep or drop the search", "A search that is kept is a place.", section=FIND),
    HIGHLIGHTS,
    PEOPLE,
    FIGURES,
    Command("sort", "s", "Sort", "By saved, published, title, or how well it answers.", section=FIND),
    Command(
        "tag",
        "t",
        "Tag",
        "Tag the selected articles, or the one under the cursor.",
        footer="tag",
        section=MARK,
    ),
    Command("untag", "T", "Untag", "Take a tag off.", section=MARK),
    Command("star", "f", "Star or unstar", "Star what is worth finding again.", footer="star", section=MARK),
    Command(
        "archive",
        "A",
        "Archive or bring back",
        "Move to the archive, or back to the inbox.",
        footer="archive",
        section=MARK,
    ),
    Command(
        "select",
        "x",
        "Select",
        "Select for a command on many; go on to the next.",
        footer="select",
        section=MARK,
    ),
    Command("select-all", "X", "Select all", "Select every article of the list.", section=MARK),
    Command("select-none", "asterisk", "Select none", "Select nothing.", section=MARK),
    Command("toggle-read", "r", "Read or unread", "Mark as read, or as unread.", footer="read", section=MARK),
    Command(
        "delete", "d,delete", "Delete or restore", "Move to the bin; in the bin, bring back.", section=MARK
    ),
    Command("empty-bin", "", "Empty the bin", "Delete what is in the bin for good.", section=MARK),
    Command(
        "undo", "u", "Undo", "Undo the last change to articles, tags or notes.", footer="undo", section=MARK
    ),
    Command("redo", "ctrl+r", "Redo", "Do again what was undone.", section=MARK),
    Command(
        "history",
        "U",
        "What can be undone",
        "The last changes in words; go back to any of them.",
        section=MARK,
    ),
    Command(
        "rename-tag",
        "c",
        "Rename the tag",
        "Everywhere; under the name of another, the two become one.",
        section=MARK,
    ),
    Command(
        "colour-tag",
        "number_sign",
        "Colour the tag",
        "Of the tag among the places; again: the next colour, at last none.",
        section=MARK,
    ),
    Command(
        "delete-tag", "", "Delete the tag", "Take the tag from everything; undo brings it back.", section=MARK
    ),
    Command("brief-pane", "b", "Show or hide the brief", "The pane with the article's brief.", section=MOVE),
    Command(
        "back",
        "escape,q,h",
        "Back",
        "Leave the search, the selection, the place.",
        footer="back",
        section=MOVE,
        palette=False,
    ),
    Command("next-unread", "n", "Next unread", "Go on to the next article not read yet.", section=MOVE),
    Command(
        "previous-unread", "N", "Previous unread", "Go back to the last article not read yet.", section=MOVE
    ),
    *MOTIONS,
)

ON_ARTICLES = frozenset("archive browse copies copy delete fetch select star tag toggle_read untag".split())
"""Actions on the selected articles, or on the one under the list's cursor."""
