"""Where the words of a quote stand in a text that it came without: copied, exported, wrapped otherwise."""

from __future__ import annotations

import re
from itertools import islice

from reader.annotate.anchoring import Anchored, anchor
from reader.core.annotations import CONTEXT, Selector
from reader.core.spans import Span

MOST_PLACES = 50
LONGEST_QUOTE = 20_000


def place(quote: str, text: str, prefix: str = "", suffix: str = "") -> Anchored:
    """Find `quote` in `text`, however its white space falls; the first place of several, marked as not sure."""
    words = quote[:LONGEST_QUOTE].split()
    lost = Selector(Span(0, len(quote)), quote, prefix, suffix)
    if not words or not text:
        return Anchored(lost, "orphan")
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = [Span(*match.span()) for match in islice(pattern.finditer(text), MOST_PLACES)]
    amid = found if len(found) == 1 else [one for one in found if _stands_between(prefix, one, suffix, text)]
    if len(amid) == 1:
        return Anchored(Selector.at(text, amid[0]), "kept")
    # Beyond the text's end, so that only the words and what stood around them count.
    asked = Selector(Span(len(text), len(text)), found[0].of(text) if found else quote, prefix, suffix)
    there = anchor(asked, text)
    if there.anchor != "orphan":
        return there
    return Anchored(Selector.at(text, found[0]), "moved") if found else Anchored(lost, "orphan")


def _stands_between(prefix: str, words: Span, suffix: str, text: str) -> bool:
    """Tell whether what is said to stand before and after some words does, blanks aside; however little it is."""
    before, after = _solid(prefix)[-CONTEXT:], _solid(suffix)[:CONTEXT]
    around = 3 * CONTEXT  # room for the blanks between so many letters
    return _solid(text[max(0, words.start - around) : words.start]).endswith(before) and _solid(
        text[words.end : words.end + around]
    ).startswith(after)


def _solid(text: str) -> str:
    return "".join(text.split())
