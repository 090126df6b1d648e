"""What can stand where a query is being typed: the beginning of a field's name, or of its value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.query import quoted
from reader.core.query_fields import FIELDS, FLAGS

_VALUE = re.compile(r'(?:^|(?<=[\s(-]))([A-Za-z]{2,20}):("[^"]*|[^\s()"]*)\Z')
_NAME = re.compile(r"(?:^|(?<=[\s(-]))([A-Za-z]{2,20})\Z")
_PLAIN = re.compile(r'[^\s()"]*[^\s()"*]')
"""What needs no quotation marks; without them a star at the end would stand for whatever begins so."""
_VALUES: dict[str, tuple[str, ...]] = {
    **FLAGS,
    "figure": (">1e6", ">1bn", "10..20%", ">5%"),
    "saved": ("today", "yesterday", "7d", "30d"),
    "words": (">1000", "500..1000", "<500"),
}


@dataclass(frozen=True, slots=True)
class Begun:
    """A field's name (`field` is None) or its value, as far as it is typed; it begins at `start`."""

    start: int
    field: str | None
    words: str


def begun(text: str, cursor: int) -> Begun | None:
    """Return what is being typed at the cursor, or None where nothing is to be completed."""
    before = text[:cursor]
    if (found := _VALUE.search(before)) and found[1].lower() in FIELDS:
        return Begun(found.start(2), found[1].lower(), found[2].lstrip('"'))
    if before.count('"') % 2 == 0 and (found := _NAME.search(before)):
        return Begun(found.start(), None, found[1])
    return None


def known_offers(at: Begun) -> tuple[str, ...] | None:
    """Return what needs no library to be offered, or None if the library has to be asked."""
    words = at.words.casefold()
    if at.field is None:
        return tuple(f"{name}:" for name in FIELDS if name.startswith(words))
    if at.field in _VALUES:
        return tuple(value for value in _VALUES[at.field] if value.startswith(words))
    return None if at.field in ASKED else ()


ASKED = ("tag", "site", "author", "person", "org", "feed", "lang")
"""Fields whose values are those of the library."""


def completed(text: str, cursor: int, at: Begun, offer: str) -> tuple[str, int]:
    """Return the query with an offer taken, and where the cursor is then."""
    value = offer if at.field is None or _PLAIN.fullmatch(offer) else quoted(offer)
    rest = text[cursor:].removeprefix('"')
    gap = "" if at.field is None or rest[:1].isspace() else " "
    whole = text[: at.start] + value + gap
    return whole + rest, len(whole)
