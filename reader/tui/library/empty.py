"""What an empty list says: why it is empty, and what to do (data); words in braces are commands, shown by their keys."""

from __future__ import annotations

from reader.tui.commands import with_keys
from reader.tui.desk import Desk

LIBRARY = (
    "Your library is empty.\n\n{add} adds files, feeds or a web address,\n{samples} adds the sample articles."
)
PLACES = {
    "inbox": "Your inbox is empty.\n\n{add} adds files, feeds or a web address.",
    "bin": "The bin is empty.",
    "starred": "Nothing is starred yet.\n\n{star} stars the article under the cursor.",
    "archive": "Nothing is archived yet.\n\n{archive} archives the article under the cursor.",
    "reading": "You are in the middle of nothing.\n\nArticles you have begun to read wait here.",
}
FOUND_NOTHING = "Nothing answers to that.\n\nFewer words find more; word* finds every word that begins so. {back} goes back."
FEED = "Nothing of this feed is here.\n\n{refresh} asks it for news, {unfollow} follows it no more."
ELSEWHERE = "Nothing is here.\n\n{back} goes back to the inbox."


def empty_words(place: str, searching: bool, library_is_empty: bool, desk: Desk) -> str:
    """Return what to say where nothing is listed; a command without a key is named for the palette."""
    if library_is_empty:
        return with_keys(LIBRARY, desk)
    return with_keys(
        FOUND_NOTHING if searching else PLACES.get(place, FEED if place.startswith("feed:") else ELSEWHERE),
        desk,
    )
