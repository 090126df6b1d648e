"""What stands beside an article on its page, told by elements, class names and wordings: data, matched word by word."""

from __future__ import annotations

import re
from typing import Any

TAGS = frozenset({"aside", "nav", "footer", "form", "button", "dialog"})

_NAME = re.compile(
    r"comment|related|recommend|sidebar|footer|teaser|promo|newsletter|subscri|\bshar(?:e|ing)|social|sign-?up|cookie|"
    r"popup|modal|widget|advert|banner|breadcrumb|\btoc$|^toc-|table-of-contents|author-?(?:bio|box|info)|\bnav\b|navbar|"
    r"menu|outbrain|taboola|sponsor|paywall|byline|\btags?\b|rating|\bcta\b|-cta|cta-|disclaimer|disclos|donat|"
    r"credit|transcript|hidden|sr-only|screen-reader|invisible|quick-?look|pros-?cons|plusminus",
    re.IGNORECASE,
)
# Names of places on the page that also hold the article: "content-with-sidebar", "md:hidden".
_PLACE = re.compile(
    r"content|article|main|body|entry|grid|layout|page|^(?:has|no|with)-|[:\[]|[_-](?:with|no|has)[_-]",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:(?:also |you may also |don.t miss:?)(?:read|like|see)?|see also|related(?: articles?| reading| posts?| stor(?:y|ies))?|"
    r"recommended(?: reading)?|suggested reading)\b.{0,20}[:：–-]",
    re.IGNORECASE,
)
LONGEST_POINTER = 200


def is_aside(element: Any) -> bool:
    """Tell whether an element calls itself something else than the article: a sidebar, a sign-up box, comments."""
    if element.tag in TAGS:
        return True
    names = (element.get(name) or "" for name in ("class", "id", "role", "aria-label"))
    return any(_NAME.search(word) and not _PLACE.search(word) for word in " ".join(names).split())


def is_pointer(text: str) -> bool:
    """Tell a line that sends the reader to another article: "Also read: …"."""
    return len(text) < LONGEST_POINTER and bool(_POINTER.match(text))
