"""Quantities in one sentence: numbers with their currency, unit, bound and range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.dates import is_month
from reader.analysis.figures.elided import with_elided
from reader.analysis.figures.nouns import counted_noun
from reader.analysis.figures.numbers import Number, read_number
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.reject import is_name, is_rejected, is_score
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.units import Unit, unit_after
from reader.core.brief import Bound

BOUNDS: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
"""Phrases by their last word, the longest first."""
for _phrase, _bound in sorted(words.BOUNDS_BEFORE, key=lambda b: -len(b[0].split())):
    BOUNDS.setdefault(_phrase.split()[-1], []).append((tuple(_phrase.split()), _bound))
BEGINNINGS = (
    frozenset(
        "a an half quarter several few dozens tens scores hundreds thousands millions billions minus - − –".split()
    )
    | frozenset((*words.ONES, *words.TENS, *words.SCALES, *words.FRACTIONS, *words.VULGAR))
    | frozenset((*words.CURRENCY_SYMBOLS, *words.CURRENCY_PREFIXES))
    | frozenset(code.lower() for code in (*words.CURRENCY_CODES, *words.WRITTEN_CURRENCIES))
)
"""What a quantity may begin with, other than digits."""


def quantities(pieces: Sequence[Piece]) -> list[Quantity]:
    """Return the quantities of a sentence, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        if not (pieces[at].is_number or pieces[at].low in BEGINNINGS):
            at += 1
            continue
        made = _ratio(pieces, at) or _quantity(pieces, at)
        if made is None:
            number = read_number(pieces, at)
            at = max(
                at + 1,
                number.end if number and number.end - number.start > 1 and not number.worded else at + 1,
            )
            continue
        found.append(_bounded(pieces, made))
        at = max(made.end, at + 1)
    return list(with_elided(found, pieces))


