"""Pictures of a page and what is said under them."""

from __future__ import annotations

import re
from typing import Any

from reader.ingest.pictures.parts import WITHOUT_ADDRESS, part_named

LONGEST_CAPTION = 1000
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")
"""Where a picture has its address; one that is loaded late has something else first."""
_ENDS_IN_CREDIT = re.compile(
    r"[\[(（【](?:[^\[\]()]{0,20}\W)?(?:photos?|pictures?|images?|file photos?)\s*(?:[/:：]|\bby\b|\bcourtesy\b)[^\[\]()]{0,80}[\])）】]\W{0,3}$",
    re.IGNORECASE,
)
"""How agencies end what they say under a picture: "[Photo/Xinhua]", "(AP Photo/Ann Lee)"."""


def addressed(image: Any) -> tuple[str, str]:
    """Return the address of a picture and what names it as a part of the file, "" for what it lacks."""
    addresses = [str(image.get(name) or "") for name in _ADDRESSES]
    part = next((part for address in addresses if (part := part_named(address))), "")
    return next((a for a in addresses if a and not a.startswith(WITHOUT_ADDRESS)), ""), part


def is_caption(element: Any, tag: str) -> bool:
    """Tell an element that calls itself the caption of something."""
    return tag == "figcaption" or (tag in {"p", "div"} and "caption" in (element.get("class") or "").lower())


def is_of_picture(caption: Any) -> bool:
    """Tell the caption of a picture from that of a table, a quote or code in a figure."""
    figure = next(caption.iterancestors("figure"), None)
    return figure is not None and not any(True for _ in figure.iter("table", "blockquote", "pre"))


def ends_in_credit(words: str) -> bool:
    """Tell a line right under a picture that says who took it, which makes it what is said of the picture."""
    return len(words) <= LONGEST_CAPTION and bool(_ENDS_IN_CREDIT.search(words))
