"""What stands beside an article on its page, told by elements, class names and wordings: data, matched word by word."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.html.tags import HEADINGS

TAGS = frozenset({"aside", "nav", "footer", "form", "button", "dialog"})

_NAME = re.compile(
    r"comment|related|recommend|sidebar|footer|teaser|promo|newsletter|subscri|\bshar(?:e|ing)|social|sign-?up|cookie|"
    r"popup|modal|widget|advert|banner|breadcrumb|\btoc\b|table-of-contents|author-?(?:bio|box|info)|\bnav\b|navbar|"
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
_FURNITURE = re.compile(
    r"(?:table of )?contents|(?:in|on) this (?:article|page|post|guide|story)|about the authors?|about the writers?|meet the authors?|"
    r"related\b.{0,40}|more (?:from|like this|on this|stories|articles|posts)\b.{0,40}|you (?:may|might) also (?:like|enjoy|be interested).{0,20}|"
    r"recommended(?: for you| reading| articles| posts)?|read (?:next|more|also)|(?:latest|recent|popular|trending|featured) (?:news|posts?|articles?|stories)|"
    r"share (?:this|on|via)\b.{0,30}|share|follow us\b.{0,30}|(?:subscribe|sign up)\b.{0,60}|(?:join|get) (?:our|the) newsletter.{0,40}|newsletter|"
    r"leave a (?:comment|reply)|(?:\d+ )?(?:comments?|responses|replies)|tags|categories|advertisement|exclusive to .{0,30}",
    re.IGNORECASE,
)
_DISCLOSURE = re.compile(
    r"\b(?:we|i)\b.{0,60}\b(?:earn|receive|get|make|be paid)\b.{0,60}\b(?:commissions?|from qualifying)\b|"
    r"\bas an? amazon associate\b|\breader[- ]supported\b|"
    r"\b(?:contains?|includes?|uses?) (?:\w+ )?affiliate links\b|^\W{0,3}affiliate links (?:are|may be)\b",
    re.IGNORECASE,
)
_OF_SHOPPING = re.compile(r"\b(?:links?|purchas(?:e|es|ing)|buy|bought|shop)\b", re.IGNORECASE)
_QUOTED = re.compile('["“”«]')
LONGEST_POINTER = 200
LONGEST_DISCLOSURE = 600


def is_aside(element: Any) -> bool:
    """Tell whether an element calls itself something else than the article: a sidebar, a sign-up box, comments."""
    if element.tag in TAGS:
        return True
    # The id of a heading is made of its own words: "benefits-of-sharing" names no row of buttons.
    kinds = ("class", "role") if element.tag in HEADINGS else ("class", "id", "role", "aria-label")
    names = (element.get(name) or "" for name in kinds)
    return any(_NAME.search(word) and not _PLACE.search(word) for word in " ".join(names).split())


def is_pointer(text: str) -> bool:
    """Tell a line that sends the reader to another article: "Also read: …"."""
    return len(text) < LONGEST_POINTER and bool(_POINTER.match(text))


def is_disclosure(text: str) -> bool:
    """Tell the paragraph in which a site says that it is paid for what its readers buy."""
    if len(text) >= LONGEST_DISCLOSURE or _QUOTED.search(text):
        return False  # somebody in the article may speak of commissions
    return bool(_DISCLOSURE.search(text) and _OF_SHOPPING.search(text))


def is_furniture(heading: str) -> bool:
    """Tell a heading over what belongs to the page and not to the article: its author, its newsletter, other articles."""
    return bool(_FURNITURE.fullmatch(heading.strip(" :.…!")))