def _quantity(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read one quantity that begins at token `at`."""
    start, currency = at, None
    owed = pieces[at].text in "-−" and at + 2 < len(pieces) and pieces[at + 1].text in words.CURRENCY_SYMBOLS
    if owed and pieces[at + 1].glued and not (at and pieces[at].glued and pieces[at - 1].text != "("):
        at += 1  # "-$3.4m"
    else:
        owed = False
    money = _currency_before(pieces, at)
    if money:
        currency, at = money
    negative = pieces[at].text in "-−–" or pieces[at].low == "minus" if at < len(pieces) else False
    if negative and at + 1 < len(pieces) and (pieces[at + 1].is_number or (pieces[at + 1].text == "$")):
        if at > 0 and pieces[at].glued and pieces[at].low != "minus":
            return None
        at += 1
    else:
        negative = False
    if at >= len(pieces):
        return None
    if whole := _and_a_half(pieces, at):
        return whole
    number = read_number(pieces, at)
    if number is None:
        return None
    number = _letter_scaled(pieces, number, currency is not None)
    second, end = _range_end(pieces, number, currency is not None)
    unit = unit_after(pieces, end, number, currency)
    if unit.kind == "count" and not unit.name and currency is None and _is_age(pieces, number):
        unit = Unit("year", "age", unit.end)
    backed = (
        currency is not None
        or unit.kind in ("money", "percent", "percentage_point", "measure", "duration", "age")
        or (unit.kind == "ratio" and unit.name == "times")
        or (number.scaled)
    )
    if is_rejected(pieces, number, backed) or (second is not None and not backed and is_name(pieces, second)):
        return None
    if second is not None and not backed and is_score(pieces, number, second):
        return None
    if number.worded and _is_vain(pieces, number, unit):
        return None
    if unit.kind == "duration" and unit.end < len(pieces) and pieces[unit.end].low in words.TENORS:
        return None  # "the 10-year bond"
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


def _is_age(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the age of "she was 88", "at the age of 70", "aged 24", "Haraldsen, 23, won"."""
    if number.scaled or not 0 < number.value < 115 or number.value != int(number.value):
        return False
    before = [piece.low for piece in pieces[max(0, number.start - 2) : number.start]]
    after = pieces[number.end] if number.end < len(pieces) else None
    free = after is None or after.text in ".,;" or after.low in ("and", "when", "but", "or", "to")
    if not free or not before:
        return False
    if before[-1] == "aged" or before == ["age", "of"]:
        return True
    if (
        len(before) == 2
        and before[0] in ("he", "she", "i", "who")
        and before[1] in ("is", "was", "am", "turned", "turns")
    ):
        return True
    named = (
        number.start >= 2 and pieces[number.start - 2].text[0].isupper() and pieces[number.start - 2].is_word
    )
    enclosed = before[-1] == "," and after is not None and after.text == ","
    return enclosed and named and number.value >= 12 and not is_month(pieces[number.start - 2])


def _and_a_half(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read "a year and a half" and "one mile and a half"."""
    lows = [piece.low for piece in pieces[at : at + 5]]
    if len(lows) < 5 or lows[0] not in ("a", "an", "one") or lows[2:] != ["and", "a", "half"]:
        return None
    if lows[1] in words.DURATIONS:
        return Quantity(at, at + 5, 1.5, None, None, "duration", words.DURATIONS[lows[1]], number_end=at + 5)
    if lows[1] in words.MEASURES:
        return Quantity(at, at + 5, 1.5, None, None, "measure", words.MEASURES[lows[1]], number_end=at + 5)
    return None


def _letter_scaled(pieces: Sequence[Piece], number: Number, money: bool) -> Number:
    """Read the letter of $4bn, £45k, 35m people."""
    if number.end >= len(pieces) or number.worded:
        return number
    piece = pieces[number.end]
    if piece.low not in words.LETTER_SCALES or not piece.glued or number.scaled:
        return number
    follows = pieces[number.end + 1] if number.end + 1 < len(pieces) else None
    counts = (
        follows is not None
        and follows.is_word
        and (follows.low.endswith("s") or follows.low == "people")
        and follows.low not in words.STOP
    )
    if piece.text == "K" and not money and number.value < 20:
        return number  # "4K televisions"
    if money or (
        piece.text in ("m", "k", "M", "K", "B")
        and counts
        and follows is not None
        and follows.low not in words.MEASURES
    ):
        return replace(
            number, end=number.end + 1, value=number.value * words.LETTER_SCALES[piece.low], scaled=True
        )
    return number


def _currency_before(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Return currency and token of the number for $5, US$5, EUR 5, Rs 5."""
    piece = pieces[at]
    symbol = words.CURRENCY_SYMBOLS.get(piece.text)
    if symbol == "USD" and at + 2 < len(pieces) and pieces[at + 1].glued and pieces[at + 2].glued:
        nation = words.CURRENCY_PREFIXES.get(pieces[at + 1].low)  # $US5, $NZ5
        if nation and _number_at(pieces, at + 2):
            return nation, at + 2
    if symbol and at + 1 < len(pieces):
        return (symbol, at + 1) if _number_at(pieces, at + 1) else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is None:
        return None
    if (
        piece.low in words.CURRENCY_PREFIXES
        and after.text in "$¥"
        and after.glued
        and at + 2 < len(pieces)
        and piece.text.isupper()
    ):
        return (words.CURRENCY_PREFIXES[piece.low], at + 2) if _number_at(pieces, at + 2) else None
    if piece.text in words.CURRENCY_CODES or piece.text in words.WRITTEN_CURRENCIES:
        code = words.WRITTEN_CURRENCIES.get(piece.text, piece.text)
        skip = at + 2 if after.text in ".$¥" and at + 2 < len(pieces) else at + 1
        return (code, skip) if _number_at(pieces, skip) else None
    return None


def _number_at(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and (pieces[at].is_number or pieces[at].low in words.ONES)


def _range_end(pieces: Sequence[Piece], number: Number, money: bool) -> tuple[Number | None, int]:
    """Return the second number of "5-7", "between 5 and 7", "two to three thousand", and the token after it."""
    at = number.end
    if at + 1 >= len(pieces):
        return None, at
    if not money and _looks_like_year(pieces[number.start]) and not _spaced(pieces, at):
        return None, at
    if pieces[at].text == "-" and pieces[at].glued and pieces[at + 1].low in ("to", "or"):
        at += 1  # "8- to 16-metre", "20-to-25"
    link = pieces[at]
    before = pieces[number.start - 1].low if number.start else ""
    back = number.start - 1
    while (
        money
        and back > 0
        and (
            before in words.CURRENCY_SYMBOLS
            or before in words.CURRENCY_PREFIXES
            or pieces[back].text.isupper()
        )
    ):
        back -= 1
        before = pieces[back].low
    hyphen = link.text in "-–—" and (pieces[at + 1].glued or not link.glued)
    wordy = (
        (link.low == "to" and before != "from")
        or (link.low == "and" and before == "between")
        or (link.low == "or" and (_is_or(pieces, number, at + 1) or at > number.end))
        or (link.low == "to" and before == "from" and _ranges(pieces, number))
    )
    if not (hyphen or wordy):
        return None, number.end
    second_at = at + 1
    if at > number.end and pieces[second_at].text == "-" and second_at + 1 < len(pieces):
        second_at += 1
    falling = wordy and pieces[second_at].low in ("minus", "-", "−") and second_at + 1 < len(pieces)
    second_at += falling
    if again := _currency_before(pieces, second_at):
        second_at = again[1]
    second = read_number(pieces, second_at)
    if second is None or (hyphen and second.worded != number.worded):
        return None, number.end
    second = _letter_scaled(pieces, second, money)
    if falling and pieces[number.start - 1].low in ("minus", "-", "−"):
        return replace(second, value=-second.value), second.end
    first = number.value
    if second.scaled and not number.scaled and first < 1000:
        first *= second.value / _unscaled(pieces, second)
    if not first < second.value or (link.low == "to" and not number.worded and second.worded):
        return None, number.end
    object.__setattr__(number, "value", first)
    return second, second.end


def _spaced(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the dash of "2000 - 2500 calories": blanks around it, and no year behind."""
    return pieces[at].text in "-–" and not pieces[at].glued and not _looks_like_year(pieces[at + 1])


def _looks_like_year(piece: Piece) -> bool:
    return len(piece.text) == 4 and piece.text.isdigit() and piece.text[:2] in ("19", "20")


def _is_or(pieces: Sequence[Piece], number: Number, at: int) -> bool:
    """Tell "30 or 40 votes" and "two or three" from two numbers apart."""
    second = read_number(pieces, at)
    return number.worded or (second is not None and number.value < second.value <= 2 * number.value)


def _ranges(pieces: Sequence[Piece], number: Number) -> bool:
    near = [piece.low for piece in pieces[max(0, number.start - 4) : number.start]]
    return number.value == 0 or any(word in words.RANGING for word in near)


def _unscaled(pieces: Sequence[Piece], number: Number) -> float:
    plain = read_number(pieces[number.start : number.start + 1], 0)
    return plain.value if plain and plain.value else number.value


def _ratio(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read "one in five children", "three out of four doctors", "a 1-in-5 chance"."""
    first = read_number(pieces, at)
    if first is None or first.scaled or first.fraction or first.value > 100:
        return None
    lows = [piece.low for piece in pieces[first.end : first.end + 3]]
    dashed = lows[:3] == ["-", "in", "-"]
    skip = (
        3
        if dashed
        else 1
        if lows[:1] == ["in"]
        else 2
        if lows[:2] == ["out", "of"]
        else 2
        if lows[:2] == ["in", "every"]
        else 0
    )
    if not skip or first.end + skip >= len(pieces):
        return None
    second = read_number(pieces, first.end + skip)
    if (
        second is None
        or second.scaled
        or second.value <= first.value
        or second.value > 1e7
        or second.value != int(second.value)
    ):
        return None
    if (
        lows[:1] == ["in"]
        and not dashed
        and (
            (not first.worded and second.value >= 1900)
            or (
                first.worded != second.worded
                and (first.value != 1 or _looks_like_year(pieces[second.start]))
                and second.value not in (10, 20, 100)
            )
        )
    ):
        return None
    noun, end = counted_noun(pieces, second.end, False)
    if not noun and first.end < len(pieces) and at + 1 < first.end:
        return None
    after = pieces[second.end].low if second.end < len(pieces) else ""
    said = (
        after in ("is", "are", "was", "were", "has", "have", "had", "agree", "say", "said")
        and first.value <= 10
    )
    if not noun and not dashed and not said:
        return None
    return Quantity(
        at, end, first.value / second.value, None, None, "ratio", noun, number_end=second.end, worded=True
    )


def _is_vain(pieces: Sequence[Piece], number: Number, unit: Unit) -> bool:
    """Tell number words that make no figure: "three aspects", "one day", "two" alone, "twice"."""
    if number.scaled or number.fraction or unit.kind not in ("count", "duration", "index"):
        return False
    if number.end < len(pieces) and pieces[number.end].low in words.COMPARED:
        return False  # "17 arrests, nine fewer than last year"
    hyphened = number.end < len(pieces) and pieces[number.end].text == "-"
    if hyphened and unit.name.lower() in words.STRUCTURAL and number.value <= 10:
        return True  # "a two-bedroom flat"
    if not unit.name and _stands_alone(pieces, number):
        return False
    if not unit.name or (number.start and pieces[number.start].text[0].isupper() and unit.kind == "duration"):
        return True  # "the 14th Five-Year Plan" is a name
    last = unit.name.lower().split()[-1]
    quotes = number.start > 0 and pieces[number.start - 1].text in "\"“'‘"
    return number.value <= 10 and (
        last in words.ABSTRACT or quotes or (number.value == 1 and unit.kind == "duration")
    )


def _stands_alone(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number word that counts what was named before: "two were injured", "nineteen of the 24", "a crew of five"."""
    before = pieces[number.start - 1].low if number.start else ""
    after = pieces[number.end].low if number.end < len(pieces) else ""
    if number.value < 2:
        return False
    if after in ("were", "are", "have", "had", "died", "remain") and before not in (
        "the",
        "these",
        "those",
        "other",
        "all",
    ):
        return True
    if (
        after == "of"
        and number.end + 2 < len(pieces)
        and pieces[number.end + 1].low in ("the", "its", "their", "his", "her")
    ):
        return pieces[number.end + 2].is_number
    leads = [piece.low for piece in pieces[max(0, number.start - 5) : number.start]]
    if before == "of":
        return len(leads) > 1 and leads[-2] in words.GATHERED
    return before in ("to", "from", "by") and any(low in words.UP | words.DOWN for low in leads[:-1])


def _bounded(pieces: Sequence[Piece], quantity: Quantity) -> Quantity:
    """Add the bound that words before or after set."""
    start = quantity.start
    before = tuple(piece.low for piece in pieces[max(0, start - 4) : start] if piece.text != "-")
    for phrase, bound in BOUNDS.get(before[-1], ()) if before else ():
        if before[len(before) - len(phrase) :] == phrase and len(phrase) <= len(before):
            if phrase == ("over",) and quantity.kind == "duration":
                continue
            return replace(quantity, bound=bound, lead=len(phrase))
    lows = [piece.low for piece in pieces[quantity.number_end : quantity.number_end + 3]]
    if lows[:2] == ["-", "plus"] or lows[:1] == ["+"] or (lows[:1] == ["plus"] and quantity.kind != "money"):
        return replace(quantity, bound=">")
    after = [piece.low for piece in pieces[quantity.end : quantity.end + 2]]
    for pair in (lows[:2], after):
        if pair[:1] == ["or"] and len(pair) > 1 and pair[1] in words.OR_ELSE:
            return replace(quantity, bound=words.OR_ELSE[pair[1]])
    return quantity
