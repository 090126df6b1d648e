"""The trend word that governs a figure: which way it moved."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.behind import trend_behind
from reader.analysis.figures.change.reaching import governs_nothing, led_away, parts
from reader.analysis.figures.change.trends import CLOSING, DEFINITE, LINKS, NEUTRAL, means_other
from reader.analysis.figures.directions import (
    COMPARED,
    HELD,
    NOUNS,
    direction_of,
    phrase_direction,
    tied_direction,
)
from reader.analysis.figures.lexicon import ONES, TENS
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.quantity import SHARED, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import BE
from reader.core.brief import Direction

KEPT = frozenset(
    "kept keeps keep held holds hold left leaves leave maintain maintains maintained retain retains retained".split()
)
"""Verbs that with an object and "at" say that nothing moved: "kept its dividend at"."""
BARELY = frozenset("little barely hardly scarcely".split())
"""Words before "changed" that say that nothing moved."""
CIRCUMSTANCE = frozenset(
    "for in over within after before during across among against with than on since through until into under".split()
)
"""Prepositions that lead from a trend to what is no amount of it."""
RATES = frozenset("rate rates".split())
FAR = 14
"""Tokens looked back over where "to" or "by" ties a quantity to its verb."""
REACH = 7
"""Tokens before a quantity in which a trend word governs it."""

NO_AMOUNT = CIRCUMSTANCE | DEFINITE | {"a", "an", "and"}
QUALITIES = frozenset("narrow slow".split())
TIMED = frozenset(("duration", "age"))
COUNTED = frozenset((*ONES, *TENS)) - {"one"}


def trend(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the direction of the trend word that governs a quantity, and its token."""
    at = quantity.start - quantity.lead - 1
    at -= at > 0 and pieces[at].low == "between"
    linked = at >= 0 and pieces[at].low in LINKS
    if _is_share(quantity) or _closes(pieces, quantity):
        particle = at - (at > 0 and pieces[at].low == "by")
        led = phrase_direction(pieces[particle - 1].low, pieces[particle].low) if particle > 0 else None
        if led:
            return led, particle  # "tacked on 0.6 per cent", "come down by 3 percent"
    if quantity.kind in TIMED and at >= 0 and not (linked or direction_of(pieces[at].low)):
        return _compared(pieces, quantity)  # "two years longer", but "gains of two years", "a 20-year boom"
    if at >= 0 and (pieces[at].low in NO_AMOUNT or _is_quality(pieces, at)):
        return trend_behind(
            pieces, quantity
        )  # "fell for five days", "rose in 12 countries", "raised the 20% tariff"
    noun: tuple[Direction, int] | None = None
    for i in range(at, max(0, at - (FAR if linked else REACH)) - 1, -1):
        low = pieces[i].low
        if parts(pieces, i, at, linked):
            break
        found = _turn(pieces, i, at, quantity)
        if found and governs_nothing(pieces, i, at, quantity):
            break
        if found and not means_other(pieces, i, at) and (linked or i == at or not led_away(pieces, i, at)):
            if low in NEUTRAL and (behind := trend_behind(pieces, quantity)):
                return behind  # "edged 0.5 percent lower"
            if not (linked and low in NOUNS and pieces[i - 1].low in ("for", "of", "in")):
                return found, i
            noun = noun or (found, i)  # "trimmed its forecast for growth to"
        if low == "changed" and pieces[i - 1].low in BARELY and pieces[at].low in ("at", "changed"):
            return "flat", i
        if low == "frozen" and i == at - 1 and quantity.kind in ("money", "percent"):
            return "flat", i
        if low in HELD and pieces[at].low == "at" and (i == at - 1 or (low in KEPT and i >= at - 4)):
            return "flat", i
        if low in KEPT and pieces[at].low in ("at", "of") and pieces[at - 1].low in RATES and i >= at - 5:
            return "flat", i  # "will retain the interest rate of 5.75 percent"
        numbered = pieces[i].is_number and not (
            looks_like_year(pieces[i].text) or (pieces[i].glued and pieces[i - 1].is_word)
        )  # "IE6 users"
        if low in COUNTED or numbered:
            break
    return noun or trend_behind(pieces, quantity)


def _is_quality(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a word that only says of what kind something is: "climb a narrow 168-step staircase"."""
    return pieces[at].low in QUALITIES and at > 0 and pieces[at - 1].low in ("a", "the")


def _compared(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return what a time is more or less than: no trend word but a comparative says so."""
    behind = trend_behind(pieces, quantity)
    return behind if behind and pieces[behind[1]].low in COMPARED else None


def _turn(pieces: Sequence[Piece], i: int, at: int, quantity: Quantity) -> Direction | None:
    """Return where a word before a quantity points; some words do so only right before a share, or tied to an amount."""
    low = pieces[i].low
    if pieces[i].text[0].isupper() and i:
        return None  # "Justin Rose"
    if (found := direction_of(low)) is not None:
        behind = pieces[quantity.end].low if quantity.end < len(pieces) else ""
        return None if quantity.unit == "times" and i < at and behind in COMPARED else found
    shared = _is_share(quantity)
    if low == "off" and i == at and shared:
        return "down" if _is_off(pieces, i) else None
    tied = pieces[at].low == "by" or (pieces[at].low == "to" and quantity.kind in (*SHARED, "money"))
    whole = quantity.end < len(pieces) and pieces[quantity.end].low == "of"  # "recover 30% of the energy"
    return tied_direction(low) if tied or (shared and i >= at - 1 and not whole) else None


def _is_share(quantity: Quantity) -> bool:
    """Tell an amount that prices and shares move by, and nothing is counted in."""
    return quantity.kind in SHARED or quantity.unit in ("cent", "pence")


def _closes(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell the money a price moved by: "put on $140 to close at $31,200"."""
    follows = [piece.low for piece in pieces[quantity.end : quantity.end + 2]]
    return quantity.kind == "money" and follows[:1] == ["to"] and bool({*follows} & CLOSING)


def _is_off(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "shares were off 3 percent" from "laid off 3 percent"."""
    before = pieces[i - 1] if i else None
    return before is not None and (
        before.low in BE | CLOSING
        or before.text == ","
        or (before.low.endswith("s") and any(piece.low == "with" for piece in pieces[max(0, i - 4) : i]))
        or (before.low.endswith("ly") and len(before.low) > 4)
    )
