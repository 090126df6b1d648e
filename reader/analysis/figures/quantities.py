"""Quantities in one sentence: numbers with their currency, unit, bound and range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.nouns import counted_noun
from reader.analysis.figures.numbers import Number, read_number
from reader.analysis.figures.reject import is_name, is_rejected, is_score
from reader.analysis.figures.scan import Piece
from reader.core.brief import Bound, FigureKind

BOUNDS = sorted(
    ((tuple(phrase.split()), bound) for phrase, bound in words.BOUNDS_BEFORE), key=lambda b: -len(b[0])
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with all that stands right beside it; `start` and `end` are tokens, the bound's words left out."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    kind: FigureKind
    unit: str
    per: str | None = None
    bound: Bound = "="
    lead: int = 0
    number_end: int = 0
    worded: bool = False
    named: bool = True

    @property
    def size(self) -> float:
        """The value, or the middle of the range."""
        return self.value if self.value is not None else ((self.low or 0) + (self.high or 0)) / 2


def quantities(pieces: Sequence[Piece]) -> list[Quantity]:
    """Return the quantities of a sentence, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
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
    return list(_with_elided(found, pieces))


def _quantity(pieces: Sequence[Piece], at: int) -> Quantity | None:
    """Read one quantity that begins at token `at`."""
    start, currency = at, None
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
    number = read_number(pieces, at)
    if number is None:
        return None
    number = _letter_scaled(pieces, number, currency is not None)
    second, end = _range_end(pieces, number, currency is not None)
    unit = _unit(pieces, end, number, currency)
    backed = (
        currency is not None
        or unit.kind in ("money", "percent", "percentage_point", "measure", "duration", "age")
        or (number.scaled)
    )
    if is_rejected(pieces, number, backed) or (second is not None and not backed and is_name(pieces, second)):
        return None
    if second is not None and not backed and is_score(pieces, number, second):
        return None
    if number.worded and _is_vain(pieces, number, unit):
        return None
    sign = -1.0 if negative else 1.0
    value: float | None = sign * number.value
    low = high = None
    if number.low is not None:
        value, low, high = None, number.low, number.high
    elif second is not None:
        value, low, high = None, sign * number.value, second.value
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
    if money or (
        piece.text in ("m", "k") and counts and follows is not None and follows.low not in words.MEASURES
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
    if at + 1 >= len(pieces) or (not money and _looks_like_year(pieces[number.start])):
        return None, at
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
        or (link.low == "or" and _is_or(pieces, number, at + 1))
        or (link.low == "to" and before == "from" and _ranges(pieces, number))
    )
    if not (hyphen or wordy):
        return None, at
    second_at = at + 1
    if again := _currency_before(pieces, second_at):
        second_at = again[1]
    second = read_number(pieces, second_at)
    if second is None or (hyphen and second.worded != number.worded):
        return None, at
    second = _letter_scaled(pieces, second, money)
    first = number.value
    if second.scaled and not number.scaled and first < 1000:
        first *= second.value / _unscaled(pieces, second)
    if not first < second.value or (link.low == "to" and not number.worded and second.worded):
        return None, at
    object.__setattr__(number, "value", first)
    return second, second.end


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


@dataclass(frozen=True, slots=True)
class _Unit:
    name: str
    kind: FigureKind
    end: int
    per: str | None = None


def _unit(pieces: Sequence[Piece], at: int, number: Number, currency: str | None) -> _Unit:
    """Return what follows the number: a currency's name, percent, a measure, a duration, or what is counted."""
    unit = _unit_core(pieces, at, number, currency)
    per, end = _per(pieces, unit.end)
    if per and (speed := words.SPEEDS.get((unit.name, per))):
        return _Unit(speed, "measure", end)
    return _Unit(unit.name, unit.kind, end, per) if per else unit


