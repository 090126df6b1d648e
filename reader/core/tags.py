"""How a tag is spelt: "policy/industry", no blanks, no "#", no empty level."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from reader.core.clean import one_line
from reader.errors import LibraryError

LONGEST = 100


def tag_name(text: str) -> str:
    """Return the tag that `text` means ("#Policy / Heavy industry" is "Policy/Heavy-industry"), or ""."""
    clean = one_line(unicodedata.normalize("NFC", text[: 4 * LONGEST])).replace("#", "").replace(",", " ")
    levels = ("-".join(level.split()) for level in clean.split("/"))
    return "/".join(level for level in levels if level)[:LONGEST].rstrip("/")


def tag_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the tags that `texts` mean, each once whatever its case, in order."""
    found: dict[str, str] = {}
    for text in texts:
        name = tag_name(text)
        if name:
            found.setdefault(name.lower(), name)
    return tuple(found.values())


def wanted_tags(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the tags that `texts` mean; LibraryError where they mean none."""
    found = tag_names(texts)
    if not found:
        raise LibraryError(
            "That is not a tag.", "A tag is made of letters and digits, as in policy/industry."
        )
    return found


def colour_of(tag: str, colours: Mapping[str, str]) -> str | None:
    """Return the colour of a tag, or that of the nearest tag above it; names of `colours` are in small letters."""
    name = tag.lower()
    while name:
        if name in colours:
            return colours[name]
        name = name.rpartition("/")[0]
    return None
