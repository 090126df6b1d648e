"""Whether a trend word reaches the quantity behind it, or the sentence goes on to something else before."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.trends import DEFINITE, LINKS, is_played, moves_nothing
from reader.analysis.figures.directions import NOUNS, direction_of
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIMES
from reader.analysis.figures.verbs import BE, CONJUNCTIONS, FORMS, NOUNY, PREPOSITIONS

PLANNED = frozenset(
    "expected estimated projected forecast seen set due reported recorded adjusted annualised annualized revised".split()
)
"""Past forms between a trend and its amount that say nothing new: "rose an estimated 5 percent"."""
HAVE = frozenset("has have had".split())
AT_LEVEL = frozenset("up down higher lower flat unchanged steady stable".split())
MOST = frozenset("the most least further again more even".split())
ASIDE = frozenset({"through", "into", "with", "under", "between", "among", "off", "out"})
BREAKS = frozenset(
    {";", ":", "while", "whereas", "but", "although", "after", "when", "who", "which", "that", "—"}
)
ACTORS = frozenset("i you he she we they".split())
"""Subjects of another verb."""
MOVES = frozenset("drop fall decline decrease rise increase".split())
"""Nouns that with "was" tell how far something moved: "the drop was 9 decibels"."""
LEVEL = frozenset("reach hit total stand amount average remain stay".split())
"""Verbs after which a rate of growth is a level like others."""
RATES = frozenset("rate rates forecast forecasts target targets".split())


def parts(pieces: Sequence[Piece], i: int, at: int, linked: bool) -> bool:
    """Tell a token that no trend governs a quantity across: marks, a new clause."""
    low = pieces[i].low
    tied = low == "that" and i == at - 1 and linked  # "increase that to 30%"
    if (
        (low in BREAKS and not tied)
        or low in ACTORS
        or (pieces[i].text in ",(" and (i < at or low == "(") and not linked)
    ):
        return True
    if low in ("-", "–") and not pieces[i].glued and not linked:
        return True  # a dash with blanks around it
    return low == "from" and pieces[at].low == "of"  # "grew from a band of 48 fighters"


def governs_nothing(pieces: Sequence[Piece], i: int, at: int, quantity: Quantity) -> bool:
    """Tell a trend word whose sentence goes on to something else before the quantity comes."""
    linked = pieces[at].low in LINKS
    if pieces[at].low in HAVE and i < at:
        return True  # "the rising star has 20 caps"
    if pieces[at].low == "at" and i < at and pieces[i].low not in AT_LEVEL:
        return True  # "puts the gain at 0.02 percent", "cane cut at two euros an hour"
    if not linked and i < at and (_another_acts(pieces, i, at) or _set_apart(pieces, i, at)):
        return True
    return (is_played(quantity) and not linked) or moves_nothing(pieces, i, at, quantity)


def led_away(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell "lifted through a shaft 66 centimetres wide": a preposition stands between the trend and the quantity."""
    for k in range(i + 1, at + 1):
        low = pieces[k].low
        if low in ASIDE:
            return True
        if (
            low in PREPOSITIONS
            and pieces[at].low != "of"
            and low not in ("at", "by", "about", "over", "under", "up", "down")
        ):
            following = {piece.low for piece in pieces[k + 1 : k + 4]}
            if not following & (TIMES | {"average"}):
                return True  # "grown well for me around 2 metres away", but "rose in May 5%"
    return False


def _set_apart(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell "improved its rules, 93 percent did": a comma before the quantity that more than "the most" leads to."""
    return pieces[at].text == "," and any(
        piece.is_word and piece.low not in MOST for piece in pieces[i + 1 : at]
    )


def _another_acts(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell a verb between the trend and the quantity: "the cut affects 300 people"."""
    named = pieces[i].low in NOUNS
    if FORMS.get(pieces[at].low, ("base", ""))[0] == "ing" and direction_of(pieces[at].low) is None:
        return True  # "crashed killing 23 people"
    for k in range(i + 1, at + 1):
        piece = pieces[k]
        form, base = FORMS.get(piece.low, ("base", ""))
        turned = direction_of(piece.low) is not None
        if form == "base" and base and not turned and _leads_verb(pieces, k - 1, i):
            return True  # "an expansion to accommodate 6 players", "to recover and eventually hire 40 people"
        if (
            named
            and piece.low in BE
            and k == at == i + 1
            and pieces[i].low in MOVES
            and pieces[i - 1].low in DEFINITE
        ):
            return False
        if named and (piece.low in BE or base in LEVEL or piece.low in RATES):
            return True  # "growth was 3.1 percent", "a growth rate of 3 percent"
        if form in ("s", "past") and base not in NOUNY and piece.low not in PLANNED | BE and not turned:
            return True
    return False


def _leads_verb(pieces: Sequence[Piece], at: int, first: int) -> bool:
    """Tell "to", or an "and" with an adverb at most, before the bare form of a verb."""
    if pieces[at].low.endswith("ly") and at - 1 > first:
        at -= 1
    return pieces[at].low == "to" or (pieces[at].low in CONJUNCTIONS and at > first)
