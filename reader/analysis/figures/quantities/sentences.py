"""Quantities in one sentence: numbers with their currency, unit, bound and range."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.numbers.reading import Number, read_number
from reader.analysis.figures.quantities.ages import is_age, is_told
from reader.analysis.figures.quantities.bare import is_vain
from reader.analysis.figures.quantities.bounds import bounded
from reader.analysis.figures.quantities.elided import with_elided
from reader.analysis.figures.quantities.ranges import range_end
from reader.analysis.figures.quantities.ratios import and_a_half, one_measure, ratio
from reader.analysis.figures.quantities.units import unit_after
from reader.analysis.figures.quantities.written import currency_before, letter_scaled
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.refusing.dates import reporting_end
from reader.analysis.figures.refusing.reject import is_rejected
from reader.analysis.figures.refusing.results import is_score
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.two_units import inches_behind, with_hundredths
from reader.analysis.figures.unit import Unit
from reader.core.brief import FigureKind

_LEADING = frozenset("a an - − –".split())
_BEHIND_ARTICLE = frozenset((*words.SCALES, *words.FRACTIONS, "couple")) | words.MEASURED_ONCE
"""Words that make an article the beginning of a number: "a million", "a third", "a couple of hundred"."""

BACKING: frozenset[FigureKind] = frozenset(
    ("money", "percent", "percentage_point", "measure", "duration", "age")
)
"""Kinds of units that leave no doubt that a number is a figure."""


def quantities(pieces: Sequence[Piece]) -> list[Quantity]:
    """Return the quantities of a sentence, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not (piece.is_number or (piece.low in words.BEGINNINGS and _may_begin(pieces, at))):
            at += 1
            continue
        made = ratio(pieces, at) or _quantity(pieces, at)
        if made and _is_period(pieces, made):
            at = made.end
            continue
        if made is None:
            number = read_number(pieces, at)
            at = max(
                at + 1,
                number.end if number and number.end - number.start > 1 and not number.worded else at + 1,
            )
            continue
        found.append(bounded(pieces, made))
        if rest := inches_behind(pieces, made):
            found.append(rest)
        at = max(found[-1].end, at + 1)
    return list(with_elided(with_hundredths(found, pieces), pieces))


