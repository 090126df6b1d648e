"""Where the words that name a source end: "according to Mira Lind, 43, head of the works, …"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office
from reader.analysis.statements.cues import AUXILIARIES, FINITE
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.units import Item

LONGEST = 24
"""Items of one apposition at most."""
RELATIVES = frozenset(("who", "whose", "which"))
GOING_ON = RELATIVES | frozenset(("where", "when", "and", "but", "or"))
"""What goes on with the words before it, so that these are no apposition."""


def source_end(items: Sequence[Item], hit: Hit, limit: int) -> int:
    """Return the item after the comma that ends a source with all that is said of it, or `limit` where none does."""
    comma = _comma(items, max(hit.subject.high, hit.cue + 1), limit)
    while comma < limit:
        closing = _comma(items, comma + 1, min(limit, comma + 1 + LONGEST))
        if (
            closing >= limit - 1
            or items[closing].low != ","
            or not _describes(items, hit, comma + 1, closing)
        ):
            return comma + 1
        comma = closing
    return limit


def _comma(items: Sequence[Item], start: int, limit: int) -> int:
    return next((i for i in range(start, limit) if items[i].low == ","), limit)


def _describes(items: Sequence[Item], hit: Hit, start: int, end: int) -> bool:
    """Tell whether words between commas say what the source is, rather than what it says."""
    lows = [item.low for item in items[start:end]]
    if not lows:
        return False
    if lows[0] in RELATIVES or (len(lows) == 1 and lows[0].isdigit()):
        return True
    if items[end + 1].low in GOING_ON or any(low in AUXILIARIES or low in FINITE for low in lows):
        return False
    if lows[0].endswith(("ed", "ing")) or lows[0] == "of":
        return True
    if hit.subject.speaker.kind == "named":
        return any(map(is_office, lows[: _preposition(lows)]))
    return lows[0] in ("a", "an")


def _preposition(lows: Sequence[str]) -> int:
    """Return where the first "of", "at" or "in" stands: behind the head of the words."""
    return next((i for i, low in enumerate(lows) if low in ("of", "at", "in", "for", "with")), len(lows))
