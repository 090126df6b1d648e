"""Where the places lead: a query, or a screen over all articles."""

from __future__ import annotations

from typing import NamedTuple

ACROSS = {"highlights": "Highlights", "people": "People", "figures": "Figures"}
"""What is in all articles together, by key: the name."""


class Goal(NamedTuple):
    """Where a node leads: a name for the header and a query."""

    key: str
    name: str
    query: str


INBOX = Goal("inbox", "Inbox", "is:inbox")