def _may_begin(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word or mark begins a quantity: an article or a dash leads one only before certain words."""
    piece = pieces[at]
    if at + 1 == len(pieces):
        return piece.low not in _LEADING
    follows = pieces[at + 1]
    if piece.low in ("a", "an"):
        halved = [later.low for later in pieces[at + 2 : at + 4]] == ["and", "a"]
        return follows.low in _BEHIND_ARTICLE or follows.text in "$¥" or halved
    if piece.text in "-−–":
        return follows.is_number or follows.text in words.CURRENCY_SYMBOLS
    return True


def _is_period(pieces: Sequence[Piece], made: Quantity) -> bool:
    """Tell "the three months to September" and "the first three months", which say when and not how much."""
    if made.kind != "duration":
        return False
    opens = made.start > 0 and pieces[made.start - 1].low == "first" and made.unit == "month"
    return opens or reporting_end(pieces, made.end) > made.end


def _quantity(pieces: Sequence[Piece], start: int) -> Quantity | None:
    """Read one quantity that begins at a token."""
    at, owed = _past_debt(pieces, start)
    currency, at = currency_before(pieces, at) or (None, at)
    if at < len(pieces) and (pieces[at].text in "-−–" or pieces[at].low == "minus"):
        number_at = _past_minus(pieces, at)
        if number_at is None:
            return None
        owed, at = owed or number_at > at, number_at
    if at >= len(pieces):
        return None
    if whole := and_a_half(pieces, at) or one_measure(pieces, at):
        return whole
    number = read_number(pieces, at)
    if number is None:
        return None
    return _measured(pieces, start, letter_scaled(pieces, number, currency is not None), currency, owed)


def _past_debt(pieces: Sequence[Piece], at: int) -> tuple[int, bool]:
    """Step over the minus of "-$3.4m", and tell whether there was one."""
    signed = pieces[at].low in ("-", "−", "minus") and at + 2 < len(pieces)
    if not signed or pieces[at + 1].text not in words.CURRENCY_SYMBOLS:
        return at, False
    close = pieces[at + 1].glued or pieces[at].low == "minus"
    joins = at > 0 and pieces[at].glued and pieces[at - 1].text != "("
    return (at + 1, True) if close and not joins else (at, False)


def _past_minus(pieces: Sequence[Piece], at: int) -> int | None:
    """Step over a minus before a number; None for a dash, a hyphen, and "plus or minus 4 points"."""
    if at >= 2 and [piece.low for piece in pieces[at - 2 : at]] == ["plus", "or"]:
        return None
    if at + 1 >= len(pieces) or not (pieces[at + 1].is_number or pieces[at + 1].text == "$"):
        return at
    if at > 0 and pieces[at].low != "minus" and (pieces[at].glued or pieces[at - 1].text == "%"):
        return None  # a hyphen, or the dash of "50% -46%"
    if pieces[at].text in "-–" and not pieces[at + 1].glued:
        return None  # a dash, or a list's: "like this before - 90 minutes"
    return at + 1


def _measured(
    pieces: Sequence[Piece], start: int, number: Number, currency: str | None, owed: bool
) -> Quantity | None:
    """Return a number with its range and unit, unless it is no figure."""
    ends, end = range_end(pieces, number, currency is not None)
    number, second = ends or (number, None)
    if second is None:
        end = _past_tolerance(pieces, end)
    end += _of_money(pieces, end, number)
    unit = _unit(pieces, end, number, currency)
    if _is_refused(pieces, number, second, unit, currency is not None):
        return None
    sign = -1.0 if owed else 1.0
    value: float | None = sign * number.value
    low = high = None
    if number.low is not None:
        value, low, high = None, number.low, number.high
    elif second is not None:
        low, high = sorted((sign * number.value, second.value))
        value = None
    return Quantity(
        start=start,
        end=max(unit.end, end),
        value=value,
        low=low,
        high=high,
        kind=unit.kind,
        unit=unit.name,
        per=unit.per,
        bound="~" if number.vague and number.low is None else "=",
        number_end=end,
        worded=number.worded,
        named=bool(unit.name),
    )


def _unit(pieces: Sequence[Piece], end: int, number: Number, currency: str | None) -> Unit:
    """Return the unit of a number; one that counts nothing may be an age, or how strong an earthquake was."""
    unit = unit_after(pieces, end, number, currency)
    if unit.kind != "count":
        return unit
    if number.start and pieces[number.start - 1].low == "magnitude":
        return Unit("magnitude", "measure", end)  # "a magnitude 6.4 quake"
    bare = currency is None and (not unit.name or is_told(pieces, number))
    return Unit("year", "age", end) if bare and is_age(pieces, number) else unit


def _is_refused(
    pieces: Sequence[Piece], number: Number, second: Number | None, unit: Unit, money: bool
) -> bool:
    """Tell what is no figure: dates, names, results, terms of bonds, "three winters ago", "its five-year average"."""
    backed = money or number.scaled or unit.kind in BACKING or (unit.kind, unit.name) == ("ratio", "times")
    if is_rejected(pieces, number, backed, ranged=second is not None):
        return True
    if second is not None and not backed and is_score(pieces, number, second):
        return True
    if number.worded and is_vain(pieces, second or number, unit):
        return True
    behind, further = ([piece.low for piece in pieces[unit.end : unit.end + 2]] + ["", ""])[:2]
    if unit.kind == "count":
        return bool(unit.name) and behind == "ago"
    if unit.kind != "duration":
        return False
    normal = behind in words.NORMS and pieces[unit.end - 2].text == "-"
    return normal or behind in words.TENORS or further in words.TENORS


def _past_tolerance(pieces: Sequence[Piece], at: int) -> int:
    """Step over the "± 0.3" of "4.2 ± 0.3 kg", which says how exactly it was measured."""
    sign = at if at < len(pieces) and pieces[at].text == "±" else at + 2
    signed = [piece.text for piece in pieces[at : at + 3]] == ["+", "/", "-"] or sign == at
    tolerance = read_number(pieces, sign + 1) if signed and sign + 1 < len(pieces) else None
    return tolerance.end if tolerance else at


def _of_money(pieces: Sequence[Piece], at: int, number: Number) -> bool:
    """Tell the "of" before a unit: "tens of billions of dollars", "38 million of euros" of translations."""
    if at + 1 >= len(pieces) or pieces[at].low != "of":
        return False
    return number.vague or (number.scaled and pieces[at + 1].low in words.CURRENCY_WORDS)
