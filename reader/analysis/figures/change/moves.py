"""What a sentence tells of how far a figure moved: the amount it is, or that stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.change.comparing import comparison
from reader.analysis.figures.numbers.digits import looks_like_year
from reader.analysis.figures.quantity import SHARED, Joined, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIME_LEADERS, TIMES
from reader.analysis.figures.verbs import BE, FORMS, RELATIVES
from reader.core.brief import Change, Direction

Moved = tuple[Direction, int]
"""Where a trend word points, and its token."""

RAISED = frozenset({"raised", "raise", "raises", "raising"})
"""Raising money or chickens changes nothing."""
COLLECTED = frozenset("in through from for via during".split())
"""Words after "raised" that tell where money came from."""
LEVELS = frozenset("low high peak record total level average maximum minimum bottom".split())
TIME_WORDS = (
    TIMES
    | TIME_LEADERS
    | frozenset("in on over since during within a an one of , yesterday overnight".split())
)


def words_between(pieces: Sequence[Piece], first: Quantity, second: Quantity) -> list[str]:
    """Return the words between two quantities, in small letters."""
    return [piece.low for piece in pieces[first.end : second.start - second.lead]]


def word_before(pieces: Sequence[Piece], quantity: Quantity) -> str:
    """Return the word before a quantity and its bound."""
    at = quantity.start - quantity.lead
    return pieces[at - 1].low if at else ""


def clause_end(pieces: Sequence[Piece], at: int) -> int:
    """Return where the words that may tell a base of comparison end: at the next number or the clause's end."""
    end = at
    while end < len(pieces) and end - at < 16 and pieces[end].text not in ";.":
        year = looks_like_year(pieces[end].text)
        named = pieces[end].glued and end > at and pieces[end - 1].text.isupper()  # "than in Q3"
        if pieces[end].is_number and not (year or named):
            break
        end += 1
    return end


def is_amount_then_level(pieces: Sequence[Piece], first: Quantity, second: Quantity, moved: Moved) -> bool:
    """Tell "rose 5 percent to 3 million", "rose by 11 cents to $31.72", "edged up 0.2 points to 66.1%"."""
    between = words_between(pieces, first, second)
    if ";" in between:
        return False  # "traffic was down 15%; freight was flat at 2.1m tonnes"
    if between == [",", "reaching"]:
        between = ["to"]  # "rose by 32%, reaching 189 million"
    if (
        between[-1:] not in (["to"], ["at"])
        or len(between) > 10
        or (
            pieces[moved[1]].low in RAISED and first.kind not in SHARED and word_before(pieces, first) != "by"
        )
    ):
        return False
    if "," in between and any(piece.low in RELATIVES for piece in pieces[max(0, moved[1] - 6) : moved[1]]):
        return False  # "the stock, which has climbed 40% since June, trades at 18 euros"
    if (
        "than" in between
        or second.unit == "times"
        or (second.kind in ("duration", "age") and between != ["to"])
    ):
        return False  # "18 percent higher than at 5 °C", "lost 24% of their weight at 48 weeks"
    if first.kind in ("percent", "percentage_point"):
        return first.kind != second.kind or first.unit != second.unit
    if between[-1:] == ["to"] and only_time(between[:-1]):
        between = between[-1:]  # "by 85 marks since June to 312 marks"
    if first.kind == "ratio" and between in (["to"], [",", "at"]):
        return second.kind != "ratio"  # "cut its budget by a tenth, to $6.3 billion"
    close = moved[1] == first.start - first.lead - 1 or word_before(pieces, first) == "by"
    if between[-1:] == ["at"] and len(between) == 2 and first.kind == second.kind == "money":
        return between[0] in ("higher", "lower", "up", "down")
    if between == ["at"] and first.kind == second.kind == "money":
        return moved[1] == first.start - first.lead - 1  # "up 3 cents at $4.52"
    return close and between == ["to"] and (first.kind == "index" or first.kind == second.kind)


def only_time(between: Sequence[str]) -> bool:
    """Tell words that say no more than when: "in a month", "since June", "last week"."""
    return all(word in TIME_WORDS or word.isdecimal() for word in between)


def amount_in(amount: Quantity, level: Quantity, direction: Direction, base: str | None) -> Change:
    """Return an amount of change, in the unit of the level where it is a hundredth of it: "by 11 cents to $31.72"."""
    if amount.unit in ("cent", "pence") and level.kind == "money" and level.unit != amount.unit:
        value = None if amount.value is None else amount.value / 100
        return Change(direction, value, level.unit, base)
    return Change(direction, amount.value, amount.unit or None, base)


def own_change(pieces: Sequence[Piece], quantity: Quantity, moved: Moved | None) -> Change | None:
    """Return the change a quantity is ("rose 9.6 percent") or ends in ("rose to 5 million")."""
    if moved is None:
        return None
    direction, at = moved
    if quantity.kind in ("money", "count") and pieces[at].low in RAISED:
        follows = quantity.start - quantity.lead - 1
        if at == follows or pieces[at + 1].low in COLLECTED:
            return None  # "raised in donations of $50"
    base = comparison(pieces, quantity.end, clause_end(pieces, quantity.end))
    base = base or comparison(pieces, max(0, at - 8), quantity.start)
    if direction == "flat":
        return Change("flat", comparison=base)
    between = (
        [piece.low for piece in pieces[at + 1 : quantity.start - quantity.lead]]
        if at < quantity.start
        else []
    )
    reached = any(FORMS.get(word, ("", ""))[1] in ("reach", "hit") for word in between[-4:])
    reached = reached or between[-1:] in (["past"], ["beyond"])
    lead = [piece.low for piece in pieces[quantity.start - quantity.lead : quantity.start]]
    reached = reached or (at < quantity.start and lead[:1] in (["above"], ["below"], ["under"]))
    if "to" in between[-3:] or _to_a_level(between) or reached or quantity.kind == "rank":
        return Change(direction, comparison=base, end=quantity.value)
    return Change(direction, quantity.value, quantity.unit or None, base)


def _to_a_level(between: Sequence[str]) -> bool:
    """Tell "fell | to a low of" and "climbed | to an all-time high of"."""
    return between[-1:] == ["of"] and bool({"to", "at"} & set(between)) and between[-2] in LEVELS


def elided_change(pieces: Sequence[Piece], last: Joined | None, quantity: Quantity) -> Change | None:
    """Return the change of the second of "rose 9% in Germany and 6% in Poland", "gained 12 points or 0.4 percent"."""
    if last is None or last.change is None or last.change.value != last.quantity.value:
        return None
    between = words_between(pieces, last.quantity, quantity)
    if between == ["or", "by"] and quantity.kind == last.quantity.kind:
        return Change(last.change.direction, quantity.value, quantity.unit or None, last.change.comparison)
    if between in (["or"], [",", "or"]) and quantity.kind != last.quantity.kind:
        return Change(last.change.direction, quantity.value, quantity.unit or None, last.change.comparison)
    alike = (last.quantity.kind, last.quantity.unit) == (
        quantity.kind,
        quantity.unit,
    ) and quantity.kind != "count"
    tail = between[len(between) - between[::-1].index(",") :] if "," in between else []
    listed = "and" in between or (bool(tail) and not any(word in FORMS or word in BE for word in tail))
    listed = listed or between == [","]
    if not alike or not listed or len(between) > 7 or ";" in between:
        return None
    return Change(last.change.direction, quantity.value, quantity.unit or None, last.change.comparison)
