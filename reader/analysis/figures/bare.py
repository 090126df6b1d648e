"""Numbers with no unit beside them: which count what was named before, which are ages, which say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.dates import is_month
from reader.analysis.figures.numbers import Number
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.units import Unit
from reader.analysis.figures.verbs import FORMS

SOFTENED = frozenset("only just nearly almost about around".split())
PERSONS = frozenset(
    "children kids people adults men women girls boys students pupils patients those anyone everyone players drivers teenagers voters"
    " minors passengers residents workers citizens".split()
)
"""Who may be under or over an age."""


def is_vain(pieces: Sequence[Piece], number: Number, unit: Unit) -> bool:
    """Tell number words that make no figure: "three aspects", "one day", "two" alone, "twice"."""
    if number.scaled or number.fraction or unit.kind not in ("count", "duration", "index"):
        return False
    if number.end < len(pieces) and pieces[number.end].low in words.COMPARED:
        return False  # "17 arrests, nine fewer than last year"
    hyphened = number.end < len(pieces) and pieces[number.end].text == "-"
    built = hyphened or (number.value > 1 and not unit.name.endswith("s"))
    if built and unit.name.lower().partition(" ")[0] in words.STRUCTURAL and number.value <= 10:
        return True  # "a two-bedroom flat", "a two bedroom flat"
    if number.value == 0 and not unit.name.endswith("s") and unit.kind == "count":
        return True  # "zero guesswork", "zero-drop shoes"
    if not unit.name and stands_alone(pieces, number):
        return False
    named = unit.kind == "duration" and pieces[unit.end - 1].text[0].isupper()
    after = pieces[unit.end].low if unit.end < len(pieces) else ""
    named = named or (
        unit.kind == "duration" and after in ("ago", "later", "earlier", "after") and number.start == 0
    )
    if not unit.name or named:
        return True  # "the 14th Five-Year Plan" is a name
    last = unit.name.lower().split()[-1]
    quotes = number.start > 0 and pieces[number.start - 1].text in "\"“'‘"
    quotes = quotes and any(piece.text in "\"”'’" for piece in pieces[number.end : number.end + 4])
    return number.value <= 10 and (
        last in words.ABSTRACT or quotes or (number.value == 1 and unit.kind == "duration")
    )


def stands_alone(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number word that counts what was named before: "two were injured", "nineteen of the 24", "a crew of five"."""
    before = pieces[number.start - 1].low if number.start else ""
    after = pieces[number.end].low if number.end < len(pieces) else ""
    if number.value < 2:
        return False
    opening = number.start == 0 and after in FORMS and FORMS[after][0] == "past"
    told = after in ("were", "are", "have", "had", "died", "remain")
    acted = after.endswith("ed") or (after in FORMS and FORMS[after][0] == "past")
    bounded = acted and before in ("least", "than", "nearly", "almost")
    if opening or bounded or (told and before not in ("the", "these", "those", "other", "all")):
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


def is_age(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the age of "she was 88", "at the age of 70", "aged 24", "Haraldsen, 23, won"."""
    if number.scaled or not 0 < number.value < 115 or number.value != int(number.value):
        return False
    lead = number.start
    while lead and pieces[lead - 1].low in SOFTENED:
        lead -= 1
    before = [piece.low for piece in pieces[max(0, lead - 2) : lead]]
    after = pieces[number.end] if number.end < len(pieces) else None
    free = after is None or after.text in ".,;)—–―-" or after.low in ("and", "when", "but", "or", "to")
    minor = len(before) == 2 and before[0] in PERSONS and before[1] in ("under", "over", "above", "below")
    if minor and (free or (after is not None and after.low in words.STOP)):
        return True
    if not free or not before:
        return False
    if before[-1] in ("aged", "ages") or before == ["age", "of"]:
        return True
    is_or_was = before[-1] in ("is", "was", "am", "turned", "turns", "were", "are")
    if is_or_was and ((after is not None and after.low == "when") or before[0] in ("he", "she", "i", "who")):
        return True
    person = pieces[lead - 2] if lead >= 2 else None
    if person is None or after is None or not (person.is_word and person.text[0].isupper()):
        return False
    enclosed = before[-1] == "," and after.text in ",—–―" and after.text != "-"
    bracketed = before[-1] == "(" and after.text == ")" and lead >= 3 and pieces[lead - 3].text[0].isupper()
    return (enclosed or bracketed) and number.value >= 12 and not is_month(person)
