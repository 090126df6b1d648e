"""The trend word behind a quantity: "a 12% increase", "8 per cent cheaper", "26 percent off its peak"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.comparing import base_end
from reader.analysis.figures.change.trends import MULTIPLES, is_autumn
from reader.analysis.figures.directions import COMPARED, COMPARED_UP, HIGHS, NOUNS, direction_of
from reader.analysis.figures.lexicon import CURRENCY_SYMBOLS, FRACTIONS, ONES, TENS
from reader.analysis.figures.quantity import SHARED, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIMES
from reader.analysis.figures.verbs import AUXILIARIES, FORMS, PREPOSITIONS
from reader.core.brief import Direction

NORMAL = frozenset("normal average usual expectations forecast forecasts target expected planned".split())
"""What something is above or below without standing higher up."""
AFTER = 4
"""Tokens behind a quantity in which a noun of trend is its own."""
DIFFERING = COMPARED | {"up", "down", "ahead"}
"""Words right behind an amount that make it a difference."""
LITTLE = PREPOSITIONS | AUXILIARIES | {"and", "to", "a", "an"}
"""Words that no trend behind a quantity is looked for past."""


def trend_behind(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the trend word behind a quantity: "a 12% increase", "8 per cent cheaper", "9.85 cents, unchanged"."""
    end = quantity.end
    if [piece.low for piece in pieces[end : end + 2]] == [",", "unchanged"]:
        return "flat", end + 1
    end = base_end(pieces, end)  # "a 7% year-on-year increase"
    for i in range(end, min(len(pieces), end + AFTER)):
        low = pieces[i].low
        compared = i == end and (low in DIFFERING or low == "off")
        little = low in LITTLE
        if pieces[i].text in ",.;(" or pieces[i].is_number or (little and not compared):
            break
        if low not in NOUNS and low in FORMS and FORMS[low][0] == "past":
            break
        if i == quantity.end and _acts(pieces, i, quantity):
            break
        if low in NOUNS and (found := direction_of(low)) and not is_autumn(pieces, i):
            hyphened = (
                i + 1 < len(pieces) and pieces[i + 1].text == "-"
            )  # "a 168-step double-helix staircase"
            return None if hyphened else (found, i)
        if low == "off":
            high = quantity.kind == "percent" and _is_off_high(pieces, i)
            return ("down", i) if high else None
        if compared and _may_differ(pieces, i, quantity):
            return ("up" if low in COMPARED_UP or low in ("up", "ahead") else "down"), i
    return None


def _may_differ(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell an amount that "more" or "above" makes a difference of: no height above a creek, no "three times more likely"."""
    follows = pieces[i + 2] if i + 2 < len(pieces) and pieces[i + 1].low == "than" else None
    if follows is not None and quantity.unit != "times" and (follows.low in ONES or follows.low in MULTIPLES):
        return False  # "69 million dollars, more than four times its estimate"
    if quantity.kind == "count":
        ends = [piece.low for piece in pieces[i + 1 : i + 2]]
        ended = bool(quantity.unit) and not any(word.isalpha() for word in ends)
        fewer = pieces[i].low in ("fewer", "less")
        return (fewer and ended) or (pieces[i].low in ("fewer", "more", "less") and ends == ["than"])
    if quantity.kind in ("duration", "age") and [piece.low for piece in pieces[i + 1 : i + 2]] == ["to"]:
        return False  # "24 more to go"
    if quantity.unit == "times":
        base = [piece.low for piece in pieces[i + 1 : i + 5]]
        return base[:1] == ["than"] and any(low in TIMES or low.isdecimal() for low in base)
    if pieces[i].low == "ahead":
        return quantity.kind == "percent" and _is_ahead_of_before(pieces, i)
    where = pieces[i].low in ("above", "below", "up", "down")
    if pieces[i].low in ("up", "down") and _leads_amount(pieces, i + 1):
        return False  # "turnout was 61 percent down three points"
    usual = {piece.low for piece in pieces[i + 1 : i + 5]} & NORMAL
    return not where or bool(usual) or quantity.kind not in ("measure", "duration", "age")


def _leads_amount(pieces: Sequence[Piece], at: int) -> bool:
    """Tell that a number of its own begins at a token: "three points", "about $4", "a fifth"."""
    if at >= len(pieces):
        return False
    low = pieces[at].low
    share = low in ("a", "an") and at + 1 < len(pieces) and pieces[at + 1].low in FRACTIONS
    return pieces[at].is_number or low in ONES or low in TENS or low in CURRENCY_SYMBOLS or share


def _acts(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell the verb of what stands before it: "10,000 steps a day cut mortality"."""
    form = FORMS.get(pieces[i].low)
    if form is not None and form[0] == "s":
        before = pieces[quantity.start - quantity.lead - 1].low if quantity.start > quantity.lead else ""
        return quantity.kind not in SHARED or before in PREPOSITIONS  # "income of 100,000 yuan rises"
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    counts = quantity.kind == "count" and bool(quantity.unit) and pieces[i].low in FORMS
    return counts and after is not None and after.is_word and after.low not in LITTLE


def _is_off_high(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "12 percent off its high" from "12 percent off the price"."""
    return bool({piece.low for piece in pieces[i + 1 : i + 5]} & HIGHS)


def _is_ahead_of_before(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "3 percent ahead of last year" from "5 percent ahead of her rival"."""
    lows = [piece.low for piece in pieces[i + 1 : i + 6]]
    return lows[:1] == ["of"] and bool(set(lows) & (TIMES | NORMAL))
