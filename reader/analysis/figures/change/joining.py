"""Quantities of one sentence put together: a figure with the amount of its change, its base, its conversion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures.change.amounts import amount_after
from reader.analysis.figures.change.as_before import as_before
from reader.analysis.figures.change.bases import (
    change_from,
    is_base,
    is_from_to,
    moved_from_base,
    moved_from_to,
    says_when,
)
from reader.analysis.figures.change.comparing import comparison
from reader.analysis.figures.change.governing import trend
from reader.analysis.figures.change.moves import (
    Moved,
    amount_in,
    clause_end,
    elided_change,
    is_amount_then_level,
    own_change,
    word_before,
    words_between,
)
from reader.analysis.figures.directions import direction_of
from reader.analysis.figures.lexicon import RANGING
from reader.analysis.figures.quantities.rates import rate_after
from reader.analysis.figures.quantity import Joined, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import FORMS
from reader.core.brief import Change

GOING = frozenset("go move change shift take bring turn switch pass push send drive put".split())
"""Verbs that say that "from 5 to 7" was a move; without one, or a trend word, it is a range."""


LEVELLED = frozenset("with of at for in".split())
"""Prepositions before a range that no move goes across: "snow could fall, with 2cm to 5cm on hills"."""


def joined(pieces: Sequence[Piece], found: Sequence[Quantity]) -> list[Joined]:
    """Join amounts of change, bases and bracketed conversions to the figures they belong to."""
    made: list[Joined] = []
    at = 0
    while at < len(found):
        quantity = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        moved = trend(pieces, quantity)
        last = made[-1] if made else None
        host = _host(made, quantity)
        if last and _is_conversion(pieces, last.quantity, quantity):
            made[-1] = replace(
                last,
                quantity=_with_rate_behind(pieces, last.quantity, quantity),
                repeats=(*last.repeats, quantity),
            )
        elif following and _is_spread(pieces, quantity, following, moved):
            whole = _spread(quantity, following)
            made.append(Joined(whole, own_change(pieces, whole, moved), moved[1] if moved else None))
            at += 1
        elif following and is_from_to(pieces, quantity, following):
            made.append(moved_from_to(pieces, quantity, following, moved))
            at += 1
        elif (over_or := _over_alternative(pieces, made, quantity)) is not None:
            made[-2:] = over_or
        elif last and (risen_from := change_from(pieces, last, quantity)):
            made[-1] = replace(last, change=risen_from)
        elif host is not None and is_base(pieces, made[host], quantity):
            made[host] = replace(made[host], change=moved_from_base(pieces, made[host], quantity))
            at += following is not None and says_when(pieces, quantity, following)
        elif host is not None and (amount := amount_after(pieces, made[host], quantity)):
            made[host] = replace(made[host], change=_with_amount(made[host].change, amount))
        elif following and moved and is_amount_then_level(pieces, quantity, following, moved):
            base = comparison(pieces, quantity.end, clause_end(pieces, following.end))
            by = amount_in(quantity, following, moved[0], base)
            made.append(Joined(following, by, moved[1], quantity))
            at += 1
        else:
            own = own_change(pieces, quantity, moved) or elided_change(pieces, last, quantity)
            own = own or as_before(pieces, quantity)
            made.append(Joined(quantity, own, moved[1] if moved else None))
        at += 1
    return made


def _with_amount(change: Change | None, amount: Change) -> Change:
    """Return a move to a level with how far it went: "rose to 46.3 degrees, 1.8 degrees above the old record"."""
    if change is None:
        return amount
    return replace(
        change, value=amount.value, unit=amount.unit, comparison=change.comparison or amount.comparison
    )


def _over_alternative(
    pieces: Sequence[Piece], made: Sequence[Joined], quantity: Quantity
) -> list[Joined] | None:
    """Join what belongs to the figure before "or": "to $1.84 billion, or $2.12 per share, from $1.2 billion"."""
    if len(made) < 2 or word_before(pieces, made[-1].quantity) != "or":
        return None
    first, second = made[-2:]
    change, between = first.change, words_between(pieces, second.quantity, quantity)
    if change is None or change.direction == "flat":
        return None
    alike = (first.quantity.kind, first.quantity.unit) == (quantity.kind, quantity.unit)
    if between == [",", "from"] and alike and change.end is not None and change.start is None:
        return [
            replace(first, change=replace(change, start=quantity.value)),
            replace(second, change=Change(change.direction)),
        ]
    if between in ([",", "to"], [",", "at"]) and change.end is None and not alike:
        return [
            second,
            replace(first, quantity=quantity, lead=first.quantity),
        ]  # "gained 1.2%, or 52 points, to 4,380"
    return None


def _host(made: Sequence[Joined], quantity: Quantity) -> int | None:
    """Return which figure an amount or a base may belong to: the last one, over a time that is none itself."""
    if len(made) > 1 and quantity.kind == "money" and made[-1].quantity.kind == "money":
        two = made[-2].quantity
        if made[-1].quantity.unit != quantity.unit == two.unit and two.kind == "money":
            return len(made) - 2  # "for $249 in America and 259 euros in Europe, $30 cheaper"
    for i in range(len(made) - 1, max(-1, len(made) - 3), -1):
        if made[i].quantity.kind != "duration" or quantity.kind == "duration":
            return i
    return len(made) - 1 if made else None


def _is_conversion(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "(€270 million)" right after "$350 million"."""
    before = second.start - second.lead - 1
    opened = before == first.end and pieces[before].text in "(/"  # "$99/£99"
    return (
        opened
        and first.kind == second.kind
        and first.kind in ("money", "measure")
        and (first.unit, first.per) != (second.unit, second.per)
    )


def _with_rate_behind(pieces: Sequence[Piece], first: Quantity, conversion: Quantity) -> Quantity:
    """Return a quantity with what stands behind its conversion: "€5 ($5.40) per share"."""
    closed = conversion.end < len(pieces) and pieces[conversion.end].text == ")"
    per = rate_after(pieces, conversion.end + 1)[0] if closed and first.per is None else None
    return replace(first, per=per) if per else first


def _is_spread(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved | None) -> bool:
    """Tell a range whose both ends have their unit: "fees range from 1 per cent to 1.5 per cent"."""
    between = words_between(pieces, first, second)
    paired = between == ["and"] and word_before(pieces, first) == "between"
    near = [piece.low for piece in pieces[max(0, first.start - first.lead - 6) : first.start]]
    ranging = bool(RANGING & set(near))
    linked = between == ["to"] or (ranging and between[-1:] == ["to"] and len(between) < 8)
    if not (linked or paired):
        return False
    if first.kind == "count" and (word_before(pieces, first) != "from" or not second.unit):
        return False
    if first.kind != second.kind or first.unit not in (
        second.unit,
        "" if first.kind == "count" else second.unit,
    ):
        return False
    if first.value is None or second.value is None or (first.value >= second.value and not ranging):
        return False
    if paired or ranging or word_before(pieces, first) in LEVELLED:
        return True
    if first.kind == "percent" and word_before(pieces, first) != "from":
        return True  # "increase retention by 25% to 60%"
    went = any(direction_of(low) or FORMS.get(low, ("base", ""))[1] in GOING for low in near)
    return moved is None and not went


def _spread(first: Quantity, second: Quantity) -> Quantity:
    return replace(
        second,
        start=first.start,
        lead=first.lead,
        bound=first.bound,
        value=None,
        low=min(first.size, second.size),
        high=max(first.size, second.size),
    )