def _unit_core(pieces: Sequence[Piece], at: int, number: Number, currency: str | None) -> _Unit:
    if currency:
        return _Unit(currency, "money", _skip_national(pieces, at, currency))
    if at >= len(pieces):
        return _Unit("", "ratio" if number.fraction else "count", at)
    hyphen = pieces[at].text == "-" and at + 1 < len(pieces) and pieces[at].glued
    after = at + 1 if hyphen else at
    low, lows = pieces[after].low, [piece.low for piece in pieces[after : after + 4]]
    special = _percent(pieces, after, lows) or _money(pieces, after, lows)
    if special:
        return special
    if lows[:4] == ["parts", "per", "million"] or lows[:3] == ["parts", "per", "million"]:
        return _Unit("ppm", "measure", after + 3)
    if hyphen and lows[0] in words.DURATIONS and lows[1:3] == ["-", "old"]:
        return _Unit("year" if lows[0].startswith("year") else words.DURATIONS[lows[0]], "age", after + 3)
    if lows[:2] in (["years", "old"], ["years", "of"]) and lows[1:3] in (
        ["old"],
        ["old", *lows[2:3]],
        ["of", "age"],
    ):
        return _Unit("year", "age", after + (2 if lows[1] == "old" else 3))
    if low in words.DURATIONS:
        return _Unit(words.DURATIONS[low], "duration", after + 1)
    measure = _measure(pieces, after, lows, number)
    if measure:
        return measure
    if low in ("point", "points"):
        return _Unit(
            "percentage point" if number.fraction and hyphen else "point",
            "percentage_point" if number.fraction and hyphen else "index",
            after + 1,
        )
    if low == "times" and not hyphen:
        return _Unit("times", "ratio", after + 1)
    noun, end = counted_noun(pieces, at, hyphen)
    return _Unit(noun, "ratio" if number.fraction else "count", end)


