"""What a figure measures because the one before it does: "0.02 per cent of GDP, or about EUR 4bn"."""

from __future__ import annotations

from reader.analysis.figures.measures.moving import TREND_NOUNS
from reader.analysis.figures.quantities.bare import THEM
from reader.analysis.figures.quantity import Joined
from reader.analysis.figures.shape.letters import MODIFIER, Shape
from reader.analysis.figures.verbs import BE
from reader.core.brief import Figure

EQUALS = BE | frozenset("equals means represents makes".split())
DASHES = frozenset(",—–")


def measured_again(shape: Shape, last: Figure, found: Joined, measures: str | None) -> str | None:
    """Return what the figure before measures where this one tells of the same, else what it `measures` itself."""
    if last.kind == "count" and last.unit and _is_part(shape, found):
        return last.unit
    if any(tells(shape, last, found) for tells in SAME):
        return last.measures
    aside = (measures is None or measures in TREND_NOUNS) and _goes_on(shape, found)
    return last.measures if aside else measures  # "will grow 1.6 percent, down 0.2 points"


def says_the_same(shape: Shape, found: Joined) -> bool:
    """Tell a sentence that says in another unit what the one before said: "That is 1.9 per 100,000"."""
    at = _before(found) + 1
    return at == 2 and shape.low(0) in ("that", "this", "it") and shape.low(1) in EQUALS


def _before(found: Joined) -> int:
    return found.quantity.start - found.quantity.lead - 1


def _is_part(shape: Shape, found: Joined) -> bool:
    """Tell "310 flats, 35% of them affordable"."""
    at, shared = found.quantity.end, found.quantity.kind in ("percent", "ratio")
    return shared and shape.low(at) == "of" and shape.low(at + 1) in THEM - {"those"}


def _is_alternative(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell the same said in another unit: "0.02 per cent of GDP, or about EUR 4bn", "8,000 pesos -- almost $800"."""
    at = _before(found)
    aside = shape.low(at) in ("-", "—", "–") and last.kind == found.quantity.kind == "money"
    told = shape.low(at) == "or" and shape.low(found.quantity.end) != "of"
    return told or (aside and shape.pieces[at].start - last.span.end <= 3)


def _is_compared(shape: Shape, _: Figure, found: Joined) -> bool:
    """Tell a figure that the one before is compared with: "14 minutes, compared to 22 for the others"."""
    at = _before(found)
    compared = shape.low(at) in ("to", "with") and shape.low(at - 1) == "compared"
    return compared and found.quantity.kind != "count"


def _is_coordinate(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell the second of "cuts illness by half in the first year and by about 35% after three"."""
    at = _before(found)
    at -= shape.low(at) in ("another", "a", "further")
    kinds = {last.kind, found.quantity.kind}
    alike = len(kinds) == 1 or kinds == {"percent", "ratio"}
    return alike and shape.low(at) in ("by", "to") and shape.low(at - 1) == "and"


def _is_further(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell more of the same: "3,150 kilometres have been electrified, a further 480 kilometres will follow"."""
    at = _before(found)
    more = shape.low(at) == "another" or (shape.low(at) == "further" and shape.low(at - 1) == "a")
    return more and last.unit == found.quantity.unit != ""


def _is_rest(shape: Shape, last: Figure, found: Joined) -> bool:
    """Tell the smaller unit of "36 minutes and 23 seconds" and "5 feet 10 inches"."""
    at = _before(found)
    at -= shape.low(at) in ("and", "-")
    beside = at >= 0 and shape.pieces[at].end == last.span.end
    return beside and last.kind == found.quantity.kind in ("measure", "duration")


SAME = (_is_alternative, _is_compared, _is_coordinate, _is_further, _is_rest)
"""What tells that a figure tells of the same as the one before it."""


def _goes_on(shape: Shape, found: Joined) -> bool:
    """Tell an amount that a comma and its trend word tie to the figure before."""
    at, trend = _before(found), found.trend_at
    if shape.low(at) == "of" and trend is not None and at - 1 == trend:
        start = at - 1
        while shape.tag(start - 1) == MODIFIER:
            start -= 1
        return shape.low(start - 1) in ("a", "an") and shape.low(start - 2) in DASHES
    if trend is not None and trend >= found.quantity.end:
        return shape.low(at) in ("a", "an") and shape.low(at - 1) in DASHES  # "to 12 euros, a 9% increase"
    return trend == at and shape.low(at - 1) == ","
