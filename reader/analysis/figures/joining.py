"""Quantities of one sentence put together: a figure with the amount of its change, its base, its conversion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.analysis.figures.change import LEVEL, comparison, direction_of, trend
from reader.analysis.figures.lexicon import COMPARED_DOWN, COMPARED_UP, RANGING
from reader.analysis.figures.phrases import TIMES
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import BE, FORMS, NOUNY
from reader.core.brief import Change, Direction

Moved = tuple[Direction, int]
"""Where a trend word points, and its token."""

RAISED = frozenset({"raised", "raise", "raises", "raising"})
"""Raising money changes nothing."""
NEAR, FAR = 9, 26
BASES = (
    ("instead", "of"),
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("versus",),
    ("vs",),
    ("vs", "."),
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A quantity with what the sentence tells of its change; `repeats` are conversions of it.

    `lead` is the quantity that stands before it in the same turn of phrase ("rose 5 percent to …").
    """

    quantity: Quantity
    change: Change | None = None
    trend_at: int | None = None
    lead: Quantity | None = None
    repeats: tuple[Quantity, ...] = ()


def joined(pieces: Sequence[Piece], found: Sequence[Quantity]) -> list[Joined]:
    """Join amounts of change, bases and bracketed conversions to the figures they belong to."""
    made: list[Joined] = []
    at = 0
    while at < len(found):
        quantity = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        moved = trend(pieces, quantity)
        last = made[-1] if made else None
        if last and _is_conversion(pieces, last.quantity, quantity):
            made[-1] = replace(last, repeats=(*last.repeats, quantity))
        elif following and _is_spread(pieces, quantity, following, moved):
            made.append(Joined(_spread(quantity, following)))
            at += 1
        elif following and _from_to(pieces, quantity, following):
            made.append(_moved_from_to(pieces, quantity, following, moved))
            at += 1
        elif last and _is_base(pieces, last, quantity):
            made[-1] = replace(last, change=_from(last.quantity, quantity))
        elif last and (amount := _amount(pieces, last, quantity)):
            made[-1] = replace(last, change=amount)
        elif following and moved and _amount_then_level(pieces, quantity, following, moved):
            base = comparison(pieces, quantity.end, _clause_end(pieces, following.end))
            by = _amount_in(quantity, following, moved[0], base)
            made.append(Joined(following, by, moved[1], quantity))
            at += 1
        else:
            change = _own_change(pieces, quantity, moved) or _elided(pieces, last, quantity)
            made.append(Joined(quantity, change, moved[1] if moved else None))
        at += 1
    return made


def _amount_in(amount: Quantity, level: Quantity, direction: Direction, base: str | None) -> Change:
    """Return an amount of change, in the unit of the level where it is a hundredth of it: "by 11 cents to $31.72"."""
    if amount.unit in ("cent", "pence") and level.kind == "money" and level.unit != amount.unit:
        value = None if amount.value is None else amount.value / 100
        return Change(direction, value, level.unit, base)
    return Change(direction, amount.value, amount.unit or None, base)


