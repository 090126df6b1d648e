"""Units that are not said again: "280 million of the 1.5 billion shekels", "3% in May and 4 in June"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import AUXILIARIES, FORMS

PAYING = frozenset("pay cost offer ask earn charge bid".split())
"""Verbs that what follows is money after."""
AIMS = frozenset("target goal forecast quota capacity total average maximum minimum limit".split())
"""Nouns whose number is one of what was counted before."""
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


def _of_them(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    lows = [piece.low for piece in pieces[quantity.end : quantity.end + 2]]
    return lows[:1] == ["of"] and lows[1:] in (["them"], ["these"], ["those"], ["which"], ["whom"])


def _is_another(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "seven cities, including four in the north" and "seven incidents in the north and two in the south"."""
    before = pieces[quantity.start - 1].low if quantity.start else ""
    after = pieces[quantity.end].low if quantity.end < len(pieces) else ""
    near = quantity.start - previous.end <= 12 and previous.named
    near = near and (quantity.worded or before == "including")
    return near and before in ("including", "and") and after in ("in", "who", "from")


def _goes_on(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "300,000 people have been killed in the region, and 2.5 million have been forced to flee"."""
    behind = pieces[quantity.end].low if quantity.end < len(pieces) else ""
    before = pieces[quantity.start - quantity.lead - 1].low if quantity.start > quantity.lead else ""
    acts = behind in ("have", "were", "are", "had", "remain")
    return (
        acts and before in ("and", "but", "while") and quantity.start - previous.end <= 16 and previous.named
    )


def _is_aimed_at(pieces: Sequence[Piece], previous: Quantity, quantity: Quantity) -> bool:
    """Tell "against a target of 30 million" behind a count."""
    at = quantity.start - quantity.lead - 1
    aimed = at > 0 and pieces[at].low == "of" and pieces[at - 1].low in AIMS
    return aimed and previous.kind == "count" and previous.named and not quantity.worded


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
    for i, quantity in enumerate(found):
        if quantity.named or quantity.kind != "count":
            yield quantity
            continue
        following = found[i + 1] if i + 1 < len(found) else None
        if (
            following is not None
            and (
                following.kind in ("money", "percent")
                or _hangs(pieces, quantity, following)
                or _is_part(pieces, quantity, following)
            )
            and following.start - quantity.end <= 3
            and not any(piece.low in FORMS for piece in pieces[quantity.end : following.start])
            and (
                pieces[quantity.end].low in ("of", "to", "and", "or", "-")
                if quantity.end < len(pieces)
                else False
            )
        ):
            yield replace(quantity, unit=following.unit, kind=following.kind)
            continue
        previous = found[i - 1] if i else None
        if previous is not None and _is_aimed_at(pieces, previous, quantity):
            yield replace(
                quantity, unit=previous.unit
            )  # "27 million children, against a target of 30 million"
            continue
        if previous is not None and previous.kind == "count" and _of_them(pieces, quantity):
            yield replace(quantity, unit=previous.unit)  # "5,900 employees, 2,150 of them in Penang"
            continue
        if (
            previous is not None
            and previous.kind == "count"
            and (_is_another(pieces, previous, quantity) or _goes_on(pieces, previous, quantity))
        ):
            yield replace(quantity, unit=previous.unit)
            continue
        if (
            previous is not None
            and quantity.worded
            and previous.named
            and previous.kind == "count"
            and _is_whole(pieces, previous)
        ):
            yield replace(quantity, unit=previous.unit)  # "Of its sixty-two boats, nine"
            continue
        if previous is not None and previous.kind == "money" and is_paid(pieces, quantity):
            yield replace(quantity, unit=previous.unit, kind="money")  # "unions ask €21, the firms offer 18"
            continue
        if previous is not None and previous.kind == "money" and _is_for(pieces, previous, quantity):
            yield replace(quantity, unit=previous.unit, kind="money")  # "16 crowns, 8 for students"
            continue
        if (
            previous is not None
            and previous.named
            and quantity.start - previous.end <= 9
            and not quantity.worded
        ):
            between = {piece.low for piece in pieces[previous.end : quantity.start]}
            if previous.kind == "count" and "," in between and _is_whole(pieces, previous):
                yield replace(quantity, unit=previous.unit)  # "Of the 1,312 villages in the delta, 390"
                continue
            leads = pieces[previous.start - previous.lead - 1].low if previous.start - previous.lead else ""
            if "to" in between and previous.kind in ("percent", "percentage_point") and leads != "from":
                yield quantity  # "rose 27 percent to 34,600"
                continue
            acts = pieces[quantity.end].low in AUXILIARIES if quantity.end < len(pieces) else False
            if previous.kind == "money" and acts:
                yield quantity  # "85 aircraft, worth $9.7 billion, but only 20 would arrive"
                continue
            if between & {"and", "but", "to", "from", "or", "than"} and not between & {";", ":"}:
                yield replace(quantity, unit=previous.unit, kind=previous.kind)
                continue
        yield quantity