def _percent(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> _Unit | None:
    if lows[:2] in (["percentage", "points"], ["percentage", "point"]):
        return _Unit("percentage point", "percentage_point", at + 2)
    if lows[:2] in (["basis", "points"], ["basis", "point"]):
        return _Unit("basis point", "percentage_point", at + 2)
    if lows[0] in ("bp", "bps"):
        return _Unit("basis point", "percentage_point", at + 1)
    if lows[0] in ("pp", "ppt"):
        return _Unit("percentage point", "percentage_point", at + 1)
    end = at + 2 if lows[:2] == ["per", "cent"] else at + 1 if lows[0] in words.PERCENT else 0
    if not end:
        return None
    follows = [piece.low for piece in pieces[end : end + 2]]
    if follows[:1] in (["points"], ["point"]):
        return _Unit("percentage point", "percentage_point", end + 1)
    return _Unit("percent", "percent", end)


def _money(pieces: Sequence[Piece], at: int, lows: Sequence[str]) -> _Unit | None:
    """Read "dollars", "US dollars", "Hong Kong dollars", "yuan (…)", "EUR"."""
    for length in (2, 1):
        nation = " ".join(lows[:length])
        if nation in words.NATIONS and len(lows) > length and lows[length] in words.NATIONAL:
            return _Unit(words.NATIONS[nation], "money", at + length + 1)
    if lows[:4] == ["u", ".", "s", "."] and at + 4 < len(pieces) and pieces[at + 4].low in words.NATIONAL:
        return _Unit("USD", "money", at + 5)
    piece = pieces[at]
    code = words.CURRENCY_WORDS.get(lows[0])
    if code and not (
        lows[0] in ("real", "won", "rand", "cent", "crowns", "pounds") and not _money_like(pieces, at)
    ):
        return _Unit(code, "money", at + 1)
    if piece.text in words.CURRENCY_CODES and not piece.glued:
        return _Unit("CNY" if piece.text == "RMB" else piece.text, "money", at + 1)
    if piece.text in words.CURRENCY_SYMBOLS and piece.text != "$":
        return _Unit(words.CURRENCY_SYMBOLS[piece.text], "money", at + 1)
    return None


def _money_like(pieces: Sequence[Piece], at: int) -> bool:
    low = pieces[at].low
    if low == "pounds":
        return "weigh" not in " ".join(piece.low for piece in pieces[max(0, at - 6) : at + 3])
    return low in ("rand", "cent", "crowns") or (low == "won" and pieces[at - 1].low in words.SCALES)


def _skip_national(pieces: Sequence[Piece], at: int, currency: str) -> int:
    low = pieces[at].low if at < len(pieces) else ""
    return at + 1 if words.CURRENCY_WORDS.get(low) == currency else at


def _measure(pieces: Sequence[Piece], at: int, lows: Sequence[str], number: Number) -> _Unit | None:
    piece = pieces[at]
    if lows[0] in words.SQUARE and len(lows) > 1 and pieces[at + 1].text in words.LETTER_MEASURES:
        return _Unit(words.LETTER_MEASURES[pieces[at + 1].text] + "²", "measure", at + 2)
    if lows[0] in words.SQUARE and len(lows) > 1 and lows[1] in words.MEASURES:
        power = "³" if lows[0].startswith("cu") else "²"
        return _Unit(words.MEASURES[lows[1]] + power, "measure", at + 2)
    if lows[0] in words.SQUARE_LETTERS:
        return _Unit(words.SQUARE_LETTERS[lows[0]], "measure", at + 1)
    if lows[0] == "nautical" and lows[1:2] in (["miles"], ["mile"]):
        return _Unit("nmi", "measure", at + 2)
    if piece.text == "°" or lows[0] in ("degrees", "degree"):
        scale = (
            pieces[at + 1].low[:1]
            if at + 1 < len(pieces) and pieces[at + 1].low in ("c", "f", "celsius", "fahrenheit")
            else ""
        )
        return _Unit(f"°{scale.upper()}" if scale else "°", "measure", at + (2 if scale else 1))
    if (
        piece.text in words.LETTER_MEASURES
        and (piece.glued or len(piece.text) > 1)
        and not number.scaled | (piece.text == "h")
    ):
        power = (
            pieces[at + 1].text
            if at + 1 < len(pieces) and pieces[at + 1].glued and pieces[at + 1].text in "²³"
            else ""
        )
        return _Unit(words.LETTER_MEASURES[piece.text] + power, "measure", at + (2 if power else 1))
    if lows[0] in words.MEASURES and not (
        lows[0] in ("in", "mi", "oz", "hp", "m", "mw", "gb", "tb", "mb", "kb")
        and not piece.glued
        and piece.text.islower()
        and lows[0] == "in"
    ):
        end = at + 1
        if lows[1:3] == ["-", "hours"] or lows[1:3] == ["-", "hour"]:
            return _Unit(
                words.MEASURES.get(f"{lows[0]}-hours", words.MEASURES[lows[0]] + "h"), "measure", at + 3
            )
        if lows[1:2] in (["hours"], ["hour"]) and lows[0].endswith(("watt", "watts")):
            return _Unit(words.MEASURES[lows[0]] + "h", "measure", at + 2)
        return _Unit(words.MEASURES[lows[0]], "measure", end)
    return None


def _per(pieces: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """Return the unit after "a", "per" or a slash: "a year", "per square metre", "/kg"."""
    if at >= len(pieces):
        return None, at
    skip = at + 1 if pieces[at].text == "-" else at
    lows = [piece.low for piece in pieces[skip : skip + 4]]
    if not lows:
        return None, at
    if lows[0] in ("a", "an", "per", "each", "every", "/"):
        rest = lows[2:] if lows[1:2] == ["-"] else lows[1:]
        extra = 1 if lows[1:2] == ["-"] else 0
        compound = words.MEASURES.get("-".join(piece.low for piece in pieces[skip + 1 : skip + 4 : 2]))
        if compound and skip + 3 < len(pieces) and pieces[skip + 2].text == "-":
            return compound, skip + 4
        if rest and rest[0] in words.SQUARE and len(rest) > 1 and rest[1] in words.MEASURES:
            return f"{words.MEASURES[rest[1]]}²", skip + 3 + extra
        if rest and (rest[0] in words.PERIODS or (lows[0] in ("per", "/") and rest[0].isalpha())):
            if lows[0] in ("a", "an") and rest[:2] in (
                ["year", "earlier"],
                ["year", "ago"],
                ["month", "earlier"],
                ["month", "ago"],
                ["week", "ago"],
                ["quarter", "earlier"],
            ):
                return None, at
            if lows[0] in ("a", "an") and rest[0] in ("unit", "million", "head"):
                return None, at
            return rest[0], skip + 2 + extra
    return None, at


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
                first.worded != second.worded and (first.value != 1 or _looks_like_year(pieces[second.start]))
            )
        )
    ):
        return None
    noun, end = counted_noun(pieces, second.end, False)
    if not noun and first.end < len(pieces) and at + 1 < first.end:
        return None
    if not noun and not dashed:
        return None
    return Quantity(
        at, end, first.value / second.value, None, None, "ratio", noun, number_end=second.end, worded=True
    )


