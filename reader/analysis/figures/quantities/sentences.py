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

_LEADING = frozenset("a an - − –".split())
_BEHIND_ARTICLE = frozenset((*words.SCALES, *words.FRACTIONS, "couple")) | words.MEASURED_ONCE
"""Words that make an article the beginning of a number: "a million", "a third", "a couple of hundred"."""


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


def _quantity(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read one quantity that begins at token `at`."""
    start, currency = at, None
    owed = (
        pieces[at].low in ("-", "−", "minus")
        and at + 2 < len(pieces)
        and pieces[at + 1].text in words.CURRENCY_SYMBOLS
    )
    if (
        owed
        and (pieces[at + 1].glued or pieces[at].low == "minus")
        and not (at and pieces[at].glued and pieces[at - 1].text != "(")
    ):
        at += 1  # "-$3.4m"
    else:
        owed = False
    money = currency_before(pieces, at)
    if money:
        currency, at = money
    negative = pieces[at].text in "-−–" or pieces[at].low == "minus" if at < len(pieces) else False
    if negative and at >= 2 and [piece.low for piece in pieces[at - 2 : at]] == ["plus", "or"]:
        return None  # "plus or minus 4 points"
    if negative and at + 1 < len(pieces) and (pieces[at + 1].is_number or (pieces[at + 1].text == "$")):
        if at > 0 and pieces[at].low != "minus" and (pieces[at].glued or pieces[at - 1].text == "%"):
            return None  # a hyphen, or the dash of "50% -46%"
        if pieces[at].text in "-–" and not pieces[at + 1].glued:
            return None  # a dash, or a list's: "like this before - 90 minutes"
        at += 1
    else:
        negative = False
    if at >= len(pieces):
        return None
    if whole := and_a_half(pieces, at) or one_measure(pieces, at):
        return whole
    number = read_number(pieces, at)
    if number is None:
        return None
    number = letter_scaled(pieces, number, currency is not None)
    second, end = range_end(pieces, number, currency is not None)
    if second is None:
        end = _past_tolerance(pieces, end)
    end += _of_money(pieces, end, number)
    unit = unit_after(pieces, end, number, currency)
    bare = unit.kind == "count" and currency is None and (not unit.name or is_told(pieces, number))
    if bare and is_age(pieces, number):
        unit = Unit("year", "age", end)
    if unit.kind == "count" and at and pieces[at - 1].low == "magnitude":
        unit = Unit("magnitude", "measure", end)  # "a magnitude 6.4 quake"
    backed = (
        currency is not None
        or unit.kind in ("money", "percent", "percentage_point", "measure", "duration", "age")
        or (unit.kind == "ratio" and unit.name == "times")
        or (number.scaled)
    )
    if is_rejected(pieces, number, backed, ranged=second is not None):
        return None
    if second is not None and not backed and is_score(pieces, number, second):
        return None
    if number.worded and is_vain(pieces, second or number, unit):
        return None
    if unit.kind == "duration" and any(
        piece.low in words.TENORS for piece in pieces[unit.end : unit.end + 2]
    ):
        return None  # "the 10-year bond", "the 10-year government bond"
    after = pieces[unit.end].low if unit.end < len(pieces) else ""
    if unit.kind == "count" and unit.name and after == "ago":
        return None  # "three winters ago"
    if unit.kind == "duration" and pieces[end].text == "-" and after in words.NORMS:
        return None  # "its five-year average"
    sign = -1.0 if negative or owed else 1.0
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
