"""How a note that Newsbrief wrote about an article is told from any other file."""

from __future__ import annotations

import re

_ID = re.compile(r"^(?:<!-- )?article_id::? *'?([0-9a-f]{12})\b", re.MULTILINE)


def exported_id(text: str) -> str | None:
    """Return the article's id that stands over a note of ours: in its front matter, its page properties or
    its first line."""
    front = (
        text.partition("\n---")[0]
        if text.startswith("---\n")
        else text.partition("\n\n")[0].partition("\n#")[0]
    )
    found = _ID.search(front)
    return found[1] if found else None