def _is_vain(pieces: Sequence[Piece], number: Number, unit: _Unit) -> bool:
    """Tell number words that make no figure: "three aspects", "one day", "two" alone, "twice"."""
    if number.scaled or number.fraction or unit.kind not in ("count", "duration", "index"):
        return False
    if number.end < len(pieces) and pieces[number.end].low in words.COMPARED:
        return False  # "17 arrests, nine fewer than last year"
    if not unit.name or (number.start and pieces[number.start].text[0].isupper() and unit.kind == "duration"):
        return True  # "the 14th Five-Year Plan" is a name
    last = unit.name.lower().split()[-1]
    quotes = number.start > 0 and pieces[number.start - 1].text in "\"“'‘"
    return number.value <= 10 and (
        last in words.ABSTRACT or quotes or (number.value == 1 and unit.kind == "duration")
    )


def _bounded(pieces: Sequence[Piece], quantity: Quantity) -> Quantity:
    """Add the bound that words before or after set."""
    start = quantity.start
    before = tuple(piece.low for piece in pieces[max(0, start - 4) : start] if piece.text != "-")
    for phrase, bound in BOUNDS:
        if before[len(before) - len(phrase) :] == phrase and len(phrase) <= len(before):
            if phrase == ("over",) and quantity.kind == "duration":
                continue
            return replace(quantity, bound=bound, lead=len(phrase))  # type: ignore[arg-type]
    lows = [piece.low for piece in pieces[quantity.number_end : quantity.number_end + 3]]
    if lows[:2] == ["-", "plus"] or lows[:1] in (["plus"], ["+"]) or lows[:2] == ["or", "more"]:
        return replace(quantity, bound=">=" if lows[:2] == ["or", "more"] else ">")
    return quantity


def _is_part(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Tell "49 of the 97 seats"."""
    of = quantity.end < len(pieces) and pieces[quantity.end].low == "of"
    return of and following.kind == "count" and bool(following.unit)


def _is_whole(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Tell the whole of which parts follow: "of the 1,312 villages"."""
    before = [piece.low for piece in pieces[max(0, quantity.start - quantity.lead - 2) : quantity.start]]
    return "of" in before


def _with_elided(found: Sequence[Quantity], pieces: Sequence[Piece]) -> Iterator[Quantity]:
    """Give a bare number the unit of the one beside it: "280 million of the 1.5 billion shekels", "3% in May and 4 in June"."""
    for i, quantity in enumerate(found):
        if quantity.named or quantity.kind != "count":
            yield quantity
            continue
        following = found[i + 1] if i + 1 < len(found) else None
        if (
            following is not None
            and (following.kind in ("money", "percent") or _is_part(pieces, quantity, following))
            and following.start - quantity.end <= 3
            and (
                pieces[quantity.end].low in ("of", "to", "and", "or") if quantity.end < len(pieces) else False
            )
        ):
            yield replace(quantity, unit=following.unit, kind=following.kind)
            continue
        previous = found[i - 1] if i else None
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
            if between & {"and", "but", "to", "from", "or", "than"} and not between & {";", ":"}:
                yield replace(quantity, unit=previous.unit, kind=previous.kind)
                continue
        yield quantity
