"""What a quantity is per: "a year", "per square metre", "/kg"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.numbers.digits import exponent, plain_exponent
from reader.analysis.figures.scan import Piece

RATED = frozenset("second minute hour day week month year quarter night".split())
"""Times that a rate is told by."""
MANY = frozenset("100 1000 1,000 10000 10,000 100000 100,000 1,000,000".split())
"""Numbers that rates are told per: "per 100,000 people"."""
INVERTED = frozenset((*words.LETTER_MEASURES, *words.MEASURES, *words.DURATIONS, "s"))
"""Units that may stand with a negative power: "5 mA cm-2"."""
POWERS = {2: "²", 3: "³"}
ENDING = frozenset("and or in on for at from to by with".split())
NO_PIECE = frozenset(
    "lot bit few little couple dozen hundred thousand million billion half third quarter time".split()
)
"""What "a" leads to that nothing is sold by."""
ADVERBIAL = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


def rate_behind(pieces: Sequence[Piece], at: int) -> str | None:
    """Return the "year" of "tonnes | of copper a year", "flat" of "applicants | for every flat": no part of the words."""
    if at >= len(pieces) or pieces[at].low not in ("of", "for"):
        return None
    if pieces[at].low == "for":
        return _each(pieces, at + 1)
    for i in range(at + 2, min(at + 5, len(pieces) - 1)):
        if pieces[i].low in ("a", "per", "every", "each"):
            return (
                pieces[i + 1].low if pieces[i + 1].low in RATED and not _is_earlier(pieces, i + 2) else None
            )
        if not pieces[i].is_word or pieces[i].low in words.STOP:
            return None
    return None


def _each(pieces: Sequence[Piece], at: int) -> str | None:
    """Return "flat" of "every flat there": a noun in the singular right behind "each" or "every"."""
    if at + 1 >= len(pieces) or pieces[at].low not in ("each", "every"):
        return None
    noun = pieces[at + 1]
    single = noun.is_word and noun.text.islower() and noun.low not in words.STOP
    return noun.low if single and not noun.low.endswith("s") else None


def compound(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Read a measure of two words, "lb-ft" and "kilowatt hours", and the token after it."""
    second = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].text == "-" and pieces[at + 1].glued)
    if second >= len(pieces):
        return None
    whole = words.MEASURES.get(f"{pieces[at].low}-{pieces[second].low}")
    return (whole, second + 1) if whole else None


def inverse(pieces: Sequence[Piece], at: int) -> tuple[str, int] | None:
    """Read the unit of "5 mA | cm-2" and "3 kg | m⁻³", which is per that."""
    raised = exponent(pieces, at + 1) or plain_exponent(pieces, at + 1, signed=True)
    if raised is None or not -3 <= raised[0] < 0:
        return None
    return pieces[at].low + POWERS.get(-raised[0], ""), raised[1]


def _per_many(pieces: Sequence[Piece], end: int) -> tuple[str, int]:
    """Read on in "per 100 kilometres" and "per 100,000 people" behind the number."""
    number, unit = pieces[end - 1].low, pieces[end]
    if not unit.is_word or unit.low in words.STOP:
        return number, end
    return f"{number} {words.MEASURES.get(unit.low, unit.low)}", end + 1


def _raised(pieces: Sequence[Piece], unit: str, end: int) -> tuple[str, int]:
    """Read on in "/cm2" and "/kg/day" behind the first unit."""
    raised = exponent(pieces, end) or plain_exponent(pieces, end)
    if raised and raised[0] in POWERS:
        unit, end = unit + POWERS[raised[0]], raised[1]
    if end + 1 < len(pieces) and pieces[end].text == "/" and pieces[end].glued and pieces[end + 1].is_word:
        unit, end = f"{unit}/{pieces[end + 1].low}", end + 2
    return unit, end


def _is_earlier(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].low in ("earlier", "ago", "before", "later")


def rate_after(pieces: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """Return the unit after "a", "per" or a slash: "a year", "per square metre", "/kg"."""
    if at >= len(pieces):
        return None, at
    if pieces[at].text in INVERTED and (inverted := inverse(pieces, at)):
        return inverted
    skip = at + 1 if pieces[at].text == "-" else at
    lows = [piece.low for piece in pieces[skip : skip + 4]]
    if not lows:
        return None, at
    if lows[0] in ADVERBIAL and (len(lows) == 1 or not lows[1][0].isalpha() or lows[1] in words.STOP):
        return ADVERBIAL[lows[0]], skip + 1  # "4 billion annually"
    if lows[0] in ("a", "an", "per", "each", "every", "/"):
        rest = lows[2:] if lows[1:2] == ["-"] else lows[1:]
        extra = 1 if lows[1:2] == ["-"] else 0
        if whole := compound(pieces, skip + 1):
            return whole
        if rest and rest[0] in words.SQUARE and len(rest) > 1 and rest[1] in words.MEASURES:
            return f"{rest[0]} {rest[1]}", skip + 3 + extra
        many = bool(rest) and rest[0] in MANY
        if rest and (many or rest[0] in words.PERIODS or (lows[0] in ("per", "/") and rest[0].isalpha())):
            if lows[0] in ("a", "an") and _is_earlier(pieces, skip + 2):
                return None, at
            end = skip + 2 + extra
            if lows[0] in ("per", "/") and pieces[end - 1].is_number and end < len(pieces):
                return _per_many(pieces, end)
            if (
                end + 1 < len(pieces)
                and pieces[end].text == "-"
                and pieces[end].glued
                and pieces[end + 1].is_word
            ):
                return f"{rest[0]}-{pieces[end + 1].low}", end + 2  # "per tonne-kilometre"
            return _raised(pieces, rest[0], end)
    return None, at


def price_of(pieces: Sequence[Piece], at: int) -> tuple[str | None, int]:
    """Return the "meal" of "£2.45 a meal": a noun in the singular that ends the clause, or that a preposition follows."""
    if at + 1 >= len(pieces) or pieces[at].low not in ("a", "an"):
        return None, at
    noun, after = pieces[at + 1], pieces[at + 2] if at + 2 < len(pieces) else None
    single = noun.is_word and noun.text.islower() and not noun.low.endswith("s")
    ends = after is None or after.text in ",.;:)" or after.low in ENDING
    return (noun.low, at + 2) if single and ends and noun.low not in NO_PIECE | words.STOP else (None, at)
