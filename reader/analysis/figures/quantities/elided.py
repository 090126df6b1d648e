"""Units and scales that are not said again: "3% in May and 4 in June", "from 1.2 to 1.5 billion dollars"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.figures.numbers.digits import digits_value, times
from reader.analysis.figures.quantities.bare import THEM
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import AUXILIARIES, FORMS

PAYING = frozenset("pay cost offer ask earn charge bid".split())
"""Verbs that what follows is money after."""
AIMS = frozenset("target goal forecast quota capacity total average maximum minimum limit".split())
"""Nouns whose number is one of what was counted before."""
PLACING = frozenset("in for at by on from among within".split())
"""Prepositions that several amounts are told apart by: "3 percent in May, 4 in June"."""
LINKS = frozenset("and but to from or than".split())
NEAR, FARTHEST = 9, 12
"""Tokens between two quantities of one unit at most."""
LIKE = 10
"""How many times one of two numbers of a scale may be the other."""
CROSSING = frozenset("x ×".split())
"""Signs between numbers of one unit."""


def _is_part(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Tell "49 of the 97 seats"."""
    of = quantity.end < len(pieces) and pieces[quantity.end].low == "of"
    return of and following.kind == "count" and bool(following.unit)


def _is_whole(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell the whole of which parts follow: "of the 1,312 villages"."""
    before = [piece.low for piece in pieces[max(0, quantity.start - quantity.lead - 2) : quantity.start]]
    return "of" in before


def _hangs(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Tell "a 7- or 8-inch screen", "27 and 29 years old"."""
    dashed = quantity.end < len(pieces) and pieces[quantity.end].text == "-"
    joined = [piece.low for piece in pieces[quantity.end : following.start]] in (["and"], ["or"])
    if following.kind == "count":
        return joined and bool(following.unit)  # "45 and 50 cases"
    return (dashed or joined) and following.kind in ("measure", "duration", "age")


def _is_another(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "seven cities, including four in the north" and "seven incidents in the north and two in the south"."""
    before = pieces[quantity.start - 1].low if quantity.start else ""
    after = pieces[quantity.end].low if quantity.end < len(pieces) else ""
    near = quantity.start - previous.end <= 12 and bool(previous.unit)
    near = near and (quantity.worded or before == "including")
    return near and before in ("including", "and") and after in ("in", "who", "from")


def _goes_on(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "300,000 people have been killed in the region, and 2.5 million have been forced to flee"."""
    behind = pieces[quantity.end].low if quantity.end < len(pieces) else ""
    before = pieces[quantity.start - quantity.lead - 1].low if quantity.start > quantity.lead else ""
    acts = behind in ("have", "were", "are", "had", "remain")
    return (
        acts
        and before in ("and", "but", "while")
        and quantity.start - previous.end <= 16
        and bool(previous.unit)
    )


def _is_aimed_at(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "against a target of 30 million" behind a count."""
    at = quantity.start - quantity.lead - 1
    aimed = at > 0 and pieces[at].low == "of" and pieces[at - 1].low in AIMS
    return aimed and previous.kind == "count" and bool(previous.unit) and not quantity.worded


def _is_for(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    between = [piece.low for piece in pieces[previous.end : quantity.start]]
    follows = pieces[quantity.end].low if quantity.end < len(pieces) else ""
    return between in ([","], ["and"], [",", "and"]) and follows == "for"


def is_paid(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell a bare number behind a verb of paying."""
    at = quantity.start - quantity.lead - 1
    return at >= 0 and FORMS.get(pieces[at].low, ("", ""))[1] in PAYING


def _crossed(found: Sequence[Quantity], pieces: Sequence[Piece]) -> Sequence[Quantity]:
    """Give the sides of "22 x 14 x 9 inches" the unit of the last."""
    sides = list(found)
    for i in range(len(sides) - 2, -1, -1):
        crossed = pieces[sides[i].end].low in CROSSING and sides[i].end + 1 == sides[i + 1].start
        if crossed and not sides[i].named and sides[i + 1].kind in ("measure", "percent"):
            sides[i] = replace(sides[i], unit=sides[i + 1].unit, kind=sides[i + 1].kind, named=True)
    return sides


def with_elided(found: Sequence[Quantity], pieces: Sequence[Piece]) -> Iterator[Quantity]:
    """Give a bare number the unit of the one beside it: "280 million of the 1.5 billion shekels", "3% in May and 4 in June"."""
    found = _crossed(found, pieces)
    previous: Quantity | None = None
    for i, quantity in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        bare = not quantity.named and quantity.kind == "count"
        if following is not None and _is_move(pieces, quantity, following):
            quantity = _in_scale(pieces, quantity, following)
            if bare and following.unit:
                quantity = replace(quantity, unit=following.unit, kind=following.kind)
        elif bare:
            quantity = _elided(pieces, quantity, previous, following)
        yield quantity
        previous = quantity


def _is_move(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Tell "from 1.2 to 1.5 billion" and "to 1.5 from 1.2 billion"."""
    at = quantity.start - quantity.lead
    before = pieces[at - 1].low if at else ""
    between = [piece.low for piece in pieces[quantity.end : following.start - following.lead]]
    return (before, between) in (("from", ["to"]), ("to", ["from"]))


def _in_scale(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> Quantity:
    """Return a number in the scale of the one it moves to; "grew from 85 to 1.2 million people" has but one."""
    small, large = _digits(pieces, quantity), _digits(pieces, following)
    if not small or not large or quantity.value != small or not following.value:
        return quantity
    alike = 1 / LIKE < small / large < LIKE
    return replace(quantity, value=times(small, following.value / large)) if alike else quantity


def _digits(pieces: Sequence[Piece], quantity: Quantity) -> float:
    """Return the digits of a quantity without their scale; 0 for words."""
    written = (piece.text for piece in pieces[quantity.start : quantity.number_end] if piece.is_number)
    return digits_value(next(written, "")) or 0


def _elided(
    pieces: Sequence[Piece], quantity: Quantity, previous: Quantity | None, following: Quantity | None
) -> Quantity:
    """Return a bare number with the unit of the quantity behind or before it, where one is meant."""
    if following is not None and _shares_following(pieces, quantity, following):
        return replace(quantity, unit=following.unit, kind=following.kind)
    if previous is None or (previous.kind == "count" and quantity.size != int(quantity.size)):
        return quantity  # "when it tripled two winters ago, bread went from 2.40 to 3.95"
    meant = _is_parallel(pieces, previous, quantity)
    if previous.kind == "count":
        meant = meant or any(tells(pieces, previous, quantity) for tells in COUNTED_BEFORE)
    elif previous.kind == "money":
        meant = meant or is_paid(pieces, quantity) or _is_for(pieces, previous, quantity)
    if meant or _is_near(pieces, previous, quantity):
        return replace(quantity, unit=previous.unit, kind=previous.kind)
    return quantity


def _shares_following(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Tell "280 million of the 1.5 billion shekels", "27 and 29 years old"."""
    alike = following.kind in ("money", "percent") or _hangs(pieces, quantity, following)
    linked = quantity.end < len(pieces) and pieces[quantity.end].low in ("of", "to", "and", "or", "-")
    return (
        (alike or _is_part(pieces, quantity, following))
        and linked
        and following.start - quantity.end <= 3
        and not any(piece.low in FORMS for piece in pieces[quantity.end : following.start])
    )


def _is_parallel(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "4.1 percent in the north, 5.3 in the south" and "12 schools closed and 9 merged": the same turn again."""
    if quantity.end >= len(pieces) or not previous.unit or quantity.start - previous.end > FARTHEST:
        return False
    before = pieces[quantity.start - quantity.lead - 1].low if quantity.start > quantity.lead else ""
    one, other = pieces[previous.end].low, pieces[quantity.end].low
    acts = all(FORMS.get(low, ("base", ""))[0] == "past" for low in (one, other))
    told_apart = other in PLACING and any(
        piece.low == other for piece in pieces[previous.end : quantity.start - quantity.lead]
    )
    return before in (",", "and") and (acts or told_apart)


def _is_near(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell a bare number in digits that "and", "to" or "than" ties to the quantity just before it."""
    if not previous.unit or quantity.start - previous.end > NEAR or quantity.worded:
        return False
    between = {piece.low for piece in pieces[previous.end : quantity.start]}
    if previous.kind == "count" and "," in between and _is_whole(pieces, previous):
        return True  # "Of the 1,312 villages in the delta, 390"
    leads = pieces[previous.start - previous.lead - 1].low if previous.start - previous.lead else ""
    if "to" in between and previous.kind in ("percent", "percentage_point") and leads != "from":
        return False  # "rose 27 percent to 34,600"
    acts = quantity.end < len(pieces) and pieces[quantity.end].low in AUXILIARIES
    if previous.kind == "money" and acts:
        return False  # "85 aircraft, worth $9.7 billion, but only 20 would arrive"
    return bool(between & LINKS) and not between & {";", ":"}


def _is_of_whole(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "Of its sixty-two boats, nine"."""
    return quantity.worded and bool(previous.unit) and _is_whole(pieces, previous)


def _is_of_them(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "5,900 employees, 2,150 of them in Penang"."""
    lows = [piece.low for piece in pieces[quantity.end : quantity.end + 2]]
    return bool(previous.unit) and lows[:1] == ["of"] and lows[1:2] != [] and lows[1] in THEM


COUNTED_BEFORE = (_is_aimed_at, _is_of_them, _is_another, _goes_on, _is_of_whole)
"""What tells that a bare number counts what was counted before it."""