def _words_between(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> list[str]:
    return [piece.low for piece in pieces[first.end : second.start - second.lead]]


def _before(pieces: Sequence[Piece], quantity: Quantity) -> str:
    at = quantity.start - quantity.lead
    return pieces[at - 1].low if at else ""


def _clause_end(pieces: Sequence[Piece], at: int) -> int:
    end = at
    while end < len(pieces) and end - at < 16 and pieces[end].text not in ";.":
        if pieces[end].is_number and not (
            len(pieces[end].text) == 4 and pieces[end].text[:2] in ("19", "20")
        ):
            break
        end += 1
    return end


def _is_conversion(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "(€270 million)" right after "$350 million"."""
    before = second.start - second.lead - 1
    opened = before == first.end and pieces[before].text == "("
    return (
        opened
        and first.kind == second.kind
        and first.kind in ("money", "measure")
        and first.unit != second.unit
    )


def _is_spread(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved | None) -> bool:
    """Tell a range whose both ends have their unit: "fees range from 1 per cent to 1.5 per cent"."""
    between = _words_between(pieces, first, second)
    paired = between == ["and"] and _before(pieces, first) == "between"
    if not (between == ["to"] or paired) or first.kind == "count":
        return False
    if (first.kind, first.unit) != (second.kind, second.unit):
        return False
    if first.value is None or second.value is None or first.value >= second.value:
        return False
    near = [piece.low for piece in pieces[max(0, first.start - first.lead - 6) : first.start]]
    if paired:
        return True
    return bool(RANGING & set(near)) or (moved is None and near[-1:] != ["from"])


def _spread(first: Quantity, second: Quantity) -> Quantity:
    return replace(
        second,
        start=first.start,
        lead=first.lead,
        bound=first.bound,
        value=None,
        low=first.value,
        high=second.value,
    )


def _from_to(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> bool:
    """Tell "from 4.8% to 4.7%", "to $5m from $3m" and "63,000 cars, up from 51,000"."""
    before, between = _before(pieces, first), _words_between(pieces, first, second)
    alike = first.kind == second.kind or not first.unit
    if len(between) > 12 or ";" in between or not alike:
        return False
    if first.kind == "count" and second.unit and first.unit and first.unit != second.unit:
        return False  # "1,400 people from 19 countries"
    if before != "from" and [piece.low for piece in pieces[second.end : second.end + 1]] == ["to"]:
        return False  # "51 minutes and slowed it from 5.6 to 0.16"
    if before == "from" and between[-1:] == ["to"]:
        return True
    return between[-1:] == ["from"] and (
        before == "to" or any(direction_of(word) for word in between) or len(between) == 1
    )


def _moved_from_to(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved | None) -> Joined:
    start, end = (first, second) if _before(pieces, first) == "from" else (second, first)
    base = comparison(pieces, second.end, _clause_end(pieces, second.end))
    change = Change(_by_size(start, end), None, None, base, start.value, end.value)
    return Joined(end, change, moved[1] if moved else None, first)


def _by_size(start: Quantity, end: Quantity) -> Direction:
    return "up" if end.size > start.size else "down" if end.size < start.size else "flat"


def _is_base(pieces: Sequence[Piece], last: Joined, second: Quantity) -> bool:
    """Tell the base of "18 euros instead of 12" and "27 people, compared with 41 the year before"."""
    first, between = last.quantity, _words_between(pieces, last.quantity, second)
    if len(between) > 14 or last.change or not (first.kind == second.kind or not second.unit):
        return False
    if _elsewhere(pieces, second.end):
        return False
    return any(tuple(between[-len(link) :]) == link for link in BASES) and ";" not in between


def _elsewhere(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a base that is another group or place, no earlier time: "against 9.4% in the control group"."""
    lows = [piece.low for piece in pieces[at : at + 5]]
    if not lows or lows[0] not in ("in", "at", "for", "among"):
        return False
    return not any(low in TIMES or low.isdigit() for low in lows[1:])


def _from(first: Quantity, base: Quantity) -> Change:
    return Change(_by_size(base, first), start=base.value)


def _amount(pieces: Sequence[Piece], last: Joined, second: Quantity) -> Change | None:
    """Return the change that a quantity after a figure is: "266 million units, up 63.5%", "17 arrests, nine fewer"."""
    first, between = last.quantity, _words_between(pieces, last.quantity, second)
    if last.change or ";" in between or len(between) > FAR or not _may_be_amount(first, second):
        return None
    apart = "," in between or ("and" in between[:1] and not any(word in FORMS for word in between))
    marks = [i for i, word in enumerate(between) if word in (",", "and")]
    acts = marks and any(_is_finite(word) and direction_of(word) is None for word in between[marks[-1] :])
    direction = _difference(pieces, second) if apart and not acts else None
    if direction is None and _is_noun_of(between):
        direction = next((d for d in map(direction_of, reversed(between)) if d), None)
    if direction is None and len(between) <= NEAR and "and" not in between:
        at = next((i for i, word in enumerate(between) if direction_of(word)), None)
        opened = at is not None and ("," in between[:at] or "(" in between[:at] or at == 0)
        direction = direction_of(between[at]) if at is not None and opened else None
    if direction is None:
        return None
    base = comparison(pieces, second.end, _clause_end(pieces, second.end))
    return Change(direction, second.value, second.unit or first.unit or None, base)


def _is_finite(word: str) -> bool:
    """Tell the form of a verb that something new is said with: "the navy saved 200 more"."""
    form, base = FORMS.get(word, ("", ""))
    return word not in BE and (form == "past" or (form == "s" and base not in NOUNY)) and base not in LEVEL


def _may_be_amount(first: Quantity, second: Quantity) -> bool:
    if second.kind in ("percent", "ratio"):
        return first.kind != "percent" or second.unit == "times"
    if second.kind in ("percentage_point", "index"):
        return True
    return (
        first.kind == second.kind
        and (not second.unit or second.unit == first.unit)
        and second.size < first.size
    )


def _difference(pieces: Sequence[Piece], quantity: Quantity) -> Direction | None:
    """Return the direction of "nine fewer than last year", "1.4 cents less", "2.1 points higher"."""
    for piece in pieces[quantity.end : quantity.end + 2]:
        if piece.low in COMPARED_UP:
            return "up"
        if piece.low in COMPARED_DOWN:
            return "down"
    return None


def _is_noun_of(between: Sequence[str]) -> bool:
    """Tell ", an increase of" and ", a year-on-year decrease of"."""
    marks = [i for i, word in enumerate(between) if word in (",", "(")]
    if between[-1:] != ["of"] or not marks:
        return False
    after = between[marks[-1] :]
    return (
        len(after) <= 9
        and (after[0] == "(" or any(word in ("a", "an") for word in after[:3]))
        and direction_of(between[-2]) is not None
    )


def _amount_then_level(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved) -> bool:
    """Tell "rose 5 percent to 3 million", "rose by 11 cents to $31.72", "edged up 0.2 points to 66.1%"."""
    between = _words_between(pieces, first, second)
    if between[-1:] not in (["to"], ["at"]) or len(between) > 10:
        return False
    if first.kind in ("percent", "percentage_point"):
        return first.kind != second.kind or first.unit != second.unit
    close = moved[1] == first.start - first.lead - 1 or _before(pieces, first) == "by"
    if between[-1:] == ["at"] and len(between) == 2 and first.kind == second.kind == "money":
        return between[0] in ("higher", "lower", "up", "down")
    return close and between == ["to"] and (first.kind == "index" or first.kind == second.kind)


def _own_change(pieces: Sequence[Piece], quantity: Quantity, moved: Moved | None) -> Change | None:
    """Return the change a quantity is ("rose 9.6 percent") or ends in ("rose to 5 million")."""
    if moved is None:
        return None
    direction, at = moved
    if quantity.kind == "money" and pieces[at].low in RAISED and at == quantity.start - quantity.lead - 1:
        return None
    base = comparison(pieces, quantity.end, _clause_end(pieces, quantity.end))
    base = base or comparison(pieces, max(0, at - 8), quantity.start)
    if direction == "flat":
        return Change("flat", comparison=base)
    between = (
        [piece.low for piece in pieces[at + 1 : quantity.start - quantity.lead]]
        if at < quantity.start
        else []
    )
    reached = any(FORMS.get(word, ("", ""))[1] in ("reach", "hit") for word in between[-4:])
    if "to" in between[-3:] or reached or quantity.kind == "rank":
        return Change(direction, comparison=base, end=quantity.value)
    return Change(direction, quantity.value, quantity.unit or None, base)


def _elided(pieces: Sequence[Piece], last: Joined | None, quantity: Quantity) -> Change | None:
    """Return the change of the second of "rose 9% in Germany and 6% in Poland"."""
    if last is None or last.change is None or last.change.value != last.quantity.value:
        return None
    between = _words_between(pieces, last.quantity, quantity)
    alike = (last.quantity.kind, last.quantity.unit) == (
        quantity.kind,
        quantity.unit,
    ) and quantity.kind != "count"
    listed = "and" in between or (
        between[:1] == [","] and not any(word in FORMS or word in BE for word in between)
    )
    if not alike or not listed or len(between) > 7 or ";" in between:
        return None
    return Change(last.change.direction, quantity.value, quantity.unit or None, last.change.comparison)
